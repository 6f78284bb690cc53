import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { administrator } from '../support/administrator.ts';
import { chromium, startStudio, type Login, type Studio } from '../support/studio/studio.ts';
import { comeToRest } from '../support/studio/come-to-rest.ts';
import { cutOff, foldAway, phone, scrollsSideways } from '../support/studio/phone.ts';
import { mayReadEverything, mayShareArticles } from '../support/newsroom/plain-rights.ts';
import { rowOf } from '../support/studio/section.ts';
import { takePicture } from '../support/studio/pictures.ts';
import { violations } from '../support/studio/violations.ts';

const longName = 'Everything about the autumn exhibition, for the printer and for everybody at the agency';

describe.skipIf(chromium === null).each(['12', '11'] as const)('on a phone, with Directus %s,', (version) => {
	let studio: Studio;
	let colleague: Login;
	let share: { id: string };

	beforeAll(async () => {
		studio = await startStudio({ version });
		const { newsroom, editor } = studio;
		colleague = await studio.makeColleague([...mayReadEverything, ...mayShareArticles]);
		const recipients = [{ user: colleague.id }];
		share = await newsroom.share({ name: longName, password: 'a b c', max_uses: 10, recipients }, editor);
		await newsroom.share({ name: 'Open to all' }, editor);
		const held = await newsroom.share({ name: 'On hold' }, editor);
		await newsroom.server.api(editor.token).need('POST', `/share/api/shares/${held.id}/pause`);
	});
	afterAll(() => studio?.stop());

	async function open(path: string, login: Pick<Login, 'email' | 'password'>) {
		const opened = await studio.open(login, phone);
		await foldAway(opened.page);
		await opened.page.goto(studio.newsroom.server.url + path);
		return opened;
	}

	/** All of these fit, and the page does not move sideways. */
	async function fits(page: Page, ...selectors: string[]): Promise<void> {
		// What slides in comes from beyond the screen.
		await comeToRest(page);
		for (const selector of selectors) expect(await cutOff(page, selector), selector).toEqual([]);
		expect(await scrollsSideways(page)).toBe(false);
	}

	it('the overview has room for its list, its head and what can be done with many', async () => {
		const { page, problems } = await open('/admin/shares', studio.editor);
		await rowOf(page, share).locator('.on-phone').getByText('0 of 10 uses').waitFor();
		await fits(page, '.shares-overview', 'header .head-search', 'header .refresh', 'header .sidebar-toggle');
		await takePicture(page, `phone-${version}-overview`);
		await page.getByLabel('Search shares').click();
		await page.keyboard.type('autumn');
		await page.waitForURL(/search=autumn/);
		await fits(page, 'header .head-search', 'header .refresh', 'header .sidebar-toggle');
		await takePicture(page, `phone-${version}-search`);
		await page.getByLabel(`Select “${longName}”`).check();
		await page.locator('.bulk-bar').waitFor();
		await fits(page, '.bulk-bar');
		await page.locator('[data-bulk="extend"]').click();
		await page.locator('.sharing-dialog').waitFor();
		await fits(page, '.sharing-dialog');
		await takePicture(page, `phone-${version}-extend`);
		expect(await violations(page, '.sharing-dialog')).toEqual([]);
		await page.getByRole('button', { name: 'Cancel' }).click();

		await rowOf(page, share).locator('button.open').click();
		await page.locator('.share-drawer .sentence').waitFor();
		await fits(page, '.share-drawer', '.v-drawer header');
		await takePicture(page, `phone-${version}-drawer`);
		expect(problems).toEqual([]);
	});

	it('what needs attention is found in the navigation', async () => {
		const { page } = await open('/admin/shares', administrator);
		await rowOf(page, share).waitFor();
		await page.locator('header button').first().click();
		await page.locator('[data-view="no-password"]').click();
		await page.waitForURL(/view=no-password/);
		await rowOf(page, share).waitFor({ state: 'detached' });
		await page.getByText('Open to all').waitFor();
		await fits(page, '.shares-overview');
		await takePicture(page, `phone-${version}-attention`);
	});

	it('what is shared with me is listed whole', async () => {
		const { page, problems } = await open('/admin/shares?view=received', colleague);
		await rowOf(page, share).waitFor();
		await fits(page, '.shares-overview');
		await takePicture(page, `phone-${version}-received`);
		expect(await violations(page, '.shares-overview')).toEqual([]);
		expect(problems).toEqual([]);
	});

	it('what comes with a share that is offered has room', async () => {
		const { newsroom, editor } = studio;
		const recipients = ['somebody.with.a.long.name@example.com', 'bo@example.com'];
		const offer = await newsroom.share({ name: `Offered: ${longName}`, recipients, message: longName }, editor);
		await newsroom.server.api(editor.token).need('POST', `/share/api/shares/${offer.id}/transfer`, {
			user: colleague.id,
		});
		const { page, problems } = await open('/admin/shares?view=received', colleague);
		await rowOf(page, offer)
			.getByRole('button', { name: /^Accept/ })
			.click();
		await page.locator('.offer-drawer').getByText('bo@example.com').waitFor();
		await fits(page, '.offer-drawer');
		await takePicture(page, `phone-${version}-offer`);
		expect(problems).toEqual([]);
	});

	it('a panel of a dashboard shows its list and its totals', async () => {
		const { admin } = studio.newsroom.server;
		const board = await admin.need('POST', '/dashboards', { name: 'On the way' });
		for (const [index, options] of [{ owner: 'all' }, { owner: 'all', display: 'chart' }].entries()) {
			await admin.need('POST', '/panels', {
				...{ dashboard: board.id, type: 'shares', show_header: true, name: 'Shares', options },
				...{ width: 18, height: 10, position_x: 1, position_y: 1 + index * 10 },
			});
		}
		const { page, problems } = await open(`/admin/insights/${board.id}`, administrator);
		await page.locator('.shares-panel li').first().waitFor();
		await page.locator('.shares-panel .totals').waitFor();
		await fits(page, '.shares-panel');
		const [word, number] = ['dt', 'dd'].map((tag) => page.locator(`.totals ${tag}:visible`).first());
		expect((await number?.boundingBox())?.y).toBeGreaterThan((await word?.boundingBox())?.y ?? Infinity);
		await takePicture(page, `phone-${version}-panel`);
		expect(await violations(page, '.shares-panel')).toEqual([]);
		expect(problems).toEqual([]);
	});
});
