import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

let source: Promise<string> | undefined;

/** What axe finds wrong on a page as it is now, each with the element. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
	source ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
	// Evaluated by the debugger, so the page's own policy has no say in it.
	await page.evaluate(await source);
	const results = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
	return results.violations.flatMap(({ id, help, nodes }) =>
		nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)} (${node.failureSummary ?? ''})`),
	);
}
