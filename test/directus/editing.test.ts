import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { makeFlow } from '../support/newsroom/make-flow.ts';
import type { Person } from '../support/newsroom/people.ts';
import { mayUpdateEverything, ownerWhoUpdates, patch, roleThatUpdates } from '../support/newsroom/editing.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';

/** Plain rights, which both versions know: what they are narrowed to, the attacks on editing try on Directus 11. */
describe.each(['11', '12'] as const)('on Directus %s, a share with access to edit', (version) => {
	let newsroom: Newsroom;
	let role: string;
	let owner: Person;
	let article: string;

	beforeAll(async () => {
		newsroom = await startNewsroom({ own: true, version, env: { CACHE_ENABLED: 'true', CACHE_AUTO_PURGE: 'true' } });
		const { admin } = newsroom.server;
		for (const [field, type, special] of [
			['date_updated', 'timestamp', 'date-updated'],
			['user_updated', 'uuid', 'user-updated'],
			['role_updated', 'uuid', 'role-updated'],
		]) {
			await admin.need('POST', '/fields/articles', { field, type, meta: { special: [special] }, schema: {} });
		}
		for (const [field, to] of [
			['user_updated', 'directus_users'],
			['role_updated', 'directus_roles'],
		]) {
			await admin.need('POST', '/relations', { collection: 'articles', field, related_collection: to, schema: {} });
		}
		for (const [field, type] of [
			['words', 'integer'],
			['due', 'date'],
			['urgent', 'boolean'],
			['extra', 'json'],
			['keywords', 'csv'],
			['price', 'decimal'],
		]) {
			const special = { boolean: ['cast-boolean'], json: ['cast-json'], csv: ['cast-csv'] }[type as string] ?? null;
			await admin.need('POST', '/fields/articles', { field, type, schema: {}, meta: { special } });
		}
		await admin.need('PATCH', '/collections/articles', { meta: { accountability: 'all' } });
		role = await roleThatUpdates(newsroom, mayUpdateEverything);
		owner = await ownerWhoUpdates(newsroom, mayUpdateEverything);
		({ article } = newsroom.content);
	});
	afterAll(() => newsroom?.server.stop());

	async function openToEdit(more: object = {}) {
		const share = await newsroom.share({ role, access: 'edit', ...more }, owner);
		return Object.assign(await newsroom.open(share.link), { share });
	}

	const stored = (fields: string) => newsroom.server.admin.need('GET', `/items/articles/${article}?fields=${fields}`);

	it('takes JSON whatever its keys are called, shows it, and takes another in its place', async () => {
		const opened = await openToEdit();
		const odd: unknown[] = [
			{ toString: 1 },
			{ valueOf: 1 },
			{ toJSON: 1 },
			{ constructor: null },
			[{ toString: { toString: 1 } }],
		];
		for (const extra of odd.flatMap((one) => [one, null, { plain: 1 }, one, null])) {
			const { status, text } = await patch(opened, { changes: { extra } });
			expect(status, text).toBe(200);
			expect((await opened.content()).body.data.item.extra).toEqual(extra);
		}
	});

	it('says which fields of the item can be changed, and none of what is related', async () => {
		const { data } = (await (await openToEdit()).content()).body;
		expect(data.access).toBe('edit');
		expect(Object.keys(data.editable)).toEqual(['']);
		const own = ['body', 'due', 'extra', 'internal_notes', 'keywords', 'price', 'status', 'title', 'urgent', 'words'];
		expect([...data.editable['']].sort()).toEqual(own);
	});

	it('says it of what is related too, where its owner wants that', async () => {
		const { data } = (await (await openToEdit({ edit_related: true })).content()).body;
		expect(data.editable).toMatchObject({
			comments: ['text', 'status', 'visitor_email'],
			author: ['name', 'email', 'biography'],
			'tags.tags_id': ['label'],
			translations: ['title', 'summary'],
			'blocks.item:quotes': ['quote'],
		});
		for (const path of ['tags', 'blocks', 'cover', 'gallery', 'user_created'])
			expect(data.editable).not.toHaveProperty(path);
	});

	it('changes the item, and answers with what is there now', async () => {
		const opened = await openToEdit();
		const changes = { title: 'Changed by a visitor', words: 12, due: '2026-05-04', urgent: true, price: 1.5 };
		const lists = { extra: { b: [1], a: null }, keywords: ['one', 'two'] };
		const answer = await patch(opened, { changes: { ...changes, ...lists } });
		expect(answer.status).toBe(200);
		expect(answer.body.data.changes).toEqual({ ...changes, ...lists });
		expect(await stored('title,words,due,urgent,price,extra,keywords')).toEqual({ ...changes, ...lists });

		const back = await patch(opened, { changes: { title: 'The shared article', keywords: null, extra: null } });
		expect(back.body).toEqual({ data: { changes: { title: 'The shared article', keywords: null, extra: null } } });
	});

	it('writes down in Directus’ activity and revisions who it was, and in no field that it was anybody', async () => {
		const opened = await openToEdit({ name: 'For Ada' });
		const answer = await patch(opened, { changes: { title: 'With a trace' } });
		expect(answer.status).toBe(200);
		const row = await stored('date_updated,user_updated,role_updated');
		expect(row).toMatchObject({ user_updated: null, role_updated: null });
		expect(Date.now() - Date.parse(row.date_updated)).toBeLessThan(60_000);

		const [revision] = await newsroom.server.admin.need(
			'GET',
			`/revisions?filter[item][_eq]=${article}&sort=-id&limit=1&fields=delta,activity.*`,
		);
		expect(revision.delta).toMatchObject({ title: 'With a trace' });
		expect(revision.activity).toMatchObject({
			action: 'update',
			collection: 'articles',
			user: null,
			ip: '127.0.0.1',
			origin: `share For Ada (${opened.share.id})`,
		});
	});

	it('writes down in the share’s own log which fields were changed, and not what to', async () => {
		const opened = await openToEdit({ edit_related: true });
		await patch(opened, { changes: { title: 'Logged', words: 3 } });
		const { comment } = newsroom.content;
		await patch(opened, { path: 'comments', key: comment, changes: { text: 'First comment, logged' } });
		const events = await newsroom.server.api(owner.token).need('GET', `/share/api/shares/${opened.share.id}/events`);
		const edits = events.filter(({ kind }: { kind: string }) => kind === 'edited');
		expect(edits.map(({ detail }: { detail: string[] }) => detail)).toEqual([['comments.text'], ['title', 'words']]);
		expect(JSON.stringify(events)).not.toContain('Logged');
	});

	it('changes what is related where its owner wants that, also behind lists and many-to-any', async () => {
		const { admin } = newsroom.server;
		const opened = await openToEdit({ edit_related: true });
		const { item } = (await opened.content()).body.data;
		const quote = item.blocks.find((block: { collection: string }) => block.collection === 'quotes').item;
		for (const [path, key, collection, changes] of [
			['comments', newsroom.content.comment, 'comments', { text: 'Corrected comment' }],
			['author', newsroom.content.author, 'authors', { biography: 'Writes more.' }],
			['tags.tags_id', item.tags[0].tags_id.id, 'tags', { label: 'Other label' }],
			['blocks.item:quotes', quote.id, 'quotes', { quote: 'Another sentence.' }],
		] as const) {
			const answer = await patch(opened, { path, key, changes });
			expect([path, answer.status, answer.body.data?.changes]).toEqual([path, 200, changes]);
			expect(await admin.need('GET', `/items/${collection}/${key}`)).toMatchObject(changes);
		}
	});

	it('overwrites nothing that somebody else saved meanwhile', async () => {
		const { admin } = newsroom.server;
		const opened = await openToEdit();
		await admin.need('PATCH', `/items/articles/${article}`, { title: 'As it was seen', status: 'published', words: 1 });
		const seen = { title: 'As it was seen', status: 'published' };
		await admin.need('PATCH', `/items/articles/${article}`, { title: 'Saved meanwhile', words: 2 });

		const answer = await patch(opened, { changes: { title: 'Mine', status: 'draft' }, seen });
		expect(answer.status).toBe(409);
		expect(answer.body.errors[0].message).toContain('"title"');
		expect(answer.body.errors[0].extensions).toEqual({
			code: 'CONFLICT',
			conflicts: [{ field: 'title', value: 'Saved meanwhile' }],
		});
		expect(await stored('title,status')).toEqual({ title: 'Saved meanwhile', status: 'published' });

		const onlyStatus = await patch(opened, { changes: { status: 'draft' }, seen: { status: 'published' } });
		expect(onlyStatus.status).toBe(200);
		expect(await stored('title,status')).toEqual({ title: 'Saved meanwhile', status: 'draft' });
	});

	it('keeps the files in a text as Directus knows them, and the link out of it', async () => {
		const { server, content } = newsroom;
		const opened = await openToEdit();
		const { body } = await stored('body');
		const shown = (await opened.content()).body.data.item.body as string;
		expect(shown).toContain(`${opened.path}/assets/${content.textFile}?width=300`);

		const answer = await patch(opened, { changes: { body: shown.replace('Body with', 'Text with') } });
		expect(answer.body.data.changes.body).toBe(shown.replace('Body with', 'Text with'));
		expect((await stored('body')).body).toBe(body.replace('Body with', 'Text with'));
		expect((await stored('body')).body).toContain(`${server.url}/assets/${content.textFile}?width=300`);

		const conflict = await patch(opened, { changes: { body: 'x' }, seen: { body: 'y' } });
		expect(conflict.body.errors[0].extensions.conflicts[0].value).toContain(`${opened.path}/assets/`);

		const another = `<img src="${opened.path}/assets/${content.galleryFile}">`;
		expect((await patch(opened, { changes: { body: another } })).body.data.changes.body).toBe(another);
		expect((await stored('body')).body).toBe(`<img src="${server.url}/assets/${content.galleryFile}">`);
		await server.admin.need('PATCH', `/items/articles/${article}`, { body });
	});

	it('answers as Directus does where its rules for a field do not hold', async () => {
		const { admin } = newsroom.server;
		const opened = await openToEdit();
		await admin.need('PATCH', '/fields/articles/title', {
			meta: { validation: { title: { _contains: 'article' } }, validation_message: null },
		});
		const answer = await patch(opened, { changes: { title: 'No such word' } });
		expect(answer.status).toBe(400);
		expect(answer.body.errors[0].extensions).toMatchObject({ code: 'FAILED_VALIDATION', field: 'title' });
		await admin.need('PATCH', '/fields/articles/title', { meta: { validation: null } });
		expect((await patch(opened, { changes: { title: 'No such word' } })).status).toBe(200);
	});

	it.each([
		['words', 'twelve'],
		['words', 1.5],
		['due', '2026-02-31'],
		['urgent', 'yes'],
		['extra', 'text'],
		['extra', { isRawInstance: true }],
		['keywords', 'one,two'],
		['price', 'much'],
		['title', { toString: 1 }],
		['title', 'with a \0'],
	])('takes for %s no %j', async (field, value) => {
		const opened = await openToEdit();
		const answer = await patch(opened, { changes: { [field]: value } });
		expect(answer.status).toBe(400);
		expect(answer.body.errors[0].message).toContain(`"${field}" must be`);
		expect(answer.body.errors[0].extensions.code).toBe('INVALID_PAYLOAD');
	});

	it.each([
		[{ changes: {}, seen: {} }, 'changes'],
		[{ changes: { title: 'x' }, seen: {} }, 'seen.title'],
		[{ changes: { title: 'x' } }, 'seen'],
		[{ changes: [], seen: {} }, 'changes'],
		[{ changes: { title: 'x' }, seen: { title: 'y' }, path: 'comments' }, 'key'],
		[{ changes: { title: 'x' }, seen: { title: 'y' }, collection: 'tags' }, 'collection'],
		[[], 'body'],
	])('says what is wrong with %j', async (body, field) => {
		const opened = await openToEdit();
		const answer = await opened.visitor.patch(`${opened.path}/content`, body);
		expect([answer.status, answer.body.errors[0].extensions.field]).toEqual([400, field]);
	});

	it('runs the flows of the project, and the cache of Directus tells nothing old', async () => {
		const { admin } = newsroom.server;
		const payload = { label: 'Changed: {{$trigger.payload.title}}' };
		const flow = await makeFlow(admin, {
			name: 'Notes what was changed',
			trigger: 'event',
			options: { type: 'action', scope: ['items.update'], collections: ['articles'] },
			operation: { type: 'item-create', options: { collection: 'tags', permissions: '$full', payload } },
		});

		const opened = await openToEdit();
		await stored('title');
		await patch(opened, { changes: { title: 'Seen by a flow' } });
		expect(await stored('title')).toEqual({ title: 'Seen by a flow' });
		// Asked of the table: an answer without it that Directus cached a moment too late would stay.
		const noted = () => newsroom.server.knex('tags').where({ label: 'Changed: Seen by a flow' });
		await eventually('the flow ran', async () => (await noted()).length === 1);

		await patch(opened, { changes: { title: 'Not saved' }, seen: { title: 'never seen' } });
		expect(await admin.need('GET', '/items/tags?filter[label][_contains]=Not%20saved')).toEqual([]);
		await admin.need('DELETE', `/flows/${flow}`);
	});

	it('ends with the right of either of the two, with a pause, and with access to edit', async () => {
		const { admin, api } = newsroom.server;
		const mine = await ownerWhoUpdates(newsroom, mayUpdateEverything);
		const share = await newsroom.share({ role, access: 'edit' }, mine);
		const opened = await newsroom.open(share.link);
		const attempt = async (title: string) =>
			(await patch(opened, { changes: { title }, seen: await stored('title') })).status;
		expect(await attempt('Before')).toBe(200);

		await api(mine.token).need('PATCH', `/share/api/shares/${share.id}`, { access: 'view' });
		expect(await attempt('While viewing')).toBe(403);
		await api(mine.token).need('PATCH', `/share/api/shares/${share.id}`, { access: 'edit' });
		expect(await attempt('While editing again')).toBe(200);

		await api(mine.token).need('POST', `/share/api/shares/${share.id}/pause`);
		expect(await attempt('While paused')).toBe(404);
		await api(mine.token).need('POST', `/share/api/shares/${share.id}/resume`);
		expect(await attempt('After the pause')).toBe(200);

		const rules = `/permissions?filter[action][_eq]=update&filter[collection][_eq]=articles&fields=id,policy.name&limit=-1`;
		const owning = (await admin.need('GET', rules)).filter(
			(one: { policy: { name: string } }) => one.policy.name === 'Owning',
		);
		await admin.need('DELETE', '/permissions', [owning.at(-1).id]);
		expect(await attempt('After the owner lost the right')).toBe(403);
		expect((await opened.content()).body.data).toMatchObject({ access: 'edit', editable: {} });
		await opened.visitor.delete(`${opened.path}/visits/current`);
		expect(await attempt('After leaving')).toBe(401);
		expect(await stored('title')).toEqual({ title: 'After the pause' });
	});

	it('can be made by somebody who may update nothing, and lets nothing be changed', async () => {
		const share = await newsroom.share({ access: 'edit' });
		const opened = await newsroom.open(share.link);
		expect((await opened.content()).body.data).toMatchObject({ access: 'edit', editable: {} });
		expect((await patch(opened, { changes: { title: 'x' } })).status).toBe(403);
	});

	it('lets an owner change nothing in a preview of it', async () => {
		const made = await newsroom.share({ role, access: 'edit' }, owner);
		const { server } = newsroom;
		const asked = await server.api(owner.token).post('/share/api/previews', { share: made.id });
		const cookie = asked.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
		const path = new URL(asked.body.data.link).pathname;
		const { body } = await server.api().get(`${path}/content`, { headers: { cookie } });
		expect(body.data).toMatchObject({ access: 'view', editable: {} });
		const change = { changes: { title: 'x' }, seen: { title: body.data.item.title } };
		expect((await server.api().patch(`${path}/content`, change, { headers: { cookie } })).status).toBe(403);
	});

	it('lets a singleton be changed', async () => {
		const share = await newsroom.share({ collection: 'imprint', item: null, role, access: 'edit' }, owner);
		const answer = await patch(await newsroom.open(share.link), { changes: { company: 'Other Ltd' } });
		expect(answer.body).toEqual({ data: { changes: { company: 'Other Ltd' } } });
		expect(await newsroom.server.admin.need('GET', '/items/imprint?fields=company')).toEqual({ company: 'Other Ltd' });
	});
});
