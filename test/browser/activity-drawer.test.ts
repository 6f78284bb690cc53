import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium, startStudio, type Studio, type StudioPage } from '../support/studio/studio.ts';
import { choose, notice } from '../support/studio/section.ts';
import { readFile } from 'node:fs/promises';
import { takePicture } from '../support/studio/pictures.ts';
import { violations } from '../support/studio/violations.ts';
import type { OpenedShare } from '../support/newsroom/open-share.ts';

const day = 86_400_000;

describe.skipIf(chromium === null).each(['12', '11'] as const)('a share’s activity, on Directus %s,', (version) => {
	let studio: Studio;
	let desk: StudioPage;
	let share: { id: string; link: string };
	let visit: OpenedShare;

	beforeAll(async () => {
		studio = await startStudio({ version });
		const { newsroom, editor } = studio;
		share = await newsroom.share({ name: 'Watched', password: 'tide table' }, editor);
		visit = await newsroom.open(share.link, { password: 'tide table' });
		await newsroom.open(share.link, { password: 'a guess' }).catch(() => undefined);
		const owner = newsroom.server.api(editor.token);
		await owner.need('PATCH', `/share/api/shares/${share.id}`, { max_uses: 5, message: 'Have a look' });
		const at = Date.now();
		// None on the first day of a span: at midnight that would drop out of it.
		const past = Array.from({ length: 30 }, (_, index) => ({
			share: share.id,
			kind: 'opened',
			at: at - index * 5 * day,
		}));
		await newsroom.server.knex('sharing_events').insert(past);
		desk = await studio.open(editor);
		await desk.page.goto(`${newsroom.server.url}/admin/shares`);
		await choose(desk.page, share, 'activity');
	});
	afterAll(async () => {
		await studio?.stop();
	});

	it('draws openings per day, and says them to those who do not see', async () => {
		const { page } = desk;
		await page.getByRole('dialog', { name: 'Activity of “Watched”' }).waitFor();
		await page.getByRole('img', { name: /^Openings per day: 7 openings, 1 refusal$/ }).waitFor();
		await page.locator('.activity-drawer select').first().selectOption('7');
		await page.getByRole('img', { name: /^Openings per day: 3 openings, 1 refusal$/ }).waitFor();
		expect(await violations(page, '.activity-drawer')).toEqual([]);
		await takePicture(page, `activity-${version}`);
	});

	it('ends a visit after asking, and whoever was in is out', async () => {
		const { page } = desk;
		expect((await visit.content()).status).toBe(200);
		await page.getByRole('button', { name: /^End the visit/ }).click();
		await page.getByText('is out at once').waitFor();
		await page.locator('.sharing-dialog').getByRole('button', { name: 'End visit' }).click();
		await notice(page, 'Visit ended');
		await page
			.locator('[data-visit]')
			.getByText(/^Ended/)
			.waitFor();
		expect((await visit.content()).status).toBe(401);
	});

	it('tells in words what happened, page by page and by kind', async () => {
		const { page } = desk;
		await page.getByRole('tab', { name: 'Log' }).click();
		const log = page.locator('.activity-drawer');
		await log.getByText('1–20 of 35').waitFor();
		await log.getByRole('button', { name: 'Next page' }).click();
		await log.getByText('21–35 of 35').waitFor();
		await log.getByLabel('Show').selectOption('refused');
		await log.getByText('Refused: wrong password').waitFor();
		await log.getByLabel('Show').selectOption('changed');
		await log.getByText('Changed: number of uses and message').waitFor();
		await log.getByText('by Edda Editor').first().waitFor();
		await log.getByText('Share created').waitFor();
		expect(await violations(page, '.activity-drawer')).toEqual([]);
	});

	it('exports the log, and closes with the keyboard', async () => {
		const { page } = desk;
		const saving = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Export CSV' }).last().click();
		const text = await readFile(await (await saving).path(), 'utf8');
		expect(text.trim().split('\r\n')).toHaveLength(36);
		await page.keyboard.press('Escape');
		await page.locator('.activity-drawer').waitFor({ state: 'detached' });
		expect(desk.problems).toEqual([]);
	});
});
