import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRelation } from '../support/newsroom/schema.ts';
import { makeRole } from '../support/newsroom/people.ts';
import { shortMatrix } from '../support/test-matrix.ts';
import { startNotes, type Notes } from '../support/notes.ts';
import type { OpenedShare } from '../support/newsroom/open-share.ts';

const id = { field: 'id', type: 'integer', schema: { is_primary_key: true, has_auto_increment: true } };
const text = (field: string) => ({ field, type: 'string' });

/** What Directus has no name for. SQLite keeps to what a column was declared as, whatever it is. */
const odd = {
	sqlite: { status: 'money', labels: 'xml' },
	postgres: { status: "varchar(10)[] default '{a,b}'", labels: 'inet', span: 'int4range', search: 'tsvector' },
	mariadb: { status: "enum('draft','done')", labels: "set('red','green')" },
};
const values = {
	sqlite: { status: 'done', labels: '<a/>' },
	postgres: { status: '{draft,done}', labels: '10.1.2.3', span: '[1,5)', search: 'words' },
	mariadb: { status: 'done', labels: 'red,green' },
};
const shown = {
	sqlite: { status: 'done', labels: '<a/>' },
	postgres: { status: ['draft', 'done'], labels: '10.1.2.3', span: '[1,5)' },
	mariadb: { status: 'done', labels: 'red,green' },
};

describe.each(await shortMatrix())(
	'data models of all kinds, on $engine and Directus $version,',
	({ version, engine }) => {
		let notes: Notes;
		let role: string;

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
			await admin.need('PATCH', '/collections/products', { meta: { display_template: '{{ translations.title }}' } });

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
			return { ...answer.body.data, text: answer.text };
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

		it('titles from translations are in the language of the visitor', async () => {
			const share = await opened();
			expect((await contentOf(share, 'de-AT,en;q=0.5')).title).toBe('Ein Stuhl');
			expect((await contentOf(share, 'en-US')).title).toBe('A chair');
			expect((await contentOf(share, 'fr')).title).toBe('A chair');
		});

		it('a part that Directus cannot read is left out and named, and the rest is there, for visitors and for the owner', async () => {
			const share = await opened();
			const { knex, admin } = notes.server;
			const rename = (from: string, to: string) =>
				knex.schema.alterTable('reactions', (table) => void table.renameColumn(from, to));
			await rename('id', 'id_gone');
			const tree = await admin.get(`/share/api/scope?collection=products&item=1&role=${role}`);
			await rename('id_gone', 'id');
			expect(tree.status, tree.text).toBe(200);
			expect(tree.body.data.tree.children).toContainEqual(expect.objectContaining({ path: 'related', count: 1 }));

			await rename('sign', 'sign_gone');
			try {
				const { item, failed, text } = await contentOf(share);
				expect(failed).toEqual(['comments.reactions']);
				expect(item.comments).toMatchObject([{ text: 'Comment 1', reactions: [] }, {}, {}]);
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
			expect((await contentOf(share)).failed).toEqual([]);

			const refer = (from: string, to: string) =>
				knex.schema.alterTable('languages', (table) => void table.renameColumn(from, to));
			await refer('code', 'code_gone');
			try {
				const { item, failed } = await contentOf(share);
				expect(failed).toEqual(['translations.language']);
				expect(item.translations).toMatchObject([{ title: 'A chair', language: null }, { title: 'Ein Stuhl' }]);
			} finally {
				await refer('code_gone', 'code');
			}
		});
	},
);
