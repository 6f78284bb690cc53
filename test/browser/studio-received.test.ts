import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator } from '../support/administrator.ts';
import { chromium, startStudio, type Login, type Studio } from '../support/studio/studio.ts';
import { mayReadEverything, mayShareArticles } from '../support/newsroom/plain-rights.ts';
import { rowOf } from '../support/studio/section.ts';
import { violations } from '../support/studio/violations.ts';

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
