import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRole, makeUser, type Person } from '../support/newsroom/people.ts';
import { startNewsroom, type Newsroom, type ShareAnswer } from '../support/newsroom/newsroom.ts';
import type { ApiClient } from '../support/api-client.ts';

const shares = '/share/api/shares';
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const names = (data: { name: string }[]) => data.map(({ name }) => name);

describe('the shares of an owner', () => {
	let newsroom: Newsroom;
	let owner: ApiClient;
	let colleague: Person;
	let stranger: Person;
	let made: Record<string, ShareAnswer>;

	beforeAll(async () => {
		newsroom = await startNewsroom({ version: '11' });
		const { server, editor, editorRole, share, open } = newsroom;
		owner = server.api(editor.token);
		colleague = await makeUser(server.admin, editorRole, { first_name: 'Cora', last_name: 'Colleague' });
		stranger = await makeUser(
			server.admin,
			(await makeRole(server.admin, 'Readers', [{ collection: 'articles' }])).role,
		);
		await server.admin.need('PATCH', `/users/${editor.id}`, { first_name: 'Ed', last_name: 'Editor' });

		made = {
			active: await share({ name: 'Alpha' }),
			scheduled: await share({ name: 'Bravo', date_start: inHours(1) }),
			ended: await share({ name: 'Charlie 100%', date_start: inHours(-2) }),
			usedUp: await share({ name: 'Delta_one', max_uses: 1 }),
			paused: await share({ name: 'Echo' }),
			sibling: await share({ name: 'Foxtrot', item: newsroom.content.sibling }),
			colleagues: await share({ name: 'Golf' }, colleague),
		};
		await open(made['usedUp']?.link ?? '');
		await owner.need('POST', `${shares}/${made['paused']?.id}/pause`);
		await owner.need('POST', `${shares}/${made['ended']?.id}/end`);
	});
	afterAll(() => newsroom?.server.stop());

	const list = async (query = '', by = owner) => (await by.get(`${shares}?${query}`)).body;
	const idOf = (name: string) => made[name]?.id ?? '';

	it('are listed newest first, with their links and their number, and are nobody else’s', async () => {
		const { data, meta } = await list();
		expect(names(data)).toEqual(['Foxtrot', 'Echo', 'Delta_one', 'Charlie 100%', 'Bravo', 'Alpha']);
		expect(meta).toMatchObject({ total: 6 });
		for (const share of data) expect(share).toMatchObject({ owner: newsroom.editor.id, owner_name: 'Ed Editor' });
		expect(data.at(-1).link).toBe(made['active']?.link);
	});

	it('are shown with everything the contract names, and nothing more', async () => {
		const share = await owner.need('GET', `${shares}/${idOf('usedUp')}`);
		expect(Object.keys(share).sort()).toEqual(
			[
				...['id', 'name', 'collection', 'item', 'role', 'access', 'audience', 'scope', 'api', 'date_start', 'date_end'],
				...[
					'max_uses',
					'times_used',
					'has_password',
					'state',
					'shows_nothing',
					'not_loaded',
					'link',
					'owner',
					'owner_name',
					'date_created',
				],
				...['edit_related', 'uses_per', 'remember_days', 'notices', 'people'],
				...['date_updated', 'last_used', 'role_name', 'owner_state', 'message', 'embed', 'transfer_to'],
			].sort(),
		);
		expect(share).toMatchObject({
			collection: 'articles',
			item: newsroom.content.article,
			role: newsroom.client,
			access: 'view',
			audience: 'anyone',
			max_uses: 1,
			times_used: 1,
			has_password: false,
			state: 'used-up',
			date_created: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
			last_used: expect.stringMatching(/Z$/),
		});
		expect(JSON.stringify(share)).not.toMatch(/hash|cipher|revision/);
	});

	it('are paged', async () => {
		expect(names((await list('limit=4&page=1')).data)).toHaveLength(4);
		const { data, meta } = await list('limit=4&page=2');
		expect(names(data)).toEqual(['Bravo', 'Alpha']);
		expect(meta.total).toBe(6);
		expect(await list('limit=4&page=3')).toEqual({ data: [], meta: { total: 6 } });
	});

	it.each([
		['sort=name', ['Alpha', 'Bravo', 'Charlie 100%', 'Delta_one', 'Echo', 'Foxtrot']],
		['sort=-name&limit=2', ['Foxtrot', 'Echo']],
		['sort=-times_used,name&limit=3', ['Delta_one', 'Alpha', 'Bravo']],
		['sort=date_created&limit=1', ['Alpha']],
	])('are sorted by ?%s', async (query, expected) => {
		expect(names((await list(query)).data)).toEqual(expected);
	});

	it.each([
		['state=active', ['Alpha', 'Foxtrot']],
		['state=scheduled', ['Bravo']],
		['state=ended', ['Charlie 100%']],
		['state=used-up', ['Delta_one']],
		['state=paused', ['Echo']],
		['state=paused,ended', ['Charlie 100%', 'Echo']],
		['state=orphaned', []],
		['search=alph', ['Alpha']],
		['search=ALPHA', ['Alpha']],
		['search=%25', ['Charlie 100%']],
		['search=_', ['Delta_one']],
		['search=articles&limit=1&page=6', ['Foxtrot']],
		['search=nothing+like+it', []],
		["search='+or+1=1+--", []],
		['collection=articles&limit=1', ['Alpha']],
		['collection=comments', []],
	])('are filtered by ?%s', async (query, expected) => {
		const { data } = await list(`${query}&sort=name`);
		expect(names(data)).toEqual(expected);
	});

	it('count what the filter leaves, not what the page shows', async () => {
		expect((await list('state=active&limit=1')).meta.total).toBe(2);
		expect((await list('search=o&limit=1')).meta.total).toBe(names((await list('search=o')).data).length);
	});

	it('of one item are seen by others who may share it: that there are some, but no link', async () => {
		const { article } = newsroom.content;
		const { data, meta } = await list(
			`collection=articles&item=${article}&sort=name`,
			newsroom.server.api(colleague.token),
		);
		expect(meta.total).toBe(6);
		const own = data.filter(({ owner: id }: ShareAnswer) => id === colleague.id);
		const others = data.filter(({ owner: id }: ShareAnswer) => id !== colleague.id);
		expect(own).toMatchObject([{ name: 'Golf', link: made['colleagues']?.link }]);
		expect(others[0]).toEqual({
			id: idOf('active'),
			name: 'Alpha',
			collection: 'articles',
			item: article,
			state: 'active',
			owner: newsroom.editor.id,
			owner_name: 'Ed Editor',
		});
		expect(names((await list('', newsroom.server.api(colleague.token))).data)).toEqual(['Golf']);
		expect((await list(`owner=${newsroom.editor.id}`, newsroom.server.api(colleague.token))).data).toEqual([]);
	});

	it('are all seen, and can be told apart by owner, by an administrator', async () => {
		const { admin } = newsroom.server;
		expect((await list('', admin)).meta.total).toBe(7);
		const { data } = await list(`owner=${colleague.id}`, admin);
		expect(data).toMatchObject([{ name: 'Golf', link: made['colleagues']?.link }]);
	});

	it('are nothing to a user who may not share, and to nobody', async () => {
		const { server, content } = newsroom;
		const reader = server.api(stranger.token);
		const nothing = { data: [], meta: { total: 0 } };
		expect(await list('', reader)).toEqual(nothing);
		expect(await list(`collection=articles&item=${content.article}`, reader)).toEqual({
			data: [],
			meta: { total: 0, active: 0, may_share: false, paused: false, core_panel: 'replaced', core_shares: [] },
		});
		expect(await list(`owner=${newsroom.editor.id}`, reader)).toEqual(nothing);
		expect((await server.api().get(shares)).status).toBe(401);
		expect((await reader.post(shares, { collection: 'articles', item: content.article })).status).toBe(403);
	});

	it('are managed by nobody but their owner and administrators', async () => {
		const { server } = newsroom;
		const url = `${shares}/${idOf('active')}`;
		const before = await server.knex('sharing_shares').where({ id: idOf('active') });

		for (const [who, status] of [
			[server.api(colleague.token), 403],
			[server.api(stranger.token), 403],
			[server.api(), 401],
		] as const) {
			const answers = [
				await who.get(url),
				await who.patch(url, { name: 'Mine now' }),
				await who.delete(url),
				...(await Promise.all(['pause', 'resume', 'rotate'].map((action) => who.post(`${url}/${action}`, {})))),
				await who.get(`${url}/visits`),
				await who.get(`${url}/events`),
				await who.delete(`${url}/visits/${idOf('active')}`),
			];
			for (const answer of answers) {
				expect(answer.status).toBe(status);
				expect(answer.text).not.toContain('Alpha');
			}
		}
		expect(await server.knex('sharing_shares').where({ id: idOf('active') })).toEqual(before);

		expect((await server.admin.patch(url, { name: 'Alpha' })).body.data).toMatchObject({ owner: newsroom.editor.id });
	});
});
