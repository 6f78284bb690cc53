import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { accessibilityProblems } from '../support/page/accessibility.ts';
import { cacheFolder } from '../support/places.ts';
import { chromiumPath, launchChromium } from '../support/chromium.ts';
import { expectNoSidewaysScrolling, inEveryLook } from '../support/page/looks.ts';
import { press } from '../support/page/people-states.ts';
import { startShowcase, type Showcase } from '../support/page/showcase.ts';
import { visitLink } from '../support/page/visitor-browser.ts';

const chromium = chromiumPath();
const pictures = join(cacheFolder, 'screenshots');

describe.skipIf(chromium === null)('editing on the page', () => {
	let showcase: Showcase;
	let browser: Browser;
	let link: string;

	beforeAll(async () => {
		await mkdir(pictures, { recursive: true });
		showcase = await startShowcase();
		({ link } = await showcase.share({ role: showcase.corrector, access: 'edit', edit_related: true }));
		browser = await launchChromium(chromium ?? '');
	});
	afterAll(async () => {
		await browser?.close();
		await showcase?.server.stop();
	});

	const stored = (fields: string) =>
		showcase.server.admin.need('GET', `/items/showcase/${showcase.item}?fields=${fields}`);
	const store = (changes: object) => showcase.server.admin.need('PATCH', `/items/showcase/${showcase.item}`, changes);

	async function edit(options: Parameters<typeof visitLink>[2] = {}) {
		const visiting = await visitLink(browser, link, options);
		await press(visiting.page, 'Edit');
		await visiting.page.getByText('Nothing changed yet').waitFor();
		return visiting;
	}

	async function save(page: Page): Promise<void> {
		await press(page, 'Save');
		await page.locator('.saved-note').waitFor();
	}

	it('loads what it takes only when somebody presses Edit', async () => {
		const loaded: string[] = [];
		const { page } = await visitLink(browser, link, {
			before: async (page) => page.on('request', (request) => loaded.push(request.url())),
		});
		const chunks = () => loaded.filter((url) => url.includes('/page/start-editing'));
		await page.getByRole('button', { name: 'Edit', exact: true }).waitFor();
		expect(chunks()).toEqual([]);
		await press(page, 'Edit');
		await page.getByText('Nothing changed yet').waitFor();
		expect(chunks()).toHaveLength(1);
	});

	it('is in order in every look', async () => {
		const { page, problems } = await edit();
		for (const summary of await page.locator('details:not([open]) > summary').all()) await summary.click();
		await page.getByRole('button', { name: 'Details of Row 1' }).click();
		await inEveryLook(page, async (look) => {
			expect(await accessibilityProblems(page), look).toEqual([]);
			await page.screenshot({ path: join(pictures, `editing ${look}.png`), fullPage: true });
		});
		await expectNoSidewaysScrolling(page);
		expect(problems).toEqual([]);
	});

	it('offers nothing to change where the share is for looking at', async () => {
		const { link } = await showcase.share({ role: showcase.corrector });
		const { page } = await visitLink(browser, link);
		await page.getByRole('button', { name: 'Leave' }).waitFor();
		expect(await page.getByRole('button', { name: 'Edit', exact: true }).count()).toBe(0);
	});

	it('saves every common kind of field, and nothing that was not changed', async () => {
		const sent: object[] = [];
		const { page } = await edit({
			timezoneId: 'America/New_York',
			before: async (page) =>
				page.on('request', (request) => request.method() === 'PATCH' && sent.push(request.postDataJSON())),
		});
		for (const summary of await page.locator('details:not([open]) > summary').all()) await summary.click();
		await page.getByLabel('Plain').fill('Another line');
		await page.getByLabel('Markdown').fill('Some **bold** words');
		await page.getByLabel('Count').fill('7');
		await page.getByLabel('Done').uncheck();
		await page.getByLabel('Progress').press('ArrowRight');
		await page.getByLabel('Moment').fill('2026-05-04T09:00');
		await page.getByLabel('Status').selectOption('published');
		await page.getByLabel('Tags').fill('fire,');
		await page.getByRole('button', { name: 'Remove wood' }).click();
		await save(page);

		const after = await stored('plain,markdown,count,done,progress,moment,status,tags');
		// SQLite has no booleans.
		expect({ ...after, done: Boolean(after['done']) }).toEqual({
			...{ plain: 'Another line', markdown: 'Some **bold** words', count: 7, done: false, progress: 71 },
			...{ moment: '2026-05-04T13:00:00.000Z', status: 'published', tags: ['water', 'fire'] },
		});
		expect(sent.map((body) => Object.keys((body as { changes: object }).changes).sort())).toEqual([
			['count', 'done', 'markdown', 'moment', 'plain', 'progress', 'status', 'tags'],
		]);
	});

	it('formats rich text by keyboard, and keeps what it has no button for', async () => {
		await store({
			html: '<p style="text-align: center;">One two</p><table><tbody><tr><td>cell</td></tr></tbody></table>',
		});
		const { page, problems } = await edit();
		const area = page.getByRole('textbox', { name: 'Html' });
		await area.locator('p').click();
		await page.keyboard.press('Home');
		await page.keyboard.press('Shift+Control+ArrowRight');
		await page.keyboard.press('Control+B');
		await save(page);
		const { html } = await stored('html');
		expect(html).toContain('<p style="text-align: center;"><b>One');
		expect(html).toContain('<td>cell</td>');
		// A style that is only read, in a document that nobody sees, is held by the page's policy too, which says so.
		expect(problems.filter((problem) => !problem.includes('inline style'))).toEqual([]);
	});

	it('changes a related row in its place', async () => {
		const { page } = await edit();
		await page.getByRole('button', { name: 'Details of Row 2' }).click();
		await page.locator('.details').getByLabel('Remark').fill('Corrected');
		await save(page);
		const rows = await showcase.server.admin.need('GET', '/items/rows?filter[name][_eq]=Row 2&fields=remark');
		expect(rows).toEqual([{ remark: 'Corrected' }]);
	});

	it('lets the visitor choose where somebody else saved meanwhile, and overwrites nothing silently', async () => {
		await store({ title: 'Before', plain: 'Before' });
		const { page } = await edit();
		await page.getByLabel('Title').fill('Mine');
		await page.getByLabel('Plain').fill('Mine too');
		await store({ title: 'Theirs', plain: 'Theirs too' });
		await press(page, 'Save');
		const dialog = page.getByRole('dialog', { name: 'Changed by somebody else' });
		await dialog.waitFor();
		expect(await stored('title,plain')).toEqual({ title: 'Theirs', plain: 'Theirs too' });
		await inEveryLook(page, async (look) => {
			expect(await accessibilityProblems(page), look).toEqual([]);
			await page.screenshot({ path: join(pictures, `conflict ${look}.png`) });
		});
		await dialog.getByRole('group', { name: 'Title' }).getByLabel('Theirs').check();
		await dialog.getByRole('group', { name: 'Plain' }).getByLabel('Yours').check();
		await dialog.getByRole('button', { name: 'Save' }).click();
		await page.locator('.saved-note').waitFor();
		expect(await stored('title,plain')).toEqual({ title: 'Theirs', plain: 'Mine too' });
	});

	it('says at the field what Directus does not take', async () => {
		await showcase.server.admin.need('PATCH', '/fields/showcase/count', {
			meta: { validation: { _and: [{ count: { _gt: 0 } }] } },
		});
		const { page } = await edit();
		await page.getByLabel('Count').fill('-1');
		await press(page, 'Save');
		await page.getByText('This cannot be saved. Check it and try again.').waitFor();
		expect(await page.getByLabel('Count').getAttribute('aria-invalid')).toBe('true');
		expect(await page.evaluate(() => document.activeElement?.closest('.edit-field')?.getAttribute('data-field'))).toBe(
			'count',
		);
	});

	it('says at the field that a text has something in it that could run, and saves it without that', async () => {
		await store({ markdown: 'Before' });
		const { page } = await edit();
		await page.getByLabel('Markdown').fill('Look <script>here()</script>');
		await press(page, 'Save');
		await page.getByText('This has something in it that could run').waitFor();
		expect(await page.getByLabel('Markdown').getAttribute('aria-invalid')).toBe('true');
		expect(await stored('markdown')).toEqual({ markdown: 'Before' });
		await page.getByLabel('Markdown').fill('Look here');
		await save(page);
		expect(await stored('markdown')).toEqual({ markdown: 'Look here' });
	});

	it('shows rich text as the server took it, also while something else is not saved yet', async () => {
		await store({ html: '<p>One two</p>' });
		const { page } = await edit();
		const area = page.getByRole('textbox', { name: 'Html' });
		await area.evaluate((node) => {
			node.innerHTML = '<p id="page-head">One three</p>';
			node.dispatchEvent(new InputEvent('input', { bubbles: true }));
		});
		await page.getByRole('button', { name: 'Details of Row 2' }).click();
		await page.locator('.details').getByLabel('Remark').fill('Mine');
		await showcase.server.admin.need('PATCH', '/items/rows/2', { remark: 'Theirs' });
		await press(page, 'Save');
		await page.getByRole('dialog', { name: 'Changed by somebody else' }).waitFor();
		expect(await stored('html')).toEqual({ html: '<p>One three</p>' });
		expect(await area.innerHTML()).toBe('<p>One three</p>');
	});

	it('asks before changes are thrown away, and before the page is left', async () => {
		const { page } = await edit();
		await page.getByLabel('Title').fill('Not to be saved');
		await press(page, 'Cancel');
		await page.getByText('One change is not saved yet').waitFor();
		await press(page, 'Keep editing');
		expect(await page.getByLabel('Title').inputValue()).toBe('Not to be saved');

		const asked = page.waitForEvent('dialog');
		const leaving = page.close({ runBeforeUnload: true });
		const dialog = await asked;
		expect(dialog.type()).toBe('beforeunload');
		await dialog.dismiss();
		await leaving;

		await press(page, 'Cancel');
		await press(page, 'Discard');
		await page.getByRole('button', { name: 'Edit', exact: true }).waitFor();
		expect((await stored('title')).title).not.toBe('Not to be saved');
	});
});
