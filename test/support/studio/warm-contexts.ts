import { onTestFinished, TestRunner } from 'vitest';
import type { BrowserContext } from 'playwright-core';

export interface WarmContexts {
	/**
	 * A context for the running test: one that a test before has given back under this key, or a new one. It is given back
	 * when the test is over; before the first test of a file it stays with who took it, for all of them.
	 */
	take(key: string, make: () => Promise<BrowserContext>): Promise<BrowserContext>;
}

/**
 * Keeps the browsers of people who work in the Studio between the tests of a file, with nobody's page in them. Most of
 * what opening the Studio takes is to read and compile its scripts; a browser that has them already needs half of it.
 *
 * @param url of the Directus
 * @param isKept which cookies a browser keeps, by their names: its login. What else a test has left behind is taken away.
 */
export function keepWarm(url: string, isKept: (cookie: string) => boolean): WarmContexts {
	const idle = new Map<string, BrowserContext[]>();

	async function giveBack(key: string, context: BrowserContext): Promise<void> {
		const [anchor, ...pages] = context.pages();
		// A request that a test answers in the server's place may be on its way still.
		await Promise.all([context, ...pages].map((one) => one.unrouteAll({ behavior: 'ignoreErrors' })));
		await Promise.all(pages.map((page) => page.close()));
		await anchor?.evaluate(() => localStorage.clear());
		const cookies = (await context.cookies()).filter(({ name }) => isKept(name));
		await context.clearCookies();
		await context.addCookies(cookies);
		idle.set(key, [...(idle.get(key) ?? []), context]);
	}

	return {
		async take(key, make) {
			const context = idle.get(key)?.pop() ?? (await anchored(await make(), url));
			let isOpen = true;
			context.once('close', () => (isOpen = false));
			if (TestRunner.getCurrentTest()) {
				onTestFinished(async ({ task }) => {
					// Some tests close it themselves, and what a failure leaves behind is nothing to begin with.
					if (isOpen) await (task.result?.state === 'pass' ? giveBack(key, context) : context.close());
				});
			}
			return context;
		},
	};
}

/** A page that stays: the browser keeps the process of a site, and what it has compiled, as long as one of its pages is open. */
async function anchored(context: BrowserContext, url: string): Promise<BrowserContext> {
	const page = await context.newPage();
	await page.goto(`${url}/server/ping`);
	return context;
}
