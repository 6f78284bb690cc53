import { expect } from 'vitest';
import type { Page } from 'playwright-core';

/** Phone and desk, light and dark: what a visitor may have before them. */
const looks = [
	{ look: 'phone, light', colorScheme: 'light', width: 390, height: 844 },
	{ look: 'phone, dark', colorScheme: 'dark', width: 390, height: 844 },
	{ look: 'desk, light', colorScheme: 'light', width: 1280, height: 800 },
	{ look: 'desk, dark', colorScheme: 'dark', width: 1280, height: 800 },
] as const;

export async function inEveryLook(page: Page, see: (look: string) => Promise<void>): Promise<void> {
	for (const { look, colorScheme, width, height } of looks) {
		await page.setViewportSize({ width, height });
		// Colours that are on their way from light to dark are neither.
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await see(look);
	}
}

/** 320 px is also what is left of 1280 px at 400%, and 640 px of it at 200%. */
export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
	for (const width of [320, 640]) {
		await page.setViewportSize({ width, height: 640 });
		const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(over, `${width} px`).toBeLessThanOrEqual(0);
	}
}
