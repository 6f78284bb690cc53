import { fetchAlone } from '../support/fetch-alone.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { chromiumPath, launchChromium } from '../support/chromium.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import { visitLink } from '../support/page/visitor-browser.ts';

const chromium = chromiumPath();

/** As Directus itself makes the status of a new collection, and one of the project's own. */
const statuses = [
	{ text: '$t:published', value: 'published', icon: 'check', color: 'var(--theme--primary)' },
	{ text: '$t:draft', value: 'draft', color: 'var(--theme--foreground)' },
	{ text: '$t:in_review', value: 'review', color: 'var(--theme--warning)' },
];

describe.skipIf(chromium === null)('what an item is related to', () => {
	let newsroom: Newsroom;
	let browser: Browser;
	let link: string;

	beforeAll(async () => {
		newsroom = await startNewsroom();
		const { admin } = newsroom.server;
		const { article, author, cover, galleryFile } = newsroom.content;
		const choices = { choices: statuses };
		await admin.need('PATCH', '/fields/articles/status', {
			meta: { interface: 'select-dropdown', options: choices, display: 'labels', display_options: choices },
		});
		await admin.need('PATCH', '/fields/articles/title', { meta: { note: '$t:hint.of_the_title' } });
		await admin.need('PATCH', '/fields/articles/author', { meta: { note: '$t:author_note' } });
		for (const [language, value] of [
			['en-US', 'Who wrote it'],
			['de-DE', 'Wer es schrieb'],
		]) {
			await admin.need('POST', '/translations', { key: 'author_note', language, value });
		}
		await admin.need('POST', '/translations', { key: 'not_asked_for', language: 'en-US', value: 'A word of others' });
		await admin.need('POST', '/items/languages', { code: 'fr', name: 'Français' });
		await admin.need('PATCH', `/items/articles/${article}`, {
			author,
			translations: { create: [{ languages_code: 'fr', title: 'L’article' }], update: [], delete: [] },
		});
		// As large as its metadata says: what the page asks for depends on nothing else.
		await admin.need('PATCH', `/files/${cover}`, { width: 3000, height: 2000 });
		const focus = { focal_point_x: 0, focal_point_y: 500 };
		await admin.need('PATCH', `/files/${galleryFile}`, { width: 3000, height: 2000, ...focus });
		({ link } = await newsroom.share());
	});
	afterAll(async () => {
		await browser?.close();
		await newsroom?.server.stop();
	});

	async function open(locale = 'en-GB') {
		browser ??= await launchChromium(chromium ?? '');
		const visiting = await visitLink(browser, link, { locale });
		await visiting.page.getByRole('heading', { name: 'The shared article' }).waitFor();
		return visiting;
	}

	it('is translated: first in the visitor’s language, then in the one they choose', async () => {
		const { page, problems } = await open('fr-CA');
		await page.getByText('L’article').waitFor();
		expect(await page.getByText('Der geteilte Artikel').count()).toBe(0);
		await page.getByRole('combobox').selectOption({ label: 'Deutsch' });
		await page.getByText('Der geteilte Artikel').waitFor();
		expect(await page.getByText('L’article').count()).toBe(0);
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('.block-head .only-printed').innerText()).toBe('Deutsch');
		expect(problems).toEqual([]);
	});

	it('is a choice of blocks in their order', async () => {
		const { page } = await open();
		const text = await page.locator('#page').innerText();
		expect(text.indexOf('A quoted sentence.')).toBeGreaterThan(0);
		expect(text.indexOf('Block gallery')).toBeGreaterThan(text.indexOf('A quoted sentence.'));
	});

	it('opens in place, within what is open already, and closes the way it came', async () => {
		const { page } = await open();
		const reply = page.getByText('A reply');
		expect(await reply.count()).toBe(0);
		const first = page.locator('.block', { has: page.getByRole('heading', { name: /^Comments/ }) });
		await first.getByText('First comment').first().waitFor();
		const replies = first.locator('summary', { hasText: 'Replies' }).first();
		await replies.click();
		await reply.first().waitFor();
		await replies.click();
		await expect.poll(() => reply.first().isVisible()).toBe(false);
	});

	it('is read on where a list within a list was cut', async () => {
		const { server, content } = newsroom;
		const rows = Array.from({ length: 1040 }, (_, at) => ({ text: `Reply ${at + 1}`, comment: content.comment }));
		for (let start = 0; start < rows.length; start += 104)
			await server.knex('replies').insert(rows.slice(start, start + 104));
		try {
			const { page, problems } = await open();
			const first = page.locator('.block', { has: page.getByRole('heading', { name: /^Comments/ }) });
			await first.locator('summary', { hasText: 'Replies' }).first().click();
			const next = page.getByText('Reply 599', { exact: true });
			const more = first.getByRole('button', { name: 'Show more' });
			await more.waitFor();
			expect(await next.count()).toBe(0);
			await more.click();
			await next.waitFor({ state: 'attached' });
			await first.getByText('600 of 1041').waitFor();
			expect(await page.getByText('A reply', { exact: true }).count()).toBe(1);
			expect(problems).toEqual([]);
		} finally {
			await server.knex('replies').whereLike('text', 'Reply %').delete();
		}
	});

	it('is read when somebody asks for it, where nothing of a list came with its row', async () => {
		const { page, problems } = await visitLink(browser, link, {
			before: (page) =>
				page.route('**/content', async (route) => {
					const response = await fetchAlone(route);
					const body = await response.json();
					const [comment] = body.data.item.comments;
					comment.replies = [];
					Object.assign(body.data.lists['comments.replies'], { more: true, total: null, cut: [String(comment.id)] });
					await route.fulfill({ response, json: body });
				}),
		});
		await page.getByRole('heading', { name: 'The shared article' }).waitFor();
		const first = page.locator('.block', { has: page.getByRole('heading', { name: /^Comments/ }) });
		const replies = first.locator('section', { has: page.getByRole('heading', { name: 'Replies' }) });
		await replies.getByRole('button', { name: 'Show more' }).click();
		const summary = first.locator('summary', { hasText: 'Replies' }).first();
		await summary.waitFor();
		expect(await summary.evaluate((node) => node === document.activeElement)).toBe(true);
		await summary.click();
		await page.getByText('A reply', { exact: true }).waitFor();
		expect(problems).toEqual([]);
	});

	it('is there as far as it can be read, and says what could not be', async () => {
		const { server } = newsroom;
		const rename = (table: string, from: string, to: string) =>
			server.knex.schema.alterTable(table, (altered) => void altered.renameColumn(from, to));
		await rename('tags', 'label', 'label_gone');
		await rename('categories', 'name', 'name_gone');
		await rename('authors', 'id', 'id_gone');
		await rename('articles', 'status', 'status_gone');
		try {
			const { page, problems } = await open();
			const tags = page.locator('.block', { has: page.getByRole('heading', { name: /^Tags/ }) });
			await tags.getByText('Some of it could not be loaded.').waitFor();
			await page.locator('.fact', { hasText: 'Category' }).getByText('Some of it could not be loaded.').waitFor();
			for (const name of ['Author', 'Status']) {
				const section = page.locator('section', { has: page.getByRole('heading', { name, exact: true }) });
				await section.getByText('This could not be loaded.').first().waitFor();
			}
			await page.getByText('First comment').first().waitFor();
			expect(await page.getByText('Directus cannot read it').count()).toBe(0);
			expect(problems).toEqual([]);
		} finally {
			await rename('tags', 'label_gone', 'label');
			await rename('categories', 'name_gone', 'name');
			await rename('authors', 'id_gone', 'id');
			await rename('articles', 'status_gone', 'status');
		}
	});

	it('has pictures in several sizes, cropped around what matters', async () => {
		const { page } = await open();
		const picture = page.locator('figure.picture img').first();
		const sources = (await picture.getAttribute('srcset'))?.split(', ') ?? [];
		expect(sources.map((source) => source.split(' ')[1])).toEqual(['480w', '960w', '1440w', '2160w']);
		expect(sources[0]).toContain('width=480');
		expect(await picture.getAttribute('sizes')).toContain('vw');
		const tile = page.getByRole('img', { name: 'In the gallery' });
		expect(await tile.evaluate((image) => getComputedStyle(image).objectPosition)).toBe('0% 25%');
	});

	it('has a face and a name where it is a person', async () => {
		const { server, content, editor } = newsroom;
		await server.admin.need('PATCH', `/users/${editor.id}`, {
			...{ first_name: 'Edda', last_name: 'Editor', avatar: content.galleryFile },
		});
		await server.admin.need('PATCH', `/items/articles/${content.article}`, { user_created: editor.id });
		const scope = { paths: ['user_created', 'user_created.avatar'] };
		const { page } = await visitLink(browser, (await newsroom.share({ scope })).link);
		const person = page.locator('.person', { hasText: 'Edda Editor' });
		const face = person.locator('img');
		await face.scrollIntoViewIfNeeded();
		await expect.poll(() => face.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
	});

	it.each([
		['video', 'video/mp4'],
		['audio', 'audio/mpeg'],
	])('plays on the page where it is %s', async (player, type) => {
		const { server, content } = newsroom;
		const { cover } = content;
		await server.admin.need('PATCH', `/files/${cover}`, { type });
		const { page } = await open();
		expect(await page.locator(player).getAttribute('src')).toContain(`/assets/${cover}`);
		expect(await page.getByLabel('The cover', { exact: true }).getAttribute('controls')).not.toBeNull();
		await page.getByRole('link', { name: 'Download The cover' }).waitFor();
		await server.admin.need('PATCH', `/files/${cover}`, { type: 'image/png' });
	});

	it('has the words of Directus and of the project for keys, in the visitor’s language', async () => {
		const { page } = await open();
		await page.locator('.chip', { hasText: /^Published$/ }).waitFor();
		await page.getByText('Who wrote it').waitFor();
		expect(await page.locator('.chip .icon').count()).toBe(1);
		expect(await page.content()).not.toContain('$t:');

		const german = await open('de-AT');
		await german.page.locator('.chip', { hasText: /^Veröffentlicht$/ }).waitFor();
		await german.page.getByText('Wer es schrieb').waitFor();
	});

	it('has no word that nothing in it asks for', async () => {
		const { visitor, path } = await newsroom.open((await newsroom.share()).link);
		const { words } = await visitor.need('GET', `${path}/content`);
		expect(Object.keys(words)).toEqual(['author_note']);
	});
});
