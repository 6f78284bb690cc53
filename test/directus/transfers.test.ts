import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { makeRole, makeUser, type Person } from '../support/newsroom/people.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import type { ApiClient } from '../support/api-client.ts';

const shares = '/share/api/shares';
const dead = '00000000-0000-4000-8000-000000000000';

describe.each(inject('engines'))('on %s, a share is handed over', (engine) => {
	let newsroom: Newsroom;
	let owner: ApiClient;
	let stranger: Person;

	beforeAll(async () => {
		newsroom = await startNewsroom({ version: engine === 'postgres' ? '12' : '11', engine });
		owner = newsroom.server.api(newsroom.editor.token);
		const { role } = await makeRole(newsroom.server.admin, 'Sharers', [
			{ collection: 'articles' },
			{ collection: 'articles', action: 'share' },
		]);
		stranger = await makeUser(newsroom.server.admin, role);
	});
	afterAll(() => newsroom?.server.stop());

	it('to somebody who may share the item and accepts it', async () => {
		const share = await newsroom.share();
		const heir = newsroom.server.api(stranger.token);
		const offered = await owner.need('POST', `${shares}/${share.id}/transfer`, { user: stranger.id });
		expect(offered).toMatchObject({ owner: newsroom.editor.id, transfer_to: stranger.id });
		const { data } = (await heir.get('/share/api/received')).body;
		expect(data).toMatchObject([{ id: share.id, offered: true }]);
		expect(data[0].link).toBeNull();
		expect((await heir.get(`${shares}/${share.id}`)).status).toBe(403);

		const taken = await heir.need('POST', `${shares}/${share.id}/transfer/accept`);
		expect(taken).toMatchObject({ owner: stranger.id, transfer_to: null, link: share.link });
		expect((await owner.get(`${shares}/${share.id}`)).status).toBe(403);
	});

	it('to somebody who sees before what they take over, and no link', async () => {
		const recipients = ['ada@example.com', { user: stranger.id }];
		const terms = { name: 'The proposal', access: 'edit', password: 'tide table', max_uses: 7, date_end: '2035-01-01' };
		const share = await newsroom.share({ ...terms, recipients, message: 'Welcome', scope: ['comments'] });
		await newsroom.open(share.link, { password: 'tide table' });
		const heir = newsroom.server.api(stranger.token);
		const paths = ['', '/recipients', '/scope'].map((rest) => `${shares}/${share.id}/offer${rest}`);
		const [offer, people, scope] = paths as [string, string, string];
		const statuses = async (of: ApiClient) => Promise.all(paths.map(async (path) => (await of.get(path)).status));
		expect(await statuses(heir)).toEqual([403, 403, 403]);

		await owner.need('POST', `${shares}/${share.id}/transfer`, { user: stranger.id });
		const { link, ...seen } = await owner.need('GET', `${shares}/${share.id}`);
		expect({ ...(await heir.need('GET', offer)), shows_nothing: false, not_loaded: [] }).toEqual(seen);
		expect(seen).toMatchObject({ has_password: true, times_used: 1, people: 2, scope: { paths: ['comments'] } });
		const listed = (await heir.get(people)).body;
		expect(listed.meta).toEqual({ total: 2 });
		const asOwner = (await owner.get(`${shares}/${share.id}/recipients`)).body.data;
		expect(listed.data).toEqual(asOwner.map((one: object) => ({ ...one, link: null })));
		expect((await heir.get(`${people}?search=ada`)).body.meta.total).toBe(1);
		const secrets = [link, ...asOwner.map((one: { link: string }) => one.link)].map((one) => one.split('/').at(-1));
		const said = (await Promise.all(paths.map((path) => heir.get(path)))).map(({ text }) => text).join();
		for (const secret of secrets) expect(said).not.toContain(secret);
		// As their rights have it, who may read nothing but articles: the link will go on with these.
		const { tree } = await heir.need('GET', scope);
		expect(tree).toMatchObject({ collection: 'articles', count: 1 });
		expect(tree.children.map(({ path }: { path: string }) => path)).not.toContain('comments');

		// Nobody else sees it, its owner neither; and whom it was offered to, no more once that is over.
		const reader = await makeUser(newsroom.server.admin, newsroom.client);
		for (const other of [newsroom.server.api(reader.token), owner, newsroom.server.admin]) {
			expect(await statuses(other)).toEqual([403, 403, 403]);
		}
		expect(await statuses(newsroom.server.api())).toEqual([401, 401, 401]);
		await owner.need('POST', `${shares}/${share.id}/transfer`, { user: null });
		expect(await statuses(heir)).toEqual([403, 403, 403]);
		await owner.need('POST', `${shares}/${share.id}/transfer`, { user: stranger.id });
		expect(await statuses(heir)).toEqual([200, 200, 200]);
		await heir.need('POST', `${shares}/${share.id}/transfer/decline`);
		expect(await statuses(heir)).toEqual([403, 403, 403]);
	});

	it('to nobody who may not share the item any more, who sees nothing of it either', async () => {
		const { admin } = newsroom.server;
		const { role } = await makeRole(admin, 'Sharing for now', [
			{ collection: 'articles' },
			{ collection: 'articles', action: 'share' },
		]);
		const leaving = await makeUser(admin, role);
		const share = await newsroom.share({ recipients: ['ada@example.com'] });
		await owner.need('POST', `${shares}/${share.id}/transfer`, { user: leaving.id });
		const heir = newsroom.server.api(leaving.token);
		expect((await heir.get(`${shares}/${share.id}/offer`)).status).toBe(200);
		await admin.need('PATCH', `/users/${leaving.id}`, { role: newsroom.client });
		for (const rest of ['', '/recipients', '/scope']) {
			expect((await heir.get(`${shares}/${share.id}/offer${rest}`)).status).toBe(403);
		}
	});

	it('to nobody who declines, was not asked, or may not share the item', async () => {
		const share = await newsroom.share();
		const heir = newsroom.server.api(stranger.token);
		const transfer = (user: string | null) => owner.post(`${shares}/${share.id}/transfer`, { user });
		expect((await heir.post(`${shares}/${share.id}/transfer/accept`)).status).toBe(403);
		const reader = await makeUser(newsroom.server.admin, newsroom.client);
		for (const user of [reader.id, dead, newsroom.editor.id]) {
			const answer = await transfer(user);
			expect([answer.status, answer.body.errors[0].extensions.field]).toEqual([400, 'user']);
		}
		await transfer(stranger.id);
		expect((await newsroom.server.api(reader.token).post(`${shares}/${share.id}/transfer/accept`)).status).toBe(403);
		expect((await heir.post(`${shares}/${share.id}/transfer/decline`)).status).toBe(200);
		expect((await heir.post(`${shares}/${share.id}/transfer/accept`)).status).toBe(403);
		await transfer(stranger.id);
		await transfer(null);
		expect((await heir.post(`${shares}/${share.id}/transfer/accept`)).status).toBe(403);
		expect(await owner.need('GET', `${shares}/${share.id}`)).toMatchObject({ owner: newsroom.editor.id });
	});

	it('at once where an administrator says so, also from an owner who is gone', async () => {
		const { admin } = newsroom.server;
		const leaving = await makeUser(admin, newsroom.editorRole);
		const share = await newsroom.server.api(leaving.token).need('POST', shares, {
			collection: 'articles',
			item: newsroom.content.article,
			role: newsroom.client,
		});
		await admin.delete(`/users/${leaving.id}`);
		await expect.poll(async () => (await admin.need('GET', `${shares}/${share.id}`)).state).toBe('orphaned');
		const moved = await admin.need('POST', `${shares}/${share.id}/transfer`, { user: newsroom.editor.id });
		expect(moved).toMatchObject({ owner: newsroom.editor.id, state: 'active' });
		await newsroom.open(share.link);
	});
});
