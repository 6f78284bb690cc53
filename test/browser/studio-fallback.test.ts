import { fetchAlone } from '../support/fetch-alone.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { chromium, startStudio, type Studio } from '../support/studio/studio.ts';
import { coreTrigger, itemPath, rowOf, toggleSection } from '../support/studio/section.ts';

describe.skipIf(chromium === null).each(['11', '12'] as const)(
	'a Studio that has changed, on Directus %s',
	(version) => {
		let studio: Studio;

		beforeAll(async () => {
			studio = await startStudio({ version });
		});
		afterAll(() => studio?.stop());

		/** As if the app's next version drew its sections with something else. */
		async function without(page: Page, whatOfTheApp: 'sidebar-detail' | 'everything'): Promise<void> {
			await page.route('**/extensions/sources/index.js*', async (route) => {
				const source = await (await fetchAlone(route)).text();
				const names =
					whatOfTheApp === 'sidebar-detail'
						? ['SidebarDetail', 'sidebar-detail']
						: ['SidebarDetail', 'sidebar-detail', '_a', '__vue_app__'];
				const body = names.reduce(
					(text, name) =>
						text.replace(new RegExp(`(["'\`.]|\\?\\.)${name}(?![\\w-])`, 'g'), `$1Gone${name.replace('-', '')}`),
					source,
				);
				await route.fulfill({ body, contentType: 'application/javascript' });
			});
		}

		it('has the section below core’s, and it works', async () => {
			const { newsroom, editor } = studio;
			const share = await newsroom.share({ name: 'Still here' }, editor);
			const { page, problems } = await studio.open(editor);
			await without(page, 'sidebar-detail');
			await page.goto(newsroom.server.url + itemPath('articles', newsroom.content.article));

			const section = page.locator('.section-beside');
			await section.getByRole('button', { name: 'Shares' }).click();
			await rowOf(page, share).waitFor();
			await section.locator('button.name').first().click();
			await page.getByRole('dialog', { name: 'Edit share' }).getByLabel('Name', { exact: true }).waitFor();
			await page.keyboard.press('Escape');

			await coreTrigger(page, 'Comments').click();
			await rowOf(page, share).waitFor({ state: 'hidden' });
			await page.goto(`${newsroom.server.url}/admin/content/articles`);
			await section.waitFor({ state: 'detached' });
			expect(problems).toEqual([]);
		});

		it('works as before where nothing of what we need is there', async () => {
			const { newsroom, editor } = studio;
			const { page, problems } = await studio.open(editor);
			await without(page, 'everything');
			await page.goto(newsroom.server.url + itemPath('articles', newsroom.content.article));
			await page.getByText('Title').first().waitFor();
			// Core's own panel stays in its place.
			await toggleSection(page);
			await page.locator('.sidebar').getByText('No shares').first().waitFor();
			expect(problems).toEqual([]);
		});
	},
);
