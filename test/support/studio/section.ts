import type { Locator, Page } from 'playwright-core';
import { comeToRest } from './come-to-rest.ts';
import type { Studio } from './studio.ts';

export const itemPath = (collection: string, key: string | number) => `/admin/content/${collection}/${key}`;

/** The button of our section in the sidebar, among core's or below them. */
export function sectionTrigger(page: Page, title = 'Shares'): Locator {
	return coreTrigger(page, title).or(page.locator('.section-beside .trigger'));
}

/** The button of a section of core's, by its title: its icon would be a part of its name. */
export function coreTrigger(page: Page, title: string): Locator {
	return page.locator('.sidebar .accordion-trigger', {
		has: page.locator('.accordion-trigger-title').getByText(title, { exact: true }),
	});
}

/** Goes to another page of the Studio as its own links do, without loading it anew. */
export async function goWithin(page: Page, path: string): Promise<void> {
	await page.evaluate(
		(to) => {
			const app = document.getElementById('app') as unknown as {
				__vue_app__: { config: { globalProperties: { $router: { push(to: string): void } } } };
			};
			app.__vue_app__.config.globalProperties.$router.push(to);
		},
		path.replace(/^\/admin/, ''),
	);
}

/**
 * Opens or closes the section as people do, who wait until it has stopped growing: what scrolls into view meanwhile moves
 * between the press and the release of a button, which is no click on it then.
 */
export async function toggleSection(page: Page, title?: string): Promise<void> {
	await sectionTrigger(page, title).click();
	await comeToRest(page);
}

/** Opens the section unless it is open already, whatever of it is drawn so far. */
export async function unfoldSection(page: Page): Promise<void> {
	if ((await sectionTrigger(page).getAttribute('aria-expanded')) !== 'true') await toggleSection(page);
}

/** Shows an item and opens the section "Shares" beside it. */
export async function openSection(page: Page, { newsroom }: Studio, collection = 'articles', key?: string | number) {
	await page.goto(newsroom.server.url + itemPath(collection, key ?? newsroom.content.article));
	await toggleSection(page);
	return page.locator('.item-shares');
}

/** Presses "New share" and waits for its drawer. */
export async function openNewDrawer(page: Page): Promise<void> {
	await page.locator('.item-shares .create button').click();
	await page.locator('.share-drawer').waitFor();
}

export function rowOf(page: Page, share: { id: string }): Locator {
	return page.locator(`[data-share="${share.id}"]`);
}

/** Chooses an entry of a share's menu. */
export async function choose(page: Page, share: { id: string }, entry: string): Promise<void> {
	await chooseFrom(page, rowOf(page, share), entry);
}

/** Chooses an entry of the menu of any row. The menu of another row may still be fading out, with an entry of that name. */
export async function chooseFrom(page: Page, row: Locator, entry: string): Promise<void> {
	await page.locator('.menu-list').first().waitFor({ state: 'detached' });
	await row.locator('button.more').click();
	await page.locator(`.menu-list [data-entry="${entry}"]`).click();
}

/** Waits for a notice of the Studio. */
export async function notice(page: Page, text: string | RegExp): Promise<void> {
	await page.locator('.notifications-group, #notifications, .notification-item').getByText(text).first().waitFor();
}
