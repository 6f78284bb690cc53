/**
 * What editors write into `style`: how a text looks in its own place. Nothing that loads something, and nothing that lies
 * over other parts of a page.
 */
const properties = new Set([
	...['text-align', 'text-decoration', 'text-decoration-line', 'text-indent', 'text-transform', 'vertical-align'],
	...['color', 'background-color', 'font-family', 'font-size', 'font-style', 'font-weight', 'line-height'],
	...['letter-spacing', 'white-space', 'word-break', 'list-style-type', 'direction', 'float', 'clear'],
	...['width', 'height', 'min-width', 'max-width', 'max-height', 'aspect-ratio', 'table-layout', 'caption-side'],
	...['padding', 'padding-left', 'padding-right', 'padding-top', 'padding-bottom', 'padding-inline-start'],
	...['margin', 'margin-left', 'margin-right', 'margin-top', 'margin-bottom'],
	...['border', 'border-width', 'border-style', 'border-color', 'border-collapse', 'border-spacing', 'border-radius'],
	...['border-top', 'border-right', 'border-bottom', 'border-left'],
]);

/**
 * Words, positive numbers with their units, colours and names of fonts: no address, no escape, no comment. `0-9px` are two
 * numbers, the second of them negative.
 */
const value =
	/^(?:[\w\s#%.,+]|(?<=[a-z_])-|-(?=[a-z])|\b(?:rgb|hsl)a?\([\d\s.,%/]*\)|"[\w\s-]*"|'[\w\s-]*')*(?:!\s*important)?$/i;

/** The declarations of a `style`, as they are written between its semicolons. */
export function declarationsIn(style: string): string[] {
	return style
		.split(';')
		.map((declaration) => declaration.trim())
		.filter((declaration) => declaration !== '');
}

export function isSafeDeclaration(declaration: string): boolean {
	const colon = declaration.indexOf(':');
	if (colon < 0) return false;
	const name = declaration.slice(0, colon).trim().toLowerCase();
	const its = declaration.slice(colon + 1).trim();
	return (
		value.test(its) &&
		(properties.has(name) || (name === 'display' && /^(?:block|inline|inline-block|table)$/i.test(its)))
	);
}
