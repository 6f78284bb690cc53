import type { Locator, Page } from 'playwright-core';

/** More than any page of the Studio has places to stop at. */
const mostStops = 150;

/** Goes on with the tabulator until a control has the focus. Throws where none of the stops is it. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
	for (let stops = 0; stops <= mostStops; stops++) {
		if (await control.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`The keyboard leads nowhere near ${control.toString()}.`);
}

/** Where the focus is: nothing, if it is lost to the page. */
export async function focused(page: Page): Promise<string | null> {
	return page.evaluate(() => {
		const { activeElement } = document;
		return activeElement === null || activeElement === document.body ? null : activeElement.outerHTML.slice(0, 200);
	});
}
