import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRelation } from '../support/newsroom/schema.ts';
import { makeRole } from '../support/newsroom/people.ts';
import { odd, shown, spot, values } from './odd-columns.ts';
import { shortMatrix } from '../support/test-matrix.ts';
import { startNotes, type Notes } from '../support/notes.ts';
import type { OpenedShare } from '../support/newsroom/open-share.ts';

const id = { field: 'id', type: 'integer', schema: { is_primary_key: true, has_auto_increment: true } };
const text = (field: string) => ({ field, type: 'string' });

describe.each(await shortMatrix())(
	'data models of all kinds, on $engine and Directus $version,',
	({ version, engine }) => {
		let notes: Notes;
		let role: string;
		/** Of the columns of odd types, those that are texts to whoever reads them. */
		const inTitle = Object.entries(shown[engine]).flatMap(([name, value]) => (typeof value === 'string' ? [name] : []));

		beforeAll(async () => {
			notes = await startNotes({ version, engine });
			const { admin, knex } = notes.server;
			const made = {
				products: [text('name')],
				links: [text('remark')],
				comments: [text('text')],
				reactions: [text('sign')],
				languages: [{ field: 'code', type: 'string', schema: { is_primary_key: true } }],
				words: [text('title')],
				places: [text('name')],
				remarks: [text('remark')],
			};
			await admin.need(
				'POST',
				'/collections',
				Object.entries(made).map(([collection, fields]) => ({
					collection,
					fields: collection === 'languages' ? fields : [id, ...fields],
					schema: {},
					meta: {},
				})),
			);
			const relate = (from: string, to: string, more: object = {}, type: 'integer' | 'string' = 'integer') => {
				const [collection = '', field = ''] = from.split('.');
				return makeRelation(admin, { collection, field, type, to, ...more });
			};
			await relate('links.product', 'products', { one: 'related', special: 'm2m', junction: 'other' });
			await relate('links.other', 'products', { one: 'related_from', special: 'm2m', junction: 'product' });
			await relate('comments.product', 'products', { one: 'comments' });
			await relate('comments.about', 'products');
			await relate('reactions.comment', 'comments', { one: 'reactions' });
			await relate('words.product', 'products', { one: 'translations', special: 'translations', junction: 'language' });
			await relate('words.language', 'languages', { junction: 'product' }, 'string');
			await relate('places.product', 'products', { one: 'places' });
			await relate('remarks.product', 'products', { one: 'remarks' });
			const title = ['translations.title', ...inTitle].map((path) => `{{ ${path} }}`).join(' / ');
			await admin.need('PATCH', '/collections/products', { meta: { display_template: title } });

			if (engine === 'postgres') {
				await knex.raw('create extension citext');
				await knex.raw("create type mood as enum ('sad', 'glad')");
			}
			await knex.schema.alterTable('places', (table) => void table.specificType('spot', 'point'));
			for (const [name, type] of Object.entries(odd[engine])) {
				await knex.schema.alterTable('products', (table) => void table.specificType(name, type));
			}
			await admin.need('POST', '/utils/cache/clear?system=true');
			const rights = Object.keys(made).map((collection) => ({ collection }));
			({ role } = await makeRole(admin, 'Reads products', rights));

			await knex('products').insert([
				{ id: 1, name: 'Chair', ...values[engine] },
				{ id: 2, name: 'Table' },
				{ id: 3, name: 'Bench' },
				{ id: 4, name: 'Lamp' },
			]);
			const { value } = spot[engine];
			const point = engine === 'mariadb' ? knex.raw('st_geomfromtext(?)', [value]) : value;
			await knex('places').insert({ id: 1, name: 'The shop', product: 1, spot: point });
			await knex('remarks').insert({ id: 1, remark: 'Rather nice', product: 1 });
			await knex('links').insert([
				{ id: 1, product: 1, other: 2, remark: 'goes with' },
				{ id: 2, product: 3, other: 1, remark: 'instead of' },
				{ id: 3, product: 3, other: 4, remark: 'NEVER' },
			]);
			await knex('comments').insert([1, 2, 3].map((id) => ({ id, text: `Comment ${id}`, product: 1, about: 3 })));
			for (const comment of [1, 2, 3]) {
				for (let start = 0; start < 500; start += 100) {
					const rows = Array.from({ length: 100 }, (_, at) => ({ comment, sign: `${comment}:${start + at}` }));
					await knex('reactions').insert(rows);
				}
			}
			await knex('languages').insert([{ code: 'en-GB' }, { code: 'de-DE' }]);
			await knex('words').insert([
				{ id: 1, product: 1, language: 'en-GB', title: 'A chair' },
				{ id: 2, product: 1, language: 'de-DE', title: 'Ein Stuhl' },
			]);
		});
		afterAll(() => notes?.server.stop());

		async function opened(input: object = {}): Promise<OpenedShare> {
			const share = await notes.share({ collection: 'products', item: 1, role, ...input });
			return notes.open(share.link);
		}

		const contentOf = async (share: OpenedShare, languages = 'en') => {
			const headers = { 'accept-language': languages };
			const answer = await share.visitor.raw('GET', `${share.path}/content`, { headers });
			expect(answer.status, answer.text).toBe(200);
			const { failed, ...data } = answer.body.data;
			return { ...data, failed: failed.toSorted(), text: answer.text };
		};

		it('the far side of many-to-many in its own collection is offered, included and shown, each way with its own', async () => {
			const tree = await notes.server.admin.need('GET', `/share/api/scope?collection=products&item=1&role=${role}`);
			expect(tree.default).toEqual(expect.arrayContaining(['related.other', 'related_from.product']));
			for (const time of [1, 2]) {
				const { item, text } = await contentOf(await opened());
				expect(item.related, String(time)).toMatchObject([{ remark: 'goes with', other: { name: 'Table' } }]);
				expect(item.related_from).toMatchObject([{ remark: 'instead of', product: { name: 'Bench' } }]);
				expect(text).not.toMatch(/NEVER|Lamp/);
			}
		});

		it('a reference to a collection on the way is offered, with its count and fields, and shown where it is chosen', async () => {
			const tree = await notes.server.admin.need('GET', `/share/api/scope?collection=products&item=1&role=${role}`);
			const comments = tree.tree.children.find((one: { path: string }) => one.path === 'comments');
			const about = comments.children.find((one: { path: string }) => one.path === 'comments.about');
			expect(about).toMatchObject({ selected: false, count: 1 });
			expect(about.fields).toContainEqual({ field: 'name', selected: true });
			expect(tree.default).not.toContain('comments.about');

			expect((await contentOf(await opened())).item.comments[0].about).toBe(3);
			const chosen = await opened({ scope: { paths: [...tree.default, 'comments.about'] } });
			const { item } = await contentOf(chosen);
			expect(item.comments[0].about).toMatchObject({ name: 'Bench' });
			expect(item.comments[0].about.related).toBeUndefined();
		});

		it('columns of types that Directus has no name for are offered and shown as its API gives them, and not changed', async () => {
			const { item, text } = await contentOf(await opened());
			expect(item).toMatchObject(shown[engine]);
			expect(text).not.toContain('"search"');
			const own = await notes.server.admin.need('GET', '/items/products/1?fields=*');
			for (const name of Object.keys(shown[engine])) expect(item[name]).toEqual(own[name]);

			const { tree } = await notes.server.admin.need('GET', `/share/api/scope?collection=products&item=1&role=${role}`);
			const offered = tree.fields.map(({ field }: { field: string }) => field);
			expect(offered).toEqual(expect.arrayContaining(Object.keys(shown[engine])));
			expect(offered).not.toContain('search');
		});

		it('lists below lists are cut for each row alike, say so, and can be read on for one row', async () => {
			const share = await opened();
			const { item, lists } = await contentOf(share);
			const lengths = item.comments.map(({ reactions }: { reactions: unknown[] }) => reactions.length);
			expect(lengths).toEqual([333, 333, 333]);
			expect(lists['comments.reactions']).toMatchObject({ more: true, total: null, cut: ['1', '2', '3'] });

			const signs = new Set(item.comments[2].reactions.map(({ sign }: { sign: string }) => sign));
			for (const page of [4, 5]) {
				const path = `${share.path}/content/comments.reactions?of=3&limit=100&page=${page}`;
				const { status, body } = await share.visitor.get(path);
				expect([status, body.meta.total, body.data.length]).toEqual([200, 500, 100]);
				for (const { sign } of body.data) signs.add(sign);
			}
			expect(signs.size).toBe(500);
			expect([...signs].every((sign) => String(sign).startsWith('3:'))).toBe(true);
		});

		it('of a row of another item there is no list, nor of what is no key', async () => {
			const { visitor, path } = await opened();
			await notes.server.knex('comments').insert({ id: 9, text: 'Of the table', product: 2 });
			await notes.server.knex('reactions').insert({ comment: 9, sign: 'NEVER' });
			const other = await visitor.get(`${path}/content/comments.reactions?of=9`);
			expect([other.status, other.body.data]).toEqual([200, []]);
			for (const of of ['x', '1 or 1=1', '99999999999999999999', '$NOW', '1,2']) {
				const answer = await visitor.get(`${path}/content/comments.reactions?of=${encodeURIComponent(of)}`);
				expect(answer.status, of).toBe(403);
			}
			expect((await visitor.get(`${path}/content/comments.reactions?of=`)).status).toBe(400);
		});

		it('titles are made of such columns, and from translations in the language of the visitor', async () => {
			const share = await opened();
			const { item } = await contentOf(share);
			const rest = inTitle.map((name) => item[name]);
			for (const [languages, title] of [
				['de-AT,en;q=0.5', 'Ein Stuhl'],
				['en-US', 'A chair'],
				['fr', 'A chair'],
			] as const)
				expect((await contentOf(share, languages)).title).toBe([title, ...rest].join(' / '));
		});

		/** What the database of this test can never read. */
		const unreadable = spot[engine].shown === null ? ['places.spot'] : [];

		it('a column that Directus cannot read is left out and named, of the item itself and of a list, and the rest is there', async () => {
			const { item, failed } = await contentOf(await opened());
			expect(failed).toEqual(unreadable);
			expect(item.places).toMatchObject([{ name: 'The shop' }]);
			expect(item.places[0].spot ?? null).toEqual(spot[engine].shown);

			const paths = ['product', 'product.comments'];
			const place = await contentOf(await opened({ collection: 'places', scope: { paths } }));
			expect(place.failed).toEqual(spot[engine].shown === null ? ['spot'] : []);
			expect(place.item).toMatchObject({ name: 'The shop', product: { name: 'Chair', comments: [{}, {}, {}] } });
			expect(place.item.spot ?? null).toEqual(spot[engine].shown);
			expect(place.title).toBe('The shop');
		});

		it('a view that was dropped is left out and named, and the rest is there', async () => {
			const { knex, admin } = notes.server;
			const made = await notes.share({ collection: 'products', item: 1, role });
			const share = await notes.open(made.link);
			const asOwnersSee = async () => {
				const all = await admin.need('GET', '/share/api/shares?collection=products&item=1');
				return all.find(({ id }: { id: string }) => id === made.id);
			};
			expect(await asOwnersSee()).toMatchObject({ not_loaded: [], shows_nothing: false });
			await knex.schema.renameTable('remarks', 'remarks_behind');
			try {
				await knex.raw('create view remarks as select * from remarks_behind');
				expect((await contentOf(share)).item.remarks).toMatchObject([{ remark: 'Rather nice' }]);
				await knex.raw('drop view remarks');
				const { item, failed, text } = await contentOf(share);
				expect(failed).toEqual([...unreadable, 'remarks']);
				expect(item).toMatchObject({ name: 'Chair', remarks: [], comments: [{}, {}, {}] });
				expect(text).not.toMatch(/select |no such table|exist/i);
				expect((await share.visitor.get(`${share.path}/content/remarks`)).status).toBe(500);
				const { not_loaded, shows_nothing } = await asOwnersSee();
				expect([not_loaded.toSorted(), shows_nothing]).toEqual([[...unreadable, 'remarks'], false]);
			} finally {
				await knex.raw('drop view if exists remarks');
				await knex.schema.renameTable('remarks_behind', 'remarks');
			}
			expect((await contentOf(share)).failed).toEqual(unreadable);
			expect((await asOwnersSee()).not_loaded).toEqual(unreadable);
		});

		it('a part that Directus cannot read is left out and named, and the rest is there, for visitors and for the owner', async () => {
			const share = await opened();
			const { knex, admin } = notes.server;
			const rename = (from: string, to: string) =>
				knex.schema.alterTable('reactions', (table) => void table.renameColumn(from, to));
			await rename('id', 'id_gone');
			const tree = await admin.get(`/share/api/scope?collection=products&item=1&role=${role}`);
			const without = await contentOf(share);
			await rename('id_gone', 'id');
			expect(tree.status, tree.text).toBe(200);
			expect(tree.body.data.tree.children).toContainEqual(expect.objectContaining({ path: 'related', count: 1 }));
			expect(without.failed).toEqual(['comments.reactions', ...unreadable]);
			expect(without.item.comments).toMatchObject([{ text: 'Comment 1', reactions: [] }, {}, {}]);

			await rename('sign', 'sign_gone');
			try {
				const { item, failed, text } = await contentOf(share);
				expect(failed).toEqual(['comments.reactions.sign', ...unreadable]);
				expect(item.comments[0].reactions).toHaveLength(333);
				expect(item.comments[0].reactions[0]).toEqual({ id: expect.any(Number), comment: 1 });
				expect(item.related).toHaveLength(1);
				expect(text).not.toMatch(/sign_gone|select /i);
				const tree = await admin.get(`/share/api/scope?collection=products&item=1&role=${role}`);
				expect(tree.status, tree.text).toBe(200);
				expect(
					(await notes.open((await notes.share({ collection: 'products', item: 1, role })).link)).path,
				).toBeDefined();
			} finally {
				await rename('sign_gone', 'sign');
			}
			expect((await contentOf(share)).failed).toEqual(unreadable);

			const refer = (from: string, to: string) =>
				knex.schema.alterTable('languages', (table) => void table.renameColumn(from, to));
			await refer('code', 'code_gone');
			try {
				const { item, failed } = await contentOf(share);
				expect(failed).toEqual([...unreadable, 'translations.language']);
				expect(item.translations).toMatchObject([{ title: 'A chair', language: null }, { title: 'Ein Stuhl' }]);
			} finally {
				await refer('code_gone', 'code');
			}
		});
	},
);
