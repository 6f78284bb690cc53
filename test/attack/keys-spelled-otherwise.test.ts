import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRelation } from '../support/newsroom/schema.ts';
import { makeRole, makeUser } from '../support/newsroom/people.ts';
import { shortMatrix } from '../support/test-matrix.ts';
import { startNotes, type Notes } from '../support/notes.ts';

const composed = 'Caf\u00e9';
const decomposed = 'Cafe\u0301';
/** What a database may take for the first one, by its rules for letters. */
const lookalikes = ['caf\u00e9', 'CAF\u00c9', 'Cafe', decomposed, `${composed} `, ` ${composed}`, `${composed}\t`];

/** One type for words in whatever case, and one for three words alone; SQLite has neither, and is told the like. */
const ownTypes = {
	sqlite: { member: 'citext collate nocase', level: "mood check (level in ('low', 'high', 'Ω'))" },
	postgres: { member: 'citext', level: 'mood' },
	mariadb: { member: 'varchar(50)', level: "enum('low', 'high', 'Ω')" },
};

describe.each(await shortMatrix())('a key of text, on $engine and Directus $version,', ({ version, engine }) => {
	let notes: Notes;
	let role: string;
	/** Whether the database takes letters of one kind for others of it. */
	const isLenient = engine === 'mariadb';

	beforeAll(async () => {
		notes = await startNotes({ version, engine });
		const { admin, knex } = notes.server;
		const id = { field: 'id', type: 'string', schema: { is_primary_key: true, length: 50 } };
		const name = { field: 'name', type: 'string' };
		await admin.need('POST', '/collections', { collection: 'places', fields: [id, name], schema: {}, meta: {} });
		await makeRelation(admin, { collection: 'notes', field: 'place', type: 'string', to: 'places' });
		if (engine === 'postgres') {
			await knex.raw('create extension citext');
			await knex.raw("create type mood as enum ('low', 'high', 'Ω')");
		}
		for (const [field, type] of Object.entries(ownTypes[engine])) {
			const own = type.replaceAll(field, 'id');
			await knex.raw(`create table ${field}s (id ${own} primary key, name varchar(50))`);
			await knex.raw(`alter table notes add column ${field} ${type} null references ${field}s (id)`);
		}
		await admin.need('POST', '/utils/cache/clear?system=true');
		await knex('members').insert({ id: 'Ann', name: 'A member' });
		await knex('levels').insert([
			{ id: 'high', name: 'A level' },
			{ id: 'Ω', name: 'Another level' },
		]);
		const readable = ['notes', 'places', 'members', 'levels'].map((collection) => ({ collection }));
		({ role } = await makeRole(admin, 'Reads places', readable));
		await knex('places').insert({ id: composed, name: 'Composed' });
		if (!isLenient) await knex('places').insert({ id: decomposed, name: 'Decomposed' });
	});
	afterAll(() => notes?.server.stop());

	const create = (item: string, collection = 'places') =>
		notes.server.admin.post('/share/api/shares', { collection, item, role });

	async function shown(link: string) {
		const { content } = await notes.open(link);
		return (await content()).body.data.item;
	}

	it('is that of its row, and no other spelling of it is', async () => {
		const { body } = await create(composed);
		expect(body.data.item).toBe(composed);
		expect(await shown(body.data.link)).toMatchObject({ id: composed, name: 'Composed' });

		for (const item of lookalikes) {
			const answer = await create(item);
			if (item === decomposed && !isLenient) {
				expect(await shown(answer.body.data.link)).toMatchObject({ id: decomposed, name: 'Decomposed' });
				continue;
			}
			// Refused, or made of the row by its own spelling.
			expect([200, 403], JSON.stringify(item)).toContain(answer.status);
			if (answer.status === 200) expect(answer.body.data.item, JSON.stringify(item)).toBe(composed);
		}
	});

	it('leads from a row to the one that it names, and to none where it spells it otherwise, however often it is read', async () => {
		const spelled = isLenient ? ['CAF\u00c9', 'cafe', `${composed} `] : [composed, decomposed];
		for (const place of spelled) {
			await notes.server.knex('notes').where({ id: notes.note }).update({ place });
			const { content } = await notes.open((await notes.share({ role, scope: { paths: ['place'] } })).link);
			const sights = [await content(), await content(), await content()].map(({ body }) => body.data.item.place);
			// MariaDB takes these for one and the same; we cannot tell by which rule, so that nothing is shown.
			const name = place === decomposed ? 'Decomposed' : 'Composed';
			expect(sights[0], place).toEqual(isLenient ? null : expect.objectContaining({ id: place, name }));
			expect([sights[1], sights[2]], place).toEqual([sights[0], sights[0]]);
		}
	});

	it('of a type of the database’s own is that of its row, as the database compares it', async () => {
		const { admin, knex } = notes.server;
		for (const [item, collection, name] of [
			['Ann', 'members', 'A member'],
			['high', 'levels', 'A level'],
			['Ω', 'levels', 'Another level'],
		] as const) {
			const { body } = await create(item, collection);
			expect(body.data.item).toBe(item);
			expect(await shown(body.data.link)).toMatchObject({ id: item, name });
			const [field] = Object.keys(ownTypes[engine]).filter((one) => `${one}s` === collection);
			await knex('notes')
				.where({ id: notes.note })
				.update({ [field ?? '']: item });
			const { content } = await notes.open((await notes.share({ role, scope: { paths: [field] } })).link);
			for (const time of [1, 2]) {
				expect((await content()).body.data.item[field ?? ''], String(time)).toEqual({ id: item, name });
			}
		}

		const ann = await create('aNN', 'members');
		expect([ann.status, ann.body.data?.item]).toEqual([200, 'Ann']);
		const high = await create('High', 'levels');
		expect([high.status, high.body.data?.item]).toEqual(isLenient ? [200, 'high'] : [403, undefined]);
		expect((await admin.need('GET', '/share/api/shares?collection=levels&item=high')).length).toBe(isLenient ? 2 : 1);

		await knex('notes').where({ id: notes.note }).update({ member: 'ANN' });
		const { content } = await notes.open((await notes.share({ role, scope: { paths: ['member'] } })).link);
		for (const time of [1, 2, 3]) expect((await content()).body.data.item.member, String(time)).toBeNull();
	});

	it('of such a type is none where the database cannot compare it, and nothing tells how it was asked', async () => {
		const { admin } = notes.server;
		const rights = (['read', 'share'] as const).map((action) => ({ collection: 'levels', action }));
		const owners = await makeRole(admin, 'Shares levels', rights);
		const owner = notes.server.api((await makeUser(admin, owners.role)).token);
		expect((await owner.post('/share/api/shares', { collection: 'levels', item: 'high' })).status).toBe(200);
		for (const item of ['nonsense', 'low', "high' or 1=1", '1', '{high}', 'higher']) {
			const answers = [
				await create(item, 'levels'),
				await owner.post('/share/api/shares', { collection: 'levels', item }),
				await admin.get(`/share/api/scope?collection=levels&item=${encodeURIComponent(item)}&role=${role}`),
			];
			for (const { status, text } of answers) {
				expect([status, text], item).toEqual([403, expect.not.stringMatching(/select|mood|enum/i)]);
			}
			for (const one of [admin, owner]) {
				const list = await one.get(`/share/api/shares?collection=levels&item=${encodeURIComponent(item)}`);
				expect([list.status, list.body.data], item).toEqual([200, []]);
			}
		}
		expect(notes.server.log()).not.toMatch(/invalid input value|select /i);
	});
});
