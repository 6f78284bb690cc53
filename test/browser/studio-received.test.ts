import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator } from '../support/administrator.ts';
import { chromium, startStudio, type Login, type Studio } from '../support/studio/studio.ts';
import { mayReadEverything, mayShareArticles } from '../support/newsroom/plain-rights.ts';
import { focused, tabTo } from '../support/studio/keyboard.ts';
import { notice, rowOf } from '../support/studio/section.ts';
import { takePicture } from '../support/studio/pictures.ts';
import { violations } from '../support/studio/violations.ts';
import type { Page } from 'playwright-core';

describe.skipIf(chromium === null).each(['12', '11'] as const)('shares for a user, on Directus %s,', (version) => {
	let studio: Studio;
	let colleague: Login;

	beforeAll(async () => {
		studio = await startStudio({ version });
		colleague = await studio.makeColleague([...mayReadEverything, ...mayShareArticles]);
		const name = { first_name: 'Carl', last_name: 'Cole' };
		await studio.newsroom.server.admin.need('PATCH', `/users/${colleague.id}`, name);
	});
	afterAll(() => studio?.stop());

	it('shows what is shared with me, new until it is opened', async () => {
		const recipients = [{ user: colleague.id }];
		const share = await studio.newsroom.share({ name: 'Sent to Carl', audience: 'people', recipients }, studio.editor);
		const mine = studio.newsroom.server.api(colleague.token);
		const { unseen } = (await mine.get('/share/api/received')).body.meta;
		const { page, problems } = await studio.open(colleague);
		await page.goto(`${studio.newsroom.server.url}/admin/shares?view=received`);
		await page.locator('[data-view="received"] .count', { hasText: String(unseen) }).waitFor();
		const row = rowOf(page, share);
		await row.getByText('New', { exact: true }).waitFor();
		await row.getByText('Shared by Edda Editor').waitFor();
		expect(await violations(page, '.shares-overview')).toEqual([]);
		expect(await violations(page, '.overview-navigation')).toEqual([]);
		const tab = page.waitForEvent('popup');
		await row.getByRole('link', { name: 'Open “Sent to Carl”' }).click();
		await (await tab).waitForURL(/\/share\//);
		await row.getByText('New', { exact: true }).waitFor({ state: 'detached' });
		const { data } = (await mine.get('/share/api/received')).body;
		expect(data.find(({ id }: { id: string }) => id === share.id)).toMatchObject({ seen: true });
		expect(problems).toEqual([]);
	});

	it('leads back to the share after the login, and nowhere else', async () => {
		const { url } = studio.newsroom.server;
		const share = await studio.newsroom.share({ name: 'Way back' }, studio.editor);
		const { page } = await studio.open(colleague);
		await page.goto(share.link);
		await page.evaluate(() => sessionStorage.setItem('sharing:return', `${location.pathname}#part`));
		await page.goto(`${url}/admin/shares/return`);
		await page.waitForURL(`${share.link}#part`);

		await page.evaluate(() =>
			sessionStorage.setItem('sharing:return', '//evil.example/share/aaaaaaaaaaaaaaaaaaaaaaaa'),
		);
		await page.goto(`${url}/admin/shares/return`);
		await page.waitForURL(`${url}/admin/shares`);
		expect(await page.evaluate(() => sessionStorage.getItem('sharing:return'))).toBeNull();
	});

	/** `whileLoading` is called while what visitors would see is still on its way. */
	async function lookAtOffer(name: string, appearance: 'light' | 'dark', whileLoading?: (page: Page) => Promise<void>) {
		const { admin, url } = studio.newsroom.server;
		await admin.need('PATCH', `/users/${colleague.id}`, { appearance });
		const terms = { password: 'tide table', max_uses: 7, date_end: '2035-01-01', message: 'Have a look.' };
		const recipients = ['ada@example.com', 'bo@example.com'];
		const share = await studio.newsroom.share({ name, access: 'edit', recipients, ...terms }, studio.editor);
		const owner = studio.newsroom.server.api(studio.editor.token);
		await owner.need('POST', `/share/api/shares/${share.id}/transfer`, { user: colleague.id });
		const opened = await studio.open(colleague, { colorScheme: appearance });
		await opened.page.goto(`${url}/admin/shares?view=received`);
		let goOn = () => {};
		if (whileLoading) {
			const lookedAt = new Promise<void>((resolve) => (goOn = resolve));
			await opened.page.route('**/offer/scope', async (route) => {
				await lookedAt;
				await route.continue();
			});
		}
		const accept = rowOf(opened.page, share).getByRole('button', { name: `Accept “${name}”` });
		await tabTo(opened.page, accept);
		await opened.page.keyboard.press('Enter');
		const drawer = opened.page.getByRole('dialog', { name: `Take over “${name}”?` });
		await drawer.getByText('ada@example.com').waitFor();
		await whileLoading?.(opened.page);
		goOn();
		await drawer.getByRole('progressbar').waitFor({ state: 'detached' });
		return { ...opened, share, owner, drawer, row: rowOf(opened.page, share) };
	}

	it('shows what comes with a share that is offered before it is taken over, with the keyboard alone', async () => {
		const { page, problems, share, drawer, row } = await lookAtOffer('A gift', 'light');
		const said = [
			...['Offered by Edda Editor', 'go on working, under your rights', 'Articles · The shared article'],
			...[/^A visitor sees this item of “Articles” with its/, 'Client', 'Edit', 'Password', 'At most 7 uses'],
			...['0 of 7 uses · Never opened', 'Have a look.', 'Until Jan 1, 2035', 'bo@example.com'],
			...['Anyone with the link, and 2 people who are named'],
		];
		for (const text of said) await drawer.getByText(text).first().waitFor();
		expect(await page.locator('body').innerHTML()).not.toContain(share.link.split('/').at(-1));
		expect(await violations(page, '.offer-drawer')).toEqual([]);
		await takePicture(page, `offer-${version}-light`);

		await tabTo(page, page.getByRole('button', { name: 'Take over' }));
		await page.keyboard.press('Enter');
		await notice(page, 'The share is yours now');
		await row.waitFor({ state: 'detached' });
		await expect.poll(() => focused(page)).not.toBeNull();
		const mine = studio.newsroom.server.api(colleague.token);
		expect(await mine.need('GET', `/share/api/shares/${share.id}`)).toMatchObject({ owner: colleague.id });
		expect(problems).toEqual([]);
	});

	it('takes nothing over, and shows nothing of it any more, where the offer was withdrawn meanwhile', async () => {
		const { page, problems, share, owner, drawer, row } = await lookAtOffer('Taken back', 'dark', async (loading) => {
			await loading.getByRole('progressbar', { name: 'Looking at what belongs to this item' }).waitFor();
			expect(await violations(loading, '.offer-drawer')).toEqual([]);
		});
		expect(await violations(page, '.offer-drawer')).toEqual([]);
		await takePicture(page, `offer-${version}-dark`);
		await owner.need('POST', `/share/api/shares/${share.id}/transfer`, { user: null });
		await page.getByRole('button', { name: 'Take over' }).click();
		await notice(page, 'You may not do this, or the share is gone.');
		await row.waitFor({ state: 'detached' });
		expect(await drawer.count()).toBe(0);
		expect(await page.locator('body').textContent()).not.toContain('ada@example.com');
		expect(await owner.need('GET', `/share/api/shares/${share.id}`)).toMatchObject({ owner: studio.editor.id });
		expect(problems).toEqual([]);
	});

	it('hands shares of somebody who is gone over, from the view that says so', async () => {
		const { admin, url } = studio.newsroom.server;
		const share = await studio.newsroom.share({ name: 'Left behind' }, colleague);
		await admin.need('PATCH', `/users/${colleague.id}`, { status: 'suspended' });
		const { page } = await studio.open(administrator);
		await page.goto(`${url}/admin/shares?view=orphaned`);
		await page.getByLabel('Select “Left behind”').check();
		await page.locator('[data-bulk="transfer"]').click();
		await page.getByRole('combobox', { name: 'New owner' }).fill('edda');
		await page.getByRole('option', { name: 'Edda Editor' }).click();
		await page.locator('.sharing-dialog .go').click();
		await page.getByText('1 share done').waitFor();
		expect(
			await studio.newsroom.server.api(studio.editor.token).need('GET', `/share/api/shares/${share.id}`),
		).toMatchObject({
			owner: studio.editor.id,
			state: 'active',
		});
		await admin.need('PATCH', `/users/${colleague.id}`, { status: 'active' });
	});
});
