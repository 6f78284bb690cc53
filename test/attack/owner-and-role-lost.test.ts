import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { makeRole, makeUser, type Person } from '../support/newsroom/people.ts';
import { startNewsroom, type Newsroom, type ShareAnswer } from '../support/newsroom/newsroom.ts';
import { mayReadEverything } from '../support/newsroom/plain-rights.ts';
import type { OpenedShare } from '../support/newsroom/open-share.ts';

let newsroom: Newsroom;

beforeAll(async () => {
	newsroom = await startNewsroom({ version: '11' });
});
afterAll(() => newsroom?.server.stop());

interface Running {
	owner: Person;
	made: ShareAnswer;
	opened: OpenedShare;
}

async function running(input: object = {}): Promise<Running> {
	const owner = await makeUser(newsroom.server.admin, newsroom.editorRole, { first_name: 'Olga' });
	const made = await newsroom.share({ api: true, ...input }, owner);
	return { owner, made, opened: await newsroom.open(made.link) };
}

/** Neither the running visit nor a new one gets anything, by whatever way. */
async function expectClosed({ opened }: Running): Promise<void> {
	const { api } = newsroom.server;
	const { article, cover } = newsroom.content;
	expect((await opened.content()).status).toBe(404);
	expect((await opened.asset(cover)).status).toBe(404);
	expect((await opened.visitor.get(`${opened.path}/content/comments`)).status).toBe(404);
	expect((await opened.visitor.get(`/items/articles/${article}`)).status).toBe(401);
	expect((await opened.visitor.get(`/assets/${cover}`)).status).toBe(401);
	expect((await opened.visitor.post('/graphql', { query: '{ articles { title } }' })).status).toBe(401);
	expect((await api().post(`${opened.path}/visits`, {})).status).toBe(404);
	expect((await api().get(`${opened.path}/info`)).status).toBe(404);
}

async function expectOpen({ opened }: Running): Promise<void> {
	expect((await opened.content()).status).toBe(200);
	expect((await opened.visitor.get('/items/articles')).status).toBe(200);
	expect((await newsroom.server.api().post(`${opened.path}/visits`, {})).status).toBe(200);
}

const isLost = ({ made }: Running, what: string) =>
	eventually(`the share has lost its ${what}`, async () => {
		const [row] = await newsroom.server.knex('sharing_shares').where({ id: made.id }).select('lost');
		return row.lost === what;
	});

describe('an owner', () => {
	it.each(['suspended', 'archived', 'draft', 'invited', 'unverified'])('who is %s closes the share', async (status) => {
		const share = await running();
		await expectOpen(share);
		await newsroom.server.admin.need('PATCH', `/users/${share.owner.id}`, { status });
		await expectClosed(share);
		await newsroom.server.admin.need('PATCH', `/users/${share.owner.id}`, { status: 'active' });
		await expectOpen(share);
	});

	it('who is deleted closes it for good, even if somebody gets their id', async () => {
		const { admin } = newsroom.server;
		const share = await running();
		const { id, token } = share.owner;
		await admin.need('DELETE', `/users/${id}`);
		await expectClosed(share);
		await isLost(share, 'owner');

		await admin.need('POST', '/users', { id, email: 'again@example.com', role: newsroom.editorRole, token });
		await expectClosed(share);
		const seen = await newsroom.server.api(token).get(`/share/api/shares/${share.made.id}`);
		if (seen.status === 200) expect(seen.body.data.state).toBe('orphaned');
		for (const action of ['resume', 'rotate']) {
			await newsroom.server.api(token).post(`/share/api/shares/${share.made.id}/${action}`);
		}
		await newsroom.server.api(token).patch(`/share/api/shares/${share.made.id}`, { role: newsroom.client });
		expect((await share.opened.content()).status).toBe(404);
	});

	it('who disappears from the database without Directus being asked closes it too', async () => {
		const share = await running();
		await newsroom.server.knex('directus_users').where({ id: share.owner.id }).delete();
		await expectClosed(share);
	});

	it('whose role is deleted closes it', async () => {
		const { admin } = newsroom.server;
		const rights = [...mayReadEverything, { collection: 'articles', action: 'share' as const }];
		const { role } = await makeRole(admin, 'To be deleted', rights);
		const owner = await makeUser(admin, role);
		const made = await newsroom.share({ api: true }, owner);
		const share = { owner, made, opened: await newsroom.open(made.link) };
		await expectOpen(share);
		await admin.need('DELETE', `/roles/${role}`);
		await expectClosed(share);
	});
});

describe('the role of a share', () => {
	it('that is deleted closes the share for good, even if another role gets its id', async () => {
		const { admin } = newsroom.server;
		const { role } = await makeRole(admin, 'Short-lived', mayReadEverything);
		const share = await running({ role });
		await expectOpen(share);
		await admin.need('DELETE', `/roles/${role}`);
		await expectClosed(share);
		await isLost(share, 'role');

		const again = await makeRole(admin, 'Helper', mayReadEverything);
		await admin.need('POST', '/roles', { id: role, name: 'Short-lived', parent: again.role });
		await expectClosed(share);
	});

	it('that is deleted never makes it a share for the public', async () => {
		const { admin } = newsroom.server;
		const { role } = await makeRole(admin, 'Short-lived too', mayReadEverything);
		const share = await running({ role });
		await newsroom.server.knex('directus_access').where({ role }).delete();
		await newsroom.server.knex('directus_roles').where({ id: role }).delete();
		await expectClosed(share);
		await admin.need('GET', '/server/ping');
	});

	it('that is replaced by the owner lets it be opened again, with the new role’s rights alone', async () => {
		const { admin, api } = newsroom.server;
		const { role } = await makeRole(admin, 'Replaced', mayReadEverything);
		const share = await running({ role });
		await admin.need('DELETE', `/roles/${role}`);
		await isLost(share, 'role');
		const little = await makeRole(admin, 'Little', [{ collection: 'articles', fields: ['id', 'title'] }]);
		await api(share.owner.token).need('PATCH', `/share/api/shares/${share.made.id}`, { role: little.role });
		const { text } = await (await newsroom.open(share.made.link)).content();
		expect(text).toContain('The shared article');
		expect(text).not.toContain('Internal notes');
		expect(text).not.toContain('First comment');
	});
});
