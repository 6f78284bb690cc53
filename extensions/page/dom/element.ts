export type Child = Node | string | null | undefined | false;
export type Attributes = Record<string, string | number | boolean | null | undefined>;

/**
 * Makes an element. Children that are strings become text, never markup. An attribute of `true` is set empty, one of
 * `false`, `null` or `undefined` is left out.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	attributes: Attributes = {},
	...children: Child[]
): HTMLElementTagNameMap[Tag] {
	const made = document.createElement(tag);

	for (const [name, value] of Object.entries(attributes)) {
		if (value === null || value === undefined || value === false) continue;
		made.setAttribute(name, value === true ? '' : String(value));
	}

	made.append(...present(children));
	return made;
}

function present(children: Child[]): (Node | string)[] {
	return children.filter((child) => child !== null && child !== undefined && child !== false);
}

/** A heading of level 1 to 6; deeper ones stay at 6. */
export function heading(level: number, attributes: Attributes, ...children: Child[]): HTMLHeadingElement {
	const tags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
	return element(tags[Math.min(Math.max(level, 1), 6) - 1] ?? 'h6', attributes, ...children);
}

export function button(label: Child, attributes: Attributes, onPress: () => void): HTMLButtonElement {
	const made = element('button', { type: 'button', ...attributes }, label);
	made.addEventListener('click', onPress);
	return made;
}
