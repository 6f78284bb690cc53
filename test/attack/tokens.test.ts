import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator } from '../support/administrator.ts';
import { startNotes, type Notes } from '../support/notes.ts';
import { noteText } from '../support/worlds/notes-world.ts';
import type { Answer } from '../support/api-client.ts';
import type { ShareAnswer } from '../support/newsroom/newsroom.ts';
import type { OwnDirectus } from '../support/directus-server.ts';

const never = (answers: Answer<unknown>[]) => {
	for (const { status, text } of answers) {
		expect(status).toBe(401);
		expect(text).not.toContain(noteText);
	}
};

describe('the token of a visit', () => {
	let notes: Notes<OwnDirectus>;

	beforeAll(async () => {
		notes = await startNotes({ own: true });
	});
	afterAll(() => notes?.server.stop());

	const content = (path: string, headers: Record<string, string>) =>
		notes.server.api().get(`${path}/content`, { headers });
	const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

	/** Opens a share as a browser does, that keeps the cookie. */
	async function enter(share?: ShareAnswer, headers: Record<string, string> = {}) {
		const made = share ?? (await notes.share());
		const path = new URL(made.link).pathname;
		const answer = await notes.server.api().post(`${path}/visits`, {}, { headers });
		const cookie = answer.headers['set-cookie']?.[0] ?? '';
		const token: string = answer.body.data.token;
		return { share: made, path, token, cookie, pair: cookie.split(';')[0] ?? '', headers: answer.headers };
	}

	it('opens as bearer and as cookie, each by itself', async () => {
		const { path, token, pair } = await enter();
		expect((await content(path, bearer(token))).text).toContain(noteText);
		expect((await content(path, { cookie: pair })).text).toContain(noteText);
		never([await content(path, {})]);
	});

	it('of one share opens no other, in whatever way the two are mixed', async () => {
		const [one, other] = [await enter(), await enter()];
		const nameOf = (pair: string) => pair.split('=')[0] ?? '';

		never([
			await content(other.path, bearer(one.token)),
			await content(other.path, { cookie: one.pair }),
			await content(other.path, { cookie: `${nameOf(other.pair)}=${one.token}` }),
			await content(other.path, { cookie: `${nameOf(one.pair)}=${other.token}` }),
			await content(one.path, { ...bearer(other.token), cookie: `${nameOf(one.pair)}=${other.token}` }),
		]);

		const left = await notes.server.api(one.token).delete(`${other.path}/visits/current`);
		expect(left.status).toBe(401);
		expect((await content(one.path, bearer(one.token))).status).toBe(200);
		expect((await content(other.path, bearer(other.token))).status).toBe(200);
	});

	it('stays when the owner of another share names its visit under theirs', async () => {
		const [one, other] = [await enter(), await enter()];
		const [visit] = await notes.server.admin.need('GET', `/share/api/shares/${other.share.id}/visits`);
		const ended = await notes.server.admin.delete(`/share/api/shares/${one.share.id}/visits/${visit.id}`);
		expect(ended.status).toBe(403);
		expect((await content(other.path, bearer(other.token))).status).toBe(200);
	});

	it('opens nothing when it is changed, cut, lengthened or written otherwise', async () => {
		const { path, token, pair } = await enter();
		const flip = (at: number) => `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
		const hash = createHash('sha256').update(token).digest('hex');
		const wrong = [
			...[0, 3, 4, 20, token.length - 1].map(flip),
			token.slice(0, -1),
			`${token}A`,
			`${token}=`,
			token.toLowerCase(),
			token.toUpperCase(),
			token.slice(4),
			`shv_${token}`,
			`shv_${hash}`,
			hash,
			'shv_',
			'shv_%',
			"shv_' or 1=1 --",
			'null',
			'undefined',
		];
		for (const other of wrong) {
			never([await content(path, bearer(other))]);
			never([await content(path, { cookie: `${pair.split('=')[0]}=${encodeURIComponent(other)}` })]);
		}
		expect((await content(path, bearer(token))).status).toBe(200);
	});

	it('is refused in a URL, and what is in the URL is not logged', async () => {
		const { path, token, pair } = await enter();
		const { server } = notes;
		for (const headers of [{}, { cookie: pair }]) {
			expect((await server.api().get(`${path}/content?access_token=${token}`, { headers })).status).toBe(400);
		}
		expect((await server.api().get(`/items/notes?access_token=${token}`)).status).toBe(403);
		expect((await server.api().get(`/users/me?access_token=${token}`)).status).toBe(403);
		expect(server.log()).not.toContain(token);
	});

	it('is a cookie that scripts, other sites and other paths do not get', async () => {
		const { cookie, share } = await enter();
		const attributes = cookie.split('; ').slice(1);
		expect(attributes).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Lax', 'Path=/share']));
		expect(cookie).not.toMatch(/domain=|secure/i);
		expect(cookie).not.toContain(share.link.split('/').at(-1));
	});

	it('is a cookie for https only, and below the path, where Directus is told that browsers see it there', async () => {
		const other = await notes.server.secondInstance({ PUBLIC_URL: 'https://example.com/cms/' });
		const path = new URL((await notes.share()).link).pathname;
		const { headers } = await other.api().post(`${path}/visits`, {});
		const attributes = headers['set-cookie']?.[0]?.split('; ') ?? [];
		expect(attributes).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Lax', 'Secure', 'Path=/cms/share']));
		await other.stop();
	});

	it('ends with the share or after a day, in the cookie as in the answer', async () => {
		const soon = new Date(Date.now() + 3_600_000).toISOString();
		const share = await notes.share({ date_end: soon });
		const { body, headers } = await notes.server.api().post(`${new URL(share.link).pathname}/visits`, {});
		expect(body.data.expires).toBe(soon);
		const expires = /Expires=([^;]+)/.exec(headers['set-cookie']?.[0] ?? '')?.[1] ?? '';
		expect(Math.abs(Date.parse(expires) - Date.parse(soon))).toBeLessThan(1001);
	});

	it('signs nobody in or out of Directus', async () => {
		const login = { email: administrator.email, password: administrator.password, mode: 'session' };
		const { headers } = await notes.server.api().post('/auth/login', login);
		const session = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
		const me = (cookie: string) => notes.server.api().get('/users/me?fields=email', { headers: { cookie } });
		expect((await me(session)).body.data.email).toBe(administrator.email);

		const { path, pair, headers: opened } = await enter(undefined, { cookie: session });
		const both = `${session}; ${pair}`;
		const read = await content(path, { cookie: both });
		const left = await notes.server.api().raw('DELETE', `${path}/visits/current`, { headers: { cookie: both } });
		expect(read.text).toContain(noteText);
		expect(left.status).toBe(204);

		for (const answer of [{ headers: opened }, read, left]) {
			for (const cookie of answer.headers['set-cookie'] ?? []) expect(cookie).toMatch(/^share_visit_/);
		}
		expect((await me(both)).body.data.email).toBe(administrator.email);
		never([await content(path, { cookie: both })]);
	});

	it('is not needed for, and does not replace, a Directus login that has expired', async () => {
		const stale = 'directus_session_token=eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IngifQ.x; directus_refresh_token=gone';
		const { path, pair, headers } = await enter(undefined, { cookie: stale });
		expect(headers['set-cookie']).toHaveLength(1);
		expect((await content(path, { cookie: `${stale}; ${pair}` })).text).toContain(noteText);
	});

	it('keeps two shares that are open in one browser apart', async () => {
		const [one, other] = [await enter(), await enter()];
		const cookie = `${one.pair}; ${other.pair}`;
		expect(one.pair.split('=')[0]).not.toBe(other.pair.split('=')[0]);
		await notes.server.api().raw('DELETE', `${one.path}/visits/current`, { headers: { cookie } });
		never([await content(one.path, { cookie })]);
		expect((await content(other.path, { cookie })).status).toBe(200);
	});

	it('takes the oldest back from a browser that has very many, so that its header stays short', async () => {
		const before = Array.from({ length: 45 }, (_, at) => `share_visit_${String(at).padStart(16, '0')}=x`);
		const { pair, headers, path } = await enter(undefined, { cookie: before.join('; ') });
		const [own, ...taken] = headers['set-cookie'] ?? [];
		expect(own).toContain(pair);
		expect(taken).toHaveLength(6);
		expect(taken[0]).toMatch(/^share_visit_0{16}=; Path=\/share; Expires=Thu, 01 Jan 1970/);
		expect((await content(path, { cookie: [...before, pair].join('; ') })).text).toContain(noteText);
	});
});
