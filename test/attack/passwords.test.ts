import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNotes, type Notes } from '../support/notes.ts';
import type { ShareAnswer } from '../support/newsroom/newsroom.ts';

const password = 'open sesame 1';

describe('the password of a share', () => {
	let notes: Notes;

	beforeAll(async () => {
		notes = await startNotes({ own: true, env: { LOG_LEVEL: 'trace' } });
	});
	afterAll(() => notes?.server.stop());

	const knock = (share: ShareAnswer, body: unknown, headers: Record<string, string> = {}) =>
		notes.server.api().post(`${new URL(share.link).pathname}/visits`, body, { headers });
	const visits = async () => Number((await notes.server.knex('sharing_visits').count({ n: '*' }))[0]?.['n']);

	it.each([{}, { password: null }, { password: '' }, { password: 'wrong' }, { password: password.toUpperCase() }])(
		'is not %j',
		async (body) => {
			const share = await notes.share({ password });
			const answer = await knock(share, body);
			expect(answer.status).toBe(401);
			expect(answer.body.errors[0].extensions.code).toBe('INVALID_CREDENTIALS');
			expect(answer.headers['set-cookie']).toBeUndefined();
			expect((await notes.look(share)).times_used).toBe(0);
		},
	);

	it('asks as often as nothing is typed, without using up tries', async () => {
		const share = await notes.share({ password });
		for (let n = 0; n < 20; n++) expect((await knock(share, { password: '' })).status).toBe(401);
		expect((await knock(share, { password })).status).toBe(200);
	});

	it.each([
		['a list', [password]],
		['an object', { $ne: null }],
		['a number', 1],
		['yes', true],
		['longer than a password', 'x'.repeat(1025)],
	])('may not be %s', async (_, value) => {
		const share = await notes.share({ password });
		const { status, body } = await knock(share, { password: value });
		expect(status).toBe(400);
		expect(body.errors[0].message).toMatch(/^"password" must .*\.$/);
	});

	it('may not be 10 MB', async () => {
		const share = await notes.share({ password });
		const { status } = await knock(share, { password: 'x'.repeat(10_000_000) });
		expect([400, 413]).toContain(status);
		expect((await knock(share, { password })).status).toBe(200);
	});

	it('is not matched by one with a NUL in it or behind it', async () => {
		const share = await notes.share({ password });
		for (const typed of [`${password}\0`, `${password}\0more`, `\0${password}`, '\0']) {
			expect([400, 401], JSON.stringify(typed)).toContain((await knock(share, { password: typed })).status);
		}
	});

	it('is the same in both Unicode forms, and differs in nothing else', async () => {
		const share = await notes.share({ password: 'Zoë schläft'.normalize('NFD') });
		expect((await knock(share, { password: 'Zoë schläft'.normalize('NFC') })).status).toBe(200);
		expect((await knock(share, { password: 'Zoë schläft'.normalize('NFD') })).status).toBe(200);
		expect((await knock(share, { password: 'Zoe schlaft' })).status).toBe(401);
		expect((await knock(share, { password: ' Zoë schläft' })).status).toBe(401);
	});

	it.each(['password', 'code', 'token', 'secret', 'access_token', 'password[]', 'password[a]'])(
		'is refused as ?%s= of the URL, right or wrong, and logged nowhere',
		async (name) => {
			const share = await notes.share({ password });
			const path = new URL(share.link).pathname;
			const inUrl = `leaked-${Math.random().toString(36).slice(2)}`;
			const before = await visits();

			for (const [method, page] of [
				['POST', 'visits'],
				['GET', 'info'],
				['GET', 'content'],
			] as const) {
				const url = `${path}/${page}?${encodeURIComponent(name)}=${inUrl}`;
				const { status, body } = await notes.server.api().raw(method, url, { body: { password } });
				expect(status).toBe(400);
				expect(body.errors[0].message).toContain(`"${name.replace(/\[.*/, '')}"`);
			}
			const asBrowser = { headers: { accept: 'text/html' } };
			const shown = await notes.server.api().get(`${path}?${encodeURIComponent(name)}=${inUrl}`, asBrowser);
			expect([shown.status, shown.headers['content-type']]).toEqual([400, 'text/html; charset=utf-8']);
			expect(shown.text).not.toContain(inUrl);
			expect(await visits()).toBe(before);
			expect(notes.server.log()).not.toContain(inUrl);
		},
	);

	it('is stored as scrypt only, with a salt of its own, and neither logged nor answered', async () => {
		const shares = [await notes.share({ password }), await notes.share({ password })];
		for (const share of shares) {
			await knock(share, { password });
			await knock(share, { password: `${password} wrong` });
			expect(JSON.stringify(await notes.look(share))).not.toMatch(/open sesame|scrypt/);
		}

		const ids = shares.map(({ id }) => id);
		const hashes: string[] = await notes.server.knex('sharing_shares').whereIn('id', ids).pluck('password_hash');
		expect(new Set(hashes).size).toBe(2);
		for (const hash of hashes) expect(hash).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[^$]{22}\$[^$]{43}$/);
		expect(notes.server.log()).not.toContain(password);
	});

	it('can be taken away and put on by its owner, and only the newest one opens', async () => {
		const share = await notes.share({ password });
		const change = (to: string | null) =>
			notes.server.admin.need('PATCH', `/share/api/shares/${share.id}`, { password: to });

		expect(await change('another one')).toMatchObject({ has_password: true });
		expect((await knock(share, { password })).status).toBe(401);
		expect((await knock(share, { password: 'another one' })).status).toBe(200);
		expect(await change(null)).toMatchObject({ has_password: false });
		expect((await knock(share, {})).status).toBe(200);
	});

	it('tells a holder of a link that leads nowhere no more than one who types none', async () => {
		const paused = await notes.share({ password });
		await notes.server.admin.need('POST', `/share/api/shares/${paused.id}/pause`);
		const unknown = { ...paused, link: `${notes.server.url}/share/${'x'.repeat(32)}` };
		const answers = await Promise.all(
			[paused, unknown].flatMap((share) => [{}, { password }, { password: 'wrong' }].map((body) => knock(share, body))),
		);
		expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
		expect(answers[0]?.status).toBe(404);
	});
});
