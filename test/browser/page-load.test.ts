import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { chromiumPath, launchChromium } from '../support/chromium.ts';
import { followRequests, type RequestsInFlight } from '../support/requests-in-flight.ts';
import { makeLargeItem } from '../support/page/large-content.ts';
import { startDirectus, type DirectusServer } from '../support/directus-server.ts';
import { traceDrawing } from '../support/page/trace-drawing.ts';
import { visitLink } from '../support/page/visitor-browser.ts';

const chromium = chromiumPath();
/** 2,000 rows, each of itself and five cells: what sorting them all cannot but lay out. */
const boxesOfTheTable = 12_000;

describe.skipIf(chromium === null)('an item of 300 fields with 2,000 related rows and 100 pictures', () => {
	let server: DirectusServer;
	let browser: Browser;
	let link: string;

	beforeAll(async () => {
		server = await startDirectus();
		link = await makeLargeItem(server, { rows: 2000, fields: 300, pictures: 100 });
		browser = await launchChromium(chromium ?? '');
	});
	afterAll(async () => {
		await browser?.close();
		await server?.stop();
	});

	async function open(): Promise<Page> {
		const { page } = await visitLink(browser, link);
		await page.getByText('Row 100', { exact: true }).waitFor();
		return page;
	}

	it('shows its first rows, and asks for pictures only as they come near', async () => {
		const asked: string[] = [];
		let requests: RequestsInFlight | undefined;
		const { page } = await visitLink(browser, link, {
			before: async (page) => {
				requests = followRequests(page);
				page.on('request', (request) => asked.push(request.url()));
			},
		});
		await page.getByText('Row 100', { exact: true }).waitFor();
		await requests?.over();
		expect(asked.filter((url) => url.includes('/assets/')).length).toBeLessThan(40);
		expect(await page.getByText('Value 300', { exact: true }).count()).toBe(1);
		expect(await page.getByText('100 of 2000').count()).toBe(1);
	});

	it('stays responsive while all of it is scrolled through, loaded and sorted', async () => {
		const page = await open();
		const drawing = await traceDrawing(browser, page, async () => {
			const more = page.getByRole('button', { name: 'Show more' });
			for (let shown = 200; shown <= 2000; shown += 100) {
				await more.click();
				await page.locator(`.pager`).getByText(`${shown} of 2000`).waitFor({ state: 'attached' });
			}
			await page.getByRole('button', { name: 'Place', exact: true }).click();
			await page.locator('th[aria-sort=ascending]').waitFor();
			await page.getByText('Row 2000', { exact: true }).scrollIntoViewIfNeeded();
			await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
		});
		expect(drawing.laidOut, 'boxes in one layout').toBeLessThan(boxesOfTheTable * 1.5);
		expect(drawing.styled, 'elements styled at one go').toBeLessThan(boxesOfTheTable * 1.5);
		expect(drawing.layoutsInOneTask, 'layouts asked for by one task').toBeLessThanOrEqual(4);
		expect(await page.locator('.list-table > tbody > tr').count()).toBeGreaterThanOrEqual(2000);
	});

	it('sorts what it has not loaded yet at the server', async () => {
		const page = await open();
		await page.getByRole('button', { name: 'Name', exact: true }).click();
		await page.locator('th[aria-sort=ascending]').waitFor();
		await page.getByRole('button', { name: 'Name', exact: true }).click();
		await page.locator('th[aria-sort=descending]').waitFor();
		expect(await page.locator('.list-table > tbody .first').first().innerText()).toBe('Row 999');
	});

	it('needs no more memory the longer one looks at it', async () => {
		const page = await open();
		const session = await page.context().newCDPSession(page);
		const measure = async () => {
			await session.send('HeapProfiler.collectGarbage');
			const { metrics } = await session.send('Performance.getMetrics');
			return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
		};
		await session.send('Performance.enable');
		const before = await measure();
		const tile = page.locator('.gallery a').first();
		for (let round = 0; round < 10; round++) {
			await tile.click();
			for (let step = 0; step < 10; step++) await page.keyboard.press('ArrowRight');
			await page.keyboard.press('Escape');
			await page.getByRole('button', { name: 'Kind', exact: true }).click();
		}
		// The last order may still be on its way: until it is drawn there are two lists.
		await page.waitForLoadState('networkidle');
		const after = await measure();
		expect(after['JSHeapUsedSize']).toBeLessThan(60_000_000);
		expect((after['JSHeapUsedSize'] ?? 0) - (before['JSHeapUsedSize'] ?? 0)).toBeLessThan(10_000_000);
		expect((after['Nodes'] ?? 0) - (before['Nodes'] ?? 0)).toBeLessThan(5000);
	});
});
