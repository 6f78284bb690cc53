import { onTestFinished, TestRunner } from 'vitest';
import type { BrowserContext } from 'playwright-core';

/**
 * Closes a visitor's browser when the test that opened it is over: pages that stay open go on to draw and to ask, and
 * cost the tests after them more than their own work. What is opened before the first test stays for all of them.
 */
export function closeAfterTest(context: BrowserContext): void {
	if (!TestRunner.getCurrentTest()) return;
	let isOpen = true;
	context.once('close', () => (isOpen = false));
	onTestFinished(async () => {
		// Some tests close it themselves.
		if (!isOpen) return;
		// A request that a test answers in the server's place may be on its way still.
		await Promise.all([context, ...context.pages()].map((one) => one.unrouteAll({ behavior: 'ignoreErrors' })));
		await context.close();
	});
}
