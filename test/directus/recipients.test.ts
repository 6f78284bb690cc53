import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterAs, enterByCode, linkInMail, pathOf, readAs } from '../support/newsroom/guests.ts';
import { makeUser, type Person } from '../support/newsroom/people.ts';
import { startMailServer, type MailServer } from '../support/mail-server.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import { shortMatrix } from '../support/test-matrix.ts';
import type { ApiClient } from '../support/api-client.ts';

const shares = '/share/api/shares';
const hourMs = 3_600_000;

describe.each(await shortMatrix())('on Directus $version and $engine, a share for people', (options) => {
	let newsroom: Newsroom;
	let mails: MailServer;
	let owner: ApiClient;
	let admin: ApiClient;
	let colleague: Person;

	beforeAll(async () => {
		newsroom = await startNewsroom(options);
		mails = await startMailServer(newsroom.server);
		({ admin } = newsroom.server);
		owner = newsroom.server.api(newsroom.editor.token);
		colleague = await makeUser(admin, newsroom.client, { first_name: 'Carl', last_name: 'Colleague' });
	});
	afterAll(async () => {
		await newsroom?.server.stop();
		await mails?.stop();
	});

	async function shareWith(recipients: unknown[], more: object = {}) {
		const share = await newsroom.share({ audience: 'people', recipients, ...more });
		const { data } = (await admin.get(`${shares}/${share.id}/recipients`)).body;
		return { share, recipients: data };
	}

	it('invites an address, which proves itself with a code, and is let in', async () => {
		const { share, recipients } = await shareWith(['Ada@Example.com']);
		expect(share).toMatchObject({ audience: 'people', people: 1 });
		expect(recipients).toMatchObject([
			{ kind: 'email', email: 'ada@example.com', state: 'invited', access: 'view', mail: 'sent', times_used: 0 },
		]);
		const expires = Date.parse(recipients[0].expires) - Date.now();
		expect(Math.abs(expires - 72 * hourMs)).toBeLessThan(hourMs);

		const link = linkInMail(mails, 'ada@example.com');
		expect(link).toBe(recipients[0].link);
		const visitor = newsroom.server.api();
		const { data: info } = (await visitor.get(pathOf(link, '/info'))).body;
		expect(info).toMatchObject({
			...{ state: 'active', asks: ['code'], visiting: false },
			invitation: { kind: 'email', state: 'invited', address: 'a•••@example.com' },
		});
		expect((await visitor.post(pathOf(link, '/visits'), {})).body.errors[0].extensions).toMatchObject({
			code: 'INVALID_CREDENTIALS',
			asks: 'code',
		});

		const opened = await enterByCode(newsroom, mails, { link, address: 'ada@example.com' });
		expect(opened.status, opened.text).toBe(200);
		expect((await readAs(newsroom, opened.body.data.token, link)).status).toBe(200);
		const [after] = (await owner.get(`${shares}/${share.id}/recipients`)).body.data;
		expect(after).toMatchObject({ state: 'accepted', times_used: 1, expires: null });
		expect(after.date_answered).not.toBeNull();
		expect((await owner.need('GET', `${shares}/${share.id}`)).times_used).toBe(1);
	});

	it('opens to nobody by its own link, whose holder learns nothing', async () => {
		const { share } = await shareWith(['bea@example.com']);
		const holder = newsroom.server.api();
		for (const call of [
			'/info',
			'/content',
			'/content/comments',
			`/assets/${newsroom.content.galleryFile}`,
			'/archive',
		]) {
			expect((await holder.get(pathOf(share.link, call))).status, call).toBe(404);
		}
		expect((await holder.post(pathOf(share.link, '/visits'), {})).status).toBe(404);
		expect((await holder.patch(pathOf(share.link, '/content'), { changes: {}, seen: {} })).status).toBe(404);
	});

	it('lets a user in who signs in, and nobody else', async () => {
		const { share, recipients } = await shareWith([{ user: colleague.id }]);
		const { link } = recipients[0];
		const { data: info } = (await newsroom.server.api().get(pathOf(link, '/info'))).body;
		expect(info).toMatchObject({ asks: ['sign-in'], invitation: { kind: 'user', state: 'invited' } });

		expect((await enterAs(newsroom, newsroom.editor, link)).status).toBe(403);
		expect((await newsroom.server.api().post('/share/api/tickets', { secret: 'x' })).status).toBe(401);
		const opened = await enterAs(newsroom, colleague, link);
		expect(opened.status, opened.text).toBe(200);
		expect((await readAs(newsroom, opened.body.data.token, link)).status).toBe(200);
		// By the share's own link too: they are who they are.
		expect((await enterAs(newsroom, colleague, share.link)).status).toBe(200);
	});

	it('lets the members of a role in, and of those below it, as long as they are members', async () => {
		const child = await admin.need('POST', '/roles', { name: 'Interns', parent: newsroom.client });
		const intern = await makeUser(admin, child.id);
		const { share } = await shareWith([]);
		// Who may not see roles cannot share with one.
		const body = { recipients: [{ role: newsroom.client }] };
		expect((await owner.post(`${shares}/${share.id}/recipients`, body)).status).toBe(400);
		const recipients = await admin.need('POST', `${shares}/${share.id}/recipients`, body);
		const { link } = recipients[0];
		expect(recipients[0]).toMatchObject({ kind: 'role', name: 'Client', state: 'accepted', expires: null });

		const opened = await enterAs(newsroom, intern, link);
		expect(opened.status, opened.text).toBe(200);
		const { token } = opened.body.data;
		expect((await readAs(newsroom, token, link)).status).toBe(200);
		await admin.need('PATCH', `/users/${intern.id}`, { role: newsroom.editorRole });
		expect((await readAs(newsroom, token, link)).status).toBe(401);
		expect((await enterAs(newsroom, intern, link)).status).toBe(403);
	});

	it('ends for one who is revoked at the next request, and for nobody else', async () => {
		const { share, recipients } = await shareWith(['cay@example.com', 'dan@example.com']);
		const visits = new Map<string, { link: string; token: string }>();
		for (const { email: address, link } of recipients) {
			const { body } = await enterByCode(newsroom, mails, { link, address });
			visits.set(address, { link, token: body.data.token });
		}
		const status = async (address: string) => {
			const { token = '', link = '' } = visits.get(address) ?? {};
			return (await readAs(newsroom, token, link)).status;
		};

		const cay = recipients.find(({ email }: { email: string }) => email === 'cay@example.com');
		expect((await owner.delete(`${shares}/${share.id}/recipients/${cay.id}`)).status).toBe(204);
		expect(await status('cay@example.com')).toBe(404);
		expect(await status('dan@example.com')).toBe(200);
		expect((await newsroom.server.api().get(pathOf(cay.link, '/info'))).status).toBe(404);

		// Invited anew, with another link: the old one stays dead.
		const again = await owner.need('POST', `${shares}/${share.id}/recipients`, { recipients: ['cay@example.com'] });
		expect(again).toMatchObject([{ id: cay.id, state: 'invited' }]);
		expect(again[0].link).not.toBe(cay.link);
		expect((await newsroom.server.api().get(pathOf(cay.link, '/info'))).status).toBe(404);
		expect(await status('cay@example.com')).toBe(404);
	});
});
