import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startNotes, type Notes } from '../support/notes.ts';
import type { Answer, ApiClient } from '../support/api-client.ts';
import type { DirectusServer, OwnDirectus } from '../support/directus-server.ts';
import type { Engine } from '../support/databases/engine.ts';
import type { ShareAnswer } from '../support/newsroom/newsroom.ts';

/** Directus 12 on one, 11 on the others; two instances where the database is a server. */
const versions = { sqlite: '12', postgres: '12', mariadb: '11' } as const;

describe.each(inject('engines'))('a limit of uses on %s', (engine: Engine) => {
	let notes: Notes<OwnDirectus>;
	let instances: DirectusServer[];

	beforeAll(async () => {
		notes = await startNotes({ own: true, version: versions[engine], engine });
		const { server } = notes;
		instances = engine === 'sqlite' ? [server] : [server, await server.secondInstance()];
	});
	afterAll(() => notes?.server.stop());

	const opening = (share: ShareAnswer, server: DirectusServer = notes.server) => openingAt(server, share);

	const rows = async (table: string, share: ShareAnswer, more: object = {}) =>
		Number(
			(
				await notes.server
					.knex(table)
					.where({ share: share.id, ...more })
					.count({ n: '*' })
			)[0]?.['n'],
		);

	it('lets in three of four, one after the other', async () => {
		const share = await notes.share({ max_uses: 3 });
		const answers: Answer<unknown>[] = [];
		for (let n = 0; n < 4; n++) answers.push(await opening(share));

		expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 410]);
		expect(answers.map(({ body }) => leftOf(body))).toEqual([2, 1, 0, undefined]);
		expect(await notes.look(share)).toMatchObject({ times_used: 3, state: 'used-up' });
	});

	it('lets in twenty of two hundred who come at once, through every instance, and counts twenty', async () => {
		const share = await notes.share({ max_uses: 20 });
		const answers = await Promise.all(
			Array.from({ length: 200 }, (_, n) => opening(share, instances[n % instances.length])),
		);

		const granted = answers.filter(({ status }) => status === 200);
		const refused = answers.filter(({ status }) => status !== 200);
		expect(granted).toHaveLength(20);
		expect(new Set(refused.map(({ status, body }) => `${status} ${body.errors[0].extensions.code}`))).toEqual(
			new Set(['410 SHARE_USED_UP']),
		);
		expect(new Set(granted.map(({ body }) => body.data.token)).size).toBe(20);
		expect(await notes.look(share)).toMatchObject({ times_used: 20, state: 'used-up' });
		expect(await rows('sharing_visits', share)).toBe(20);
		expect(await rows('sharing_events', share, { kind: 'opened' })).toBe(20);

		for (const { body } of granted) {
			const visitor = notes.server.api(body.data.token);
			expect((await visitor.get(`${new URL(share.link).pathname}/content`)).status).toBe(200);
		}
	});

	it('counts everybody who comes at once where there is no limit', async () => {
		const share = await notes.share();
		const answers = await Promise.all(
			Array.from({ length: 40 }, (_, n) => opening(share, instances[n % instances.length])),
		);
		expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
		expect(await notes.look(share)).toMatchObject({ times_used: 40, state: 'active' });
	});

	it('keeps to a limit that is lowered and raised while people come in', async () => {
		const share = await notes.share({ max_uses: 1000 });
		const change = (max: number) =>
			notes.server.admin.need('PATCH', `/share/api/shares/${share.id}`, { max_uses: max });
		const crowd = () => Promise.all(Array.from({ length: 30 }, () => opening(share)));

		const [first] = await Promise.all([crowd(), change(5)]);
		const before = first.filter(({ status }) => status === 200).length;
		expect((await opening(share)).status).toBe(before >= 5 ? 410 : 200);
		const used = (await notes.look(share)).times_used;
		await change(used + 2);
		const second = await crowd();
		expect(second.filter(({ status }) => status === 200)).toHaveLength(2);
		expect((await notes.look(share)).times_used).toBe(used + 2);
	});
});

describe('what does not count as a use', () => {
	let notes: Notes;
	let anyone: ApiClient;

	beforeAll(async () => {
		notes = await startNotes();
		anyone = notes.server.api();
	});
	afterAll(() => notes?.server.stop());

	const unfurlers = [
		'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
		'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
		'WhatsApp/2.23.20.0',
		'TelegramBot (like TwitterBot)',
		'Mozilla/5.0 (Windows NT 10.0) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com',
	];

	it('is looking at the link, by whatever method, prefetch or robot', async () => {
		const share = await notes.share({ max_uses: 1 });
		const path = new URL(share.link).pathname;

		for (const page of [path, `${path}/info`, `${path}/content`, `${path}/visits`, `${path}/`]) {
			for (const method of ['GET', 'HEAD', 'OPTIONS']) await anyone.raw(method, page);
			await anyone.get(page, { headers: { 'sec-purpose': 'prefetch;prerender', purpose: 'prefetch' } });
			for (const agent of unfurlers) await anyone.get(page, { headers: { 'user-agent': agent, accept: 'text/html' } });
		}

		expect(await notes.look(share)).toMatchObject({ times_used: 0, state: 'active', last_used: null });
		await notes.open(share.link);
	});

	it('is reloading, going back, a second tab or a file, once somebody is in', async () => {
		const share = await notes.share({ max_uses: 1 });
		const path = new URL(share.link).pathname;
		const { headers, body } = await openingAt(notes.server, share);
		const visitor = notes.server.api(body.data.token);
		const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';

		for (let n = 0; n < 5; n++) {
			expect((await visitor.get(`${path}/content`)).status).toBe(200);
			expect((await anyone.get(`${path}/content`, { headers: { cookie } })).status).toBe(200);
			expect((await anyone.get(path, { headers: { cookie, accept: 'text/html' } })).headers['content-type']).toContain(
				'html',
			);
			await visitor.get(`${path}/assets/7b9e4a3e-0000-4000-8000-000000000000`);
		}

		expect((await notes.look(share)).times_used).toBe(1);
	});

	it('is an opening that is refused', async () => {
		const share = await notes.share({ max_uses: 1, password: 'open sesame' });
		const path = new URL(share.link).pathname;
		for (const body of [{}, { password: 'wrong' }, { password: '' }, { password: 7 }, { code: 'x' }, [], 'text']) {
			expect((await anyone.post(`${path}/visits`, body)).status).toBeGreaterThanOrEqual(400);
		}
		expect((await notes.look(share)).times_used).toBe(0);
		await notes.open(share.link, { password: 'open sesame' });
	});
});

function leftOf(body: unknown): unknown {
	return (body as { data?: { uses_left?: number } }).data?.uses_left;
}

function openingAt(server: DirectusServer, share: ShareAnswer) {
	return server.api().post(`${new URL(share.link).pathname}/visits`, {});
}
