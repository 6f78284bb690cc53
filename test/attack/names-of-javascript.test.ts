import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRelation } from '../support/newsroom/schema.ts';
import { makeRole } from '../support/newsroom/people.ts';
import { startNotes, type Notes } from '../support/notes.ts';

/** What every object of JavaScript has already. */
const names = [
	'constructor',
	'toString',
	'hasOwnProperty',
	'valueOf',
	'isPrototypeOf',
	'__proto__',
	'__defineGetter__',
];

describe.each(['11', '12'] as const)('columns named as what every object has, on Directus %s,', (version) => {
	let notes: Notes;
	let role: string;

	beforeAll(async () => {
		notes = await startNotes({ version });
		const { admin, knex } = notes.server;
		const id = { field: 'id', type: 'integer', schema: { is_primary_key: true, has_auto_increment: true } };
		const title = { field: 'title', type: 'string' };
		await admin.need('POST', '/collections', [
			{ collection: 'things', fields: [id, title], schema: {}, meta: {} },
			{ collection: 'parts', fields: [id, title], schema: {}, meta: {} },
		]);
		for (const name of names) await knex.schema.alterTable('things', (table) => void table.string(name));
		await admin.need('POST', '/utils/cache/clear?system=true');
		await makeRelation(admin, {
			collection: 'parts',
			field: 'thing',
			type: 'integer',
			to: 'things',
			one: 'parts',
		});
		const rights = ['things', 'parts'].map((collection) => ({ collection }));
		({ role } = await makeRole(admin, 'Reads things', rights));
		const values = Object.fromEntries(names.filter((name) => name !== '__proto__').map((name) => [name, `Of ${name}`]));
		await knex('things').insert({ id: 1, title: 'A thing', ...values });
		await admin.need('POST', '/items/parts', { title: 'A part', thing: 1 });
	});
	afterAll(() => notes?.server.stop());

	/** Directus itself cannot read them with a rule for rows or fields. */
	it('are left out, and all else is shared', async () => {
		const share = await notes.share({ collection: 'things', item: 1, role });
		const opened = await notes.open(share.link);
		for (const time of [1, 2]) {
			const { status, body, text } = await opened.content();
			expect(status, `${time}: ${text}`).toBe(200);
			expect(body.data.item).toMatchObject({ id: 1, title: 'A thing', parts: [{ title: 'A part' }] });
			for (const name of names) expect(Object.hasOwn(body.data.item, name), name).toBe(false);
			expect(text).not.toContain('Of ');
		}
		expect((await opened.visitor.get(`${opened.path}/content/parts`)).status).toBe(200);
		const tree = await notes.server.admin.get(`/share/api/scope?collection=things&item=1&role=${role}`);
		expect(tree.status, tree.text).toBe(200);
		const scope = { paths: [], fields: { '': ['id', 'constructor'] } };
		const body = { collection: 'things', item: 1, role, scope };
		expect((await notes.server.admin.post('/share/api/shares', body)).status).toBe(400);
	});

	it('are no relation and no field where they are none', async () => {
		for (const path of ['constructor', '__proto__', 'toString.id']) {
			const body = { collection: 'things', item: 1, role, scope: { paths: [path] } };
			expect((await notes.server.admin.post('/share/api/shares', body)).status, path).toBe(400);
		}
		const { visitor, path } = await notes.open((await notes.share()).link);
		for (const name of names) expect((await visitor.get(`${path}/content/${name}`)).status, name).toBe(403);
	});
});
