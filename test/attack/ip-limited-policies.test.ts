import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePolicy, makeRole, makeUser } from '../support/newsroom/people.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import { mayReadEverything, mayShareArticles } from '../support/newsroom/plain-rights.ts';
import { mayReadWith } from '../support/newsroom/rules.ts';
import type { OwnDirectus } from '../support/directus-server.ts';

const inside = '127.0.0.2';
const outside = '127.0.0.3';

let newsroom: Newsroom<OwnDirectus>;

beforeAll(async () => {
	// Addresses as the connection has them: nobody may say theirs in a header.
	newsroom = await startNewsroom({ own: true, version: '11', env: { IP_TRUST_PROXY: 'false' } });
});
afterAll(() => newsroom?.server.stop());

/** A role that reads everything but comments from anywhere, and comments from these networks. */
async function roleWithNetworks(networks: string[]): Promise<string> {
	const { admin } = newsroom.server;
	const { role } = await makeRole(admin, 'From networks', mayReadWith({ comments: [] }));
	const policy = await makePolicy(admin, 'From networks', [{ collection: 'comments' }], { ip_access: networks });
	await admin.need('POST', '/access', { role, policy });
	return role;
}

describe('a policy of the share’s role that is limited to networks', () => {
	it('counts for the visitor’s address at each request, not for the one that opened the visit', async () => {
		const share = await newsroom.share({ role: await roleWithNetworks([inside]), api: true });
		const { visitor, path } = await newsroom.open(share.link);
		const seen = async (from: string, headers = {}) =>
			(await visitor.get(`${path}/content`, { from, headers })).text.includes('First comment');

		expect(await seen(inside)).toBe(true);
		expect(await seen(outside)).toBe(false);
		expect(await seen(inside)).toBe(true);
		expect(await seen(outside, { 'x-forwarded-for': inside, 'x-real-ip': inside, forwarded: `for=${inside}` })).toBe(
			false,
		);

		const list = `${path}/content/comments`;
		expect((await visitor.get(list, { from: inside })).body.data).toHaveLength(2);
		expect((await visitor.get(list, { from: outside })).text).not.toContain('First comment');

		expect((await visitor.get('/items/comments', { from: inside })).body.data).toHaveLength(2);
		expect((await visitor.get('/items/comments', { from: outside })).status).toBe(403);
		const nested = '/items/articles?fields=comments.text';
		expect((await visitor.get(nested, { from: inside })).text).toContain('First comment');
		expect((await visitor.get(nested, { from: outside })).text).not.toContain('First comment');
	});

	it.each([
		[['127.0.0.0/29'], true, true],
		[['127.0.0.2/32'], true, false],
		[['127.0.0.1-127.0.0.2'], true, false],
		[['10.0.0.0/8', '127.0.0.3'], false, true],
		[['::1'], false, false],
	])('holds for %j', async (networks, isInside, isOutside) => {
		const { visitor, path } = await newsroom.open(
			(await newsroom.share({ role: await roleWithNetworks(networks) })).link,
		);
		const seen = async (from: string) => {
			const answer = await visitor.get(`${path}/content`, { from });
			expect(answer.status).toBe(200);
			return answer.text.includes('First comment');
		};
		expect([await seen(inside), await seen(outside)]).toEqual([isInside, isOutside]);
	});

	it('opens nothing to other addresses, if it is an administrator’s', async () => {
		const { admin } = newsroom.server;
		const made = await makeRole(admin, 'Administrators inside', [], { admin_access: true, ip_access: [inside] });
		const body = { collection: 'articles', item: newsroom.content.article, role: made.role };
		const share = await admin.need('POST', '/share/api/shares', body);
		const path = new URL(share.link).pathname;
		const knock = (from: string) => newsroom.server.api().post(`${path}/visits`, {}, { from });
		expect((await knock(outside)).status).toBe(403);
		const visitor = newsroom.server.api((await knock(inside)).body.data.token);
		expect((await visitor.get(`${path}/content`, { from: inside })).status).toBe(200);
		const answer = await visitor.get(`${path}/content`, { from: outside });
		expect(answer.status).toBe(403);
		expect((await visitor.get(`${path}/assets/${newsroom.content.cover}`, { from: outside })).status).toBe(403);
	});
});

describe('a policy of the owner that is limited to networks', () => {
	it('counts wherever the visitor is: the owner is not there', async () => {
		const { admin } = newsroom.server;
		const rights = [...mayReadEverything, ...mayShareArticles];
		const { role } = await makeRole(admin, 'Owners inside', rights, { ip_access: [inside] });
		const owner = await makeUser(admin, role);
		const body = { collection: 'articles', item: newsroom.content.article, role: newsroom.client };
		const api = newsroom.server.api(owner.token);
		expect((await api.post('/share/api/shares', body, { from: outside })).status).toBe(403);
		const made = await api.post('/share/api/shares', body, { from: inside });
		expect(made.status).toBe(200);

		const { visitor, path } = await newsroom.open(made.body.data.link);
		for (const from of [inside, outside]) {
			expect((await visitor.get(`${path}/content`, { from })).text).toContain('First comment');
		}
	});
});

it('is warned of at the start and in Directus’ health where everybody may say what their address is', async () => {
	const { server } = newsroom;
	const warning = /Sharing: IP_TRUST_PROXY is true/;
	const addresses = async () => (await server.admin.get('/server/health')).body.checks['sharing:addresses'];
	expect(server.log()).not.toMatch(warning);
	expect(await addresses()).toEqual([{ status: 'ok', componentType: 'system' }]);

	await server.restart({ IP_TRUST_PROXY: 'true' });
	expect(server.log()).toMatch(warning);
	expect(await addresses()).toMatchObject([
		{ status: 'warn', output: expect.stringContaining('addresses of your proxies') },
	]);
});
