import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoLeak } from '../support/newsroom/leaks.ts';
import { makeRole, makeUser } from '../support/newsroom/people.ts';
import { marker } from '../support/newsroom/content.ts';
import { startNewsroom, type Newsroom, type ShareAnswer } from '../support/newsroom/newsroom.ts';

let newsroom: Newsroom;
let administrators: string;
let person: string;

beforeAll(async () => {
	newsroom = await startNewsroom({ version: '11' });
	const { admin } = newsroom.server;
	const { article, cover } = newsroom.content;
	({ role: administrators } = await makeRole(admin, `${marker} role`, [], { admin_access: true, app_access: true }));
	const secrets = {
		email: `${marker}@example.com`.toLowerCase(),
		location: marker,
		description: marker,
		tags: [marker],
		external_identifier: marker,
		token: `${marker}-token`,
		tfa_secret: null,
		auth_data: { secret: marker },
		theme_dark: marker,
		email_notifications: false,
	};
	({ id: person } = await makeUser(admin, administrators, { first_name: 'Paula', last_name: 'Person', ...secrets }));
	await admin.need('PATCH', `/items/articles/${article}`, { user_created: person });
	await newsroom.server.knex('directus_files').where({ id: cover }).update({ uploaded_by: person });
});
afterAll(() => newsroom?.server.stop());

/** An administrator's share with an administrator's role: nothing but the extension's own list stands in the way. */
function shareAsAdmin(input: object = {}): Promise<ShareAnswer> {
	const body = { collection: 'articles', item: newsroom.content.article, role: administrators, ...input };
	return newsroom.server.admin.need('POST', '/share/api/shares', body);
}

const json = (value: object) => encodeURIComponent(JSON.stringify(value));

const shownOfUsers = ['avatar', 'first_name', 'id', 'last_name', 'title'];

describe('an administrator’s share with an administrator’s role', () => {
	it('shows of users their names, and nothing else', async () => {
		const { body, text } = await (await newsroom.open((await shareAsAdmin()).link)).content();
		expect(body.data.item.title).toBe('The shared article');
		expect(Object.keys(body.data.item.user_created).sort()).toEqual(shownOfUsers);
		expect(body.data.item.user_created).toMatchObject({ first_name: 'Paula', last_name: 'Person' });
		expect(text).not.toContain(marker);
		expect(text).not.toContain(marker.toLowerCase());
	});

	it('shows no more of who uploaded a file, if the owner includes them', async () => {
		const scope = { paths: ['cover.uploaded_by', 'user_created.avatar'] };
		const answer = await (await newsroom.open((await shareAsAdmin({ scope })).link)).content();
		expectNoLeak(answer);
		expect(answer.text).not.toContain(marker.toLowerCase());
		expect(Object.keys(answer.body.data.item.cover.uploaded_by).sort()).toEqual(shownOfUsers);
	});

	it.each([
		'user_created.role',
		'user_created.policies',
		'user_created.role.users',
		'cover.folder',
		'cover.uploaded_by.role',
		'user_created.tokens',
	])('cannot be made to include %s', async (path) => {
		const body = { collection: 'articles', item: newsroom.content.article, role: administrators, scope: [path] };
		const answer = await newsroom.server.admin.post('/share/api/shares', body);
		expect(answer.status).toBe(400);
		expectNoLeak(answer);
	});

	// Directus leaves out what leads to a collection that may not be read, and refuses fields that may not be.
	it.each([
		['fields=user_created.*', 200],
		['fields=user_created.role.name', 200],
		['fields=user_created.policies.policy.*', 200],
		['fields=user_created.email', 403],
		['fields=cover.uploaded_by.email', 403],
		['fields=cover.folder.name', 200],
		[`filter=${json({ user_created: { email: { _contains: 'marker' } } })}`, 403],
		[`filter=${json({ user_created: { role: { name: { _contains: 'MARKER' } } } })}`, 403],
		[`filter=${json({ user_created: { token: { _nnull: true } } })}`, 403],
		['sort=user_created.email', 403],
		['groupBy[]=user_created.email&aggregate[count]=*', 403],
	])('tells a visit’s token nothing of users by %s', async (query, status) => {
		const { visitor } = await newsroom.open((await shareAsAdmin({ api: true })).link);
		const answer = await visitor.get(`/items/articles?${query}`);
		expectNoLeak(answer);
		expect(answer.text).not.toContain(marker.toLowerCase());
		expect(answer.status).toBe(status);
	});

	it('opens no system collection to a visit’s token', async () => {
		const { visitor } = await newsroom.open((await shareAsAdmin({ api: true })).link);
		const collections = ['users', 'roles', 'policies', 'permissions', 'settings', 'shares', 'activity', 'revisions'];
		for (const name of [...collections, 'access', 'flows', 'sessions', 'folders', 'presets', 'webhooks', 'versions']) {
			for (const path of [`/items/directus_${name}`, `/${name}`]) {
				expect([path, (await visitor.get(path)).status]).toEqual([path, expect.toBeOneOf([401, 403, 404])]);
			}
		}
		expect((await visitor.get('/items/sharing_shares')).status).toBe(403);
		expect((await visitor.get('/items/imprint')).status).toBe(403);
	});

	it.each([
		'roles',
		'policies',
		'permissions',
		'settings',
		'shares',
		'activity',
		'revisions',
		'sessions',
		'folders',
		'flows',
	])('is not made of an item of directus_%s', async (name) => {
		const { admin } = newsroom.server;
		const rows = await newsroom.server.knex(`directus_${name}`).limit(1);
		const item = rows[0]?.id ?? rows[0]?.token ?? '1';
		const body = { collection: `directus_${name}`, item: String(item), role: administrators };
		expect((await admin.post('/share/api/shares', body)).status).toBe(403);
	});

	it('of a user shows that user’s name, and nothing else', async () => {
		const made = await shareAsAdmin({ collection: 'directus_users', item: person, api: true });
		const { content, visitor } = await newsroom.open(made.link);
		const answer = await content();
		expectNoLeak(answer);
		expect(answer.text).not.toContain(marker.toLowerCase());
		expect(Object.keys(answer.body.data.item).sort()).toEqual(shownOfUsers);
		expect((await visitor.get('/users')).status).toBe(403);
		expect((await visitor.get('/users/me')).status).toBe(403);
	});
});

describe('an owner who was an administrator', () => {
	it('shares, once demoted, no more than they may read then', async () => {
		const { admin } = newsroom.server;
		const owner = await makeUser(admin, administrators);
		const body = { collection: 'articles', item: newsroom.content.article, role: newsroom.client };
		const made = await newsroom.server.api(owner.token).need('POST', '/share/api/shares', body);
		const opened = await newsroom.open(made.link);
		expect((await opened.content()).text).toContain('First comment');

		const rights = [
			{ collection: 'articles', fields: ['id', 'title'] },
			{ collection: 'articles', action: 'share' as const },
		];
		await admin.need('PATCH', `/users/${owner.id}`, { role: (await makeRole(admin, 'Demoted', rights)).role });
		const { text, status } = await opened.content();
		expect(status).toBe(200);
		expect(text).not.toContain('First comment');
		expect(text).not.toContain('Internal notes');
		await admin.need('PATCH', `/users/${owner.id}`, { role: newsroom.client });
		expect((await opened.content()).status).toBe(404);
	});
});
