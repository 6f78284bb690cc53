import type { Filter } from '@directus/types';
import { unchecked, type DirectusContext, type Schema } from './directus-context.ts';

/** What Directus knows of a field for showing it. */
export interface FieldMeta {
	collection: string;
	field: string;
	interface: string | null;
	display: string | null;
	options: unknown;
	display_options: unknown;
	note: string | null;
	group: string | null;
	sort: number | null;
	hidden: boolean;
	readonly: boolean;
	translations: { language: string; translation: string }[] | null;
	special: string[] | null;
	conditions: unknown;
}

export interface CollectionMeta {
	collection: string;
	icon: string | null;
	note: string | null;
	display_template: string | null;
	translations: { language: string; translation: string; singular?: string; plural?: string }[] | null;
}

const metaFields = [
	'collection',
	'field',
	'interface',
	'display',
	'options',
	'display_options',
	'note',
	'group',
	'sort',
	'hidden',
	'readonly',
	'translations',
	'special',
	'conditions',
];

export async function readFieldMeta(
	context: DirectusContext,
	schema: Schema,
	collections: string[],
): Promise<FieldMeta[]> {
	return await readSystem(context, schema, 'directus_fields', metaFields, { collection: { _in: collections } });
}

export async function readCollectionMeta(
	context: DirectusContext,
	schema: Schema,
	collections: string[],
): Promise<CollectionMeta[]> {
	const fields = ['collection', 'icon', 'note', 'display_template', 'translations'];
	return await readSystem(context, schema, 'directus_collections', fields, { collection: { _in: collections } });
}

/** As `collection.field`: also what a condition of a form may bring out, as an owner who wants it can choose it. */
export async function readHiddenFields(context: DirectusContext, schema: Schema): Promise<Set<string>> {
	const rows = await readSystem<FieldMeta>(context, schema, 'directus_fields', ['collection', 'field'], {
		hidden: { _eq: true },
	});
	return new Set(rows.map(({ collection, field }) => `${collection}.${field}`));
}

async function readSystem<Row>(
	{ services, database }: DirectusContext,
	schema: Schema,
	collection: string,
	fields: string[],
	filter: Filter,
): Promise<Row[]> {
	const items = new services.ItemsService(collection, { knex: database, schema, accountability: unchecked });
	return (await items.readByQuery({ fields, filter, limit: -1 }, { emitEvents: false })) as Row[];
}
