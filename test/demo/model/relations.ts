import type { FieldPlan } from './plan.ts';

interface ManyToOne {
	template: string;
	/** The list that the related item has of these. */
	list?: string;
	/** By which field that list is sorted. */
	sortedBy?: string;
	key?: 'integer' | 'string' | 'uuid';
	/** Children that the form of their parent holds do not show it again. */
	hidden?: boolean;
	/** Whether the item goes when the related one does. */
	belongs?: boolean;
	note?: string;
}

export function manyToOne(field: string, related: string, options: ManyToOne): FieldPlan {
	const { template, list, sortedBy, key = 'integer', hidden = false, belongs = false, note } = options;
	return {
		field,
		type: key,
		schema: key === 'string' ? { length: 40 } : {},
		meta: {
			interface: 'select-dropdown-m2o',
			special: ['m2o'],
			options: { template },
			display: 'related-values',
			display_options: { template },
			hidden,
			note,
			width: 'half',
		},
		relation: {
			related,
			meta: {
				one_field: list ?? null,
				sort_field: sortedBy ?? null,
				one_deselect_action: belongs ? 'delete' : 'nullify',
			},
			onDelete: belongs ? 'CASCADE' : 'SET NULL',
		},
	};
}

/** The list of those whose many-to-one names it in `list`. */
export function oneToMany(field: string, template: string, meta: Record<string, unknown> = {}): FieldPlan {
	return alias(field, 'o2m', 'list-o2m', { template, enableSelect: false }, template, meta);
}

export function manyToMany(field: string, template: string, meta: Record<string, unknown> = {}): FieldPlan {
	return alias(field, 'm2m', 'list-m2m', { template }, template, meta);
}

export function manyToAny(field: string, meta: Record<string, unknown> = {}): FieldPlan {
	return alias(field, 'm2a', 'list-m2a', {}, '{{collection}}', meta);
}

export function gallery(field: string, meta: Record<string, unknown> = {}): FieldPlan {
	return alias(field, 'files', 'files', {}, '{{directus_files_id.$thumbnail}}', meta);
}

export function translations(field: string, meta: Record<string, unknown> = {}): FieldPlan {
	return alias(field, 'translations', 'translations', { languageField: 'name' }, '{{languages_code.name}}', meta);
}

export function picture(field: string, meta: Record<string, unknown> = {}): FieldPlan {
	return fileOf(field, 'file-image', 'image', meta);
}

export function file(field: string, meta: Record<string, unknown> = {}): FieldPlan {
	return fileOf(field, 'file', 'file', meta);
}

/** One side of a junction: a many-to-one that knows the field of the other side. */
export function junctionSide(
	field: string,
	related: string,
	other: string,
	options: { list?: string; sortedBy?: string; key?: 'integer' | 'string' | 'uuid' } = {},
): FieldPlan {
	const { list, sortedBy, key = 'integer' } = options;
	return {
		field,
		type: key,
		schema: key === 'string' ? { length: 40 } : {},
		meta: { hidden: true },
		relation: {
			related,
			meta: {
				one_field: list ?? null,
				sort_field: sortedBy ?? null,
				junction_field: other,
				one_deselect_action: list ? 'delete' : 'nullify',
			},
			onDelete: list ? 'CASCADE' : 'SET NULL',
		},
	};
}

/** The side of a junction that points to a row of one of several collections, which a second field names. */
export function anySide(allowed: string[], other: string): FieldPlan[] {
	return [
		{ field: 'collection', type: 'string', schema: {}, meta: { hidden: true } },
		{
			field: 'item',
			type: 'string',
			schema: {},
			meta: { hidden: true },
			relation: {
				related: null,
				meta: { one_collection_field: 'collection', one_allowed_collections: allowed, junction_field: other },
				onDelete: 'SET NULL',
			},
		},
	];
}

function fileOf(field: string, form: string, display: string, meta: Record<string, unknown>): FieldPlan {
	return {
		field,
		type: 'uuid',
		schema: {},
		meta: { interface: form, special: ['file'], display, ...meta },
		relation: { related: 'directus_files', onDelete: 'SET NULL' },
	};
}

function alias(
	field: string,
	special: string,
	form: string,
	options: Record<string, unknown>,
	template: string,
	meta: Record<string, unknown>,
): FieldPlan {
	const display = { display: 'related-values', display_options: { template } };
	return {
		field,
		type: 'alias',
		schema: null,
		meta: { interface: form, special: [special], options, ...display, ...meta },
	};
}
