import type { BrowserContextOptions, Page } from 'playwright-core';

export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 } };

/** As somebody left it who has closed what the app lays over a phone's screen at first: its navigation and its sidebar. */
export async function foldAway(page: Page): Promise<void> {
	await page.addInitScript(() => {
		localStorage.setItem('nav-bar-collapsed', 'true');
		localStorage.setItem('sidebar-collapsed', 'true');
	});
}

/** What stands out of the screen at its sides, where nothing within the element scrolls to it. */
export async function cutOff(page: Page, selector: string): Promise<string[]> {
	return page.locator(selector).evaluateAll((roots) => {
		const isScrolled = (element: Element, root: Element): boolean =>
			element !== root &&
			(['auto', 'scroll'].includes(getComputedStyle(element).overflowX) ||
				(element.parentElement !== null && isScrolled(element.parentElement, root)));

		return roots.flatMap((root) =>
			[root, ...root.querySelectorAll('*')]
				.filter((element) => {
					const { left, right, width } = element.getBoundingClientRect();
					const isOut = width > 1 && (left < -1 || right > window.innerWidth + 1);
					return isOut && element.checkVisibility() && !isScrolled(element, root);
				})
				.map((element) => `${element.tagName} ${element.className}: ${element.textContent?.trim().slice(0, 40)}`),
		);
	});
}

/** Whether the page can be pushed sideways. */
export async function scrollsSideways(page: Page): Promise<boolean> {
	return page.evaluate(() =>
		[document.documentElement, ...document.querySelectorAll('main, #main-content')].some(
			({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1,
		),
	);
}
