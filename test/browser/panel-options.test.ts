import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator } from '../support/administrator.ts';
import { chromium, startStudio, type Studio, type StudioPage } from '../support/studio/studio.ts';
import { takePicture } from '../support/studio/pictures.ts';
import type { Locator } from 'playwright-core';

describe.skipIf(chromium === null).each(['12', '11'] as const)('the options of a panel, on Directus %s,', (version) => {
	let studio: Studio;
	let desk: StudioPage;
	let board: string;
	const storedPanels = async () =>
		(await studio.newsroom.server.admin.need('GET', `/panels?filter[dashboard][_eq]=${board}&sort=date_created`)) as {
			options: Record<string, unknown>;
		}[];

	beforeAll(async () => {
		studio = await startStudio({ version });
		const { newsroom, editor } = studio;
		await newsroom.open((await newsroom.share({ name: 'Open to all' }, editor)).link);
		const held = await newsroom.share({ name: 'On hold' }, editor);
		await newsroom.server.api(editor.token).need('POST', `/share/api/shares/${held.id}/pause`);
		({ id: board } = await newsroom.server.admin.need('POST', '/dashboards', { name: 'Sharing' }));
		desk = await studio.open(administrator);
		await desk.page.goto(`${newsroom.server.url}/admin/insights/${board}`);
	});
	afterAll(() => studio?.stop());

	/** A button of the Studio's head: words in version 12, an icon in version 11. */
	function headButton(words: string, icon: string, within: Locator = desk.page.locator('body')): Locator {
		return version === '12'
			? within.getByText(words, { exact: true })
			: within.locator('header button, header a', { has: desk.page.locator(`[data-icon="${icon}"]`) });
	}

	async function choose(field: string, text: string): Promise<void> {
		const { page } = desk;
		await page
			.locator(`.v-drawer [data-field="${field}"] .v-select, .v-drawer [data-field="${field}"] .v-input`)
			.first()
			.click();
		await page.locator('.v-menu-content .v-list-item', { hasText: text }).first().click();
	}

	/** Makes a panel as people do, and leaves it on the board unsaved. */
	async function makePanel(fill: (form: Locator) => Promise<void>): Promise<void> {
		const { page } = desk;
		await headButton('Create Panel', 'add').click();
		const form = page.locator('.v-drawer');
		await form.getByText('Shares', { exact: true }).click();
		await form.locator('[data-field="owner"]').waitFor();
		await fill(form);
		await headButton('Done', 'check', form).click();
		await form.waitFor({ state: 'detached' });
	}

	it('are chosen in the Studio’s own form, kept, and decide what the panel shows', async () => {
		const { page, problems } = desk;
		await headButton('Edit Panels', 'edit').click();
		await makePanel(async (form) => {
			await choose('owner', 'All');
			await choose('states', 'Paused');
			await page.keyboard.press('Escape');
			await form.locator('[data-field="limit"] input').fill('5');
			await takePicture(page, `panel-options-${version}`);
		});
		await makePanel(async (form) => {
			await choose('owner', 'All');
			await choose('display', 'Chart');
			await form.locator('[data-field="days"] input').fill('7');
		});
		await headButton('Save', 'check').click();

		const list = page.locator('.shares-panel', { has: page.locator('.panel-list') });
		await list.getByText('On hold').waitFor();
		// Once it is stored, the panel is drawn anew, and asks anew.
		await expect.poll(() => list.locator('li').count()).toBe(1);
		const chart = page.locator('.shares-panel', { has: page.locator('.totals') });
		await chart.locator('[data-total="opened"]').waitFor();
		expect(await chart.locator('[data-total="opened"]').getAttribute('title')).toContain('7 days');
		expect(await chart.locator('[data-total="opened"] dd').textContent()).toBe('1');
		await expect
			.poll(async () => (await storedPanels()).map(({ options }) => options))
			.toEqual([
				expect.objectContaining({ owner: 'all', states: ['paused'], limit: 5 }),
				expect.objectContaining({ owner: 'all', display: 'chart', days: 7 }),
			]);
		expect(problems).toEqual([]);
	});
});
