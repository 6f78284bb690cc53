import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { chromiumPath, launchChromium } from '../support/chromium.ts';
import { startShowcase, type Showcase } from '../support/page/showcase.ts';
import { unpackZip } from '../support/page/unpack-zip.ts';
import { visitLink } from '../support/page/visitor-browser.ts';

const chromium = chromiumPath();
const halfAnHourMs = 1_800_000;

describe.skipIf(chromium === null)('what a visitor keeps', () => {
	let showcase: Showcase;
	let browser: Browser;

	beforeAll(async () => {
		showcase = await startShowcase();
		browser = await launchChromium(chromium ?? '');
	});
	afterAll(async () => {
		await browser?.close();
		await showcase?.server.stop();
	});

	it('all files as one archive, each once and under a name of its own; it counts nothing', async () => {
		const share = await showcase.share();
		const { page } = await visitLink(browser, share.link);
		const download = page.waitForEvent('download');
		await page.getByRole('link', { name: /Download all files as a ZIP archive: 4/ }).click();
		const kept = await download;
		expect(kept.suggestedFilename()).toBe('Everything there is.zip');

		const files = await unpackZip(await readFile(await kept.path()));
		expect([...files.keys()].sort()).toEqual(['A picture.png', 'Same name (2).png', 'Same name.png', 'contract.pdf']);
		expect(files.get('contract.pdf')?.subarray(0, 5).toString()).toBe('%PDF-');
		const { times_used: used } = await showcase.server
			.api(showcase.owner.token)
			.need('GET', `/share/api/shares/${share.id}`);
		expect(used).toBe(1);
	});

	it('a reminder of when it opens, for any calendar', async () => {
		const date_start = '2099-05-04T12:00:00.000Z';
		const { link } = await showcase.share({ date_start });
		const { page } = await visitLink(browser, link);
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Add to calendar' }).click();
		const kept = await download;
		expect(kept.suggestedFilename()).toBe('reminder.ics');
		const text = await readFile(await kept.path(), 'utf8');
		expect(text).toContain('DTSTART:20990504T120000Z\r\n');
		expect(text.replaceAll('\r\n ', '')).toContain(`URL:${link}\r\n`);
		expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
	});

	it('a countdown that ticks, and opens by itself when the time has come', async () => {
		const share = await showcase.share({ date_start: new Date(Date.now() + halfAnHourMs).toISOString() });
		const { page } = await visitLink(browser, share.link, { before: (page) => page.clock.install() });
		const seconds = page.locator('.countdown-number').last();
		const first = await seconds.innerText();
		await expect.poll(() => seconds.innerText()).not.toBe(first);

		// The time comes for the server first, and then for the page.
		const owner = showcase.server.api(showcase.owner.token);
		await owner.need('PATCH', `/share/api/shares/${share.id}`, { date_start: null });
		await page.clock.fastForward(halfAnHourMs);
		await page.getByRole('heading', { name: 'Everything there is' }).waitFor();
	});

	it('paper with everything on it, also what was folded or behind a tab', async () => {
		const { link } = await showcase.share();
		const { page } = await visitLink(browser, link);
		await page.getByRole('heading', { name: 'Everything there is' }).waitFor();
		expect(await page.getByText('Remark of row 2').count()).toBe(0);

		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		await page.emulateMedia({ media: 'print' });
		for (const words of ['Remark of row 2', '#2ECDA7', 'Wrote the first program.', '4 May 2026']) {
			expect(await page.getByText(words).first().isVisible(), words).toBe(true);
		}
		expect(await page.locator('.tab-print-title').allInnerTexts()).toEqual(['Left Side', 'Right Side']);
		for (const name of ['Print', 'Leave', 'Details of Row 1']) {
			expect(await page.getByRole('button', { name }).count(), name).toBe(0);
		}

		await page.emulateMedia({ media: 'screen' });
		await page.evaluate(() => dispatchEvent(new Event('afterprint')));
		expect(await page.getByText('Remark of row 2').isVisible()).toBe(false);
		expect(await page.getByText('#2ECDA7').isVisible()).toBe(false);
	});

	it('nothing after leaving: back and reload lead to the door', async () => {
		const { link } = await showcase.share({ password: 'tide table' });
		const { page } = await visitLink(browser, link);
		await page.locator('input').fill('tide table');
		await page.keyboard.press('Enter');
		await page.getByRole('button', { name: 'Leave' }).click();
		await page.getByText('You have left').waitFor();
		expect(await page.content()).not.toContain('Everything there is');
		await page.reload();
		await page.getByText('Password needed').waitFor();
	});
});
