import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRole, makeUser } from '../support/newsroom/people.ts';
import { marker } from '../support/newsroom/content.ts';
import { mayReadWith } from '../support/newsroom/rules.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import { mayShareArticles } from '../support/newsroom/plain-rights.ts';
import { mayUpdateEverything, ownerWhoUpdates, patch, roleThatUpdates } from '../support/newsroom/editing.ts';

describe('where the licence of Directus 12 includes no custom rules, a visitor who may edit', () => {
	let newsroom: Newsroom;

	beforeAll(async () => {
		newsroom = await startNewsroom({ version: '12' });
	});
	afterAll(() => newsroom?.server.stop());

	async function withheld(more: Record<string, unknown>) {
		const { admin, knex } = newsroom.server;
		const { role, policy } = await makeRole(admin, 'Withheld', mayReadWith({}));
		const row = { policy, collection: 'articles', action: 'update', fields: '*', ...more };
		await knex('directus_permissions').insert(row);
		await admin.need('POST', '/utils/cache/clear?system');
		return role;
	}

	it.each([
		['a field list', { fields: 'title' }],
		['a filter', { permissions: JSON.stringify({ status: { _eq: 'published' } }) }],
		['a validation', { validation: JSON.stringify({ title: { _eq: 'x' } }) }],
		['a preset', { presets: JSON.stringify({ status: 'x' }) }],
	])('changes nothing by a right with %s', async (_, more) => {
		const owner = await ownerWhoUpdates(newsroom, mayUpdateEverything);
		const share = await newsroom.share({ role: await withheld(more), access: 'edit' }, owner);
		const opened = await newsroom.open(share.link);
		expect((await opened.content()).body.data.editable).toEqual({});
		expect((await patch(opened, { changes: { title: 'x' } })).status).toBe(403);
		await newsroom.server.admin.need('DELETE', `/users/${owner.id}`);
	});

	it('changes by plain rights only what the share shows: no other row, no other field', async () => {
		const { admin } = newsroom.server;
		const owner = await makeUser(
			admin,
			(
				await makeRole(admin, 'Owning', [
					...mayReadWith({}),
					...mayShareArticles,
					...mayUpdateEverything.map((one) => ({ ...one, action: 'update' as const })),
				])
			).role,
			{ status: 'active' },
		);
		const role = await roleThatUpdates(newsroom, mayUpdateEverything);
		const scope = { paths: ['comments'], fields: { '': ['title'], comments: ['text'] } };
		const opened = await newsroom.open(
			(await newsroom.share({ role, access: 'edit', edit_related: true, scope }, owner)).link,
		);
		expect((await opened.content()).body.data.editable).toEqual({ '': ['title'], comments: ['text'] });
		const [elsewhere] = await admin.need('GET', `/items/comments?filter[article][_eq]=${newsroom.content.sibling}`);
		for (const attempt of [
			{ changes: { status: 'x' }, seen: { status: 'published' } },
			{ changes: { title: 'x' }, seen: { title: `${marker} sibling article` }, key: newsroom.content.sibling },
			{ path: 'comments', key: elsewhere.id, changes: { text: 'x' }, seen: { text: elsewhere.text } },
			{ path: 'comments', key: newsroom.content.comment, changes: { status: 'x' }, seen: { status: 'approved' } },
		]) {
			expect((await patch(opened, attempt)).status).toBe(403);
		}
		expect((await patch(opened, { changes: { title: 'Plain' } })).status).toBe(200);
		expect((await opened.visitor.patch(`/items/articles/${newsroom.content.article}`, { title: 'x' })).status).toBe(
			403,
		);
		expect(await admin.need('GET', '/items/articles?filter[title][_eq]=x')).toEqual([]);
	});
});
