import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { chromiumPath, launchChromium } from '../support/chromium.ts';
import { everythingInWords, startShowcase, type Showcase } from '../support/page/showcase.ts';
import { visitLink } from '../support/page/visitor-browser.ts';

const chromium = chromiumPath({ viewsPdf: true });

describe.skipIf(chromium === null)('an item on the page', () => {
	let showcase: Showcase;
	let browser: Browser;
	let link: string;

	beforeAll(async () => {
		showcase = await startShowcase();
		browser = await launchChromium(chromium ?? '');
		const message = 'Please read *this* <b>first</b>';
		const scope = await showcase.everyField();
		({ link } = await showcase.share({ message, scope, date_end: '2099-05-04T12:00:00Z' }));
	});
	afterAll(async () => {
		await browser?.close();
		await showcase?.server.stop();
	});

	async function open(options: Parameters<typeof visitLink>[2] = {}) {
		const visiting = await visitLink(browser, link, options);
		await visiting.page.getByRole('heading', { name: 'Everything there is' }).waitFor();
		return visiting;
	}

	it('shows every kind of value so that it can be read, and nothing as an object', async () => {
		const { page, problems } = await open();
		const text = await page.locator('#page').innerText();
		expect(text).not.toContain('[object');
		for (const words of everythingInWords) expect(text, words).toContain(words);
		expect(text).not.toContain('hashed');
		expect(await page.getByRole('img', { name: '4 of 5' }).count()).toBe(1);
		expect(await page.locator('.map-frame').count()).toBe(2);
		expect(problems).toEqual([]);
	});

	it('says who shared it, until when, and their message as they wrote it', async () => {
		const { page } = await open();
		await page.getByText('Olive Owner shared this with you').waitFor();
		await page.getByText(/Open until 4 May 2099/).waitFor();
		expect(await page.locator('.sender-message').innerText()).toBe('Please read *this* <b>first</b>');
	});

	it('shows and hides fields by their conditions, in each item anew', async () => {
		const { page } = await open();
		await page.getByText('Because it is a draft').waitFor();
		expect(await page.getByText('Hidden while it is a draft').count()).toBe(0);

		await showcase.server.admin.need('PATCH', `/items/showcase/${showcase.item}`, { status: 'published' });
		await page.reload();
		await page.getByText('Hidden while it is a draft').waitFor();
		expect(await page.getByText('Because it is a draft').count()).toBe(0);
		await showcase.server.admin.need('PATCH', `/items/showcase/${showcase.item}`, { status: 'draft' });
	});

	it('shows moments by the visitor’s clock, and days and hours as they were entered', async () => {
		const { page } = await visitLink(browser, link, { timezoneId: 'Asia/Tokyo' });
		await page.locator('.accordion > details').nth(1).locator('summary').click();
		await page.getByText(/4 May 2026(?:,| at) 21:00/).waitFor();
		const text = await page.locator('#page').textContent();
		expect(text).toContain('09:30');
	});

	it('has tabs that arrow keys move along', async () => {
		const { page } = await open();
		const tabs = page.getByRole('tab');
		expect(await tabs.allInnerTexts()).toEqual(['Left Side', 'Right Side']);
		await tabs.first().focus();
		await page.keyboard.press('ArrowRight');
		expect(await tabs.nth(1).getAttribute('aria-selected')).toBe('true');
		expect(await page.getByText('#2ECDA7').isVisible()).toBe(true);
		expect(await page.getByText('In the works').isVisible()).toBe(false);
	});

	it('has an accordion with its first part open, one at a time', async () => {
		const { page } = await open();
		const parts = page.locator('.accordion > details');
		expect(await parts.evaluateAll((all) => all.map((one) => (one as HTMLDetailsElement).open))).toEqual([true, false]);
		await parts.nth(1).locator('summary').click();
		expect(await parts.evaluateAll((all) => all.map((one) => (one as HTMLDetailsElement).open))).toEqual([false, true]);
	});

	it('sorts a table by what it shows, up and down', async () => {
		const { page } = await open();
		const first = page.locator('.list-table tbody tr:not(.details) .first');
		const sort = page.getByRole('button', { name: 'Value', exact: true });
		await sort.click();
		expect(await first.allInnerTexts()).toEqual(['Row 1', 'Row 2', 'Row 3']);
		expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
		await sort.click();
		expect(await first.allInnerTexts()).toEqual(['Row 3', 'Row 2', 'Row 1']);
	});

	it('opens pictures over the page: by keyboard on and on, and back to where one was', async () => {
		const { page } = await open();
		const tile = page.locator('.gallery a').first();
		await tile.focus();
		await page.keyboard.press('Enter');
		const caption = page.locator('.viewer-caption');
		await caption.getByText('1 of 2').waitFor();
		await page.keyboard.press('ArrowRight');
		await caption.getByText('2 of 2').waitFor();
		await page.keyboard.press('ArrowRight');
		await caption.getByText('1 of 2').waitFor();
		await page.keyboard.press('Escape');
		await page.locator('dialog').waitFor({ state: 'detached' });
		expect(await tile.evaluate((element) => element === document.activeElement)).toBe(true);
	});

	it('moves on to the next picture by a swipe', async () => {
		const { page } = await open();
		await page.locator('.gallery a').first().click();
		const stage = page.locator('.viewer-stage');
		await page.locator('.viewer-caption').getByText('1 of 2').waitFor();
		const box = await stage.boundingBox();
		const [x, y] = [(box?.width ?? 0) / 2, (box?.height ?? 0) / 2];
		await page.mouse.move(x + 100, y);
		await page.mouse.down();
		await page.mouse.move(x - 100, y, { steps: 4 });
		await page.mouse.up();
		await page.locator('.viewer-caption').getByText('2 of 2').waitFor();
	});

	it('shows a document on the page, in a frame of its own that asks no other site', async () => {
		const answers: number[] = [];
		const { page, problems } = await open({
			before: async (page) =>
				page.on(
					'response',
					(response) => response.url().includes(showcase.document) && answers.push(response.status()),
				),
		});
		const frame = page.locator('iframe.document');
		expect(await frame.getAttribute('title')).toBe('Document The contract');
		await frame.scrollIntoViewIfNeeded();
		await expect.poll(() => answers[0]).toBe(200);
		expect(problems).toEqual([]);
	});

	it('is where it was after a reload: as far down, with the same parts open', async () => {
		const { page } = await open();
		await page.getByRole('tab', { name: 'Right Side' }).click();
		await page.getByRole('button', { name: 'Details of Row 2' }).click();
		await page.evaluate(() => scrollTo(0, 700));
		await expect.poll(() => page.evaluate(() => history.state?.spot?.scroll)).toBe(700);
		await page.reload();
		await page.getByText('Remark of row 2').waitFor();
		expect(await page.getByRole('tab', { name: 'Right Side' }).getAttribute('aria-selected')).toBe('true');
		expect(Math.abs((await page.evaluate(() => scrollY)) - 700)).toBeLessThan(20);
	});
});
