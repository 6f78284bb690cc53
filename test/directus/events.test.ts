import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { makeWitness, type Witness } from '../support/witness.ts';
import { startNotes, type Notes } from '../support/notes.ts';
import type { ShareAnswer } from '../support/newsroom/newsroom.ts';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';
const safari = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1';
const robot = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
const longOne = `Mozilla/5.0 (PlayStation; PlayStation 5/2.26) ${'x'.repeat(3000)}`;
const proxy = '127.0.0.9';

describe('what happens to a share', () => {
	let notes: Notes;
	let witness: Witness;

	beforeAll(async () => {
		witness = await makeWitness('12');
		notes = await startNotes({ own: true, env: { ...witness.env, IP_TRUST_PROXY: proxy, METRICS_ENABLED: 'true' } });
	});
	afterAll(async () => {
		await notes?.server.stop();
		await witness?.remove();
	});

	const url = (share: ShareAnswer) => `/share/api/shares/${share.id}`;
	const eventsOf = (share: ShareAnswer) => notes.server.admin.need('GET', `${url(share)}/events`);
	const knock = (share: ShareAnswer, body: object = {}, agent = firefox, forwarded = '192.0.2.77') =>
		notes.server.api().post(`${new URL(share.link).pathname}/visits`, body, {
			from: proxy,
			headers: { 'user-agent': agent, 'x-forwarded-for': forwarded },
		});
	const heard = async (share: ShareAnswer): Promise<{ name: string; meta: { reason: string; share: object } }[]> => {
		const all = await notes.server.admin.need('GET', '/witness/heard');
		return all.filter(({ meta }: { meta: { share: { id: string } } }) => meta.share.id === share.id);
	};

	it('is written down: making it, opening it, leaving it, each with time, user or visitor', async () => {
		const share = await notes.share();
		const { body } = await knock(share);
		const { status } = await notes.server
			.api(body.data.token)
			.delete(`${new URL(share.link).pathname}/visits/current`, undefined, {
				from: proxy,
				headers: { 'x-forwarded-for': '192.0.2.77', 'user-agent': firefox },
			});
		expect(status).toBe(204);

		const [left, opened, created] = await eventsOf(share);
		const { id: admin } = await notes.server.admin.need('GET', '/users/me?fields=id');
		expect(created).toMatchObject({ kind: 'created', user: admin, visit: null, network: null, visitor: null });
		expect(opened).toMatchObject({
			kind: 'opened',
			user: null,
			visit: expect.any(String),
			network: '192.0.2.0/24',
			agent: 'Firefox on Linux',
			visitor: expect.stringMatching(/^[0-9a-f]{12}$/),
		});
		expect(left).toMatchObject({ kind: 'left', visit: opened.visit, visitor: opened.visitor });
		for (const { at } of [left, opened, created]) expect(new Date(at).toISOString()).toBe(at);
		expect(left.at >= opened.at && opened.at >= created.at).toBe(true);
	});

	it('is written down when somebody is refused, with the reason', async () => {
		const share = await notes.share({ password: 'known', max_uses: 1, date_start: '2040-01-01' });
		const change = (body: object) => notes.server.admin.need('PATCH', url(share), body);
		await knock(share);
		await change({ date_start: null });
		await knock(share, { password: 'unknown' });
		await notes.server.admin.need('POST', `${url(share)}/pause`);
		await knock(share, { password: 'known' });
		await notes.server.admin.need('POST', `${url(share)}/resume`);
		await knock(share, { password: 'known' });
		await knock(share, { password: 'known' });
		await change({ max_uses: null });
		await notes.server.admin.need('POST', `${url(share)}/end`);
		await knock(share, { password: 'known' });

		const events: { kind: string; reason: string | null }[] = await eventsOf(share);
		const atDoor = events.filter(({ kind }) => kind === 'refused' || kind === 'opened').reverse();
		expect(atDoor.map(({ kind, reason }) => reason ?? kind)).toEqual([
			'scheduled',
			'password',
			'paused',
			'opened',
			'used-up',
			'ended',
		]);
		expect(atDoor[0]).toMatchObject({ network: '192.0.2.0/24', agent: 'Firefox on Linux', visit: null });
	});

	it('is written down when somebody guesses too often, but not a thousand times', async () => {
		const share = await notes.share({ password: 'known' });
		for (let n = 0; n < 6; n++) await knock(share, { password: 'unknown' });
		const refused = (await eventsOf(share)).filter(({ kind }: { kind: string }) => kind === 'refused');
		expect(refused).toHaveLength(6);
		expect(new Set(refused.map(({ reason }: { reason: string }) => reason))).toEqual(
			new Set(['password', 'throttled']),
		);

		for (let n = 0; n < 40; n++) await knock(share, { password: 'unknown' });
		expect((await eventsOf(share)).length).toBeLessThan(30);
	});

	it('is written down when its owner changes it: the names of what was changed, never what to', async () => {
		const share = await notes.share();
		const { admin } = notes.server;
		await admin.need('PATCH', url(share), { name: 'A telling name', password: 'telling', max_uses: 4 });
		for (const action of ['pause', 'resume', 'rotate']) await admin.need('POST', `${url(share)}/${action}`);

		const events = (await eventsOf(share)).reverse();
		expect(events.map(({ kind, reason }: { kind: string; reason: string }) => reason ?? kind)).toEqual([
			'created',
			'changed',
			'paused',
			'resumed',
			'rotated',
		]);
		expect(events[1].detail.sort()).toEqual(['max_uses', 'name', 'password']);
		const rows = await notes.server.knex('sharing_events').where({ share: share.id });
		expect(JSON.stringify(rows)).not.toContain('telling');
	});

	it('is written down when the owner ends a visit, and by whom', async () => {
		const share = await notes.share();
		await knock(share);
		const [visit] = await notes.server.admin.need('GET', `${url(share)}/visits`);
		await notes.server.admin.need('DELETE', `${url(share)}/visits/${visit.id}`);
		const [ended] = await eventsOf(share);
		expect(ended).toMatchObject({ kind: 'ended', visit: visit.id, user: expect.any(String) });
	});

	it('is not written down when nothing happened: a refused change, a second leaving, a look at the link', async () => {
		const share = await notes.share();
		const path = new URL(share.link).pathname;
		await notes.server.admin.patch(url(share), { name: 7 });
		await notes.server.api().get(path);
		await notes.server.api().get(`${path}/info`);
		await notes.server.api().delete(`${path}/visits/current`);
		expect(await eventsOf(share)).toHaveLength(1);
	});

	it.each([
		['192.0.2.200', 'Firefox on Linux', '192.0.2.0/24', firefox],
		['2001:db8:aa:bb:cc::1', 'Safari on iPhone', '2001:db8:aa::/48', safari],
		['::ffff:198.51.100.9', 'robot', '198.51.100.0/24', robot],
		['203.0.113.5', 'other', '203.0.113.0/24', longOne],
	])('says of a visitor from %s no more than “%s” and %s', async (address, family, network, agent) => {
		const share = await notes.share();
		expect((await knock(share, {}, agent, address)).status).toBe(200);
		const [opened] = await eventsOf(share);
		expect(opened).toMatchObject({ agent: family, network });
	});

	it('keeps of an address only a hash that cannot be had without Directus’ secret', async () => {
		const [one, other] = [await notes.share(), await notes.share()];
		for (const share of [one, other]) await knock(share, {}, firefox, '198.51.100.23');
		await knock(one, {}, firefox, '198.51.100.24');

		const rows = await notes.server
			.knex('sharing_events')
			.whereIn('share', [one.id, other.id])
			.where({ kind: 'opened' });
		const hashes = rows.map(({ address_hash: hash }) => hash as string);
		expect(new Set(hashes).size).toBe(2);
		for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/);
		expect(hashes).not.toContain(createHash('sha256').update('198.51.100.23').digest('hex'));

		const everything = await Promise.all(
			['shares', 'visits', 'events'].map((name) => notes.server.knex(`sharing_${name}`)),
		);
		expect(JSON.stringify(everything)).not.toMatch(/198\.51\.100\.2[34]/);
	});

	it('is paged, newest first, with its number', async () => {
		const share = await notes.share();
		for (let n = 0; n < 4; n++) await knock(share);
		const page = async (query: string) => (await notes.server.admin.get(`${url(share)}/events?${query}`)).body;
		const all = (await page('')).data.map(({ id }: { id: number }) => id);
		expect(all).toEqual([...all].sort((a, b) => b - a));
		const { data, meta } = await page('limit=2&page=3');
		expect(meta.total).toBe(5);
		expect(data).toMatchObject([{ id: all[4], kind: 'created' }]);
	});

	it('is counted in Directus’ health and metrics, for those who may see them', async () => {
		const { admin, api } = notes.server;
		const before = await counted();
		const share = await notes.share({ password: 'known' });
		await knock(share, { password: 'unknown' });
		await knock(share, { password: 'known' });
		await knock(share, { password: 'known' });

		expect(await counted()).toEqual({
			openings: before.openings + 2,
			refusals: before.refusals + 1,
			opened: before.opened + 2,
			wrongPassword: before.wrongPassword + 1,
		});
		expect((await admin.get('/metrics')).text).toMatch(/^directus_db_.+ \d/m);
		for (const path of ['/metrics', '/server/health']) expect((await api().get(path)).text).not.toContain('sharing');

		async function counted() {
			const { checks } = (await admin.get('/server/health')).body;
			const { text } = await admin.get('/metrics');
			const sample = (name: string) =>
				Number(
					text
						.split('\n')
						.find((line) => line.startsWith(`${name} `))
						?.split(' ')[1] ?? 0,
				);
			return {
				openings: checks['sharing:openings'][0].observedValue as number,
				refusals: checks['sharing:refusals'][0].observedValue as number,
				opened: sample('directus_sharing_opened_total'),
				wrongPassword: sample('directus_sharing_refused_total{reason="password"}'),
			};
		}
	});

	it('is told to other extensions as it happens, without link, token or password', async () => {
		const share = await notes.share({ password: 'known', max_uses: 1 });
		await knock(share, { password: 'unknown' });
		const { body } = await knock(share, { password: 'known' });
		await knock(share, { password: 'known' });
		await notes.server.admin.need('POST', `${url(share)}/pause`);
		await notes.server.admin.need('DELETE', url(share));

		await eventually('six events are heard', async () => (await heard(share)).length === 6);
		const events = await heard(share);
		expect(events.map(({ name, meta }) => [name, meta.reason])).toEqual([
			['share.created', null],
			['share.refused', 'password'],
			['share.opened', null],
			['share.refused', 'used-up'],
			['share.changed', null],
			['share.changed', 'deleted'],
		]);
		expect(events[0]?.meta.share).toMatchObject({ id: share.id, collection: 'notes', item: String(notes.note) });
		const text = JSON.stringify(events);
		for (const hidden of [share.link.split('/').at(-1), body.data.token, 'known', 'scrypt']) {
			expect(text).not.toContain(hidden);
		}
	});
});
