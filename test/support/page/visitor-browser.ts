import { closeAfterTest } from '../close-after-test.ts';
import { patienceMs } from '../chromium.ts';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface Visiting {
	page: Page;
	/** What went wrong on the page: errors in scripts, and what its content security policy stopped. */
	problems: string[];
}

/** A visitor of their own: no cookies of the others. English unless said otherwise. */
export async function visitLink(
	browser: Browser,
	link: string,
	options: BrowserContextOptions & { before?: (page: Page) => Promise<unknown> } = {},
): Promise<Visiting> {
	const { before, ...context } = options;
	const visitor = await browser.newContext({ locale: 'en-GB', ...context });
	closeAfterTest(visitor);
	visitor.setDefaultTimeout(patienceMs);
	const page = await visitor.newPage();
	const problems: string[] = [];
	page.on('pageerror', (error) => problems.push(error.message));
	page.on('console', (message) => {
		if (/content security policy/i.test(message.text())) problems.push(message.text());
	});
	await before?.(page);
	await page.goto(link);
	return { page, problems };
}
