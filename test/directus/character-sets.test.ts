import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { copyInLetters } from '../support/databases/mariadb.ts';
import { databaseTemplate } from '../support/databases/database-template.ts';
import { makeRole } from '../support/newsroom/people.ts';
import { openShare } from '../support/newsroom/open-share.ts';
import { patch } from '../support/newsroom/editing.ts';
import { provisionDatabase, type ProvisionedDatabase } from '../support/databases/provision-database.ts';
import { startDirectus, type OwnDirectus } from '../support/directus-server.ts';
import type { Answer } from '../support/api-client.ts';

const name = 'Łódź, Ωmega, 日本 🎉';
const shares = '/share/api/shares';
const inStatements = /select .* from|insert into|update .* set|incorrect string|mix of collations/i;

describe.runIf(inject('engines').includes('mariadb'))('a Directus on a database whose letters are latin1', () => {
	let database: ProvisionedDatabase;
	let server: OwnDirectus;
	let role: string;

	beforeAll(async () => {
		database = await provisionDatabase('mariadb');
		await copyInLetters('latin1', await databaseTemplate('12', 'mariadb'), database.name);
		server = await startDirectus({ version: '12', database });
		const fields = [
			{ field: 'id', type: 'string', schema: { is_primary_key: true, length: 50 } },
			{ field: 'text', type: 'string' },
			{ field: 'wide', type: 'string' },
		];
		await server.admin.need('POST', '/collections', { collection: 'words', fields, schema: {}, meta: {} });
		await server.knex.raw('alter table words modify wide varchar(255) character set utf8mb3');
		await server.admin.need('POST', '/items/words', { id: 'Zürich', text: 'Straße', wide: 'Łódź' });
		const rights = (['read', 'update'] as const).map((action) => ({ collection: 'words', action }));
		({ role } = await makeRole(server.admin, 'Reads and changes', rights));
	});
	afterAll(async () => {
		await server?.stop();
		await database?.drop();
	});

	const share = (input: object = {}) =>
		server.admin.post(shares, { collection: 'words', item: 'Zürich', role, ...input });

	function expectNoStatement(...answers: Answer<unknown>[]): void {
		for (const told of [...answers.map(({ text }) => text), server.log()]) expect(told).not.toMatch(inStatements);
	}

	it('keeps every letter of a share, finds it by them, and shows what the item has', async () => {
		const made = await share({ name, message: name, access: 'edit' });
		expect(made.status, made.text).toBe(200);
		expect(made.body.data).toMatchObject({ name, message: name, item: 'Zürich' });
		const { id, link } = made.body.data;
		expect(await server.admin.need('PATCH', `${shares}/${id}`, { name: `${name} 2` })).toMatchObject({
			name: `${name} 2`,
		});
		const found = await server.admin.get(`${shares}?search=${encodeURIComponent('ŁÓDŹ')}`);
		expect(found.body.data.map((one: { id: string }) => one.id)).toEqual([id]);
		const opened = await openShare(server, link);
		const { body } = await opened.content();
		expect(body.data).toMatchObject({ share: { message: name }, item: { id: 'Zürich', text: 'Straße', wide: 'Łódź' } });
		expect((await patch(opened, { changes: { text: 'Gasse', wide: 'Kraków, Łódź' } })).status).toBe(200);
		expect(await server.admin.need('GET', '/items/words')).toEqual([
			{ id: 'Zürich', text: 'Gasse', wide: 'Kraków, Łódź' },
		]);
		expectNoStatement(found);
	});

	it('names a share to Directus in the letters that its tables have', async () => {
		const made = await share({ name, access: 'edit', notices: ['opened'] });
		const opened = await openShare(server, made.body.data.link);
		expect((await patch(opened, { changes: { text: 'Weg' } })).status).toBe(200);
		const [change] = await server.admin.need('GET', '/activity?filter[action][_eq]=update&sort=-id&limit=1');
		expect(change.origin).toBe(`share ??d?, ?mega, ?? ? (${made.body.data.id})`);
		const told = async () => await server.admin.need('GET', '/notifications?limit=1');
		await expect.poll(async () => (await told())[0]?.message).toContain('?mega');
		expect(server.log()).not.toContain('could not be told');
	});

	it('refuses in words what a column cannot hold, and changes nothing', async () => {
		const opened = await openShare(server, (await share({ access: 'edit' })).body.data.link);
		const before = await server.admin.need('GET', '/items/words');
		for (const changes of [{ text: 'Łódź' }, { wide: '🎉' }, { text: 'Gasse', wide: '🎉' }]) {
			const answer = await patch(opened, { changes });
			expect([answer.status, answer.text], JSON.stringify(changes)).toEqual([400, expect.stringContaining('letters')]);
			expectNoStatement(answer);
		}
		expect(await server.admin.need('GET', '/items/words')).toEqual(before);

		const made = await server.admin.post('/share/api/roles', { name, collection: 'words' });
		expect([made.status, made.text]).toEqual([400, expect.stringContaining('letters')]);
		expect(await server.admin.need('GET', '/policies?filter[name][_contains]=mega')).toEqual([]);
		expectNoStatement(made);
	});

	it('finds nothing by letters that a column cannot hold', async () => {
		const asked = encodeURIComponent(name);
		for (const item of [name, 'Łódź', 'Zürich🎉']) {
			const made = await share({ item });
			const tree = await server.admin.get(`/share/api/scope?collection=words&item=${encodeURIComponent(item)}`);
			expect([made.status, tree.status], item).toEqual([403, 403]);
			expectNoStatement(made, tree);
		}
		for (const path of [
			`/people?search=${asked}`,
			`/users?search=${asked}`,
			`/shares?collection=words&item=${asked}`,
		]) {
			const answer = await server.admin.get(`/share/api${path}`);
			expect([answer.status, answer.body.data], path).toEqual([200, []]);
			expectNoStatement(answer);
		}
	});
});
