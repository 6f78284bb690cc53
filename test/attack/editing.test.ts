import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoLeak } from '../support/newsroom/leaks.ts';
import { makeRole, type Person } from '../support/newsroom/people.ts';
import { marker } from '../support/newsroom/content.ts';
import { mayReadWith } from '../support/newsroom/rules.ts';
import { mayUpdateEverything, ownerWhoUpdates, patch, roleThatUpdates } from '../support/newsroom/editing.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';

describe('a visitor who may edit', () => {
	let newsroom: Newsroom;
	let role: string;
	let owner: Person;
	let article: string;
	let original: Record<string, unknown>;

	beforeAll(async () => {
		newsroom = await startNewsroom({ version: '11' });
		role = await roleThatUpdates(newsroom, mayUpdateEverything);
		owner = await ownerWhoUpdates(newsroom, mayUpdateEverything);
		({ article } = newsroom.content);
		original = await stored();
	});
	afterAll(() => newsroom?.server.stop());

	const stored = () => newsroom.server.admin.need('GET', `/items/articles/${article}`);
	async function openToEdit(more: object = {}, by: Person = owner) {
		return newsroom.open((await newsroom.share({ role, access: 'edit', edit_related: true, ...more }, by)).link);
	}

	it('changes no field that either may not read, nor one that the scope leaves out', async () => {
		const updating = { collection: 'articles', action: 'update' as const, fields: ['*'], permissions: null };
		const reading = mayReadWith({ articles: [{ fields: ['id', 'title', 'status'] }] });
		const { role: narrow } = await makeRole(newsroom.server.admin, 'Some fields', [...reading, updating]);
		const scope = { paths: [], fields: { '': ['title', 'internal_notes'] } };

		for (const opened of [await openToEdit({ role: narrow }), await openToEdit({ scope })]) {
			for (const changes of [{ body: 'x' }, { pin: 'x' }, { token: 'x' }]) {
				for (const seen of [{ body: null, pin: null, token: null }, original]) {
					const answer = await patch(opened, { changes, seen });
					expect(answer.status).toBe(403);
				}
			}
		}
		expect((await stored()).body).toBe(original['body']);
	});

	it('changes no key, no relation, nothing that is kept to itself and nothing that is unknown', async () => {
		const opened = await openToEdit();
		const { sibling, author } = newsroom.content;
		for (const changes of [
			{ id: sibling },
			{ author: author + 1 },
			{ category: 'sports' },
			{ cover: newsroom.content.foreignFile },
			{ parent: sibling },
			{ comments: [] },
			{ comments: { create: [], update: [], delete: [newsroom.content.comment] } },
			{ tags: [{ tags_id: { label: 'new' } }] },
			{ user_created: null },
			{ pin: 'x' },
			{ token: 'x' },
			{ nothing: 1 },
			{ 'author.name': 'x' },
			{ constructor: 'x', title: 'x' },
			JSON.parse('{ "__proto__": "x", "title": "x" }'),
			{ ['x'.repeat(100)]: 'x' },
		]) {
			const seen = Object.fromEntries(Object.keys(changes).map((field) => [field, original[field] ?? null]));
			const answer = await patch(opened, { changes, seen });
			expect([changes, answer.status >= 400 && answer.status < 404]).toEqual([changes, true]);
		}
		expect(await stored()).toEqual(original);
	});

	it('changes no key and no relation of what is related, junctions included', async () => {
		const opened = await openToEdit();
		const { item } = (await opened.content()).body.data;
		const { sibling, comment } = newsroom.content;
		const block = item.blocks[0];
		const attempts = [
			['comments', comment, { article: sibling }],
			['comments', comment, { id: 999 }],
			['comments', comment, { author: null }],
			['tags', item.tags[0].id, { tags_id: 2 }],
			['tags', item.tags[0].id, { articles_id: sibling }],
			['blocks', block.id, { item: '2' }],
			['blocks', block.id, { collection: 'galleries' }],
			['translations', item.translations[0].id, { languages_code: null }],
			['gallery', item.gallery[0].id, { directus_files_id: newsroom.content.foreignFile }],
		] as const;

		const tables = ['comments', 'articles_tags', 'articles_blocks', 'articles_translations', 'articles_files'];
		const read = () => Promise.all(tables.map((name) => newsroom.server.admin.need('GET', `/items/${name}?limit=-1`)));
		const before = await read();
		for (const [path, key, changes] of attempts) {
			const [field] = Object.keys(changes);
			for (const seen of [
				{ [field ?? '']: null },
				Object.fromEntries(Object.keys(changes).map((name) => [name, article])),
			]) {
				const answer = await patch(opened, { path, key, changes, seen });
				expect([path, changes, answer.status]).toEqual([path, changes, 403]);
			}
		}
		expect(await read()).toEqual(before);
	});

	it('changes no row but those that the share shows at that very place', async () => {
		const { admin } = newsroom.server;
		const opened = await openToEdit();
		const { sibling, followUp } = newsroom.content;
		const [elsewhere] = await admin.need('GET', `/items/comments?filter[article][_eq]=${sibling}`);
		const [stranger] = await admin.need('GET', `/items/authors?filter[name][_contains]=unrelated`);
		const [foreignTag] = await admin.need('GET', `/items/tags?filter[label][_contains]=unrelated`);
		const [foreignQuote] = await admin.need('GET', `/items/quotes?filter[quote][_contains]=unrelated`);

		for (const [path, key, field, seen] of [
			['', sibling, 'title', `${marker} sibling article`],
			['', followUp, 'title', 'A follow-up'],
			['comments', elsewhere.id, 'text', elsewhere.text],
			['author', stranger.id, 'name', stranger.name],
			['tags.tags_id', foreignTag.id, 'label', foreignTag.label],
			['blocks.item:quotes', foreignQuote.id, 'quote', foreignQuote.quote],
			['author', newsroom.content.comment + 1, 'name', 'Carl Commenter'],
		] as const) {
			const answer = await patch(opened, { path, key, changes: { [field]: 'x' }, seen: { [field]: seen } });
			expect([path, answer.status]).toEqual([path, 403]);
			expectNoLeak(answer);
			const guess = await patch(opened, { path, key, changes: { [field]: 'x' }, seen: { [field]: 'a guess' } });
			expect([path, guess.status, guess.body]).toEqual([path, 403, answer.body]);
		}
		for (const key of ['', '0', 'null', '$CURRENT_USER', "1' or '1'='1", '1,2', '../1', '9'.repeat(300)]) {
			const answer = await patch(opened, { path: 'comments', key, changes: { text: 'x' }, seen: { text: 'x' } });
			expect([400, 403]).toContain(answer.status);
		}
		for (const path of ['comments.', '.comments', 'author.articles', 'subcategories', '$FOLLOW(comments,article)']) {
			const answer = await patch(opened, { path, key: 1, changes: { text: 'x' }, seen: { text: 'x' } });
			expect([path, answer.status]).toEqual([path, 403]);
		}
		expect(await admin.need('GET', '/items/comments?filter[text][_eq]=x')).toEqual([]);
		expect(await admin.need('GET', `/items/articles/${sibling}?fields=title`)).toEqual({
			title: `${marker} sibling article`,
		});
	});

	it('changes nothing of Directus’ own collections, whatever both may update there', async () => {
		const { admin } = newsroom.server;
		await admin.need('PATCH', `/items/articles/${article}`, { user_created: owner.id });
		await admin.need('PATCH', `/users/${owner.id}`, { first_name: 'Olga' });
		const opened = await openToEdit({ scope: ['user_created', 'cover', 'gallery.directus_files_id'] });
		const { data } = (await opened.content()).body;
		expect(data.item.user_created.first_name).toBe('Olga');
		expect(Object.keys(data.editable)).toEqual(['']);
		for (const [path, key, changes] of [
			['user_created', owner.id, { first_name: 'x' }],
			['cover', newsroom.content.cover, { title: 'x' }],
			['gallery.directus_files_id', newsroom.content.galleryFile, { title: 'x' }],
		] as const) {
			expect((await patch(opened, { path, key, changes })).status).toBe(403);
		}
		expect((await admin.need('GET', `/users/${owner.id}`)).first_name).toBe('Olga');
		const ofAFile = { collection: 'directus_files', item: newsroom.content.cover, role, access: 'edit' };
		const file = await newsroom.open((await newsroom.share(ofAFile, owner)).link);
		expect((await file.content()).body.data.editable).toEqual({});
		expect((await patch(file, { changes: { title: 'x' } })).status).toBe(403);
		await admin.need('PATCH', `/items/articles/${article}`, { user_created: null });
	});

	it('changes nothing that is related unless the owner said so, and nothing where there is access to view', async () => {
		const key = newsroom.content.comment;
		const change = { path: 'comments', key, changes: { text: 'x' } };
		const itemOnly = await openToEdit({ edit_related: false });
		expect((await patch(itemOnly, change)).status).toBe(403);
		const view = await openToEdit({ access: 'view' });
		expect((await view.content()).body.data).toMatchObject({ access: 'view', editable: {} });
		expect((await patch(view, change)).status).toBe(403);
		const answer = await patch(view, { changes: { title: 'x' } });
		expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
		expect(await stored()).toEqual(original);
	});

	it('writes nothing by the visit’s token on Directus’ own API', async () => {
		const { visitor } = await openToEdit({ api: true });
		expect((await visitor.get(`/items/articles/${article}`)).status).toBe(200);
		const mutation = `mutation { update_articles_item(id: "${article}", data: { title: "x" }) { title } }`;
		// Refused before Directus is asked, whatever the visit's principal might be allowed.
		for (const { status, body } of [
			await visitor.patch(`/items/articles/${article}`, { title: 'x' }),
			await visitor.patch('/items/articles', { keys: [article], data: { title: 'x' } }),
			await visitor.post('/items/articles', { title: 'x' }),
			await visitor.delete(`/items/articles/${article}`),
			await visitor.patch(`/items/comments/${newsroom.content.comment}`, { text: 'x' }),
			await visitor.patch('/users/me', { first_name: 'x' }),
		]) {
			expect(status).toBe(403);
			expect(body.errors[0].message).toMatch(/^A visit of a share may read what is shared/);
		}
		// GraphQL is open for queries; here Directus finds that the principal may write nothing.
		const { body } = await visitor.post('/graphql', { query: mutation });
		expect([body.errors?.length > 0, body.data ?? null]).toEqual([true, null]);
		expect(await stored()).toEqual(original);
	});

	it('shows no file to visitors by writing its name into a text, and leaves no link lying in one', async () => {
		const opened = await openToEdit();
		const { foreignFile, textFile } = newsroom.content;
		expect((await opened.asset(foreignFile)).status).toBe(403);
		for (const body of [
			`<img src="/assets/${foreignFile}">`,
			`<img src="${opened.path}/assets/${foreignFile.toUpperCase()}">`,
			`assets/${textFile} assets/${foreignFile}`,
			`<img src="${opened.path}/assets/${textFile}"> see ${opened.path}`,
			`https://example.com${opened.path}`,
		]) {
			const answer = await patch(opened, { changes: { body } });
			expect([answer.status, answer.body.errors[0].extensions.field]).toEqual([400, 'body']);
		}
		const inTitle = await patch(opened, { changes: { title: `Look at ${opened.path}` } });
		expect(inTitle.status).toBe(400);
		expect((await opened.asset(foreignFile)).status).toBe(403);
		expect(await stored()).toEqual(original);
	});

	it('is let in by the visit’s token alone, and by no login', async () => {
		const { server } = newsroom;
		const { path } = await openToEdit();
		const change = { changes: { title: 'x' }, seen: { title: original['title'] } };
		for (const client of [server.admin, server.api(owner.token), server.api(), server.api(`shv_${'x'.repeat(43)}`)]) {
			expect((await client.patch(`${path}/content`, change)).status).toBe(401);
		}
		expect(await stored()).toEqual(original);
	});
});
