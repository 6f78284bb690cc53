import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium, startStudio, type Studio } from '../support/studio/studio.ts';
import { goWithin, itemPath, openSection, sectionTrigger, toggleSection } from '../support/studio/section.ts';
import type { Page } from 'playwright-core';

describe.skipIf(chromium === null).each(['12', '11'] as const)('what the Studio loads, on Directus %s,', (version) => {
	let studio: Studio;

	beforeAll(async () => {
		studio = await startStudio({ version });
	});
	afterAll(() => studio?.stop());

	it('is small until a part of ours is opened, and no request more', async () => {
		const { newsroom, editor } = studio;
		const { page, problems, requests } = await studio.open(editor);
		const loaded = programsOf(page);

		await page.goto(`${newsroom.server.url}/admin/content/articles`);
		await page.locator('main table').first().waitFor();
		await goWithin(page, itemPath('articles', newsroom.content.article));
		await sectionTrigger(page).waitFor();
		// What comes later is seen below: the same is asked once more when the section is open.
		await expect.poll(() => ours(requests)).toEqual(['GET /share/api/shares']);
		expect(await loaded()).toHaveLength(1);
		expect((await loaded()).reduce((sum, { packed }) => sum + packed, 0)).toBeLessThan(15_000);

		await toggleSection(page);
		await page.locator('.item-shares .create button').waitFor();
		expect((await loaded()).map(({ name }) => name)).toEqual([
			expect.stringContaining('/extensions/sources/'),
			expect.stringMatching(/^\/share\/studio\/parts-[\w-]+\.js$/),
		]);
		expect((await loaded()).reduce((sum, { packed }) => sum + packed, 0)).toBeLessThan(100_000);
		expect(ours(requests)).toEqual(['GET /share/api/shares']);
		expect(problems).toEqual([]);
	});

	it('says so where a part cannot be loaded, and loads it when the page is loaded again', async () => {
		const { page } = await studio.open(studio.editor);
		await page.route('**/share/studio/**', (route) => route.abort());
		await openSection(page, studio);
		await page.getByText('This part of the page could not be loaded. Reload the page.').waitFor();
		await page.unroute('**/share/studio/**');
		await page.reload();
		await toggleSection(page);
		await page.locator('.item-shares .create button').waitFor();
	});

	it.each(['parts-unknown.js', '..%2Fapi.js', '%2e%2e%2fapi.js'])(
		'gives away no other file, such as %s',
		async (name) => {
			expect((await studio.newsroom.server.api().get(`/share/studio/${name}`)).status).toBe(404);
		},
	);
});

const ours = (requests: string[]) => requests.filter((request) => request.includes('/share/api/'));

/** The programs of ours, and of other extensions, that came so far, each with its size as it goes through the network. */
function programsOf(page: Page) {
	const answers: Promise<{ name: string; packed: number }>[] = [];
	page.on('response', (response) => {
		const { pathname } = new URL(response.url());
		if (!/^\/(?:extensions\/sources|share\/studio)\//.test(pathname)) return;
		answers.push(response.body().then((body) => ({ name: pathname, packed: gzipSync(body).length })));
	});
	return () => Promise.all(answers);
}
