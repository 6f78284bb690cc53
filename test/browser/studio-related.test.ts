import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator } from '../support/administrator.ts';
import { chromium, startStudio, type Studio } from '../support/studio/studio.ts';
import {
	goWithin,
	itemPath,
	openNewDrawer,
	openSection,
	rowOf,
	sectionTrigger,
	unfoldSection,
} from '../support/studio/section.ts';
import type { Page } from 'playwright-core';

describe.skipIf(chromium === null).each(['11', '12'] as const)('the section "Shares", on Directus %s,', (version) => {
	let studio: Studio;
	let share: { id: string };

	beforeAll(async () => {
		studio = await startStudio({ version });
		const { newsroom, editor } = studio;
		const meta = { interface: 'list-o2m', special: ['o2m'] };
		await newsroom.server.admin.need('PATCH', '/fields/articles/comments', { meta });
		share = await newsroom.share({ name: 'Of the article' }, editor);
		await newsroom.share(
			{ name: 'Of the comment', collection: 'comments', item: String(newsroom.content.comment) },
			editor,
		);
	});
	afterAll(() => studio?.stop());

	function itemsAskedFor(page: Page): string[] {
		const asked: string[] = [];
		page.on('request', (request) => {
			const { pathname, searchParams } = new URL(request.url());
			if (pathname === '/share/api/shares') asked.push(`${searchParams.get('collection')}/${searchParams.get('item')}`);
		});
		return asked;
	}

	it('stays that of the page while a related item is open in a drawer of the Studio', async () => {
		const { article } = studio.newsroom.content;
		const { page, problems } = await studio.open(administrator);
		const asked = itemsAskedFor(page);
		await openSection(page, studio);
		await rowOf(page, share).waitFor();

		await page
			.locator('.v-list-item.clickable', { hasText: /^\s*1\s*$/ })
			.last()
			.click();
		const related = page.locator('.v-drawer');
		await related.getByText('Visitor Email').waitFor();
		expect(await related.getByText('Shares', { exact: true }).count()).toBe(0);
		expect(await page.getByText('Of the comment').count()).toBe(0);
		expect(await sectionTrigger(page).count()).toBe(1);
		await page.keyboard.press('Escape');
		await related.waitFor({ state: 'detached' });

		expect(asked).toEqual([`articles/${article}`]);
		await rowOf(page, share).locator('button.name').click();
		await page.getByRole('dialog', { name: 'Edit share' }).locator('.sentence').waitFor();
		expect(problems).toEqual([]);
	});

	it('closes its drawer when the page goes on to another item', async () => {
		const { newsroom, editor } = studio;
		const { page, problems } = await studio.open(editor);
		await openSection(page, studio);
		await rowOf(page, share).waitFor();
		await openNewDrawer(page);
		await page.getByRole('dialog', { name: 'New share' }).waitFor();
		await goWithin(page, itemPath('articles', newsroom.content.sibling));
		await page.locator('.share-drawer').waitFor({ state: 'detached' });
		await page.locator('.item-shares .empty').waitFor();
		await page.goBack();
		await rowOf(page, share).waitFor();
		expect(await page.locator('.share-drawer').count()).toBe(0);
		expect(problems).toEqual([]);
	});

	it('goes when the sidebar is folded away, and is as it was when that comes back', async () => {
		const { page, problems } = await studio.open(studio.editor);
		await openSection(page, studio);
		await rowOf(page, share).waitFor();
		await page.locator('button', { has: page.locator('[data-icon="right_panel_close"]') }).click();
		await rowOf(page, share).waitFor({ state: 'hidden' });
		// What is left of it is a button in version 12, and in version 11 the signs of its sections.
		if (version === '12') await page.locator('.sidebar-toggle').click();
		await sectionTrigger(page).waitFor();
		await unfoldSection(page);
		await rowOf(page, share).getByText('Of the article').waitFor();
		expect(await sectionTrigger(page).count()).toBe(1);
		expect(problems).toEqual([]);
	});
});
