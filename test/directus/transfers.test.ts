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
