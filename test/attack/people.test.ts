import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codeInMail, enterAs, enterByCode, pathOf, readAs, shareWithPeople } from '../support/newsroom/guests.ts';
import { makeUser, type Person } from '../support/newsroom/people.ts';
import { startMailServer, type MailServer } from '../support/mail-server.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import type { ApiClient } from '../support/api-client.ts';

const shares = '/share/api/shares';
const unguessable = '000000';

describe.each(['11', '12'] as const)('on Directus %s, a share that is addressed to people', (version) => {
	let newsroom: Newsroom;
	let mails: MailServer;
	let admin: ApiClient;
	let owner: ApiClient;
	let colleague: Person;
	let stranger: Person;
	let counter = 0;

	beforeAll(async () => {
		newsroom = await startNewsroom({ own: true, version, env: { LOG_LEVEL: 'trace' } });
		mails = await startMailServer(newsroom.server);
		({ admin } = newsroom.server);
		owner = newsroom.server.api(newsroom.editor.token);
		colleague = await makeUser(admin, newsroom.client);
		stranger = await makeUser(admin, newsroom.client);
	});
	afterAll(async () => {
		await newsroom?.server.stop();
		await mails?.stop();
	});
	beforeEach(() => void (mails.received.length = 0));

	const fresh = () => `guest${++counter}@example.com`;
	const visitor = () => newsroom.server.api();
	const secretOf = (link: string) => link.split('/').at(-1) ?? '';

	async function shareWith(recipients: unknown[], more: object = {}) {
		const { share, recipients: data } = await shareWithPeople(newsroom, recipients, more);
		const byEmail = (email: string) => data.find((one: { email: string }) => one.email === email);
		return { share, recipients: data, byEmail };
	}

	async function oneAddress(more: object = {}) {
		const address = fresh();
		const { share, recipients } = await shareWith([address], more);
		return { share, recipient: recipients[0], link: recipients[0].link as string, address };
	}

	const stateOf = async (share: { id: string }) =>
		(await owner.get(`${shares}/${share.id}/recipients`)).body.data[0].state;

	it('opens nothing to somebody whom a personal link was forwarded to', async () => {
		const { share, link } = await oneAddress();
		for (const body of [{}, { code: unguessable }, { ticket: 'x.x.x.x.x' }, { remember: true }]) {
			expect((await visitor().post(pathOf(link, '/visits'), body)).status).toBe(401);
		}
		const { recipients } = await shareWith([{ user: colleague.id }]);
		expect((await enterAs(newsroom, stranger, recipients[0].link)).status).toBe(403);
		expect((await enterAs(newsroom, newsroom.editor, recipients[0].link)).status).toBe(403);
		expect(await stateOf(share)).toBe('invited');
	});

	it('is neither accepted nor answered by anything that fetches links', async () => {
		const { share, link, address } = await oneAddress();
		for (const path of ['', '/info', '/content', '/codes', '/decline', '/visits']) {
			for (const method of ['GET', 'HEAD', 'OPTIONS']) await visitor().raw(method, pathOf(link, path));
		}
		expect(await stateOf(share)).toBe('invited');
		// The invitation, and no code after it. Told by number: six digits may stand in the secret of the link as well.
		expect(mails.received.filter(({ to }) => to.includes(address))).toHaveLength(1);
	});

	it('takes no code of another recipient, and none of another share', async () => {
		const [one, other] = [fresh(), fresh()];
		const { byEmail } = await shareWith([one, other]);
		const elsewhere = await newsroom.share({ audience: 'people', recipients: [one] });
		const there = (await owner.get(`${shares}/${elsewhere.id}/recipients`)).body.data[0].link;
		await visitor().post(pathOf(byEmail(one).link, '/codes'), {});
		const code = codeInMail(mails, one);

		for (const link of [byEmail(other).link, there]) {
			await visitor().post(pathOf(link, '/codes'), {});
			const latest = codeInMail(mails, link === there ? one : other);
			if (latest === code) continue;
			expect((await visitor().post(pathOf(link, '/visits'), { code })).status).toBe(401);
		}
		expect((await visitor().post(pathOf(byEmail(one).link, '/visits'), { code })).status).toBe(200);
	});

	it('takes no code after five wrong tries, however they come in', async () => {
		const { link, address } = await oneAddress();
		await visitor().post(pathOf(link, '/codes'), {});
		const code = codeInMail(mails, address);
		const wrong = code === unguessable ? '000001' : unguessable;
		const tries = await Promise.all(
			Array.from({ length: 20 }, () => visitor().post(pathOf(link, '/visits'), { code: wrong })),
		);
		expect(new Set(tries.map(({ status }) => status))).toEqual(new Set([401]));
		const left = tries.map(({ body }) => body.errors[0].extensions.tries_left as number);
		expect(left.filter((one) => one > 0).length).toBeLessThanOrEqual(4);
		expect((await visitor().post(pathOf(link, '/visits'), { code })).status).toBe(401);
	});

	it('takes a code once, and none whose ten minutes are over', async () => {
		const { link, address, recipient } = await oneAddress();
		const opened = await enterByCode(newsroom, mails, { link, address });
		expect(opened.status).toBe(200);
		const code = codeInMail(mails, address);
		expect((await visitor().post(pathOf(link, '/visits'), { code })).status).toBe(401);

		const late = await oneAddress();
		await visitor().post(pathOf(late.link, '/codes'), {});
		await newsroom.server.knex('sharing_codes').where({ recipient: late.recipient.id }).update({ expires: 1 });
		const answer = await visitor().post(pathOf(late.link, '/visits'), { code: codeInMail(mails, late.address) });
		expect(answer.status).toBe(401);
		expect(recipient.id).not.toBe(late.recipient.id);
	});

	it('is no source of mails: codes wait for each other, and so do invitations', async () => {
		const { share, link, address } = await oneAddress();
		mails.received.length = 0;
		const sent = await Promise.all(Array.from({ length: 8 }, () => visitor().post(pathOf(link, '/codes'), {})));
		expect(sent.filter(({ status }) => status === 200)).toHaveLength(1);
		const refused = sent.find(({ status }) => status === 429);
		expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
		expect(mails.received.filter(({ to }) => to.includes(address))).toHaveLength(1);

		const many = (from: number) => Array.from({ length: 50 }, (_, index) => `n${from + index}@example.com`);
		const invite = (list: string[]) => owner.post(`${shares}/${share.id}/recipients`, { recipients: list });
		const before = (await owner.get(`${shares}/${share.id}/recipients`)).body.meta.total;
		expect((await invite(many(0))).status).toBe(200);
		expect((await invite(many(100))).status).toBe(429);
		const after = (await owner.get(`${shares}/${share.id}/recipients?limit=1`)).body.meta.total;
		expect(after).toBe(before + 50);
	});

	it('knows one person by one address, however it is written', async () => {
		const { share } = await shareWith(['Olga@Example.COM', ' olga@example.com', 'olga@EXAMPLE.com']);
		expect((await owner.get(`${shares}/${share.id}/recipients`)).body.data).toMatchObject([
			{ email: 'olga@example.com' },
		]);
		for (const address of [
			'ölga@example.com',
			'olga＠example.com',
			'ｏlga@example.com',
			'olga@exam\nple.com',
			'a@b, c@d',
		]) {
			const answer = await owner.post(`${shares}/${share.id}/recipients`, { recipients: [address] });
			expect(answer.status, address).toBe(400);
		}
		const idn = await owner.need('POST', `${shares}/${share.id}/recipients`, { recipients: ['olga@müller.example'] });
		expect(idn[0].email).toBe('olga@xn--mller-kva.example');
	});

	it('forgets a remembered browser with the invitation, and where the share remembers nobody', async () => {
		const { share, link, address, recipient } = await oneAddress({ remember_days: 3 });
		const opened = await enterByCode(newsroom, mails, { link, address, more: { remember: true } });
		const cookie = (opened.headers['set-cookie'] ?? []).map((one) => one.split(';')[0]).join('; ');
		const asks = async () => (await visitor().get(pathOf(link, '/info'), { headers: { cookie } })).body.data.asks;
		expect(await asks()).toEqual([]);
		await owner.need('PATCH', `${shares}/${share.id}`, { remember_days: 0 });
		expect(await asks()).toEqual(['code']);
		await owner.need('PATCH', `${shares}/${share.id}`, { remember_days: 3 });
		expect(await asks()).toEqual([]);

		await owner.delete(`${shares}/${share.id}/recipients/${recipient.id}`);
		const [again] = await owner.need('POST', `${shares}/${share.id}/recipients`, { recipients: [address] });
		const asked = (await visitor().get(pathOf(again.link, '/info'), { headers: { cookie } })).body.data.asks;
		expect(asked).toEqual(['code']);
	});

	it('ends for a user who is suspended, at the next request', async () => {
		const guest = await makeUser(admin, newsroom.client);
		const { recipients } = await shareWith([{ user: guest.id }]);
		const { link } = recipients[0];
		const { token } = (await enterAs(newsroom, guest, link)).body.data;
		await admin.need('PATCH', `/users/${guest.id}`, { status: 'suspended' });
		expect((await readAs(newsroom, token, link)).status).toBe(404);
		await admin.need('PATCH', `/users/${guest.id}`, { status: 'active' });
		expect((await readAs(newsroom, token, link)).status).toBe(200);
		await admin.need('DELETE', `/users/${guest.id}`);
		expect((await readAs(newsroom, token, link)).status).toBe(404);
	});

	it('lets people stay while the link dies, and the other way round', async () => {
		const address = fresh();
		const share = await newsroom.share({ recipients: [address] });
		const { link } = (await owner.get(`${shares}/${share.id}/recipients`)).body.data[0];
		const anybody = await newsroom.open(share.link);
		const guest = (await enterByCode(newsroom, mails, { link, address })).body.data.token;

		await owner.need('PATCH', `${shares}/${share.id}`, { audience: 'people' });
		// Whoever was in by it is told no more than whoever was not.
		expect((await anybody.content()).status).toBe(404);
		expect((await readAs(newsroom, guest, link)).status).toBe(200);
		expect((await visitor().post(pathOf(share.link, '/visits'), {})).status).toBe(404);
		await owner.need('PATCH', `${shares}/${share.id}`, { audience: 'anyone' });
		expect((await visitor().post(pathOf(share.link, '/visits'), {})).status).toBe(200);
	});

	it('asks for password and code both, and a wrong password uses up no code', async () => {
		const { link, address } = await oneAddress({ password: 'open sesame' });
		expect((await visitor().get(pathOf(link, '/info'))).body.data.asks).toEqual(['password', 'code']);
		await visitor().post(pathOf(link, '/codes'), {});
		const code = codeInMail(mails, address);
		expect((await visitor().post(pathOf(link, '/visits'), { password: 'wrong', code })).status).toBe(401);
		expect((await visitor().post(pathOf(link, '/visits'), { code })).status).toBe(401);
		expect((await visitor().post(pathOf(link, '/visits'), { password: 'open sesame', code })).status).toBe(200);
	});

	it('can be declined by the person alone, and stays declined', async () => {
		const { recipients } = await shareWith([{ user: colleague.id }]);
		const { link } = recipients[0];
		expect((await visitor().post(pathOf(link, '/decline'), {})).status).toBe(403);
		const secret = secretOf(link);
		const { ticket } = await newsroom.server.api(colleague.token).need('POST', '/share/api/tickets', { secret });
		expect((await visitor().post(pathOf(link, '/decline'), { ticket })).status).toBe(204);
		expect((await enterAs(newsroom, colleague, link)).text).toContain('INVITATION_DECLINED');
		expect((await visitor().post(pathOf(link, '/decline'), { ticket })).status).toBe(410);
	});

	it('is not accepted when the invitation has run out, until it is extended', async () => {
		const { share, link, address, recipient } = await oneAddress();
		await newsroom.server
			.knex('sharing_recipients')
			.where({ id: recipient.id })
			.update({ expires: Date.now() - 1 });
		expect((await visitor().get(pathOf(link, '/info'))).body.data.invitation.state).toBe('expired');
		for (const path of ['/codes', '/visits']) {
			const { status, body } = await visitor().post(pathOf(link, path), {});
			expect([status, body.errors[0].extensions.code]).toEqual([410, 'INVITATION_EXPIRED']);
		}
		const extended = await owner.need('POST', `${shares}/${share.id}/recipients/${recipient.id}/extend`);
		expect(Date.parse(extended.expires) - Date.now()).toBeGreaterThan(71 * 3_600_000);
		expect((await enterByCode(newsroom, mails, { link, address })).status).toBe(200);
	});

	it('counts the uses of each recipient where the limit is theirs', async () => {
		const [one, other] = [fresh(), fresh()];
		const { byEmail } = await shareWith([one, other], { max_uses: 1, uses_per: 'recipient' });
		const link = byEmail(one).link;
		expect((await enterByCode(newsroom, mails, { link, address: one })).body.data.uses_left).toBe(0);
		expect((await visitor().post(pathOf(link, '/visits'), {})).status).toBe(410);
		expect((await visitor().get(pathOf(link, '/info'))).body.data.state).toBe('used-up');
		expect((await enterByCode(newsroom, mails, { link: byEmail(other).link, address: other })).status).toBe(200);
	});

	it('is managed by its owner alone, and through its own share alone', async () => {
		const { share, recipient } = await oneAddress();
		const { share: another } = await oneAddress();
		const rival = newsroom.server.api(stranger.token);
		const paths = [`${shares}/${share.id}/recipients`, `${shares}/${share.id}/recipients/${recipient.id}`];
		expect((await rival.get(paths[0] ?? '')).status).toBe(403);
		expect((await rival.post(paths[0] ?? '', { recipients: ['x@example.com'] })).status).toBe(403);
		for (const action of ['extend', 'resend', 'erase']) {
			expect((await rival.post(`${paths[1]}/${action}`)).status, action).toBe(403);
			expect((await visitor().post(`${paths[1]}/${action}`)).status, action).toBe(401);
		}
		expect((await rival.delete(paths[1] ?? '')).status).toBe(403);
		expect((await rival.patch(paths[1] ?? '', { access: 'view' })).status).toBe(403);
		expect((await owner.delete(`${shares}/${another.id}/recipients/${recipient.id}`)).status).toBe(403);
		expect((await owner.post(`${shares}/${another.id}/recipients/${recipient.id}/erase`)).status).toBe(403);
		expect(await stateOf(share)).toBe('invited');
	});

	it('is erased by its owner alone: not by who has it before them, is in, or is offered it', async () => {
		const heir = await makeUser(admin, newsroom.editorRole);
		const { share, recipients } = await shareWith([{ user: colleague.id }, fresh()]);
		await owner.need('POST', `${shares}/${share.id}/transfer`, { user: heir.id });
		const opened = await enterAs(
			newsroom,
			colleague,
			recipients.find(({ kind }: { kind: string }) => kind === 'user').link,
		);
		for (const token of [colleague.token, heir.token, opened.body.data.token]) {
			for (const { id } of recipients) {
				const answer = await newsroom.server.api(token).post(`${shares}/${share.id}/recipients/${id}/erase`);
				expect([401, 403]).toContain(answer.status);
			}
		}
		expect((await owner.get(`${shares}/${share.id}/recipients`)).body.meta.total).toBe(2);
	});

	it('is no source of mails by erasing people and inviting them again', async () => {
		const address = fresh();
		const { id } = await newsroom.share({ audience: 'people' });
		const outcomes = [];
		for (let tries = 0; tries < 12; tries++) {
			const [one] = await owner.need('POST', `${shares}/${id}/recipients`, { recipients: [address] });
			outcomes.push(one.mail);
			await owner.need('POST', `${shares}/${id}/recipients/${one.id}/erase`);
		}
		expect(outcomes).toEqual([...Array<string>(10).fill('sent'), 'failed', 'failed']);
		expect(mails.received.filter(({ to }) => to.includes(address))).toHaveLength(10);
	});

	it('shows what one has received to nobody else', async () => {
		const { share } = await shareWith([{ user: colleague.id }]);
		const received = async (person: Person) =>
			(await newsroom.server.api(person.token).get('/share/api/received?limit=1000')).body;
		const mine = await received(colleague);
		expect(mine.data.find(({ id }: { id: string }) => id === share.id)).toMatchObject({
			seen: false,
			invitation: 'invited',
		});
		expect((await received(stranger)).data).toEqual([]);
		const see = (person: Person) => newsroom.server.api(person.token).post(`/share/api/received/${share.id}/seen`);
		expect((await see(stranger)).status).toBe(403);
		expect((await see(colleague)).status).toBe(204);
		expect((await received(colleague)).meta.unseen).toBe(mine.meta.unseen - 1);
	});

	it('writes no secret of a personal link, no code and no ticket into log or tables', async () => {
		const { link, address } = await oneAddress();
		await enterByCode(newsroom, mails, { link, address, more: { remember: true } });
		const { recipients } = await shareWith([{ user: colleague.id }]);
		const secret = secretOf(recipients[0].link);
		const { ticket } = await newsroom.server.api(colleague.token).need('POST', '/share/api/tickets', { secret });
		await visitor().post(pathOf(recipients[0].link, '/visits'), { ticket });
		await visitor().get(pathOf(recipients[0].link, `?ticket=${ticket}`));

		const log = newsroom.server.log();
		const rows = JSON.stringify(await newsroom.server.knex('sharing_recipients').select());
		const events = JSON.stringify(await newsroom.server.knex('sharing_events').select());
		for (const hidden of [secretOf(link), secret, ticket]) {
			expect(log).not.toContain(hidden);
			expect(rows + events).not.toContain(hidden);
		}
	});
});
