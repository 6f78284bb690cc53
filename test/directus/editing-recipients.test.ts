import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeUser, type Person } from '../support/newsroom/people.ts';
import { mayUpdateEverything, ownerWhoUpdates, patch, roleThatUpdates } from '../support/newsroom/editing.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';

describe('of the recipients of a share with access to edit', () => {
	let newsroom: Newsroom;
	let link: string;
	let id: string;
	let owner: Person;
	let editing: Person;
	let viewing: Person;

	beforeAll(async () => {
		newsroom = await startNewsroom({ version: '12' });
		const { admin } = newsroom.server;
		// They have no right of their own to the article.
		editing = await makeUser(admin, null, { first_name: 'Edith', last_name: 'Editing' });
		viewing = await makeUser(admin, null, { first_name: 'Vera', last_name: 'Viewing' });
		owner = await ownerWhoUpdates(newsroom, mayUpdateEverything);
		const role = await roleThatUpdates(newsroom, mayUpdateEverything);
		const recipients = [
			{ user: editing.id, access: 'edit' },
			{ user: viewing.id, access: 'view' },
		];
		({ link, id } = await newsroom.share({ role, access: 'edit', audience: 'people', recipients }, owner));
	});
	afterAll(() => newsroom?.server.stop());

	async function openAs(person: Person) {
		const secret = link.split('/').at(-1) ?? '';
		const { ticket } = await newsroom.server.api(person.token).need('POST', '/share/api/tickets', { secret });
		return newsroom.open(link, { ticket });
	}

	it('one who was given that edits, and Directus’ activity and the share’s log name them', async () => {
		const opened = await openAs(editing);
		expect((await opened.content()).body.data).toMatchObject({ access: 'edit', editable: { '': expect.any(Array) } });
		expect((await patch(opened, { changes: { title: 'By Edith' } })).status).toBe(200);

		const { admin, api } = newsroom.server;
		const [activity] = await admin.need('GET', '/activity?filter[collection][_eq]=articles&sort=-id&limit=1');
		expect(activity).toMatchObject({ action: 'update', user: null });
		const [edith] = await api(owner.token).need('GET', `/share/api/shares/${id}/recipients?search=Edith`);
		expect(activity.origin).toBe(`share (${id}), recipient Edith Editing (${edith.id}), user ${editing.id}`);
		const events = await api(owner.token).need('GET', `/share/api/shares/${id}/events`);
		const edited = events.find(({ kind }: { kind: string }) => kind === 'edited');
		expect(edited.detail).toEqual(['title']);
		const [row] = await newsroom.server.knex('sharing_events').where({ share: id, kind: 'edited' });
		expect(row).toMatchObject({ user: editing.id, recipient: expect.any(String) });
	});

	it('one who was given a look only looks', async () => {
		const opened = await openAs(viewing);
		expect((await opened.content()).body.data).toMatchObject({ access: 'view', editable: {} });
		expect((await patch(opened, { changes: { title: 'By Vera' } })).status).toBe(403);
	});

	it('one who is given less, or is revoked, does so at the next change', async () => {
		const { api } = newsroom.server;
		const opened = await openAs(editing);
		const list = await api(owner.token).need('GET', `/share/api/shares/${id}/recipients`);
		const { id: recipient } = list.find(({ user }: { user: string }) => user === editing.id);
		const path = `/share/api/shares/${id}/recipients/${recipient}`;
		const attempt = async (title: string) =>
			(await patch(opened, { changes: { title }, seen: { title: 'By Edith' } })).status;

		await api(owner.token).need('PATCH', path, { access: 'view' });
		expect(await attempt('Given less')).toBe(403);
		await api(owner.token).need('DELETE', path);
		expect(await attempt('Revoked')).toBe(401);
	});
});
