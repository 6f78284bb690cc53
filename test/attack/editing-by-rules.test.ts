import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFlow } from '../support/newsroom/make-flow.ts';
import { makePolicy, makeRole, type Person } from '../support/newsroom/people.ts';
import { mayReadWith } from '../support/newsroom/rules.ts';
import {
	mayUpdateEverything,
	ownerWhoUpdates,
	patch,
	roleThatUpdates,
	type Updates,
} from '../support/newsroom/editing.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';

/** Custom rules: Directus 11. */
describe('by rules of role and owner, a visitor who may edit', () => {
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
	const reset = () =>
		newsroom.server.admin.need('PATCH', `/items/articles/${article}`, {
			title: original['title'],
			status: original['status'],
		});

	async function openToEdit(more: object = {}, by: Person = owner) {
		return newsroom.open((await newsroom.share({ role, access: 'edit', edit_related: true, ...more }, by)).link);
	}

	/** What can be changed of the item with these rights. */
	async function editable(ofRole: Updates[], ofOwner: Updates[] = mayUpdateEverything) {
		const opened = await openToEdit(
			{ role: await roleThatUpdates(newsroom, ofRole) },
			await ownerWhoUpdates(newsroom, ofOwner),
		);
		const { body } = await opened.content();
		return { opened, fields: body.data.editable[''] ?? [] };
	}

	const articles = (more: Partial<Updates> = {}): Updates => ({ collection: 'articles', ...more });

	it('changes no field that only one of role and owner may update', async () => {
		const { opened, fields } = await editable(
			[articles({ fields: ['title', 'status'] })],
			[articles({ fields: ['status', 'body'] })],
		);
		expect(fields).toEqual(['status']);
		for (const changes of [{ title: 'x' }, { body: 'x' }, { status: 'draft', title: 'x' }]) {
			const answer = await patch(opened, { changes });
			expect(answer.status).toBe(403);
			expect(answer.body.errors[0].message).toMatch(/"(title|body)"/);
		}
		expect(await stored()).toEqual(original);
		expect((await patch(opened, { changes: { status: 'draft' } })).status).toBe(200);
		await reset();
	});

	it('changes each field only in rows in which both may update that field', async () => {
		const titleOfPublished = articles({ fields: ['title'], permissions: { status: { _eq: 'published' } } });
		const notesOfDrafts = articles({ fields: ['internal_notes'], permissions: { status: { _eq: 'draft' } } });
		const { opened, fields } = await editable([titleOfPublished, notesOfDrafts]);
		expect(fields).toEqual(['title']);
		expect((await patch(opened, { changes: { internal_notes: 'x' } })).status).toBe(403);
		expect((await patch(opened, { changes: { title: 'x', internal_notes: 'x' } })).status).toBe(403);
		expect(await stored()).toEqual(original);

		const ofTheOwner = await editable(mayUpdateEverything, [titleOfPublished, notesOfDrafts]);
		expect(ofTheOwner.fields).toEqual(['title']);
		expect((await patch(ofTheOwner.opened, { changes: { internal_notes: 'x' } })).status).toBe(403);
	});

	it('does what the rules say and Directus allows: a row that has left its rule is not changed again', async () => {
		const { opened } = await editable([articles({ permissions: { status: { _eq: 'published' } } })]);
		expect((await patch(opened, { changes: { status: 'draft' } })).body.data.changes).toEqual({ status: 'draft' });
		expect((await opened.content()).body.data.editable).toEqual(expect.not.objectContaining({ '': expect.anything() }));
		expect((await patch(opened, { changes: { status: 'published' } })).status).toBe(403);
		expect(await stored()).toMatchObject({ status: 'draft' });
		await reset();
	});

	it('is told no value of a row that may not be read any more', async () => {
		const published = { permissions: { status: { _eq: 'published' } } };
		const updating = { collection: 'articles', action: 'update' as const, fields: ['*'], permissions: null };
		const reading = mayReadWith({ articles: [published] });
		const { role: narrow } = await makeRole(newsroom.server.admin, 'Published only', [...reading, updating]);
		const opened = await openToEdit({ role: narrow });
		expect((await patch(opened, { changes: { status: 'draft' } })).body).toEqual({ data: { changes: {} } });
		expect((await patch(opened, { changes: { title: 'x' }, seen: { title: original['title'] } })).status).toBe(403);
		await reset();
	});

	it('is nobody to rules of the role about the current user, and not the owner to them', async () => {
		const { admin } = newsroom.server;
		await admin.need('PATCH', `/items/articles/${article}`, { user_created: owner.id });
		const own = articles({ permissions: { user_created: { _eq: '$CURRENT_USER' } } });
		expect((await editable([own])).fields).toEqual([]);
		expect((await editable([articles({ permissions: { user_created: { _null: true } } })])).fields).toEqual([]);
		const inText = articles({ permissions: { user_created: { _in: 'x,$CURRENT_USER' } } });
		expect((await editable([inText])).fields).toEqual([]);
		await admin.need('PATCH', `/items/articles/${article}`, { user_created: null });
		expect((await editable([own])).fields).toEqual([]);
	});

	it('has the rights of the owner by rules about the current user only in the owner’s rows', async () => {
		const { admin } = newsroom.server;
		const own = articles({ permissions: { user_created: { _eq: '$CURRENT_USER' } } });
		const author = await ownerWhoUpdates(newsroom, [own]);
		const opened = await openToEdit({}, author);
		expect((await opened.content()).body.data.editable['']).toBeUndefined();
		await admin.need('PATCH', `/items/articles/${article}`, { user_created: author.id });
		expect((await opened.content()).body.data.editable['']).toContain('title');
		expect((await patch(opened, { changes: { title: 'By the owner’s right' } })).status).toBe(200);
		await admin.need('PATCH', `/items/articles/${article}`, { user_created: owner.id });
		expect((await patch(opened, { changes: { title: 'x' } })).status).toBe(403);
		await admin.need('PATCH', `/items/articles/${article}`, { user_created: null });
		await reset();
	});

	it('must keep to what both validate, and a validation that needs a user lets nothing through', async () => {
		const short = articles({ validation: { title: { _regex: '^.{1,20}$' } } });
		const friendly = articles({ validation: { title: { _contains: 'please' } } });
		const { opened } = await editable([short], [friendly]);
		for (const title of ['no magic word', 'please, but much too long for that']) {
			const answer = await patch(opened, { changes: { title } });
			expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([400, 'FAILED_VALIDATION']);
		}
		expect(await stored()).toEqual(original);
		expect((await patch(opened, { changes: { title: 'please' } })).status).toBe(200);
		await reset();

		const oneOfSeveral = await editable([short, articles({ fields: ['title'] })]);
		expect((await patch(oneOfSeveral.opened, { changes: { title: 'x'.repeat(30) } })).status).toBe(400);
		for (const rule of ['$CURRENT_USER', 'x,$CURRENT_USER']) {
			const unsaid = articles({ validation: { title: { _in: rule } } });
			const { opened: none, fields } = await editable([unsaid]);
			expect(fields).toEqual([]);
			expect((await patch(none, { changes: { title: 'x' } })).status).toBe(403);
		}
	});

	it('writes along what both preset, the owner’s last and what the visitor says before both', async () => {
		const { admin } = newsroom.server;
		const ofRole = articles({ fields: ['title', 'status'], presets: { status: 'by role', internal_notes: 'by role' } });
		const ofOwner = articles({ presets: { internal_notes: 'by owner', user_created: '$CURRENT_USER' } });
		const presetting = await ownerWhoUpdates(newsroom, [ofOwner]);
		const opened = await openToEdit({ role: await roleThatUpdates(newsroom, [ofRole]) }, presetting);
		expect((await patch(opened, { changes: { title: 'With presets' } })).status).toBe(200);
		expect(await stored()).toMatchObject({
			status: 'by role',
			internal_notes: 'by owner',
			user_created: presetting.id,
		});
		expect((await patch(opened, { changes: { status: 'by visitor' } })).status).toBe(200);
		expect(await stored()).toMatchObject({ status: 'by visitor' });
		const { internal_notes, user_created } = original;
		await admin.need('PATCH', `/items/articles/${article}`, { internal_notes, user_created });
		await reset();
	});

	it('does not get the public’s rights to update', async () => {
		const { admin } = newsroom.server;
		const policy = await makePolicy(admin, 'Public updates', [
			{ collection: 'articles', action: 'update' },
			{ collection: 'articles' },
		]);
		const { id: access } = await admin.need('POST', '/access', { role: null, user: null, policy });
		await newsroom.server.api().need('PATCH', `/items/articles/${article}`, { status: 'by anybody' });
		await reset();

		const opened = await openToEdit({ role: newsroom.client, api: true });
		expect((await opened.content()).body.data.editable).toEqual({});
		expect((await patch(opened, { changes: { title: 'x' } })).status).toBe(403);
		expect((await opened.visitor.patch(`/items/articles/${article}`, { title: 'x' })).status).toBe(403);

		const asPublic = await openToEdit({ role: null });
		expect((await asPublic.content()).body.data.editable['']).toContain('title');
		await admin.need('DELETE', `/access/${access}`);
		const seen = { title: original['title'] };
		expect((await patch(asPublic, { changes: { title: 'x' }, seen })).status).toBe(403);
		expect(await stored()).toEqual(original);
	});

	it('meets a hook of the project that refuses, and changes nothing', async () => {
		const { admin } = newsroom.server;
		const flow = await makeFlow(admin, {
			name: 'Refuses',
			trigger: 'event',
			options: { type: 'filter', scope: ['items.update'], collections: ['articles'] },
			operation: { type: 'throw-error', options: { code: 'TEAPOT', status: '418', message: 'Not today' } },
		});
		const answer = await patch(await openToEdit(), { changes: { title: 'x' } });
		await admin.need('DELETE', `/flows/${flow}`);
		expect(answer.status).toBeGreaterThanOrEqual(400);
		expect(await stored()).toEqual(original);
	});
});
