import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserContextOptions } from 'playwright-core';
import { choose, openNewDrawer, openSection, rowOf, itemPath, toggleSection } from '../support/studio/section.ts';
import { chromium, startStudio, type Studio } from '../support/studio/studio.ts';
import { takePicture } from '../support/studio/pictures.ts';
import { violations } from '../support/studio/violations.ts';

const looks: [name: string, options: BrowserContextOptions, appearance: 'light' | 'dark'][] = [
	['light', {}, 'light'],
	['dark', { colorScheme: 'dark' }, 'dark'],
	['phone', { viewport: { width: 390, height: 844 } }, 'light'],
];

describe.skipIf(chromium === null).each(['11', '12'] as const)('what shares look like on Directus %s', (version) => {
	let studio: Studio;
	let share: { id: string };

	beforeAll(async () => {
		studio = await startStudio({ version });
		const { newsroom, editor } = studio;
		const limits = { password: 'ink and paper', max_uses: 10, date_end: '2040-05-04T12:00:00Z' };
		share = await newsroom.share({ name: 'For the printer', ...limits }, editor);
		await newsroom.open((share as { link?: string }).link ?? '', { password: 'ink and paper' });
		const paused = await newsroom.share({ name: 'Press preview' }, editor);
		await newsroom.server.api(editor.token).need('POST', `/share/api/shares/${paused.id}/pause`);
	});
	afterAll(() => studio?.stop());

	it.each(looks)(
		'%s: nothing is wrong for assistive technology, and pictures are taken',
		async (name, options, appearance) => {
			const { newsroom, editor } = studio;
			await newsroom.server.admin.need('PATCH', `/users/${editor.id}`, { appearance });
			const { page, problems } = await studio.open(editor, options);
			const picture = (of: string) => takePicture(page, `directus-${version}-${of}-${name}`);
			await openSection(page, studio);
			await rowOf(page, share).waitFor();
			await picture('sidebar');
			expect(await violations(page, '.item-shares')).toEqual([]);

			await rowOf(page, share).locator('button.more').click();
			await page.locator('.menu-list').waitFor();
			await picture('menu');
			expect(await violations(page, '.menu-list')).toEqual([]);
			await page.keyboard.press('Escape');

			await choose(page, share, 'link');
			await page.getByRole('dialog', { name: 'Link' }).waitFor();
			await picture('link');
			expect(await violations(page, '.sharing-dialog')).toEqual([]);
			await page.getByRole('button', { name: 'Done' }).click();

			await choose(page, share, 'send');
			await page.getByRole('dialog', { name: /^Send/ }).waitFor();
			expect(await violations(page, '.sharing-dialog')).toEqual([]);
			await page
				.getByRole('dialog', { name: /^Send/ })
				.getByRole('button', { name: /Cancel|Done/ })
				.click();

			await openNewDrawer(page);
			await page.locator('.share-drawer select').selectOption({ label: 'Client' });
			await page.locator('.share-drawer .sentence').waitFor();
			await picture('drawer');
			await page.locator('.share-drawer summary').click();
			await page.getByRole('button', { name: 'Generate' }).click();
			await picture('drawer-below');
			expect(await violations(page, '.share-drawer')).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
			expect(problems).toEqual([]);
		},
	);

	it('speaks the language of the Studio', async () => {
		const { newsroom, editor } = studio;
		const speak = (language: string) => newsroom.server.admin.need('PATCH', `/users/${editor.id}`, { language });

		for (const [language, title, create] of [
			['de-DE', 'Freigaben', 'Neue Freigabe'],
			['fr-FR', 'Partages', 'Nouveau partage'],
			['es-419', 'Enlaces compartidos', 'Compartir'],
			['nl-NL', 'Shares', 'New share'],
		] as const) {
			await speak(language);
			const { page } = await studio.open(editor);
			await page.goto(newsroom.server.url + itemPath('articles', newsroom.content.article));
			await toggleSection(page, title);
			await page.locator('.item-shares').getByRole('button', { name: create }).waitFor();
			await page.context().close();
		}

		await speak('en-US');
	});
});
