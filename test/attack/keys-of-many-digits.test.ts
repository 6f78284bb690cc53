import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dumpSharingTables } from '../support/sharing-tables.ts';
import { makeRelation } from '../support/newsroom/schema.ts';
import { makeRole } from '../support/newsroom/people.ts';
import { shortMatrix } from '../support/test-matrix.ts';
import { startNotes, type Notes } from '../support/notes.ts';

/** SQLite's driver and MariaDB's give all three back as the first. PostgreSQL's gives back what is there. */
const [two, three, four] = ['9007199254740992', '9007199254740993', '9007199254740994'];

describe.each(await shortMatrix())(
	'keys that numbers cannot hold, on $engine and Directus $version,',
	({ version, engine }) => {
		let notes: Notes;
		let role: string;
		const isExact = engine === 'postgres';

		beforeAll(async () => {
			notes = await startNotes({ version, engine });
			const { admin, knex } = notes.server;
			const id = { field: 'id', type: 'bigInteger', schema: { is_primary_key: true } };
			const name = { field: 'name', type: 'string' };
			const made = ['ledgers', 'entries'].map((collection) => ({
				collection,
				fields: [id, name],
				schema: {},
				meta: {},
			}));
			await admin.need('POST', '/collections', made);
			await makeRelation(admin, { collection: 'notes', field: 'ledger', type: 'bigInteger', to: 'ledgers' });
			await makeRelation(admin, { collection: 'ledgers', field: 'note', type: 'integer', to: 'notes', one: 'ledgers' });
			await makeRelation(admin, {
				collection: 'entries',
				field: 'ledger',
				type: 'bigInteger',
				to: 'ledgers',
				one: 'entries',
			});
			({ role } = await makeRole(
				admin,
				'Reads ledgers',
				['notes', 'ledgers', 'entries'].map((collection) => ({ collection })),
			));

			await knex('ledgers').insert([
				{ id: two, name: 'Two' },
				{ id: three, name: 'Three', note: notes.note },
				{ id: four, name: 'Four', note: notes.note },
				{ id: -7, name: 'Negative' },
			]);
			await knex('entries').insert([
				{ id: 1, name: 'Of two', ledger: two },
				{ id: 2, name: 'Of three', ledger: three },
				{ id: 3, name: 'Of four', ledger: four },
			]);
			await knex('notes').where({ id: notes.note }).update({ ledger: three });
		});
		afterAll(() => notes?.server.stop());

		const create = (body: object) => notes.server.admin.post('/share/api/shares', { role, ...body });

		it('are shared as themselves, or refused in words before anything is stored', async () => {
			const before = await dumpSharingTables(notes.server.knex);
			const answer = await create({ collection: 'ledgers', item: three });
			const tree = await notes.server.admin.get(`/share/api/scope?collection=ledgers&item=${three}`);
			if (!isExact) {
				for (const { status, body } of [answer, tree]) {
					expect(status).toBe(400);
					expect(body.errors[0]).toMatchObject({
						message: expect.stringContaining('more digits than Directus can tell apart'),
						extensions: { code: 'INVALID_PAYLOAD', field: 'item' },
					});
				}
				expect(await dumpSharingTables(notes.server.knex)).toEqual(before);
				return;
			}
			expect(tree.status).toBe(200);
			expect(answer.body.data.item).toBe(three);
			const { content } = await notes.open(answer.body.data.link);
			expect((await content()).body.data.item).toMatchObject({ name: 'Three', entries: [{ name: 'Of three' }] });
		});

		it('lead from a row to the one that it names or to none, however often it is read', async () => {
			const { content } = await notes.open((await notes.share({ role, scope: { paths: ['ledger'] } })).link);
			for (const time of [1, 2, 3]) {
				const { ledger } = (await content()).body.data.item;
				expect(ledger, `read ${time}`).toEqual(isExact ? expect.objectContaining({ name: 'Three' }) : null);
			}
		});

		it('take no other row’s list', async () => {
			const paths = ['ledgers', 'ledgers.entries'];
			const { content } = await notes.open((await notes.share({ role, scope: { paths } })).link);
			const { ledgers } = (await content()).body.data.item;
			const entries = (name: string) => (isExact ? [expect.objectContaining({ name })] : []);
			expect(ledgers).toEqual([
				expect.objectContaining({ name: 'Three', entries: entries('Of three') }),
				expect.objectContaining({ name: 'Four', entries: entries('Of four') }),
			]);
		});

		it('may be negative', async () => {
			const answer = await create({ collection: 'ledgers', item: '-7' });
			const { content } = await notes.open(answer.body.data.link);
			expect((await content()).body.data.item).toMatchObject({ name: 'Negative' });
			expect((await create({ collection: 'notes', item: '-7' })).status).toBe(403);
		});

		it('are nothing’s where they are longer than their column, and no error of the database', async () => {
			for (const item of ['2147483648', '-2147483649', '4294967296', '9223372036854775807']) {
				expect([400, 403], item).toContain((await create({ collection: 'notes', item })).status);
			}
			for (const item of ['9223372036854775808', '18446744073709551616', '1'.repeat(40)]) {
				expect((await create({ collection: 'ledgers', item })).status, item).toBe(403);
			}
		});

		it('end a share that may have been made of another row than was meant', async () => {
			const { knex } = notes.server;
			const share = await notes.share({ collection: 'ledgers', item: '-7', role, api: version === '11' });
			const { content, visitor } = await notes.open(share.link);
			await knex('sharing_shares').where({ id: share.id }).update({ item: two, revision: 99 });
			const answers = [await content(), await visitor.get('/items/ledgers')];
			expect(answers.some(({ text }) => text.includes('Two'))).toBe(isExact);
			expect((await notes.look(share)).state).toBe(isExact ? 'active' : 'item-gone');
		});
	},
);
