import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { chromiumPath, launchChromium } from '../support/chromium.ts';
import { codeInMail, linkInMail } from '../support/newsroom/guests.ts';
import { eventually } from '../support/eventually.ts';
import { makeRole, makeUser } from '../support/newsroom/people.ts';
import { press } from '../support/page/people-states.ts';
import { startMailServer, type MailServer } from '../support/mail-server.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import { mayReadEverything, mayShareArticles } from '../support/newsroom/plain-rights.ts';
import { visitLink } from '../support/page/visitor-browser.ts';
import type { ApiClient } from '../support/api-client.ts';
import type { Engine } from '../support/databases/engine.ts';

const chromium = chromiumPath();
const shares = '/share/api/shares';
const title = 'The shared article';
const hourMs = 3_600_000;
const settings: { version: '11' | '12'; engine: Engine }[] = [
	{ version: '12', engine: 'sqlite' },
	{ version: '11', engine: 'postgres' },
	{ version: '12', engine: 'mariadb' },
];

describe.skipIf(chromium === null).each(settings)('on Directus $version and $engine', ({ version, engine }) => {
	let newsroom: Newsroom;
	let mails: MailServer;
	let browser: Browser;
	let admin: ApiClient;
	let owner: ApiClient;
	const isThere = inject('engines').includes(engine);

	beforeAll(async () => {
		if (!isThere) return;
		newsroom = await startNewsroom({ version, engine });
		mails = await startMailServer(newsroom.server);
		({ admin } = newsroom.server);
		owner = newsroom.server.api(newsroom.editor.token);
		await admin.need('PATCH', `/users/${newsroom.editor.id}`, { first_name: 'Olive', last_name: 'Owner' });
		browser = await launchChromium(chromium ?? '');
	});
	afterAll(async () => {
		await browser?.close();
		await newsroom?.server.stop();
		await mails?.stop();
	});

	const recipientsOf = async (share: { id: string }, by = owner) =>
		(await by.get(`${shares}/${share.id}/recipients`)).body.data;
	const sees = (page: Page) => page.getByRole('heading', { name: title }).waitFor();

	/** Opens the link in the mail, accepts, and types in the code that comes then. */
	async function acceptByMail(address: string): Promise<Page> {
		const { page } = await visitLink(browser, linkInMail(mails, address));
		await press(page, 'Accept');
		await page.locator('#code').waitFor();
		await page.locator('#code').fill(codeInMail(mails, address));
		await page.keyboard.press('Enter');
		await sees(page);
		return page;
	}

	it.skipIf(!isThere)(
		'BaseSpace: a collaborator is invited to a run by e-mail, and only that person can view',
		async () => {
			const address = 'collaborator@example.com';
			const share = await newsroom.share({ name: 'Run 7', recipients: [address] });
			const link = linkInMail(mails, address);
			const page = await acceptByMail(address);

			// Somebody whom the mail is forwarded to gets no further than the code, which goes to the collaborator.
			const { page: forwarded } = await visitLink(browser, link);
			await forwarded.getByRole('button', { name: 'Send the code' }).waitFor();
			expect(await forwarded.getByText(title).count()).toBe(0);

			// Who the collaborators are stands at the share; the link is switched off, and they stay.
			expect(await recipientsOf(share)).toMatchObject([
				{ email: address, state: 'accepted', times_used: 1, access: 'view' },
			]);
			await owner.need('PATCH', `${shares}/${share.id}`, { audience: 'people' });
			const { page: anybody } = await visitLink(browser, share.link);
			await anybody.getByText('This link does not work').waitFor();
			await page.reload();
			await sees(page);

			// Ownership goes over when the new owner accepts it, and what is shown rests on their rights from then on.
			const { role } = await makeRole(admin, `Heirs ${Date.now()}`, [...mayReadEverything, ...mayShareArticles]);
			const heir = await makeUser(admin, role);
			await owner.need('POST', `${shares}/${share.id}/transfer`, { user: heir.id });
			expect((await owner.need('GET', `${shares}/${share.id}`)).owner).toBe(newsroom.editor.id);
			await newsroom.server.api(heir.token).need('POST', `${shares}/${share.id}/transfer/accept`);
			expect((await owner.get(`${shares}/${share.id}`)).status).toBe(403);
			await page.reload();
			await sees(page);
		},
	);

	it.skipIf(!isThere)('Cloud Pipeline: a run is shared with a group, whose members find it and sign in', async () => {
		const account = { email: `member-${Date.now()}@example.com`, password: 'a long password' };
		const { role: group } = await makeRole(admin, `Analysts ${Date.now()}`, [], { app_access: true });
		const member = await makeUser(admin, group, account);
		const share = await newsroom.share({ name: 'Pipeline run', audience: 'people' });
		// Nobody but the owner may share it on.
		const asMember = newsroom.server.api(member.token);
		expect((await asMember.post(`${shares}/${share.id}/recipients`, { recipients: ['x@example.com'] })).status).toBe(
			403,
		);
		await admin.need('POST', `${shares}/${share.id}/recipients`, { recipients: [{ role: group }] });

		// It stands among what is shared with them, and its link leads through Directus' own login and back.
		const { data } = (await asMember.get('/share/api/received')).body;
		expect(data).toMatchObject([{ id: share.id, owner_name: 'Olive Owner', kind: 'role', seen: false }]);
		const { page } = await visitLink(browser, data[0].link);
		await press(page, 'Sign in');
		await page.waitForURL(/\/admin\/login/);
		await page.locator('input[type="email"], input[autocomplete="username"]').first().fill(account.email);
		await page.locator('input[type="password"]').fill(account.password);
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/share\/[\w-]+/);
		await sees(page);
		expect((await asMember.get('/share/api/received')).body.data[0]).toMatchObject({ seen: true });

		// Who leaves the group is out.
		await admin.need('PATCH', `/users/${member.id}`, { role: newsroom.client });
		await page.reload();
		await page.locator('.door-card').waitFor();
		expect(await page.getByText(title).count()).toBe(0);
	});

	it.skipIf(!isThere)(
		'Visual Layer: an invitation expires after 72 hours, is extended, accepted, used to edit, and revoked at once',
		async () => {
			const address = 'curator@example.com';
			const { role } = await makeRole(admin, `Curators ${Date.now()}`, [
				...mayReadEverything,
				{ collection: 'articles', action: 'update' },
			]);
			await admin.need('POST', '/permissions', {
				...{
					policy: newsroom.editorPolicy,
					collection: 'articles',
					action: 'update',
					fields: ['*'],
					permissions: null,
				},
			});
			const share = await newsroom.share({
				...{ name: 'Data set', role, audience: 'people', access: 'edit' },
				recipients: [{ email: address, access: 'edit' }],
			});
			const [curator] = await recipientsOf(share);
			expect(Math.abs(Date.parse(curator.expires) - Date.now() - 72 * hourMs)).toBeLessThan(hourMs);

			await newsroom.server
				.knex('sharing_recipients')
				.where({ id: curator.id })
				.update({ expires: Date.now() - 1 });
			const { page: late } = await visitLink(browser, linkInMail(mails, address));
			await late
				.getByText(/extend/)
				.first()
				.waitFor();
			await owner.need('POST', `${shares}/${share.id}/recipients/${curator.id}/extend`);

			const page = await acceptByMail(address);
			await press(page, 'Edit');
			await page.getByLabel('Title', { exact: true }).fill('A curated title');
			await press(page, 'Save');
			const { article } = newsroom.content;
			const stored = async () => (await admin.need('GET', `/items/articles/${article}?fields=title`)).title as string;
			await eventually('the title is saved', async () => (await stored()) === 'A curated title');
			await admin.need('PATCH', `/items/articles/${article}`, { title });
			const [activity] = await admin.need(
				'GET',
				`/activity?filter[item][_eq]=${article}&filter[user][_null]=true&sort=-id&limit=1`,
			);
			expect(JSON.stringify(activity)).toContain(address);
			expect(JSON.stringify(activity)).toContain(share.id);

			expect(await recipientsOf(share)).toMatchObject([{ state: 'accepted', times_used: 1, access: 'edit' }]);
			expect((await owner.delete(`${shares}/${share.id}/recipients/${curator.id}`)).status).toBe(204);
			await page.reload();
			await page.locator('.door-card').waitFor();
			expect(await page.getByText(title).count()).toBe(0);
		},
	);
});
