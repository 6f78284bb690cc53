/**
 * What a page uses of the options of interfaces and displays. Everything else stays: options can hold addresses of
 * services, filters and keys, and were written for people who may work in the Data Studio.
 */
const shownNames = new Set([
	'accordionMode',
	'allowOther',
	'bold',
	'choices',
	'circle',
	'color',
	'colorOff',
	'colorOn',
	'crop',
	'fields',
	'font',
	'format',
	'headerColor',
	'headerIcon',
	'icon',
	'iconOff',
	'iconOn',
	'inlineTitle',
	'italic',
	'label',
	'labelOff',
	'labelOn',
	'links',
	'masked',
	'max',
	'maxValue',
	'min',
	'minValue',
	'prefix',
	'relative',
	'showAsDot',
	'start',
	'stepInterval',
	'subtitle',
	'suffix',
	'template',
	'text',
	'title',
	'unit',
	'userDisplay',
]);

export function shownOptions(options: unknown): Record<string, unknown> | null {
	if (typeof options !== 'object' || options === null || Array.isArray(options)) return null;
	return Object.fromEntries(Object.entries(options).filter(([name]) => shownNames.has(name)));
}
