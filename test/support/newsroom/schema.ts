import type { ApiClient } from '../api-client.ts';

const hidden = { hidden: true };

/** Collections of every kind of key, with fields of every kind that matters to a scope. */
const collections: Record<string, object[]> = {
	authors: [integerKey(), string('name'), string('email'), text('biography')],
	categories: [stringKey('slug'), string('name'), string('secret_note')],
	tags: [integerKey(), string('label')],
	comments: [integerKey(), text('text'), string('status'), string('visitor_email')],
	replies: [integerKey(), text('text')],
	languages: [stringKey('code'), string('name')],
	quotes: [integerKey(), text('quote')],
	galleries: [integerKey(), string('caption')],
	articles: [
		uuidKey(),
		string('title'),
		string('status'),
		{ field: 'body', type: 'text', meta: { interface: 'input-rich-text-html' } },
		text('internal_notes'),
		{ field: 'pin', type: 'hash', meta: { special: ['hash'] } },
		{ field: 'token', type: 'string', meta: { special: ['conceal'] } },
	],
	articles_tags: [integerKey(hidden)],
	articles_files: [integerKey(hidden)],
	articles_translations: [integerKey(hidden), string('title'), text('summary')],
	articles_blocks: [integerKey(hidden), { field: 'item', type: 'string' }, { field: 'collection', type: 'string' }],
	galleries_files: [integerKey(hidden)],
	imprint: [integerKey(), string('company'), string('bank_account')],
};

interface Relation {
	collection: string;
	field: string;
	type: 'integer' | 'bigInteger' | 'string' | 'uuid';
	to: string;
	one?: string;
	special?: string;
	junction?: string;
}

const relations: Relation[] = [
	{ collection: 'articles', field: 'author', type: 'integer', to: 'authors', one: 'articles' },
	{ collection: 'articles', field: 'reviewer', type: 'integer', to: 'authors' },
	{ collection: 'articles', field: 'category', type: 'string', to: 'categories', one: 'articles' },
	{ collection: 'articles', field: 'cover', type: 'uuid', to: 'directus_files' },
	{ collection: 'articles', field: 'user_created', type: 'uuid', to: 'directus_users' },
	{ collection: 'articles', field: 'parent', type: 'uuid', to: 'articles', one: 'follow_ups' },
	{ collection: 'categories', field: 'parent', type: 'string', to: 'categories', one: 'subcategories' },
	{ collection: 'comments', field: 'article', type: 'uuid', to: 'articles', one: 'comments' },
	{ collection: 'comments', field: 'author', type: 'integer', to: 'authors' },
	{ collection: 'replies', field: 'comment', type: 'integer', to: 'comments', one: 'replies' },
	{
		collection: 'articles_tags',
		field: 'articles_id',
		type: 'uuid',
		to: 'articles',
		one: 'tags',
		special: 'm2m',
		junction: 'tags_id',
	},
	{
		collection: 'articles_tags',
		field: 'tags_id',
		type: 'integer',
		to: 'tags',
		one: 'articles',
		special: 'm2m',
		junction: 'articles_id',
	},
	{
		collection: 'articles_files',
		field: 'articles_id',
		type: 'uuid',
		to: 'articles',
		one: 'gallery',
		special: 'files',
		junction: 'directus_files_id',
	},
	{
		collection: 'articles_files',
		field: 'directus_files_id',
		type: 'uuid',
		to: 'directus_files',
		junction: 'articles_id',
	},
	{
		collection: 'articles_translations',
		field: 'articles_id',
		type: 'uuid',
		to: 'articles',
		one: 'translations',
		special: 'translations',
		junction: 'languages_code',
	},
	{
		collection: 'articles_translations',
		field: 'languages_code',
		type: 'string',
		to: 'languages',
		junction: 'articles_id',
	},
	{
		collection: 'articles_blocks',
		field: 'articles_id',
		type: 'uuid',
		to: 'articles',
		one: 'blocks',
		special: 'm2a',
		junction: 'item',
	},
	{
		collection: 'galleries_files',
		field: 'galleries_id',
		type: 'integer',
		to: 'galleries',
		one: 'images',
		special: 'files',
		junction: 'directus_files_id',
	},
	{
		collection: 'galleries_files',
		field: 'directus_files_id',
		type: 'uuid',
		to: 'directus_files',
		junction: 'galleries_id',
	},
];

/** Makes the data model of a newsroom: its collections in one request, for each clears all that Directus knows. */
export async function makeSchema(admin: ApiClient): Promise<void> {
	const made = Object.entries(collections).map(([collection, own]) => {
		const ends = relations.flatMap((relation) => [
			...(relation.collection === collection ? [referenceField(relation)] : []),
			...(relation.to === collection ? listField(relation) : []),
		]);
		const meta = collection === 'imprint' ? { singleton: true } : {};
		return { collection, fields: [...own, ...ends], schema: {}, meta };
	});
	await admin.need('POST', '/collections', made);
	for (const relation of relations) await tieEnds(admin, relation);

	await admin.need('POST', '/relations', {
		collection: 'articles_blocks',
		field: 'item',
		meta: {
			one_allowed_collections: ['quotes', 'galleries'],
			one_collection_field: 'collection',
			junction_field: 'articles_id',
		},
	});
}

/** Makes a reference and, where `one` names it, the list at its other end. */
export async function makeRelation(admin: ApiClient, relation: Relation): Promise<void> {
	await admin.need('POST', `/fields/${relation.collection}`, referenceField(relation));
	for (const field of listField(relation)) await admin.need('POST', `/fields/${relation.to}`, field);
	await tieEnds(admin, relation);
}

function referenceField({ field, type }: Relation) {
	return { field, type, schema: {}, meta: { special: ['m2o'] } };
}

function listField({ one, special }: Relation) {
	return one === undefined ? [] : [{ field: one, type: 'alias', meta: { special: [special ?? 'o2m'] } }];
}

async function tieEnds(admin: ApiClient, { collection, field, to, one, junction }: Relation): Promise<void> {
	await admin.need('POST', '/relations', {
		collection,
		field,
		related_collection: to,
		schema: { on_delete: 'SET NULL' },
		meta: { one_field: one ?? null, junction_field: junction ?? null },
	});
}

function integerKey(meta: object = {}) {
	return { field: 'id', type: 'integer', meta, schema: { is_primary_key: true, has_auto_increment: true } };
}

function stringKey(field: string) {
	return { field, type: 'string', schema: { is_primary_key: true } };
}

function uuidKey() {
	return { field: 'id', type: 'uuid', meta: { special: ['uuid'] }, schema: { is_primary_key: true } };
}

function string(field: string) {
	return { field, type: 'string' };
}

function text(field: string) {
	return { field, type: 'text' };
}
