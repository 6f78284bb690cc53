import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { makeRole, makeUser, type Person } from '../support/newsroom/people.ts';
import { startMailServer, type MailServer } from '../support/mail-server.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import type { ApiClient } from '../support/api-client.ts';

const shares = '/share/api/shares';
const dead = '00000000-0000-4000-8000-000000000000';

/** Version 11 on each database, and 12 on one of them. */
const stages = inject('engines').map((engine) => ({ version: engine === 'postgres' ? '12' : '11', engine }) as const);

describe.each(stages)('for the Studio, on Directus $version and $engine, an owner', ({ version, engine }) => {
	let newsroom: Newsroom;
	let mails: MailServer;
	let owner: ApiClient;
	let stranger: Person;

	beforeAll(async () => {
		newsroom = await startNewsroom({ version, engine });
		mails = await startMailServer(newsroom.server);
		owner = newsroom.server.api(newsroom.editor.token);
		const { role } = await makeRole(newsroom.server.admin, 'Sharers', [
			{ collection: 'articles' },
			{ collection: 'articles', action: 'share' },
		]);
		stranger = await makeUser(newsroom.server.admin, role);
	});
	afterAll(async () => {
		await newsroom?.server.stop();
		await mails?.stop();
	});

	it('duplicates a share with its password, and the copy has a link and a count of its own', async () => {
		const share = await newsroom.share({ name: 'Twice', password: 'the same', max_uses: 3, scope: ['comments'] });
		await newsroom.open(share.link, { password: 'the same' });
		const copy = await owner.need('POST', `${shares}/${share.id}/duplicate`);
		expect(copy).toMatchObject({ name: 'Twice', has_password: true, max_uses: 3, times_used: 0, scope: share.scope });
		expect(copy.link).not.toBe(share.link);
		await newsroom.open(copy.link, { password: 'the same' });
		expect((await newsroom.server.api(stranger.token).post(`${shares}/${share.id}/duplicate`)).status).toBe(403);
	});

	it('sets the count back, and a share that was used up opens again', async () => {
		const share = await newsroom.share({ max_uses: 1 });
		await newsroom.open(share.link);
		await expect(newsroom.open(share.link)).rejects.toThrow('410');
		expect(await owner.need('POST', `${shares}/${share.id}/reset`)).toMatchObject({ times_used: 0, state: 'active' });
		await newsroom.open(share.link);
	});

	it('lists what is shared of an item, and all that the sidebar needs, in one answer', async () => {
		const share = await newsroom.share();
		const path = `${shares}?collection=articles&item=${newsroom.content.article}`;
		const { data, meta } = (await owner.get(path)).body;
		expect(data.map(({ id }: { id: string }) => id)).toContain(share.id);
		expect(meta).toMatchObject({ may_share: true, core_panel: 'replaced', core_shares: [] });
		expect(meta.active).toBeGreaterThan(0);

		const reader = await makeUser(newsroom.server.admin, newsroom.client);
		const answer = (await newsroom.server.api(reader.token).get(path)).body;
		expect(answer).toEqual({
			data: [],
			meta: { total: 0, active: 0, may_share: false, paused: false, core_panel: 'replaced', core_shares: [] },
		});
	});

	it('finds shares that need attention', async () => {
		const name = `Open ${Date.now()}`;
		const share = await newsroom.share({ name });
		const find = async (attention: string) => {
			const { body } = await owner.get(`${shares}?search=${encodeURIComponent(name)}&attention=${attention}`);
			return body.meta.total;
		};
		expect(await find('no-password')).toBe(1);
		expect(await find('no-end,orphaned')).toBe(1);
		expect(await find('unused')).toBe(0);
		const soon = new Date(Date.now() + 86_400_000).toISOString();
		await owner.need('PATCH', `${shares}/${share.id}`, { password: 'now', date_end: soon });
		expect([await find('no-password'), await find('no-end'), await find('ends-soon')]).toEqual([0, 0, 1]);
	});

	it('shows colleagues that an item is shared, and neither by a filter nor by an order more than that', async () => {
		const share = await newsroom.share({ max_uses: 5 });
		const colleague = newsroom.server.api(stranger.token);
		const path = `${shares}?collection=articles&item=${newsroom.content.article}&limit=1000`;
		const found = async (more: string): Promise<string[]> => {
			const { status, body, text } = await colleague.get(path + more);
			expect(status, text).toBe(200);
			return body.data.map(({ id }: { id: string }) => id);
		};

		expect(await found('')).toContain(share.id);
		expect(await found('&sort=name,-date_created&state=active')).toContain(share.id);
		for (const asked of ['attention=no-password', `role=${newsroom.client}`, 'sort=max_uses', 'sort=name,-last_used']) {
			expect(await found(`&${asked}`), asked).toEqual([]);
			expect(await found(`&${asked}&owner=${newsroom.editor.id}`), asked).toEqual([]);
		}
		const own = await newsroom.share({}, stranger);
		expect(await found('&sort=times_used&attention=no-password')).toEqual([own.id]);
	});

	it('exports shares and activity as CSV that no spreadsheet takes for formulas', async () => {
		const share = await newsroom.share({ name: '=HYPERLINK("http://evil.example","x")' });
		await newsroom.open(share.link);
		const list = await owner.get(`${shares}?export=csv`);
		expect(list.headers['content-type']).toMatch(/^text\/csv/);
		expect(list.headers['content-disposition']).toContain('shares.csv');
		const { text } = list;
		expect(text).toMatch(/name,state,collection,item/);
		expect(text).toContain(`"'=HYPERLINK(""http://evil.example"",""x"")",active,articles`);
		expect(text).not.toContain(share.link.split('/').at(-1));

		const events = (await owner.get(`${shares}/${share.id}/events?export=csv`)).text;
		expect(
			events
				.trim()
				.split('\r\n')
				.slice(1)
				.map((line) => line.split(',')[1]),
		).toEqual(['opened', 'created']);
	});

	it('reads who did what, by kind, and the sums of one share', async () => {
		const share = await newsroom.share();
		await newsroom.open(share.link);
		const { data } = (await owner.get(`${shares}/${share.id}/events?kind=created`)).body;
		expect(data).toMatchObject([{ kind: 'created', user: newsroom.editor.id }]);
		expect(data[0]).toHaveProperty('user_name');
		const stats = await owner.need('GET', `/share/api/stats?days=7&share=${share.id}`);
		expect(stats.days).toMatchObject([{ opened: 1, refused: 0 }]);
		expect(stats.states).toMatchObject({ active: 1, paused: 0 });
		const foreign = await newsroom.server.api(stranger.token).need('GET', `/share/api/stats?share=${share.id}`);
		expect(foreign.days).toEqual([]);
	});

	it('is the only one who can, with administrators', async () => {
		const share = await newsroom.share();
		const other = newsroom.server.api(stranger.token);
		const about = `${shares}/${share.id}`;
		const asked = [
			other.post(`${about}/reset`),
			other.post(`${about}/duplicate`),
			other.post(`${about}/send`, { emails: ['ada@example.com'] }),
			other.post(`${about}/transfer`, { user: stranger.id }),
			other.get(`${about}/events?export=csv`),
		];
		expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(asked.map(() => 403));
		expect((await other.get(`${shares}?export=csv&owner=${newsroom.editor.id}`)).text).not.toContain(share.id);
		expect((await newsroom.server.api().get(`${shares}?export=csv`)).status).toBe(401);
	});

	it('is told what this Directus can do', async () => {
		const options = await owner.need('GET', '/share/api/options');
		expect(options).toMatchObject({ admin: false, mail: true, api: version === '11' });
	});

	describe('administrators make', () => {
		it('a role that reads the collections of a scope and nothing else, and it works on a share', async () => {
			const { admin } = newsroom.server;
			const body = { name: 'Just for this', collection: 'articles', scope: ['comments'] };
			const role = await admin.need('POST', '/share/api/roles', body);
			const permissions = await admin.need('GET', `/permissions?filter[policy][_eq]=${role.policy}&limit=-1`);
			expect(permissions.map(({ collection, action }: Record<string, string>) => `${action} ${collection}`)).toEqual([
				'read articles',
				'read comments',
			]);
			const policy = await admin.need('GET', `/policies/${role.policy}`);
			expect(policy).toMatchObject({ admin_access: false, app_access: false });

			const share = await newsroom.share({ role: role.id, scope: ['comments'] });
			expect((await (await newsroom.open(share.link)).content()).status).toBe(200);
		});

		it('none where something is wrong, and nobody else makes any', async () => {
			const { admin, knex } = newsroom.server;
			const before = await knex('directus_roles').count({ total: '*' }).first();
			const make = (api: ApiClient, body: object) => api.post('/share/api/roles', body);
			expect((await make(owner, { name: 'Mine', collection: 'articles' })).status).toBe(403);
			expect((await make(admin, { name: ' ', collection: 'articles' })).body.errors[0].extensions.field).toBe('name');
			expect((await make(admin, { name: 'x', collection: 'nowhere' })).body.errors[0].extensions.field).toBe(
				'collection',
			);
			const lost = { name: 'x', collection: 'articles', scope: ['nowhere'] };
			expect((await make(admin, lost)).body.errors[0].extensions.field).toBe('scope');
			expect(await knex('directus_roles').count({ total: '*' }).first()).toEqual(before);
		});
	});

	describe('moves Directus’ own shares', () => {
		it('with name, role, dates, limit, uses and a password that goes on working', async () => {
			const { admin } = newsroom.server;
			const core = await admin.need('POST', '/shares', {
				name: 'From before',
				collection: 'articles',
				item: newsroom.content.article,
				role: newsroom.client,
				password: 'argon two',
				date_end: '2037-01-01T00:00:00Z',
				max_uses: 5,
			});
			const path = `${shares}?collection=articles&item=${newsroom.content.article}`;
			const { meta } = (await admin.get(path)).body;
			expect(meta.core_shares).toMatchObject([
				{ id: core.id, name: 'From before', has_password: true, may_move: true },
			]);
			expect(JSON.stringify(meta)).not.toContain('argon2');

			const share = await admin.need('POST', `/share/api/core-shares/${core.id}/move`);
			expect(share).toMatchObject({ name: 'From before', role: newsroom.client, max_uses: 5, has_password: true });
			expect((await admin.get(`/shares/${core.id}`)).status).toBe(403);
			await expect(newsroom.open(share.link, { password: 'argon too' })).rejects.toThrow('401');
			await newsroom.open(share.link, { password: 'argon two' });
		});

		it('that have ended, as such', async () => {
			const { admin } = newsroom.server;
			const end = '2020-01-01T00:00:00.000Z';
			const body = { collection: 'articles', item: newsroom.content.article, role: newsroom.client, date_end: end };
			const core = await admin.need('POST', '/shares', body);
			const share = await admin.need('POST', `/share/api/core-shares/${core.id}/move`);
			expect(share).toMatchObject({ state: 'ended', date_end: end });
		});

		it('only where they could make and delete such a share themselves', async () => {
			const { admin } = newsroom.server;
			const body = { collection: 'articles', item: newsroom.content.article, role: newsroom.client };
			const core = await admin.need('POST', '/shares', body);
			const other = newsroom.server.api(stranger.token);
			expect((await other.post(`/share/api/core-shares/${core.id}/move`)).status).toBe(403);
			expect((await owner.post(`/share/api/core-shares/${dead}/move`)).status).toBe(403);
			expect((await admin.get(`/shares/${core.id}`)).status).toBe(200);
		});
	});
});
