/** Colours of the Data Studio's theme, by the first word of their names, and what this page has in their place. */
const ofTheme: Record<string, string> = {
	primary: 'accent',
	secondary: 'accent',
	success: 'success',
	warning: 'warning',
	danger: 'danger',
	foreground: 'soft',
	background: 'line-strong',
};

/** A colour that the project chose: `var(--theme--primary-background)` is the page's accent, any other is as it is. */
export function paintOf(colour: string): string {
	const name = /^var\(--(?:theme--)?([a-z]+)/.exec(colour)?.[1] ?? '';
	return Object.hasOwn(ofTheme, name) ? `var(--${ofTheme[name] ?? ''})` : colour;
}
