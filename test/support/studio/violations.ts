import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { AxeResults } from 'axe-core';
import { comeToRest } from './come-to-rest.ts';

const script = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe-core finds wrong within an element: rule and the place, one line for each. */
export async function violations(page: Page, selector: string): Promise<string[]> {
	// Colours that are on their way have a contrast that nobody chose.
	await comeToRest(page);
	// Past the Studio's content security policy, which allows no script of a test's own.
	await page.evaluate(await readFile(script, 'utf8'));
	const results = await page.evaluate(
		(context) => (window as unknown as { axe: { run(context: object): Promise<AxeResults> } }).axe.run(context),
		// The app's own buttons wear the theme's colours, which are not ours to change.
		{ include: [selector], exclude: ['.v-button'] },
	);
	return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
