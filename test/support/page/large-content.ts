import { randomUUID } from 'node:crypto';
import { makeRole } from '../newsroom/people.ts';
import { uploadPng } from '../newsroom/content.ts';
import type { DirectusServer } from '../directus-server.ts';

export interface LargeContent {
	rows: number;
	fields: number;
	pictures: number;
}

const atOnce = 100;

/** An item with very many fields, related rows and pictures; answers a link to it. */
export async function makeLargeItem(server: DirectusServer, { rows, fields, pictures }: LargeContent): Promise<string> {
	const { admin, knex } = server;
	const key = { field: 'id', type: 'integer', schema: { is_primary_key: true, has_auto_increment: true } };
	const line = (field: string) => ({ field, type: 'string', schema: {}, meta: { interface: 'input' } });
	const names = Array.from({ length: fields }, (_, index) => `field_${index + 1}`);
	const make = (collection: string, own: object[]) =>
		admin.need('POST', '/collections', { collection, fields: [key, ...own], schema: {}, meta: {} });

	await make('big', [line('title'), ...names.map(line)]);
	await make('big_rows', ['name', 'kind', 'unit', 'place', 'note'].map(line));
	await make('big_files', []);
	await relate(admin, { collection: 'big_rows', field: 'big', to: 'big', one: 'rows' });
	const files = { collection: 'big_files', junction: 'directus_files_id', special: 'files' };
	await relate(admin, { ...files, field: 'big', to: 'big', one: 'gallery' });
	await relate(admin, { collection: 'big_files', field: 'directus_files_id', to: 'directus_files', junction: 'big' });

	const values = Object.fromEntries(names.map((name, index) => [name, `Value ${index + 1}`]));
	const { id } = await admin.need('POST', '/items/big', { title: 'A large item', ...values });
	const made = Array.from({ length: rows }, (_, index) => ({
		big: id,
		name: `Row ${index + 1}`,
		kind: `Kind ${index % 7}`,
		unit: 'kg',
		place: `Shelf ${index % 31}`,
		note: `A note on row ${index + 1}`,
	}));
	for (let start = 0; start < rows; start += atOnce) await knex('big_rows').insert(made.slice(start, start + atOnce));

	const picture = await uploadPng(admin, 'Picture');
	const file = await knex('directus_files').where({ id: picture }).first();
	const copies = Array.from({ length: pictures }, (_, index) => ({
		...file,
		id: randomUUID(),
		title: `Picture ${index}`,
	}));
	for (let start = 0; start < pictures; start += 20)
		await knex('directus_files').insert(copies.slice(start, start + 20));
	await knex('big_files').insert(copies.map((copy) => ({ big: id, directus_files_id: copy.id })));

	const mayRead = ['big', 'big_rows', 'big_files', 'directus_files'].map((collection) => ({ collection }));
	const { role } = await makeRole(admin, 'Reader of large items', mayRead);
	const share = { collection: 'big', item: id, role, scope: { paths: ['rows', 'gallery.directus_files_id'] } };
	return (await admin.need('POST', '/share/api/shares', share)).link as string;
}

interface Relation {
	collection: string;
	field: string;
	to: string;
	one?: string;
	special?: string;
	junction?: string;
}

async function relate(admin: DirectusServer['admin'], relation: Relation): Promise<void> {
	const { collection, field, to, one, special, junction } = relation;
	const type = to === 'directus_files' ? 'uuid' : 'integer';
	await admin.need('POST', `/fields/${collection}`, { field, type, schema: {}, meta: { special: ['m2o'] } });
	if (one !== undefined) {
		await admin.need('POST', `/fields/${to}`, { field: one, type: 'alias', meta: { special: [special ?? 'o2m'] } });
	}
	const meta = { one_field: one ?? null, junction_field: junction ?? null };
	await admin.need('POST', '/relations', { collection, field, related_collection: to, meta, schema: {} });
}
