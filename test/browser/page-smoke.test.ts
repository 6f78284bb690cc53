import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { chromiumPath, launchChromium } from '../support/chromium.ts';
import { everythingInWords, startShowcase, type Showcase } from '../support/page/showcase.ts';
import { press } from '../support/page/people-states.ts';
import { unpackZip } from '../support/page/unpack-zip.ts';
import { visitLink } from '../support/page/visitor-browser.ts';

const chromium = chromiumPath({ viewsPdf: true });
const title = 'Everything there is';

/**
 * The page is tested on Directus 12. Here it is shown once that Directus 11 answers it alike, flow by flow; opening and
 * the doors for people are in `visitor-opens-link` and `people-stories`, on both.
 */
describe.skipIf(chromium === null)('on Directus 11, the page', () => {
	let showcase: Showcase;
	let browser: Browser;

	beforeAll(async () => {
		showcase = await startShowcase({ version: '11' });
		browser = await launchChromium(chromium ?? '');
	});
	afterAll(async () => {
		await browser?.close();
		await showcase?.server.stop();
	});

	async function open(input: object = {}, options: Parameters<typeof visitLink>[2] = {}) {
		const { link } = await showcase.share(input);
		const visiting = await visitLink(browser, link, options);
		await visiting.page.getByRole('heading', { name: title }).waitFor();
		return visiting;
	}

	it('shows every kind of value, pictures over it and a document in it', async () => {
		const answers: number[] = [];
		const { page, problems } = await open(
			{ scope: await showcase.everyField() },
			{
				before: async (page) =>
					page.on('response', (one) => one.url().includes(showcase.document) && answers.push(one.status())),
			},
		);
		const text = await page.locator('#page').innerText();
		for (const words of everythingInWords) expect(text, words).toContain(words);
		expect(text).not.toContain('[object');

		await page.locator('.gallery a').first().click();
		await page.locator('.viewer-caption').getByText('1 of 2').waitFor();
		await page.keyboard.press('Escape');
		await page.locator('dialog').waitFor({ state: 'detached' });
		await page.locator('iframe.document').scrollIntoViewIfNeeded();
		await expect.poll(() => answers[0]).toBe(200);
		expect(problems).toEqual([]);
	});

	it('sorts a list and opens a row of it', async () => {
		const { page } = await open();
		const sort = page.getByRole('button', { name: 'Value', exact: true });
		await sort.click();
		await sort.click();
		expect(await page.locator('.list-table tbody tr:not(.details) .first').allInnerTexts()).toEqual([
			'Row 3',
			'Row 2',
			'Row 1',
		]);
		await page.getByRole('button', { name: 'Details of Row 2' }).click();
		await page.getByText('Remark of row 2').waitFor();
	});

	it('gives all files as one archive', async () => {
		const { page } = await open();
		const download = page.waitForEvent('download');
		await page.getByRole('link', { name: /Download all files as a ZIP archive: 4/ }).click();
		const files = await unpackZip(await readFile(await (await download).path()));
		expect([...files.keys()].sort()).toEqual(['A picture.png', 'Same name (2).png', 'Same name.png', 'contract.pdf']);
	});

	it('saves what a visitor changes, in the item and in a related row', async () => {
		const { page } = await open({ role: showcase.corrector, access: 'edit', edit_related: true });
		await press(page, 'Edit');
		await page.getByText('Nothing changed yet').waitFor();
		await page.getByLabel('Plain').fill('Another line');
		await page.getByRole('button', { name: 'Details of Row 2' }).click();
		await page.locator('.details').getByLabel('Remark').fill('Corrected');
		await press(page, 'Save');
		await page.locator('.saved-note').waitFor();

		const { admin } = showcase.server;
		expect((await admin.need('GET', `/items/showcase/${showcase.item}?fields=plain`)).plain).toBe('Another line');
		const rows = await admin.need('GET', '/items/rows?filter[name][_eq]=Row 2&fields=remark');
		expect(rows).toEqual([{ remark: 'Corrected' }]);
	});

	it('is left, and shut then', async () => {
		const { page } = await open();
		await press(page, 'Leave');
		await page.getByText('You have left').waitFor();
		expect(await page.content()).not.toContain(title);
	});
});
