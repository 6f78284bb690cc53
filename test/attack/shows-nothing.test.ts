import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterAs } from '../support/newsroom/guests.ts';
import { makeRole, makeUser } from '../support/newsroom/people.ts';
import { mayReadEverything, mayShareArticles } from '../support/newsroom/plain-rights.ts';
import { replaceRules } from '../support/newsroom/rules.ts';
import { startNewsroom, type Newsroom, type ShareAnswer } from '../support/newsroom/newsroom.ts';

describe.each(['11', '12'] as const)('a share that shows nothing, on Directus %s,', (version) => {
	let newsroom: Newsroom;

	beforeAll(async () => {
		newsroom = await startNewsroom({ version });
	});
	afterAll(() => newsroom?.server.stop());

	const roleThatReads = (...collections: string[]) =>
		makeRole(
			newsroom.server.admin,
			'Reads some',
			collections.map((collection) => ({ collection })),
		);

	const asOwnersSee = ({ id }: ShareAnswer): Promise<ShareAnswer> =>
		newsroom.server.admin.need('GET', `/share/api/shares/${id}`);

	async function knock({ link }: ShareAnswer, body: object = {}) {
		return newsroom.server.api().post(`${new URL(link).pathname}/visits`, body);
	}

	it('counts no use, says so to its owner, and opens once its role may read the item', async () => {
		const { role, policy } = await roleThatReads('comments');
		const share = await newsroom.share({ role, max_uses: 1, name: 'Blind' });
		expect(share).toMatchObject({ state: 'active', shows_nothing: true });
		for (let time = 0; time < 3; time++) {
			const answer = await knock(share);
			expect(answer.status).toBe(403);
			expect(answer.body.errors[0].extensions.code).toBe('SHARE_SHOWS_NOTHING');
		}
		expect(await asOwnersSee(share)).toMatchObject({ state: 'active', times_used: 0, shows_nothing: true });
		const listed = await newsroom.server.admin.need('GET', '/share/api/shares?search=Blind');
		expect(listed).toMatchObject([{ id: share.id, shows_nothing: true }]);
		const events = await newsroom.server.admin.need('GET', `/share/api/shares/${share.id}/events`);
		expect(events[0]).toMatchObject({ kind: 'refused', reason: 'nothing' });

		await replaceRules(newsroom.server.admin, policy, 'articles', [{}]);
		expect(await asOwnersSee(share)).toMatchObject({ shows_nothing: false });
		const { content } = await newsroom.open(share.link);
		expect((await content()).status).toBe(200);
		expect(await asOwnersSee(share)).toMatchObject({ state: 'used-up', times_used: 1, shows_nothing: false });
	});

	it('counts none of a recipient either, whose invitation stays open', async () => {
		const { role } = await roleThatReads('comments');
		const colleague = await makeUser(newsroom.server.admin, newsroom.client);
		const recipients = [{ user: colleague.id }];
		const share = await newsroom.share({ role, audience: 'people', recipients, max_uses: 1, uses_per: 'recipient' });
		const asked = () => newsroom.server.admin.need('GET', `/share/api/shares/${share.id}/recipients`);
		const answer = await enterAs(newsroom, colleague, (await asked())[0].link);
		expect([answer.status, answer.body.errors[0]?.extensions.code]).toEqual([403, 'SHARE_SHOWS_NOTHING']);
		expect(await asked()).toMatchObject([{ state: 'invited', times_used: 0 }]);
		expect(await asOwnersSee(share)).toMatchObject({ times_used: 0, shows_nothing: true });
	});

	it('asks for the password first', async () => {
		const { role } = await roleThatReads('comments');
		const share = await newsroom.share({ role, max_uses: 1, password: 'a long password' });
		expect((await knock(share)).status).toBe(401);
		expect((await knock(share, { password: 'a long password' })).status).toBe(403);
		expect(await asOwnersSee(share)).toMatchObject({ times_used: 0, shows_nothing: true });
	});

	it('is told to an owner who may not read or share the item any more', async () => {
		const { admin } = newsroom.server;
		const { role, policy } = await makeRole(admin, 'Owning', [...mayReadEverything, ...mayShareArticles]);
		const owner = await makeUser(admin, role);
		const share = await newsroom.share({ max_uses: 1 }, owner);
		expect(share).toMatchObject({ shows_nothing: false });
		await replaceRules(admin, policy, 'articles', [], 'share');
		expect((await knock(share)).status).toBe(404);
		expect(await asOwnersSee(share)).toMatchObject({ times_used: 0, shows_nothing: true });
		await replaceRules(admin, policy, 'articles', [{}], 'share');
		await replaceRules(admin, policy, 'articles', []);
		expect([403, 404]).toContain((await knock(share)).status);
		expect(await asOwnersSee(share)).toMatchObject({ times_used: 0, shows_nothing: true });
	});

	it('is not said of one that is closed anyway', async () => {
		const { role } = await roleThatReads('comments');
		const share = await newsroom.share({ role });
		await newsroom.server.admin.need('POST', `/share/api/shares/${share.id}/pause`);
		expect(await asOwnersSee(share)).toMatchObject({ state: 'paused', shows_nothing: false });
	});
});
