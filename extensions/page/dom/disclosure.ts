import { element, type Attributes, type Child } from './element.ts';
import { makeFoldable, markFold } from './fold.ts';
import { icon } from './icon.ts';

export interface DisclosureOptions {
	/** Where it stands in the item; what is open is found again by it after a reload. */
	spot: string;
	isOpen?: boolean;
	/** Of several with one name, one is open at a time. */
	group?: string;
}

/** Something that opens in place. What is inside is drawn when it is first opened. */
export function disclosure(
	attributes: Attributes,
	summary: Child[],
	drawInside: () => Node,
	{ spot, isOpen = false, group }: DisclosureOptions,
): HTMLDetailsElement {
	const details = element(
		'details',
		{ ...attributes, 'data-spot': spot, name: group, open: isOpen },
		element('summary', {}, element('span', { class: 'summary' }, ...summary), icon('chevron')),
	);
	let isDrawn = false;

	const draw = (): void => {
		if (isDrawn || !details.open) return;
		isDrawn = true;
		details.append(element('div', { class: 'inside' }, drawInside()));
	};

	draw();
	makeFoldable(details, isOpen, (open) => {
		// Those of one name would close each other; whoever reveals all wants all.
		if (open && group !== undefined) details.removeAttribute('name');
		details.open = open;
		draw();
		if (!open && group !== undefined) details.setAttribute('name', group);
	});
	details.addEventListener('toggle', () => {
		draw();
		markFold(details, details.open);
	});
	return details;
}
