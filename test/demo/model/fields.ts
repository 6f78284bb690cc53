import type { FieldPlan } from './plan.ts';

type Meta = Record<string, unknown>;

/** The width of half the form. */
export const half: Meta = { width: 'half' };

/** A field that the shares of the demo leave out. */
export function internal(field: FieldPlan): FieldPlan {
	return { ...field, isInternal: true, meta: { ...field.meta, note: 'Internal: no share of the demo shows this.' } };
}

export function required(field: FieldPlan): FieldPlan {
	return { ...field, meta: { ...field.meta, required: true } };
}

/** The number that Directus counts up by itself. */
export function numberedKey(): FieldPlan {
	const schema = { is_primary_key: true, has_auto_increment: true };
	return { field: 'id', type: 'integer', schema, meta: { hidden: true, readonly: true, interface: 'input' } };
}

export function uuidKey(): FieldPlan {
	const meta = { hidden: true, readonly: true, interface: 'input', special: ['uuid'] };
	return { field: 'id', type: 'uuid', schema: { is_primary_key: true, length: 36 }, meta };
}

/** A key that people choose and speak about, such as `KF-014`. */
export function chosenKey(field: string, example: string): FieldPlan {
	const schema = { is_primary_key: true, length: 40 };
	const options = { placeholder: example };
	return { field, type: 'string', schema, meta: { interface: 'input', required: true, options, ...half } };
}

export function line(field: string, meta: Meta = {}): FieldPlan {
	return { field, type: 'string', schema: {}, meta: { interface: 'input', ...meta } };
}

export function paragraph(field: string, meta: Meta = {}): FieldPlan {
	return { field, type: 'text', schema: {}, meta: { interface: 'input-multiline', ...meta } };
}

/** Text with pictures in it, kept as HTML. */
export function richText(field: string, meta: Meta = {}): FieldPlan {
	return { field, type: 'text', schema: {}, meta: { interface: 'input-rich-text-html', ...meta } };
}

export function markdown(field: string, meta: Meta = {}): FieldPlan {
	return { field, type: 'text', schema: {}, meta: { interface: 'input-rich-text-md', ...meta } };
}

export function decimal(field: string, meta: Meta = {}): FieldPlan {
	const schema = { numeric_precision: 12, numeric_scale: 2 };
	return { field, type: 'decimal', schema, meta: { interface: 'input', ...half, ...meta } };
}

export function date(field: string, meta: Meta = {}): FieldPlan {
	return { field, type: 'date', schema: {}, meta: { interface: 'datetime', display: 'datetime', ...half, ...meta } };
}

export function moment(field: string, meta: Meta = {}): FieldPlan {
	const display = { display: 'datetime', display_options: { relative: false } };
	return { field, type: 'timestamp', schema: {}, meta: { interface: 'datetime', ...display, ...half, ...meta } };
}

/** When the item was made; Directus fills it in. */
export function created(): FieldPlan {
	const meta = { special: ['date-created'], interface: 'datetime', display: 'datetime', readonly: true, ...half };
	return { field: 'date_created', type: 'timestamp', schema: {}, meta };
}

export function tagList(field: string, meta: Meta = {}): FieldPlan {
	const display = { display: 'labels' };
	return { field, type: 'json', schema: {}, meta: { interface: 'tags', special: ['cast-json'], ...display, ...meta } };
}

/** One of a few words, shown as a coloured label. */
export function choice(field: string, colors: Record<string, string>, meta: Meta = {}): FieldPlan {
	const choices = Object.entries(colors).map(([value, color]) => ({ text: spoken(value), value, color }));
	return {
		field,
		type: 'string',
		schema: { default_value: choices[0]?.value },
		meta: {
			interface: 'select-dropdown',
			options: { choices },
			display: 'labels',
			display_options: {
				showAsDot: true,
				choices: choices.map(({ color, ...rest }) => ({ ...rest, background: color })),
			},
			...half,
			...meta,
		},
	};
}

/** Where a row stands in the list of its parent. */
export function sort(): FieldPlan {
	return { field: 'sort', type: 'integer', schema: {}, meta: { interface: 'input', hidden: true } };
}

function spoken(value: string): string {
	const words = value.replaceAll('_', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}
