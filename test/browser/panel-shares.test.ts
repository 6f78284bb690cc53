import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator } from '../support/administrator.ts';
import { chromium, startStudio, type Studio, type StudioPage } from '../support/studio/studio.ts';
import { comeToRest } from '../support/studio/come-to-rest.ts';
import { takePicture } from '../support/studio/pictures.ts';
import { violations } from '../support/studio/violations.ts';

const panels = [
	{ width: 20, height: 12, position_x: 1, position_y: 1, options: { owner: 'all', display: 'chart' }, name: 'Chart' },
	{ width: 20, height: 12, position_x: 21, position_y: 1, options: { owner: 'all' }, name: 'List' },
	{
		width: 12,
		height: 8,
		position_x: 1,
		position_y: 13,
		options: { owner: 'all', states: ['paused'] },
		name: 'Paused',
	},
	{ width: 12, height: 8, position_x: 13, position_y: 13, options: {}, name: 'Mine' },
	{ width: 12, height: 8, position_x: 25, position_y: 13, options: { owner: 'received' }, name: 'Received' },
	{ width: 10, height: 6, position_x: 1, position_y: 21, options: { owner: 'all', display: 'chart' }, name: 'Small' },
];

describe.skipIf(chromium === null).each(['12', '11'] as const)('the panel of Insights, on Directus %s,', (version) => {
	let studio: Studio;
	let desk: StudioPage;
	const panel = (name: string) =>
		desk.page.locator('.v-workspace-tile, .workspace-tile', { hasText: `Tile ${name}` }).locator('.shares-panel');

	beforeAll(async () => {
		studio = await startStudio({ version });
		const { newsroom, editor } = studio;
		const { admin } = newsroom.server;
		const open = await newsroom.share({ name: 'Open to all' }, editor);
		await newsroom.open(open.link);
		const held = await newsroom.share({ name: 'On hold' }, editor);
		await newsroom.server.api(editor.token).need('POST', `/share/api/shares/${held.id}/pause`);
		const board = await admin.need('POST', '/dashboards', { name: 'Sharing' });
		for (const one of panels) {
			await admin.need('POST', '/panels', {
				...one,
				name: `Tile ${one.name}`,
				show_header: true,
				dashboard: board.id,
				type: 'shares',
			});
		}
		desk = await studio.open(administrator);
		await desk.page.goto(`${newsroom.server.url}/admin/insights/${board.id}`);
		await desk.page.locator('.shares-panel li').first().waitFor();
	});
	afterAll(async () => {
		await studio?.stop();
	});

	it('shows lists, charts with totals, and says where there is nothing', async () => {
		await panel('List').getByText('Open to all').waitFor();
		await panel('Paused').getByText('On hold').waitFor();
		expect(await panel('Paused').locator('li').count()).toBe(1);
		await panel('Mine').getByText('You share nothing of this kind.').waitFor();
		await panel('Received').getByText('Nothing is shared with you.').waitFor();
		await panel('Chart').locator('[data-total="opened"] dd').getByText('1', { exact: true }).waitFor();
		expect(await panel('Chart').locator('[data-total="active"] dd').textContent()).toBe('1');
		// A small one has room for what matters most.
		await panel('Small').locator('[data-total="active"]').waitFor();
		expect(await panel('Small').locator('[data-total]:visible dt').allTextContents()).toEqual(['Active', 'Openings']);
		expect(await violations(desk.page, '.shares-panel')).toEqual([]);
		await takePicture(desk.page, `panel-${version}`);
		expect(desk.problems).toEqual([]);
	});

	it('asks again when the dashboard is refreshed', async () => {
		const { newsroom, editor } = studio;
		await newsroom.share({ name: 'Fresh from the press' }, editor);
		const { page } = desk;
		const trigger = page.locator('.sidebar .accordion-trigger, .sidebar-detail-toggle, #sidebar button', {
			hasText: 'Auto Refresh',
		});
		await trigger.first().click();
		await comeToRest(page);
		await page.locator('#sidebar .v-select, .sidebar .v-select').first().click();
		await page.getByText('10 Seconds', { exact: false }).first().click();
		await panel('List').getByText('Fresh from the press').waitFor();
		expect(desk.problems).toEqual([]);
	});

	it('leads to the share', async () => {
		await panel('List').getByRole('link', { name: 'Open to all' }).click();
		await desk.page.locator('.share-drawer').waitFor();
		expect(desk.page.url()).toMatch(/\/shares\?share=/);
	});
});
