import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator } from '../support/administrator.ts';
import { chromium, startStudio, type Studio, type StudioPage } from '../support/studio/studio.ts';
import { choose, notice, rowOf } from '../support/studio/section.ts';
import { readFile } from 'node:fs/promises';
import { takePicture } from '../support/studio/pictures.ts';
import { violations } from '../support/studio/violations.ts';
import type { Page } from 'playwright-core';

const day = 86_400_000;

describe.skipIf(chromium === null).each(['12', '11'] as const)('the overview, on Directus %s,', (version) => {
	let studio: Studio;
	let desk: StudioPage;
	let page: Page;
	const made: Record<string, { id: string; link: string }> = {};
	const shown = () => page.locator('tr[data-share] .open').allTextContents();
	const waitFor = (count: number) =>
		page.waitForFunction((n) => document.querySelectorAll('tr[data-share]').length === n, count);
	const stored = (id: string) => studio.newsroom.server.admin.need('GET', `/share/api/shares/${id}`);

	beforeAll(async () => {
		studio = await startStudio({ version });
		const { newsroom, editor } = studio;
		const make = async (name: string, input: object = {}) => {
			made[name] = await newsroom.share({ name, ...input }, editor);
		};
		await make('For the client', { password: 'tide table', max_uses: 10 });
		await newsroom.open(made['For the client']?.link ?? '', { password: 'tide table' });
		await make('Until Friday', { date_end: new Date(Date.now() + 4 * day).toISOString() });
		await make('Next month', { date_start: new Date(Date.now() + 30 * day).toISOString() });
		await make('On hold');
		await make('A comment', { collection: 'comments', item: String(newsroom.content.comment) });
		const owner = newsroom.server.api(editor.token);
		await owner.need('POST', `/share/api/shares/${made['On hold']?.id}/pause`);
		desk = await studio.open(editor);
		page = desk.page;
		await page.goto(`${newsroom.server.url}/admin/shares`);
		await waitFor(5);
	});
	afterAll(async () => {
		await studio?.stop();
	});

	it('shows what is shared with the titles of the items, and nothing that axe-core minds', async () => {
		await page.getByRole('link', { name: 'The shared article' }).first().waitFor();
		expect(await violations(page, '.shares-overview')).toEqual([]);
		expect(await violations(page, '.overview-navigation')).toEqual([]);
		await takePicture(page, `overview-table-${version}`);
		expect(desk.problems).toEqual([]);
	});

	it('searches, filters and sorts, and a reload keeps it', async () => {
		await page.getByLabel('Search shares').fill('month');
		await waitFor(1);
		expect(page.url()).toContain('search=month');
		await page.reload();
		await waitFor(1);
		expect(await shown()).toEqual(['Next month']);
		await page.getByLabel('Search shares').fill('nothing like this');
		await page.getByText('Nothing found').waitFor();
		await page.locator('.empty-overview').getByRole('button', { name: 'Clear filters' }).click();
		await waitFor(5);

		await page.getByRole('button', { name: 'Paused' }).click();
		await waitFor(1);
		expect(page.url()).toContain('state=paused');
		await page.getByRole('button', { name: 'Paused' }).click();
		await waitFor(5);
		await page.getByLabel('Collection').selectOption('comments');
		await waitFor(1);
		expect(await shown()).toEqual(['A comment']);
		await page.getByRole('button', { name: 'Clear filters' }).click();
		await waitFor(5);

		await page.locator('th.name').getByRole('button', { name: 'Name' }).click();
		await page.waitForURL(/sort=name/);
		await page.waitForFunction(() => document.querySelector('tr[data-share] .open')?.textContent === 'A comment');
		expect(await page.locator('th[aria-sort="ascending"]').textContent()).toContain('Name');
	});

	it('opens the share of a row in its drawer, and the way back closes it', async () => {
		await page.locator(`tr[data-share="${made['Until Friday']?.id}"] .times_used`).click();
		await page.locator('.share-drawer').waitFor();
		expect(page.url()).toContain(`share=${made['Until Friday']?.id}`);
		await page.goBack();
		await page.locator('.share-drawer').waitFor({ state: 'detached' });
		await waitFor(5);
	});

	it('pauses, resumes and extends many at once', async () => {
		await page.getByLabel('Select all on this page').check();
		await page.locator('[data-bulk="pause"]').click();
		await page.locator('.sharing-dialog .go').click();
		await page.getByText('5 shares done').waitFor();
		await page.locator('.sharing-dialog .close').click();
		for (const { id } of Object.values(made)) expect((await stored(id)).state).toBe('paused');

		await page.getByLabel('Select all on this page').check();
		await page.locator('[data-bulk="resume"]').click();
		await page.locator('.sharing-dialog .go').click();
		await page.getByText('5 shares done').waitFor();
		await page.locator('.sharing-dialog .close').click();

		await page.getByLabel('Select “Until Friday”').check();
		await page.getByLabel('Select “Next month”').check();
		await page.locator('[data-bulk="extend"]').click();
		await page.getByRole('button', { name: '7 days' }).click();
		expect(await violations(page, '.sharing-dialog')).toEqual([]);
		await page.locator('.sharing-dialog .go').click();
		// One of them begins after that end: that is said, and the other is done.
		await page.getByText('1 share done').waitFor();
		await page.getByText('1 share failed:').waitFor();
		await page.locator('.bulk-report').getByText('Next month').waitFor();
		await page.locator('.sharing-dialog .close').click();
		const end = Date.parse((await stored(made['Until Friday']?.id ?? '')).date_end);
		expect(Math.abs(end - Date.now() - 7 * day)).toBeLessThan(3_700_000);
		expect((await stored(made['Next month']?.id ?? '')).date_end).toBeNull();
	});

	it('exports what is listed, and what is selected', async () => {
		await page.getByRole('button', { name: 'Clear selection' }).click();
		const whole = page.waitForEvent('download');
		await page.locator('button.export, .export button').first().click();
		const all = await readFile(await (await whole).path(), 'utf8');
		expect(all.trim().split('\r\n')).toHaveLength(6);

		// What is exported of it is what the list says, which is asked for again after it was resumed.
		await page.locator(`tr[data-share="${made['On hold']?.id}"] .state`).getByText('Active').waitFor();
		await page.getByLabel('Select “On hold”').check();
		const part = page.waitForEvent('download');
		await page.locator('[data-bulk="export"]').click();
		const one = await readFile(await (await part).path(), 'utf8');
		expect(one).toMatch(/On hold,active,articles,/);
		expect(one.trim().split('\r\n')).toHaveLength(2);
		expect(one.split('\r\n')[0]).toBe(all.split('\r\n')[0]);
		expect(one.startsWith('\uFEFF')).toBe(true);
	});

	it('deletes one after asking', async () => {
		await page.locator('[data-bulk="remove"]').click();
		await page.getByText('This cannot be undone').waitFor();
		await page.locator('.sharing-dialog .go').click();
		await page.getByText('1 share done').waitFor();
		await page.locator('.sharing-dialog .close').click();
		await waitFor(4);
		expect((await studio.newsroom.server.admin.get(`/share/api/shares/${made['On hold']?.id}`)).status).toBe(403);
	});

	it('shows administrators what needs attention, with numbers', async () => {
		const admin = await studio.open(administrator);
		await admin.page.goto(`${studio.newsroom.server.url}/admin/shares?view=no-password`);
		await admin.page.locator('tr[data-share]').first().waitFor();
		await admin.page.locator('[data-view="no-password"] .count', { hasText: '2' }).waitFor();
		expect(await admin.page.locator('.overview-navigation [aria-current="page"]').textContent()).toContain(
			'No password',
		);
		expect(await violations(admin.page, '.overview-navigation')).toEqual([]);
		await admin.page.getByRole('combobox', { name: 'Owner' }).fill('edda');
		await admin.page.getByRole('option', { name: 'Edda Editor' }).click();
		await admin.page.waitForURL(/owner=/);
		await admin.page.locator('tr[data-share]').first().waitFor();
		await takePicture(admin.page, `overview-attention-${version}`);
		expect(admin.problems).toEqual([]);
	});

	it('lets administrators hand over at once', async () => {
		const { newsroom } = studio;
		const me = await newsroom.server.admin.need('GET', '/users/me');
		const admin = await studio.open(administrator);
		await admin.page.goto(`${newsroom.server.url}/admin/shares`);
		await admin.page.getByLabel('Select “Next month”').check();
		await admin.page.locator('[data-bulk="transfer"]').click();
		const dialog = admin.page.getByRole('dialog', { name: 'Transfer 1 share' });
		await dialog.getByText('handed over at once').waitFor();
		await dialog.getByRole('combobox', { name: 'New owner' }).fill(administrator.email);
		await dialog.getByRole('option', { name: `${me.first_name} ${me.last_name}` }).click();
		await dialog.locator('.go').click();
		await dialog.getByText('1 share done').waitFor();
		expect(await stored(made['Next month']?.id ?? '')).toMatchObject({ owner: me.id });
		expect(admin.problems).toEqual([]);
	});

	it('shows what is offered, and makes it mine or not', async () => {
		const { newsroom } = studio;
		const me = await newsroom.server.admin.need('GET', '/users/me');
		const owner = newsroom.server.api(studio.editor.token);
		for (const name of ['Until Friday', 'A comment']) {
			await owner.need('POST', `/share/api/shares/${made[name]?.id}/transfer`, { user: me.id });
		}
		const admin = await studio.open(administrator);
		await admin.page.goto(`${newsroom.server.url}/admin/shares?view=received`);
		await rowOf(admin.page, made['Until Friday'] ?? { id: '' })
			.getByRole('button', { name: /^Accept/ })
			.click();
		await admin.page.getByRole('button', { name: 'Take over' }).click();
		await notice(admin.page, 'The share is yours now');
		await rowOf(admin.page, made['A comment'] ?? { id: '' })
			.getByRole('button', { name: /^Decline/ })
			.click();
		expect(await violations(admin.page, '.shares-overview')).toEqual([]);
		await admin.page.locator('.sharing-dialog').getByRole('button', { name: 'Decline' }).click();
		await admin.page.getByText('Nothing is shared with you').waitFor();
		expect(await stored(made['Until Friday']?.id ?? '')).toMatchObject({ owner: me.id, transfer_to: null });
		expect(await stored(made['A comment']?.id ?? '')).toMatchObject({ owner: studio.editor.id, transfer_to: null });
	});

	it('does everything to one share from its menu', async () => {
		await page.reload();
		const share = made['For the client'] ?? { id: '' };
		await choose(page, share, 'pause');
		await notice(page, /paused/);
		expect((await stored(share.id)).state).toBe('paused');
		expect(desk.problems).toEqual([]);
	});
});
