import { element, type Attributes, type Child } from './element.ts';
import { icon } from './icon.ts';

/** Something that opens in place. What is inside is drawn when it is first opened. */
export function disclosure(attributes: Attributes, summary: Child[], drawInside: () => Node): HTMLDetailsElement {
	const details = element(
		'details',
		attributes,
		element('summary', {}, element('span', { class: 'summary' }, ...summary), icon('chevron')),
	);

	const draw = (): void => {
		if (!details.open) return;
		details.removeEventListener('toggle', draw);
		details.append(element('div', { class: 'inside' }, drawInside()));
	};

	details.addEventListener('toggle', draw);
	return details;
}
