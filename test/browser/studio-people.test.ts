import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { choose, chooseFrom, notice, openNewDrawer, openSection, rowOf } from '../support/studio/section.ts';
import { chromium, startStudio, type Login, type Studio } from '../support/studio/studio.ts';
import { focused, tabTo } from '../support/studio/keyboard.ts';
import { makePolicy } from '../support/newsroom/people.ts';
import { mayReadEverything, mayShareArticles } from '../support/newsroom/plain-rights.ts';
import { startMailServer, type MailServer } from '../support/mail-server.ts';
import { takePicture } from '../support/studio/pictures.ts';
import { violations } from '../support/studio/violations.ts';

const shares = '/share/api/shares';
const looks: [name: string, options: BrowserContextOptions, appearance: 'light' | 'dark'][] = [
	['light', {}, 'light'],
	['dark', { colorScheme: 'dark' }, 'dark'],
	['phone', { viewport: { width: 390, height: 844 } }, 'light'],
];

describe.skipIf(chromium === null).each(['12', '11'] as const)('people of a share, on Directus %s,', (version) => {
	let studio: Studio;
	let mails: MailServer;
	let colleague: Login;
	const owner = () => studio.newsroom.server.api(studio.editor.token);

	beforeAll(async () => {
		studio = await startStudio({ version });
		mails = await startMailServer(studio.newsroom.server);
		colleague = await studio.makeColleague([...mayReadEverything, ...mayShareArticles]);
		await studio.newsroom.server.admin.need('PATCH', `/users/${colleague.id}`, {
			first_name: 'Carl',
			last_name: 'Cole',
		});
		// Without this, Directus lets people see their own role alone.
		const policy = await makePolicy(studio.newsroom.server.admin, 'Sees roles', [{ collection: 'directus_roles' }]);
		await studio.newsroom.server.admin.need('POST', '/access', { user: studio.editor.id, policy });
		mails.refuse('bounce@example.com');
	});
	afterAll(async () => {
		await studio?.stop();
		await mails?.stop();
	});

	const recipientsOf = async (share: { id: string }) =>
		(await owner().get(`${shares}/${share.id}/recipients`)).body.data as Record<string, unknown>[];

	function rowWith(page: Page, name: string) {
		return page.locator('.recipient-row', { hasText: name });
	}

	const act = (page: Page, name: string, entry: string) => chooseFrom(page, rowWith(page, name), entry);
	const mailsTo = (address: string) => mails.received.filter(({ to }) => to.includes(address));

	async function showPeople(share: { id: string }, login: Login = studio.editor, options: BrowserContextOptions = {}) {
		const { viewport, ...more } = options;
		const opened = await studio.open(login, more);
		await opened.page.goto(`${studio.newsroom.server.url}/admin/shares`);
		await choose(opened.page, share, 'people');
		await opened.page.locator('.people-drawer .recipient-row').first().waitFor();
		// On a phone the app's own sidebar lies over the list at first.
		if (viewport) await opened.page.setViewportSize(viewport);
		return opened;
	}

	it('invites users, roles and pasted addresses from the drawer, and mails each of them', async () => {
		const { page, problems } = await studio.open(studio.editor);
		await openSection(page, studio);
		await openNewDrawer(page);
		const drawer = page.getByRole('dialog', { name: 'New share' });
		await drawer.getByLabel('Name', { exact: true }).fill('For three');
		await drawer.getByLabel('Role').selectOption({ label: 'Client' });
		await drawer.getByText('Only the people named').click();
		await drawer.getByText('Nobody is named yet, so nobody can open this share.').waitFor();
		await drawer.locator('[data-choice="edit"]').first().click();

		const field = drawer.getByRole('combobox', { name: 'Invite people' });
		await field.fill('car');
		await drawer.getByRole('option', { name: /Carl Cole/ }).click();
		await field.fill('clie');
		// What Enter takes is the option that is marked, which may be another one until this was asked for.
		await drawer
			.locator('.recipient-field')
			.getByRole('option', { name: /Client/, selected: true })
			.waitFor();
		await field.press('Enter');
		await page.evaluate(() =>
			navigator.clipboard.writeText('Ada <ada@example.com>; ADA@example.com\nnobody@, bounce@example.com'),
		);
		await field.press('ControlOrMeta+V');
		await drawer.getByText('This is not an e-mail address: nobody@').waitFor();
		expect(await field.inputValue()).toBe('nobody@');
		expect(await field.getAttribute('aria-invalid')).toBe('true');
		await field.fill('');
		expect(await drawer.locator('.recipient-field [data-kind]').count()).toBe(4);
		await drawer.getByLabel('What ada@example.com may do').selectOption('view');
		await drawer.locator('.recipient-field').scrollIntoViewIfNeeded();
		await takePicture(page, `people-chips-${version}`);
		expect(await violations(page, '.share-drawer')).toEqual([]);
		await drawer.getByRole('button', { name: 'Create share' }).click();

		const people = page.getByRole('dialog', { name: 'Who has access to “For three”' });
		await rowWith(page, 'ada@example.com').getByText('Invited', { exact: true }).waitFor();
		await rowWith(page, 'bounce@example.com').getByText('The e-mail could not be sent.').waitFor();
		await people.waitFor();

		const { data } = (await owner().get(`${shares}?search=For%20three`)).body;
		expect(data[0]).toMatchObject({ audience: 'people', access: 'edit', people: 4 });
		expect(data[0].notices.sort()).toEqual(['accepted', 'ends-soon', 'opened', 'used-up']);
		expect(await recipientsOf(data[0])).toEqual(
			expect.arrayContaining([
				expect.objectContaining({ kind: 'email', email: 'ada@example.com', access: 'view', mail: 'sent' }),
				expect.objectContaining({ kind: 'email', email: 'bounce@example.com', access: 'edit', mail: 'failed' }),
				expect.objectContaining({ kind: 'user', user: colleague.id, access: 'edit', state: 'invited' }),
				expect.objectContaining({ kind: 'role', role: studio.newsroom.client, state: 'accepted' }),
			]),
		);
		expect(mailsTo('ada@example.com')).toHaveLength(1);
		expect(problems).toEqual([]);
	});

	it('takes nobody by Enter who was found by what stood in the field before', async () => {
		const share = await studio.newsroom.share({ name: 'Quickly', recipients: ['ada@example.com'] }, studio.editor);
		const { page, problems } = await showPeople(share);
		const field = page.getByRole('combobox', { name: 'Invite people' });
		const marked = (name: RegExp) => page.getByRole('option', { name, selected: true });
		const chips = page.locator('.recipient-field [data-kind]');
		await field.fill('car');
		await marked(/Carl Cole/).waitFor();

		const held: (() => void)[] = [];
		await page.route('**/share/api/people?*', async (route) => {
			await new Promise<void>((resolve) => held.push(resolve));
			await route.continue();
		});
		await field.fill('bo@example.com');
		await field.press('Enter');
		expect(await chips.evaluateAll((all) => all.map((chip) => chip.getAttribute('data-recipient')))).toEqual([
			'bo@example.com',
		]);

		// The answer of the text before comes while the typing of the next one rests.
		await field.fill('carl');
		await expect.poll(() => held.length).toBe(1);
		const late = page.waitForResponse('**/share/api/people?*');
		await field.fill('clie');
		held[0]?.();
		await late;
		await field.press('Enter');
		expect(await chips.count()).toBe(1);
		expect(await field.inputValue()).toBe('clie');

		await expect.poll(() => held.length).toBe(2);
		held[1]?.();
		await marked(/Client/).waitFor();
		await field.press('Enter');
		expect(await chips.allTextContents()).toEqual([
			expect.stringContaining('bo@example.com'),
			expect.stringContaining('Client'),
		]);
		expect(problems).toEqual([]);
	});

	it('shows who has access, and changes, extends, resends and revokes from there', async () => {
		const recipients = ['ada@example.com', 'bo@example.com', { user: colleague.id }];
		const share = await studio.newsroom.share({ name: 'For two', access: 'edit', recipients }, studio.editor);
		const { page, problems } = await showPeople(share);
		await page.locator('.people-drawer dl').getByText('Edda Editor').waitFor();
		await page.getByLabel('What ada@example.com may do').selectOption('view');
		await notice(page, 'Access changed');
		await act(page, 'ada@example.com', 'extend');
		await notice(page, /now lasts 72 hours/);
		const before = mailsTo('ada@example.com').length;
		await act(page, 'ada@example.com', 'resend');
		await notice(page, 'Sent again to ada@example.com');
		expect(mailsTo('ada@example.com')).toHaveLength(before + 1);
		await act(page, 'ada@example.com', 'copy');
		await notice(page, 'Personal link of ada@example.com copied');
		const copied = await page.evaluate(() => navigator.clipboard.readText());

		await act(page, 'bo@example.com', 'revoke');
		const dialog = page.getByRole('dialog', { name: 'Revoke the access of bo@example.com?' });
		await dialog.getByText('Everybody else keeps their access.').waitFor();
		await dialog.getByRole('button', { name: 'Revoke' }).click();
		await rowWith(page, 'bo@example.com').getByText('Revoked').waitFor();

		await page.getByRole('combobox', { name: 'Invite people' }).fill('cy@example.com,');
		await page.getByLabel('Message', { exact: true }).fill('Have a look, Cy.');
		await page.getByRole('button', { name: 'Invite', exact: true }).click();
		// The list may show Cy earlier: by what was asked for after somebody was revoked.
		await notice(page, '1 person invited');
		await rowWith(page, 'cy@example.com').waitFor();
		expect(mailsTo('cy@example.com').at(-1)?.text).toContain('Have a look, Cy.');

		const stored = await recipientsOf(share);
		expect(stored).toEqual(
			expect.arrayContaining([
				expect.objectContaining({ email: 'ada@example.com', access: 'view', state: 'invited', link: copied }),
				expect.objectContaining({ email: 'bo@example.com', state: 'revoked', link: null }),
				expect.objectContaining({ email: 'cy@example.com', message: 'Have a look, Cy.' }),
			]),
		);
		await act(page, 'bo@example.com', 'again');
		await rowWith(page, 'bo@example.com').getByText('Invited', { exact: true }).waitFor();
		expect(problems).toEqual([]);
	});

	it.each(looks.slice(0, 2))(
		'%s: erases somebody with the keyboard, whom nothing names then',
		async (name, options, appearance) => {
			await studio.newsroom.server.admin.need('PATCH', `/users/${studio.editor.id}`, { appearance });
			const recipients = ['ada@example.com', 'bo@example.com'];
			const share = await studio.newsroom.share({ name: `Erased ${name}`, recipients }, studio.editor);
			await owner().need('POST', `${shares}/${share.id}/send`, { emails: ['bo@example.com', 'cy@example.com'] });
			const { page, problems } = await showPeople(share, studio.editor, options);

			await tabTo(page, rowWith(page, 'bo@example.com').locator('button.more'));
			await page.keyboard.press('Enter');
			await page.locator('.menu-list [data-entry="erase"]').waitFor();
			await takePicture(page, `people-erase-menu-${version}-${name}`);
			await page.keyboard.press('End');
			await page.keyboard.press('Enter');
			const dialog = page.getByRole('dialog', { name: 'Erase bo@example.com from this share?' });
			await dialog.getByText('nothing that is kept of this share names them any more').waitFor();
			expect(await violations(page, '.sharing-dialog')).toEqual([]);
			await takePicture(page, `people-erase-${version}-${name}`);
			await tabTo(page, dialog.getByRole('button', { name: 'Erase' }));
			await page.keyboard.press('Enter');
			await rowWith(page, 'bo@example.com').waitFor({ state: 'detached' });
			await rowWith(page, 'ada@example.com').waitFor();
			await expect.poll(() => focused(page)).not.toBeNull();
			expect(await recipientsOf(share)).toMatchObject([{ email: 'ada@example.com' }]);

			await page.goto(`${studio.newsroom.server.url}/admin/shares`);
			await choose(page, share, 'activity');
			await page.getByRole('tab', { name: 'Log' }).click();
			const log = page.locator('.activity-row');
			await log.getByText('A recipient was erased').waitFor();
			await log.getByText('Link sent to an erased address and cy@example.com').waitFor();
			expect(await page.locator('body').textContent()).not.toContain('bo@example.com');
			await takePicture(page, `activity-erased-${version}-${name}`);
			expect(problems).toEqual([]);
		},
	);

	it('turns the link off, and people stay', async () => {
		const share = await studio.newsroom.share({ name: 'Both ways', recipients: ['ada@example.com'] }, studio.editor);
		const { page } = await showPeople(share);
		await page.getByRole('switch', { name: 'Anyone with the link can open it' }).click();
		await notice(page, /people keep their access/);
		await page.getByText('People who are named keep their access.').waitFor();
		expect(await owner().need('GET', `${shares}/${share.id}`)).toMatchObject({ audience: 'people', people: 1 });
		await expect(studio.newsroom.open(share.link)).rejects.toThrow('404');
		await page.getByRole('switch').click();
		await notice(page, 'The link opens the share again');
		await studio.newsroom.open(share.link);
	});

	it('says at the item with how many a share is shared, and shows them', async () => {
		const recipients = ['ada@example.com', 'bo@example.com'];
		const share = await studio.newsroom.share({ name: 'Counted', recipients }, studio.editor);
		const { page } = await studio.open(studio.editor);
		await openSection(page, studio);
		await rowOf(page, share).getByRole('button', { name: 'Shared with 2 people' }).click();
		await page.getByRole('dialog', { name: 'Who has access to “Counted”' }).waitFor();
		await rowWith(page, 'bo@example.com').waitFor();
	});

	it('finds one among many, a page at a time', async () => {
		const share = await studio.newsroom.share({ name: 'For many' }, studio.editor);
		const many = Array.from({ length: 30 }, (_, index) => `reader-${index + 10}@example.com`);
		await owner().need('POST', `${shares}/${share.id}/recipients`, { recipients: many });
		const { page } = await showPeople(share);
		await page.locator('.people-drawer').getByText('1–25 of 30').waitFor();
		await page.getByRole('button', { name: 'Next page' }).click();
		await page.locator('.people-drawer').getByText('26–30 of 30').waitFor();
		await page.getByLabel('Search people').fill('reader-17');
		await rowWith(page, 'reader-17@example.com').waitFor();
		await expect.poll(() => page.locator('.recipient-row').count()).toBe(1);
	});

	it.each(looks)('%s: is right for assistive technology, and pictures are taken', async (name, options, appearance) => {
		const { admin, url } = studio.newsroom.server;
		await admin.need('PATCH', `/users/${studio.editor.id}`, { appearance });
		await admin.need('PATCH', `/users/${colleague.id}`, { appearance });
		const recipients = [
			'ada@example.com',
			'bounce@example.com',
			{ user: colleague.id },
			{ role: studio.newsroom.client },
		];
		const share = await studio.newsroom.share({ name: `Spring ${name}`, access: 'edit', recipients }, studio.editor);
		const bo = await owner().need('POST', `${shares}/${share.id}/recipients`, { recipients: ['bo@example.com'] });
		await owner().need('DELETE', `${shares}/${share.id}/recipients/${bo[0].id}`);
		const { page, problems } = await showPeople(share, studio.editor, options);
		await takePicture(page, `people-${version}-${name}`);
		expect(await violations(page, '.people-drawer')).toEqual([]);

		const other = await studio.open(colleague, options);
		await other.page.goto(`${url}/admin/shares?view=received`);
		await rowOf(other.page, share).waitFor();
		await takePicture(other.page, `received-${version}-${name}`);
		expect(await violations(other.page, '.shares-overview')).toEqual([]);
		expect([...problems, ...other.problems]).toEqual([]);
	});
});
