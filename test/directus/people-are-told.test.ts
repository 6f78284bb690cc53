import { join } from 'node:path';
import { rm, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { enterByCode, linkInMail } from '../support/newsroom/guests.ts';
import { eventually } from '../support/eventually.ts';
import { makeRole, makeUser } from '../support/newsroom/people.ts';
import { startMailServer, type MailServer } from '../support/mail-server.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import type { ApiClient } from '../support/api-client.ts';

const shares = '/share/api/shares';

describe.each(['11', '12'] as const)('on Directus %s', (version) => {
	let newsroom: Newsroom;
	let mails: MailServer;
	let templates: string;
	let admin: ApiClient;
	let owner: ApiClient;

	beforeAll(async () => {
		templates = await temporaryFolder();
		await writeFile(join(templates, 'share-link.liquid'), '<p>House style: {{ link }}</p><p>{{ message }}</p>');
		newsroom = await startNewsroom({ own: true, version, env: { EMAIL_TEMPLATES_PATH: templates } });
		mails = await startMailServer(newsroom.server);
		({ admin } = newsroom.server);
		owner = newsroom.server.api(newsroom.editor.token);
		const named = { first_name: 'Olive', last_name: 'https://evil.example', email: 'olive@example.com' };
		await admin.need('PATCH', `/users/${newsroom.editor.id}`, named);
	});
	afterAll(async () => {
		await newsroom?.server.stop();
		await mails?.stop();
		if (templates) await rm(templates, { recursive: true, force: true });
	});
	beforeEach(() => void (mails.received.length = 0));

	const to = (address: string) => mails.received.filter((mail) => mail.to.includes(address));
	const inboxOf = async (user: string) =>
		admin.need('GET', `/notifications?filter[recipient][_eq]=${user}&sort=-id`) as Promise<
			{ subject: string; message: string; sender: string | null }[]
		>;
	const recipientsOf = async (share: { id: string }) => (await admin.get(`${shares}/${share.id}/recipients`)).body.data;

	it('an invitation says who, what and until when, links to the person’s own link, and smuggles nothing', async () => {
		const name = 'Budget\r\nBcc: all@example.com';
		const message = 'Please look <b>soon</b>';
		const share = await newsroom.share({ name, message, audience: 'people', recipients: ['ada@example.com'] });
		const [mail] = to('ada@example.com');
		expect(mail?.subject).toBe('Olive https evil example invites you to “Budget Bcc: all example com”');
		expect(mail?.headers).not.toMatch(/^Bcc/im);
		expect(mail?.text).toContain('Please look <b>soon</b>');
		expect(mail?.text).not.toContain('evil.example');
		expect(mail?.html).not.toContain('<b>');
		const [ada] = await recipientsOf(share);
		expect(linkInMail(mails, 'ada@example.com')).toBe(ada.link);
		expect(`${mail?.headers}${mail?.subject}`).not.toContain(ada.link.split('/').at(-1));
		expect(mails.received).toHaveLength(1);
	});

	it('a user is told in the inbox and by mail, in their language, and the inbox holds no key', async () => {
		const language = 'de-DE';
		const carl = await makeUser(admin, newsroom.client, { email: 'carl@example.com', language });
		const silent = await makeUser(admin, newsroom.client, { email: 'silent@example.com', email_notifications: false });
		const recipients = [{ user: carl.id }, { user: silent.id }];
		const share = await newsroom.share({ name: 'Etat', audience: 'people' });
		await admin.need('POST', `${shares}/${share.id}/recipients`, { recipients });
		expect(to('carl@example.com')).toHaveLength(1);
		expect(to('carl@example.com')[0]?.subject).toMatch(/hat „Etat“ mit Ihnen geteilt/);
		expect(to('silent@example.com')).toEqual([]);
		for (const { id } of [carl, silent]) expect(await inboxOf(id)).toHaveLength(1);
		const stored = JSON.stringify(await inboxOf(carl.id));
		for (const { link, mail } of await recipientsOf(share)) {
			expect(stored).not.toContain(link.split('/').at(-1));
			expect(mail).toBe('sent');
		}
	});

	it('the members of a role are told, those of the roles below it too', async () => {
		const board = await makeRole(admin, `Board ${Date.now()}`, []);
		const below = await admin.need('POST', '/roles', { name: 'Chairs', parent: board.role });
		const members = [
			await makeUser(admin, board.role, { email: 'member@example.com' }),
			await makeUser(admin, below.id, { email: 'chair@example.com' }),
			await makeUser(admin, board.role, { email: 'gone@example.com', status: 'suspended' }),
		];
		const share = await newsroom.share({ name: 'Plan' });
		await admin.need('POST', `${shares}/${share.id}/recipients`, { recipients: [{ role: board.role }], message: 'Hi' });
		await eventually('two members have a mail', async () => mails.received.length === 2);
		expect(mails.received.flatMap((mail) => mail.to).sort()).toEqual(['chair@example.com', 'member@example.com']);
		expect(await inboxOf(members[1]?.id ?? '')).toHaveLength(1);
		expect(await inboxOf(members[2]?.id ?? '')).toEqual([]);

		const second = await newsroom.share({ name: 'Another plan' });
		await admin.need('POST', `${shares}/${second.id}/recipients`, { recipients: [{ role: board.role }] });
		await eventually('the role was told', async () => (await recipientsOf(second))[0]?.mail === 'sent');
		expect(mails.received, 'one mail to a member within an hour').toHaveLength(2);
		expect(await inboxOf(members[1]?.id ?? '')).toHaveLength(2);
	});

	it('an owner who shares with their own team is not told of it', async () => {
		const team = await makeRole(admin, `Team ${Date.now()}`, []);
		const { role } = await admin.need('GET', `/users/${newsroom.editor.id}`);
		await admin.need('PATCH', `/roles/${role}`, { parent: team.role });
		try {
			await makeUser(admin, team.role, { email: 'mate@example.com' });
			const share = await newsroom.share({ name: 'Ours' });
			await admin.need('POST', `${shares}/${share.id}/recipients`, { recipients: [{ role: team.role }] });
			await eventually('the mate has a mail', async () => mails.received.length > 0);
			expect(to('mate@example.com')).toHaveLength(1);
			expect(to('olive@example.com')).toEqual([]);
			expect(JSON.stringify(await inboxOf(newsroom.editor.id))).not.toContain('Ours');
		} finally {
			await admin.need('PATCH', `/roles/${role}`, { parent: null });
		}
	});

	it('a name brings no Markdown into the inbox', async () => {
		const dora = await makeUser(admin, newsroom.client, { email: 'dora@example.com' });
		const share = await newsroom.share({ name: '![x](y) *now* [Log in](logout)' });
		await admin.need('POST', `${shares}/${share.id}/recipients`, { recipients: [{ user: dora.id }] });
		const [told] = await inboxOf(dora.id);
		expect(told?.subject).toContain('[Log in](logout)');
		expect(told?.message).toContain('!\\[x\\](y) \\*now\\* \\[Log in\\](logout)');
		expect(told?.message).toMatch(/\n\n\[Open it\]\(http\S+\/admin\/shares\?view=received\)$/);
	});

	it('an owner is told what they want to be told: accepted, first opened, limit reached', async () => {
		const share = await newsroom.share({
			...{ name: 'Report', audience: 'people', recipients: ['bea@example.com'], max_uses: 1 },
			notices: ['accepted', 'opened', 'used-up'],
		});
		const address = 'bea@example.com';
		const link = linkInMail(mails, address);
		const silent = await newsroom.share({ name: 'Quiet' });
		await newsroom.open(silent.link);
		expect((await enterByCode(newsroom, mails, { link, address })).status).toBe(200);

		await eventually('the owner has three mails', async () => to('olive@example.com').length === 3);
		expect(
			to('olive@example.com')
				.map(({ subject }) => subject)
				.sort(),
		).toEqual([
			'bea@example.com accepted your invitation',
			'“Report” was opened for the first time',
			'“Report” was used as often as it may be',
		]);
		expect((await inboxOf(newsroom.editor.id)).length).toBe(3);
		expect(JSON.stringify(await inboxOf(newsroom.editor.id))).toContain(share.id);
	});

	it('a template of the administrator’s takes the place of ours, and lets in no markup', async () => {
		const share = await newsroom.share();
		const message = '<a href="https://evil.example">Log in</a>';
		await owner.need('POST', `${shares}/${share.id}/send`, { emails: ['eve@example.com'], message });
		const [mail] = to('eve@example.com');
		expect(mail?.html).toContain(`<p>House style: ${share.link}</p>`);
		expect(mail?.html).toContain('&#60;a href');
		expect(mail?.html).not.toContain('<a');
		expect(mail?.text).toContain(share.link);
	});

	it('a mail that fails undoes nothing, is shown at the recipient, and can be sent again', async () => {
		mails.refuse('away@example.com');
		const share = await newsroom.share({ audience: 'people', recipients: ['away@example.com', 'here@example.com'] });
		const mailOf = async () =>
			Object.fromEntries(
				(await recipientsOf(share)).map((one: { email: string; mail: string }) => [one.email, one.mail]),
			);
		expect(await mailOf()).toEqual({ 'away@example.com': 'failed', 'here@example.com': 'sent' });
		const away = (await recipientsOf(share)).find((one: { email: string }) => one.email === 'away@example.com');

		mails.accept('away@example.com');
		const again = await owner.need('POST', `${shares}/${share.id}/recipients/${away.id}/resend`);
		expect(again).toMatchObject({ mail: 'sent', state: 'invited', link: away.link });
		expect(linkInMail(mails, 'away@example.com')).toBe(away.link);
	});
});

describe('without a mail server', () => {
	it('people are invited all the same, links can be copied, and the door says that no code can be sent', async () => {
		const newsroom = await startNewsroom({ own: true, env: { EMAIL_TRANSPORT: 'smtp', EMAIL_SMTP_HOST: '' } });
		try {
			const owner = newsroom.server.api(newsroom.editor.token);
			expect((await owner.need('GET', '/share/api/options')).mail).toBe(false);
			const share = await newsroom.share({ audience: 'people', recipients: ['ada@example.com'] });
			const [ada] = (await owner.get(`${shares}/${share.id}/recipients`)).body.data;
			expect(ada).toMatchObject({ state: 'invited', mail: null, link: expect.stringContaining('/share/') });
			const path = new URL(ada.link).pathname;
			expect((await newsroom.server.api().post(`${path}/codes`, {})).status).toBe(503);
		} finally {
			await newsroom.server.stop();
		}
	});
});
