import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { cheapHash } from '../support/cheap-hash.ts';
import { startNotes, type Notes } from '../support/notes.ts';
import type { Answer } from '../support/api-client.ts';
import type { DirectusServer, OwnDirectus } from '../support/directus-server.ts';
import type { ShareAnswer } from '../support/newsroom/newsroom.ts';

const password = 'the right one';
/** The only address that Directus believes what it says of others. */
const proxy = '127.0.0.9';
const triesPerAddress = 5;
const triesPerLink = 100;

interface Try {
	typed?: string;
	/** The visitor's own address. */
	from?: string;
	/** The address that they, or a proxy, say they have. */
	forwarded?: string;
}

const statuses = (answers: Answer<unknown>[]) => answers.map(({ status }) => status).sort();

/** As Directus is installed: no Redis, and its own rate limiter off. */
describe('guessing passwords', () => {
	let notes: Notes;

	beforeAll(async () => {
		notes = await startNotes({ own: true, env: { IP_TRUST_PROXY: proxy } });
	});
	afterAll(() => notes?.server.stop());

	/** A share whose password takes no time to check, so that hundreds of tries do not either. */
	async function makeShare(more: object = {}): Promise<ShareAnswer> {
		const share = await notes.share({ password, ...more });
		await notes.server
			.knex('sharing_shares')
			.where({ id: share.id })
			.update({ password_hash: cheapHash(password) });
		return share;
	}

	const guess = (share: ShareAnswer, { typed = 'wrong', from = '127.0.0.1', forwarded }: Try = {}) =>
		notes.server.api().post(
			`${new URL(share.link).pathname}/visits`,
			{ password: typed },
			{
				from,
				headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
			},
		);

	it('ends after five tries from one address, with the number of those left and the seconds to wait', async () => {
		const share = await makeShare();
		const left: number[] = [];
		for (let n = 0; n < triesPerAddress; n++) {
			const { status, body } = await guess(share);
			expect(status).toBe(401);
			left.push(body.errors[0].extensions.tries_left);
		}
		expect(left).toEqual([4, 3, 2, 1, 0]);

		const { status, headers, body } = await guess(share);
		expect(status).toBe(429);
		expect(body.errors[0].extensions.code).toBe('REQUESTS_EXCEEDED');
		expect(Number(headers['retry-after'])).toBeGreaterThan(0);
		expect(Number(headers['retry-after'])).toBeLessThanOrEqual(15 * 60);
	});

	it('is over before the password is looked at: from then on the right one is refused as well', async () => {
		const share = await makeShare();
		for (let n = 0; n < triesPerAddress; n++) await guess(share);
		expect((await guess(share, { typed: password })).status).toBe(429);
		expect((await guess(share, { typed: password, from: '127.0.0.2' })).status).toBe(200);
	});

	it('gets five of a thousand tries through when they come at once, and locks nobody else out', async () => {
		const share = await makeShare();
		const answers = await Promise.all(Array.from({ length: 1000 }, () => guess(share)));
		expect(answers.filter(({ status }) => status === 401)).toHaveLength(triesPerAddress);
		expect(answers.filter(({ status }) => status === 429)).toHaveLength(1000 - triesPerAddress);
		expect((await guess(share, { typed: password, from: '127.0.0.2' })).status).toBe(200);

		const { meta } = (await notes.server.admin.get(`/share/api/shares/${share.id}/events?limit=1`)).body;
		expect(meta.total).toBeLessThan(30);
	});

	it('from many addresses leaves each of them one try, and still locks nobody out', async () => {
		const share = await makeShare();
		const addresses = Array.from({ length: triesPerLink }, (_, n) => `127.0.1.${n + 1}`);
		expect(statuses(await Promise.all(addresses.map((from) => guess(share, { from }))))).toEqual(
			addresses.map(() => 401),
		);

		const late = '127.0.2.1';
		expect((await guess(share, { from: late })).body.errors[0].extensions.tries_left).toBe(0);
		expect((await guess(share, { from: late })).status).toBe(429);
		expect((await guess(share, { from: '127.0.1.1' })).status).toBe(429);
		expect((await guess(share, { from: '127.0.2.2', typed: password })).status).toBe(200);
	});

	it('from more addresses than anybody has leaves twenty of them a try, and nobody out who was in before', async () => {
		const share = await makeShare({ name: 'Guessed at' });
		const known = (headers: Record<string, string>, from: string) =>
			notes.server.api().post(`${new URL(share.link).pathname}/visits`, { password }, { from, headers });
		const cookies = (await known({}, '127.0.3.1')).headers['set-cookie'] ?? [];
		const cookie = cookies.find((one) => one.startsWith('share_known_')) ?? '';
		await notes.server
			.knex('sharing_visits')
			.where({ share: share.id })
			.update({ expires: Date.now() - 1000 });

		const addresses = Array.from({ length: 300 }, (_, n) => `127.0.${4 + Math.floor(n / 200)}.${(n % 200) + 1}`);
		const answers = await Promise.all(addresses.map((from) => guess(share, { from })));
		expect(answers.filter(({ status }) => status === 401)).toHaveLength(triesPerLink + 20);
		expect(answers.filter(({ status }) => status === 429)).toHaveLength(300 - triesPerLink - 20);

		expect((await guess(share, { from: '127.0.6.1', typed: password })).status).toBe(429);
		expect((await known({ cookie: cookie.split(';')[0] ?? '' }, '127.0.6.1')).status).toBe(200);
		expect((await known({}, '127.0.3.1')).status).toBe(200);

		const told = await notes.server.admin.need('GET', '/notifications?fields=subject');
		expect(
			told.filter(({ subject }: { subject: string }) => subject.endsWith('guessing the password of “Guessed at”')),
		).toHaveLength(1);
		const { meta } = (await notes.server.admin.get(`/share/api/shares/${share.id}/events?limit=1`)).body;
		expect(meta.total).toBeLessThan(110);
	});

	it('at a share that has ended fills its record no more than that', async () => {
		const share = await makeShare();
		await notes.server.admin.need('POST', `/share/api/shares/${share.id}/pause`);
		const addresses = Array.from({ length: 450 }, (_, n) => `127.0.${10 + Math.floor(n / 200)}.${(n % 200) + 1}`);
		await Promise.all(addresses.map((from) => guess(share, { from })));

		const { data } = (await notes.server.admin.get(`/share/api/shares/${share.id}/events?limit=200`)).body;
		const refusals = data.filter(({ kind }: { kind: string }) => kind === 'refused');
		expect(refusals.filter(({ reason }: { reason: string }) => reason === 'paused')).toHaveLength(100);
		const summed = refusals.filter(({ reason }: { reason: string }) => reason === 'many');
		expect(summed.map(({ detail }: { detail: string[] }) => detail)).toEqual([['200'], ['100']]);
	});

	it('of one share takes no tries from another', async () => {
		const [one, other] = [await makeShare(), await makeShare()];
		for (let n = 0; n <= triesPerAddress; n++) await guess(one);
		expect((await guess(other, { typed: password })).status).toBe(200);
	});

	it('does not add up for somebody who knows the password and mistypes it now and then', async () => {
		const share = await makeShare();
		for (let n = 0; n < 3; n++) {
			for (let wrong = 0; wrong < triesPerAddress - 1; wrong++) expect((await guess(share)).status).toBe(401);
			expect((await guess(share, { typed: password })).status).toBe(200);
		}
	});

	it('from all over one IPv6 network counts as from one address', async () => {
		const share = await makeShare();
		const inOne = [
			'2001:db8:1:2::1',
			'2001:db8:1:2::2',
			'2001:DB8:1:2:ffff::',
			'2001:db8:1:2:a:b:c:d',
			'2001:db8:1:2::',
		];
		for (const forwarded of inOne) expect((await guess(share, { forwarded, from: proxy })).status).toBe(401);
		expect((await guess(share, { forwarded: '2001:db8:1:2:9:9:9:9', typed: password, from: proxy })).status).toBe(429);
		expect((await guess(share, { forwarded: '2001:db8:1:3::1', typed: password, from: proxy })).status).toBe(200);
	});

	it('from an IPv4 address written as IPv6 counts as from the address', async () => {
		const share = await makeShare();
		for (let n = 0; n < triesPerAddress; n++) {
			await guess(share, { forwarded: n % 2 ? '192.0.2.7' : '::ffff:192.0.2.7', from: proxy });
		}
		expect((await guess(share, { forwarded: '::ffff:192.0.2.7', from: proxy })).status).toBe(429);
		expect((await guess(share, { forwarded: '192.0.2.7', from: proxy })).status).toBe(429);
	});

	it('gains nothing by naming other addresses that no proxy vouches for', async () => {
		const share = await makeShare();
		const tries: Answer<unknown>[] = [];
		for (let n = 0; n < 8; n++) tries.push(await guess(share, { forwarded: `192.0.2.${n + 1}` }));
		expect(statuses(tries)).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
	});
});

