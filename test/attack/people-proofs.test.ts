import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterByCode, pathOf, readAs, shareWithPeople } from '../support/newsroom/guests.ts';
import { makeUser, type Person } from '../support/newsroom/people.ts';
import { startMailServer, type MailServer } from '../support/mail-server.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';

describe.each(['11', '12'] as const)('on Directus %s, a share that is addressed to people', (version) => {
	let newsroom: Newsroom;
	let mails: MailServer;
	let colleague: Person;
	let stranger: Person;
	let counter = 0;

	beforeAll(async () => {
		newsroom = await startNewsroom({ version });
		mails = await startMailServer(newsroom.server);
		colleague = await makeUser(newsroom.server.admin, newsroom.client);
		stranger = await makeUser(newsroom.server.admin, newsroom.client);
	});
	afterAll(async () => {
		await newsroom?.server.stop();
		await mails?.stop();
	});

	const fresh = () => `guest${++counter}@example.com`;
	const visitor = () => newsroom.server.api();
	const secretOf = (link: string) => link.split('/').at(-1) ?? '';

	/** Two shares for the same address and the same user. */
	async function twins() {
		const address = fresh();
		const [first, second] = [
			await shareWithPeople(newsroom, [address, { user: colleague.id }, { user: stranger.id }]),
			await shareWithPeople(newsroom, [address, { user: colleague.id }]),
		];
		const linkTo = (one: typeof first, of: { email: string } | { user: string }) =>
			one.recipients.find((recipient: object) =>
				Object.entries(of).every(([key, value]) => recipient[key as keyof typeof recipient] === value),
			).link as string;
		return { address, first, second, linkTo };
	}

	const ticketFor = async ({ token }: Person, link: string): Promise<string> =>
		(await newsroom.server.api(token).need('POST', '/share/api/tickets', { secret: secretOf(link) })).ticket;
	const enterWith = async (link: string, ticket: string) =>
		(await visitor().post(pathOf(link, '/visits'), { ticket })).status;

	it('lets in no visit of another share', async () => {
		const { address, first, second, linkTo } = await twins();
		const link = linkTo(first, { email: address });
		const { token } = (await enterByCode(newsroom, mails, { link, address })).body.data;
		expect((await readAs(newsroom, token, link)).status).toBe(200);
		for (const other of [linkTo(second, { email: address }), second.share.link]) {
			expect((await readAs(newsroom, token, other)).status).toBe(401);
		}
	});

	it('lets in no visit of another recipient at a personal link', async () => {
		const { address, first, linkTo } = await twins();
		const link = linkTo(first, { email: address });
		const { token } = (await enterByCode(newsroom, mails, { link, address })).body.data;
		expect((await readAs(newsroom, token, linkTo(first, { user: colleague.id }))).status).toBe(401);
		expect((await readAs(newsroom, token, link)).status).toBe(200);
	});

	it('knows a remembered browser at the link of its own share alone, and none by a mark that was made up', async () => {
		const { address, first, second, linkTo } = await twins();
		const [here, there] = [linkTo(first, { email: address }), linkTo(second, { email: address })];
		const opened = await enterByCode(newsroom, mails, { link: here, address, more: { remember: true } });
		const cookies = (opened.headers['set-cookie'] ?? []).filter((cookie) => cookie.startsWith('share_proof_'));
		const [, name = '', value = ''] = /^(\w+)=([^;]+)/.exec(cookies[0] ?? '') ?? [];
		expect(cookies[0]).toMatch(/HttpOnly/);
		expect(cookies[0]).toMatch(/SameSite=Lax/);

		const knock = async (link: string, proof: string, as = name) =>
			(await visitor().post(pathOf(link, '/visits'), {}, { headers: { cookie: `${as}=${proof}` } })).status;
		expect(await knock(here, value)).toBe(200);
		const nameThere = await proofName(there);
		expect(nameThere).not.toBe(name);
		expect(await knock(there, value, nameThere)).toBe(401);
		for (const madeUp of [
			`${Date.now()}.${'0'.repeat(64)}`,
			value.replace(/[0-9a-f]$/, (last) => (last === '0' ? '1' : '0')),
		]) {
			expect([madeUp, await knock(here, madeUp)]).toEqual([madeUp, 401]);
		}

		async function proofName(link: string): Promise<string> {
			await newsroom.server.knex('sharing_codes').delete();
			const other = await enterByCode(newsroom, mails, { link, address, more: { remember: true } });
			return /share_proof_\w+/.exec(String(other.headers['set-cookie']))?.[0] ?? '';
		}
	});

	it('takes no ticket for another share', async () => {
		const { first, second, linkTo } = await twins();
		const [here, there] = [linkTo(first, { user: colleague.id }), linkTo(second, { user: colleague.id })];
		const ticket = await ticketFor(colleague, here);
		expect(await enterWith(there, ticket)).toBe(403);
		expect(await enterWith(second.share.link, ticket)).toBe(403);
		expect(await enterWith(here, ticket)).toBe(200);
	});

	it('takes no ticket of another recipient of the same share at a personal link', async () => {
		const { first, linkTo } = await twins();
		const ticket = await ticketFor(stranger, linkTo(first, { user: stranger.id }));
		expect(await enterWith(linkTo(first, { user: colleague.id }), ticket)).toBe(403);
		expect(await enterWith(linkTo(first, { user: stranger.id }), ticket)).toBe(200);
	});

	it('takes no ticket that was made up or changed', async () => {
		const { first, linkTo } = await twins();
		const link = linkTo(first, { user: colleague.id });
		const ticket = await ticketFor(colleague, link);
		const [user, share, recipient, expires, mark] = ticket.split('.');
		for (const forged of [
			[user, share, recipient, expires, '0'.repeat(mark?.length ?? 0)],
			[user, share, recipient, Number(expires) + 3_600_000, mark],
			[user, share, recipient, expires, ''],
		]) {
			expect([forged, await enterWith(link, forged.join('.'))]).toEqual([forged, 401]);
		}
		expect(await enterWith(link, ticket)).toBe(200);
	});

	it('says nothing at its own link where that was switched off and nobody can sign in there', async () => {
		const { share } = await shareWithPeople(newsroom, [fresh()]);
		expect((await visitor().get(pathOf(share.link, '/info'))).status).toBe(404);
		expect((await visitor().get(pathOf(share.link))).status).toBe(404);
		for (const body of [{}, { code: '000000' }, { ticket: 'x.x.x.x.x' }]) {
			expect((await visitor().post(pathOf(share.link, '/visits'), body)).status).toBe(404);
		}
	});
});
