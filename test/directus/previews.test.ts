import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRole, makeUser, type Person } from '../support/newsroom/people.ts';
import { marker } from '../support/newsroom/content.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import type { ApiClient } from '../support/api-client.ts';

const shares = '/share/api/shares';

describe.each(['11', '12'] as const)('on Directus %s, an owner previews', (version) => {
	let newsroom: Newsroom;
	let owner: ApiClient;
	let stranger: Person;

	beforeAll(async () => {
		newsroom = await startNewsroom({ version });
		owner = newsroom.server.api(newsroom.editor.token);
		const { role } = await makeRole(newsroom.server.admin, 'Sharers', [
			{ collection: 'articles' },
			{ collection: 'articles', action: 'share' },
		]);
		stranger = await makeUser(newsroom.server.admin, role);
	});
	afterAll(() => newsroom?.server.stop());

	/** Opens it in the browser of whoever asked for it, or in another. */
	async function look(body: object, ownBrowser = true) {
		const asked = await owner.post('/share/api/previews', body);
		expect(asked.status).toBe(200);
		const { link } = asked.body.data as { link: string };
		const cookie = asked.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
		expect(asked.headers['set-cookie']?.[0]).toMatch(/HttpOnly; SameSite=Lax/);
		return { link, headers: ownBrowser ? { cookie } : {} };
	}

	it('a share that is not made yet, and counts, lists and records nothing', async () => {
		const before = await owner.get(`${shares}?limit=1`);
		const { link, headers } = await look({
			collection: 'articles',
			item: newsroom.content.article,
			role: newsroom.client,
		});
		const content = await fetch(`${link}/content`, { headers });
		expect(content.status).toBe(200);
		const text = await content.text();
		expect(text).toContain('Carl Commenter');
		expect(text).not.toContain(marker);
		expect(JSON.parse(text).data.share).toMatchObject({ preview: true });
		expect((await owner.get(`${shares}?limit=1`)).body.meta).toEqual(before.body.meta);
	});

	it('a share that there is, with what would be changed of it', async () => {
		const share = await newsroom.share({ password: 'locked', max_uses: 1, message: 'As it is' });
		const { link, headers } = await look({ share: share.id, scope: [], message: 'As it would be' });
		const { data } = await (await fetch(`${link}/content`, { headers })).json();
		expect(data.lists).toEqual({});
		expect(data.share.message).toBe('As it would be');
		expect(await owner.need('GET', `${shares}/${share.id}`)).toMatchObject({ times_used: 0, message: 'As it is' });
	});

	it('which nobody else can open, not even with the link', async () => {
		const { link } = await look({ collection: 'articles', item: newsroom.content.article, role: newsroom.client });
		expect((await fetch(`${link}/info`)).status).toBe(401);
		expect((await fetch(`${link}/content`)).status).toBe(401);
		const opened = await fetch(`${link}/visits`, { method: 'POST' });
		expect([opened.status, (await opened.json()).errors[0].extensions.code]).toEqual([404, 'SHARE_NOT_FOUND']);
	});

	it('and nobody can manage or preview what is not theirs', async () => {
		const share = await newsroom.share();
		const other = newsroom.server.api(stranger.token);
		expect((await other.post('/share/api/previews', { share: share.id })).status).toBe(403);
		const foreign = { collection: 'categories', item: 1 };
		expect((await other.post('/share/api/previews', foreign)).status).toBe(403);
		await look({ share: share.id });
		const hidden = await newsroom.server.knex('sharing_shares').where({ preview: true }).first();
		expect((await newsroom.server.admin.get(`${shares}/${hidden.id}`)).status).toBe(403);
	});
});
