import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserContextOptions, Locator } from 'playwright-core';
import { chromium, startStudio, type Studio } from '../support/studio/studio.ts';
import { comeToRest } from '../support/studio/come-to-rest.ts';
import { openNewDrawer, openSection, rowOf } from '../support/studio/section.ts';
import { takePicture } from '../support/studio/pictures.ts';
import { violations } from '../support/studio/violations.ts';

/** A project's own colours, as its administrators enter them under Settings → Appearance. */
const themes: [appearance: 'light' | 'dark', options: BrowserContextOptions, colours: Record<string, string>][] = [
	[
		'light',
		{},
		{
			...{ primary: '#b3541e', background: '#fff8ec', backgroundSubdued: '#fdf2dd', backgroundNormal: '#f6e7c9' },
			...{ backgroundAccent: '#ecd8ae', foreground: '#54452d', foregroundAccent: '#2a2010' },
			...{ foregroundSubdued: '#9a8a6b', borderColor: '#dcc9a3', borderColorSubdued: '#ecdfc3' },
		},
	],
	[
		'dark',
		{ colorScheme: 'dark' },
		{
			...{ primary: '#5fd3a2', background: '#10221b', backgroundSubdued: '#152b22', backgroundNormal: '#1b372b' },
			...{ backgroundAccent: '#24483a', foreground: '#b9d3c7', foregroundAccent: '#f0fff8' },
			...{ foregroundSubdued: '#6f9080', borderColor: '#2d5646', borderColorSubdued: '#234437' },
		},
	],
];

describe.skipIf(chromium === null).each(['11', '12'] as const)('a project’s own theme on Directus %s', (version) => {
	let studio: Studio;
	let share: { id: string };

	beforeAll(async () => {
		studio = await startStudio({ version });
		share = await studio.newsroom.share({ name: 'In other colours', max_uses: 5 }, studio.editor);
		const overrides = Object.fromEntries(themes.map(([name, , colours]) => [`theme_${name}_overrides`, colours]));
		await studio.newsroom.server.admin.need('PATCH', '/settings', overrides);
	});
	afterAll(() => studio?.stop());

	it.each(themes)('%s: has its colours everywhere, and enough contrast', async (appearance, options, colours) => {
		const { newsroom, editor } = studio;
		await newsroom.server.admin.need('PATCH', `/users/${editor.id}`, { appearance });
		const { page, problems } = await studio.open(editor, options);
		await openSection(page, studio);
		const row = rowOf(page, share).locator('.share-row');
		await row.waitFor();
		expect(await styleOf(row, 'background-color')).toBe(rgb(colours['backgroundNormal']));
		expect(await styleOf(row.locator('.name'), 'color')).toBe(rgb(colours['foregroundAccent']));
		expect(await violations(page, '.item-shares')).toEqual([]);

		await openNewDrawer(page);
		const drawer = page.locator('.share-drawer');
		await drawer.getByLabel('Role').selectOption({ label: 'Client' });
		await drawer.locator('.sentence').waitFor();
		expect(await styleOf(drawer.locator('label.chosen').first(), 'border-top-color')).toBe(rgb(colours['primary']));
		expect(await styleOf(drawer.locator('select'), 'background-color')).toBe(rgb(colours['background']));
		expect(await styleOf(drawer.locator('.sentence'), 'color')).toBe(rgb(colours['foregroundAccent']));
		await takePicture(page, `theme-${version}-${appearance}-drawer`);
		await drawer.locator('summary').click();
		expect(await violations(page, '.share-drawer')).toEqual([]);

		await page.goto(`${newsroom.server.url}/admin/shares`);
		await page.getByLabel('Select “In other colours”').check();
		await page.locator('.bulk-bar').waitFor();
		expect(await styleOf(page.locator('.bulk-bar'), 'background-color')).toBe(rgb(colours['backgroundNormal']));
		await takePicture(page, `theme-${version}-${appearance}-overview`);
		expect(await violations(page, '.shares-overview')).toEqual([]);
		expect(problems).toEqual([]);
	});

	async function styleOf(element: Locator, property: string): Promise<string> {
		await comeToRest(element.page());
		return element.evaluate((one, name) => getComputedStyle(one).getPropertyValue(name), property);
	}
});

/** As a browser says it: `#0f2a3b` is `rgb(15, 42, 59)`. */
function rgb(hex = ''): string {
	const parts = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
	return `rgb(${parts.join(', ')})`;
}