describe.runIf(inject('redis'))('guessing passwords at two instances with one Redis', () => {
	let notes: Notes<OwnDirectus>;
	let instances: DirectusServer[];

	beforeAll(async () => {
		notes = await startNotes({ own: true, version: '11', redis: true });
		instances = [notes.server, await notes.server.secondInstance()];
	});
	afterAll(() => notes?.server.stop());

	it('gets five tries through in all', async () => {
		const share = await notes.share({ password });
		const answers = await Promise.all(
			Array.from({ length: 40 }, (_, n) =>
				(instances[n % 2] ?? notes.server)
					.api()
					.post(`${new URL(share.link).pathname}/visits`, { password: 'wrong' }, { from: '127.0.0.3' }),
			),
		);
		expect(answers.filter(({ status }) => status === 401)).toHaveLength(triesPerAddress);
		expect(answers.filter(({ status }) => status === 429)).toHaveLength(35);
		await notes.open(share.link, { password });
	});

	it('is not counted for another project, even one that was copied from this', async () => {
		const share = await notes.share({ password });
		const copy = await notes.server.secondInstance({ SECRET: 'the-secret-of-the-copy' });
		const guess = async ({ api }: DirectusServer) => {
			const wrong = { password: 'wrong' };
			return (await api().post(`${new URL(share.link).pathname}/visits`, wrong, { from: '127.0.0.4' })).status;
		};
		for (let tries = 0; tries < triesPerAddress; tries++) await guess(notes.server);
		expect(await guess(notes.server)).toBe(429);
		expect(await guess(copy)).toBe(401);
	});
});
