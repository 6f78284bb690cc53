import type { ApiClient } from '../api-client.ts';

const key = { is_primary_key: true, has_auto_increment: true };
const id = { field: 'id', type: 'integer', schema: key, meta: { hidden: true } };

/** A field with an interface and its options. */
function field(name: string, type: string, meta: Record<string, unknown> = {}): object {
	return { field: name, type, schema: {}, meta };
}

function group(name: string, face: string, options: object = {}, within: string | null = null): object {
	const meta = { special: ['alias', 'no-data', 'group'], interface: face, options, group: within };
	return { field: name, type: 'alias', schema: null, meta };
}

const palette = [
	{ text: 'In the works', value: 'draft', color: '#A2B5CD', icon: 'edit' },
	{ text: 'Out there', value: 'published', color: '#2ECDA7', icon: 'check' },
];

/** Every common kind of field, in groups of every kind. */
const showcaseFields = [
	id,
	field('title', 'string', { interface: 'input' }),
	field('markdown', 'text', { interface: 'input-rich-text-md' }),
	field('html', 'text', { interface: 'input-rich-text-html' }),
	field('plain', 'text', { interface: 'input-multiline', note: 'Lines as they were typed' }),
	field('code', 'text', { interface: 'input-code' }),
	field('json', 'json', { interface: 'input-code', special: ['cast-json'] }),
	group('numbers', 'group-detail'),
	field('amount', 'decimal', {
		interface: 'input',
		group: 'numbers',
		display: 'formatted-value',
		display_options: { prefix: '€ ' },
	}),
	field('count', 'integer', { interface: 'input', group: 'numbers' }),
	field('done', 'boolean', {
		interface: 'boolean',
		group: 'numbers',
		display: 'boolean',
		display_options: { labelOn: 'Finished', labelOff: 'Under way' },
	}),
	field('rating', 'integer', { interface: 'slider', group: 'numbers', options: { maxValue: 5 }, display: 'rating' }),
	field('progress', 'integer', { interface: 'slider', group: 'numbers', options: { minValue: 0, maxValue: 100 } }),
	field('size', 'integer', { interface: 'input', group: 'numbers', display: 'filesize' }),
	group('days', 'group-accordion', { start: 'first', accordionMode: true }),
	group('first_day', 'group-raw', {}, 'days'),
	group('second_day', 'group-raw', {}, 'days'),
	field('day', 'date', { interface: 'datetime', group: 'first_day' }),
	field('hour', 'time', { interface: 'datetime', group: 'first_day' }),
	field('moment', 'timestamp', { interface: 'datetime', group: 'second_day' }),
	group('sides', 'group-tabs'),
	group('left_side', 'group-raw', {}, 'sides'),
	group('right_side', 'group-raw', {}, 'sides'),
	field('status', 'string', {
		interface: 'select-dropdown',
		group: 'left_side',
		options: { choices: palette },
		display: 'labels',
		display_options: { choices: palette },
	}),
	field('tags', 'json', { interface: 'tags', special: ['cast-json'], group: 'left_side' }),
	field('colour', 'string', { interface: 'select-color', group: 'right_side' }),
	field('icon', 'string', { interface: 'select-icon', group: 'right_side' }),
	field('place', 'json', { interface: 'map', special: ['cast-json'] }),
	field('area', 'json', { interface: 'map', special: ['cast-json'] }),
	field('steps', 'json', {
		interface: 'list',
		special: ['cast-json'],
		options: {
			fields: [
				{ field: 'what', name: 'What', type: 'string', meta: { interface: 'input' } },
				{ field: 'when', name: 'When', type: 'date', meta: { interface: 'datetime' } },
			],
		},
	}),
	field('unknown', 'json', { interface: 'someone-elses-interface', special: ['cast-json'] }),
	field('secret', 'string', { interface: 'input-hash', special: ['hash'] }),
	field('reason', 'string', {
		interface: 'input',
		hidden: true,
		conditions: [{ name: 'shown', rule: { _and: [{ status: { _eq: 'draft' } }] }, hidden: false }],
	}),
	field('address', 'string', {
		interface: 'input',
		conditions: [{ name: 'hidden', rule: { _and: [{ status: { _eq: 'draft' } }] }, hidden: true }],
	}),
];

const rowFields = [
	id,
	field('name', 'string', { interface: 'input' }),
	field('value', 'integer', { interface: 'input' }),
	field('unit', 'string', { interface: 'input' }),
	field('day', 'date', { interface: 'datetime' }),
	field('remark', 'text', { interface: 'input-multiline' }),
];

/** Collections of the showcase, for the role that may read them. */
export const showcaseCollections = ['showcase', 'rows', 'people', 'showcase_files'];

export async function makeShowcaseModel(admin: ApiClient): Promise<void> {
	const make = (collection: string, fields: object[], meta: object = {}) =>
		admin.need('POST', '/collections', { collection, fields, schema: {}, meta });
	await make('showcase', showcaseFields, { display_template: '{{title}}' });
	await make('rows', rowFields, { display_template: '{{name}}' });
	await make('people', [id, field('name', 'string'), field('city', 'string'), field('bio', 'text')]);
	await make('showcase_files', [id]);

	await relate(admin, { collection: 'showcase', field: 'person', to: 'people' });
	await relate(admin, {
		collection: 'showcase',
		field: 'document',
		to: 'directus_files',
		type: 'uuid',
		special: 'file',
	});
	await relate(admin, {
		collection: 'showcase',
		field: 'picture',
		to: 'directus_files',
		type: 'uuid',
		special: 'file',
	});
	await relate(admin, { collection: 'rows', field: 'showcase', to: 'showcase', one: 'rows' });
	await relate(admin, {
		collection: 'showcase_files',
		field: 'showcase_id',
		to: 'showcase',
		one: 'gallery',
		special: 'files',
		junction: 'directus_files_id',
	});
	await relate(admin, {
		collection: 'showcase_files',
		field: 'directus_files_id',
		to: 'directus_files',
		type: 'uuid',
		junction: 'showcase_id',
	});
}

interface Relation {
	collection: string;
	field: string;
	to: string;
	type?: string;
	one?: string;
	special?: string;
	junction?: string;
}

async function relate(admin: ApiClient, relation: Relation): Promise<void> {
	const { collection, field: name, to, type = 'integer', one, special, junction } = relation;
	const isFile = special === 'file';
	const meta = { special: [isFile ? 'file' : 'm2o'], interface: isFile ? 'file' : 'select-dropdown-m2o' };
	await admin.need('POST', `/fields/${collection}`, { field: name, type, schema: {}, meta });
	if (one !== undefined) {
		const face = special === 'files' ? 'files' : 'list-o2m';
		await admin.need('POST', `/fields/${to}`, {
			field: one,
			type: 'alias',
			meta: { special: [special ?? 'o2m'], interface: face },
		});
	}
	await admin.need('POST', '/relations', {
		collection,
		field: name,
		related_collection: to,
		meta: { one_field: one ?? null, junction_field: junction ?? null },
		schema: { on_delete: 'SET NULL' },
	});
}
