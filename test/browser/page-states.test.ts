import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { accessibilityProblems } from '../support/page/accessibility.ts';
import { cacheFolder } from '../support/places.ts';
import { chromiumPath, launchChromium } from '../support/chromium.ts';
import { doorScenes } from '../support/page/door-states.ts';
import { expectNoSidewaysScrolling, inEveryLook } from '../support/page/looks.ts';
import { startShowcase, type Showcase } from '../support/page/showcase.ts';
import { visitLink } from '../support/page/visitor-browser.ts';

const chromium = chromiumPath();
const pictures = join(cacheFolder, 'screenshots');

describe.skipIf(chromium === null)('the page', () => {
	let showcase: Showcase;
	let browser: Browser;

	beforeAll(async () => {
		await mkdir(pictures, { recursive: true });
		showcase = await startShowcase();
		await showcase.server.admin.need('PATCH', '/settings', {
			project_name: 'Northlight',
			project_descriptor: 'Laboratory, newsroom and studio',
			project_color: '#1F4E79',
		});
		browser = await launchChromium(chromium ?? '');
	});
	afterAll(async () => {
		await browser?.close();
		await showcase?.server.stop();
	});

	it.each(doorScenes)('is in order at the door: $name', async ({ name, says, arrange, act }) => {
		const { link, before } = await arrange(showcase);
		const { page, problems } = await visitLink(browser, link, { ...(before && { before }) });
		await act?.(page);
		await page.getByText(says).first().waitFor();

		await inEveryLook(page, async (look) => {
			expect(await accessibilityProblems(page), look).toEqual([]);
			await page.screenshot({ path: join(pictures, `${name} ${look}.png`) });
		});
		await expectNoSidewaysScrolling(page);
		expect(await page.locator('.sign-name').innerText()).toBe('Northlight');
		expect(problems).toEqual([]);
	});

	it('is in order with the item, all of it open', async () => {
		const { link } = await showcase.share({ message: 'With kind regards', date_end: '2099-01-01T00:00:00Z' });
		const { page, problems } = await visitLink(browser, link);
		await page.getByRole('heading', { name: 'Everything there is' }).waitFor();
		for (const summary of await page.locator('details:not([open]) > summary').all()) await summary.click();
		await page.getByRole('button', { name: 'Details of Row 1' }).click();

		await inEveryLook(page, async (look) => {
			expect(await accessibilityProblems(page), look).toEqual([]);
			await page.screenshot({ path: join(pictures, `item ${look}.png`), fullPage: true });
		});
		await expectNoSidewaysScrolling(page);
		expect(problems).toEqual([]);
	});

	it('is in order with a picture over the page', async () => {
		const { link } = await showcase.share();
		const { page } = await visitLink(browser, link);
		await page.locator('.gallery a').first().click();
		await page.locator('.viewer-caption').waitFor();
		await inEveryLook(page, async (look) => {
			expect(await accessibilityProblems(page), look).toEqual([]);
			await page.screenshot({ path: join(pictures, `viewer ${look}.png`) });
		});
	});

	it('moves nothing for those who asked for that', async () => {
		const { link } = await showcase.share();
		const { page } = await visitLink(browser, link, { reducedMotion: 'reduce' });
		await page.getByRole('heading', { name: 'Everything there is' }).waitFor();
		const longest = await page.evaluate(() =>
			[...document.querySelectorAll('*')].reduce((most, element) => {
				const { transitionDuration, animationDuration } = getComputedStyle(element);
				return Math.max(most, Number.parseFloat(transitionDuration), Number.parseFloat(animationDuration));
			}, 0),
		);
		expect(longest).toBeLessThan(0.001);
	});

	it('can be gone through by keyboard alone: password, item, its parts, out again', async () => {
		const { link } = await showcase.share({ password: 'tide table' });
		const { page } = await visitLink(browser, link);
		await page.locator('input[type=password]').waitFor();
		await page.keyboard.type('tide table');
		await page.keyboard.press('Enter');
		await page.getByRole('heading', { name: 'Everything there is' }).waitFor();

		await tabTo(page, 'Details of Row 2');
		await page.keyboard.press('Enter');
		await page.getByText('Remark of row 2').waitFor();
		await tabTo(page, 'Leave');
		await page.keyboard.press('Enter');
		await page.getByText('You have left').waitFor();
	});

	/** Presses Tab until what has this name has the focus. */
	async function tabTo(page: Page, name: string): Promise<void> {
		for (let presses = 0; presses < 80; presses++) {
			await page.keyboard.press('Tab');
			const focused = await page.evaluate(
				() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
			);
			if (focused === name) return;
		}
		throw new Error(`Nothing named "${name}" can be reached by Tab.`);
	}
});
