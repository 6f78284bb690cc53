import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { chromiumPath, launchChromium } from '../support/chromium.ts';
import { patch } from '../support/newsroom/editing.ts';
import { makeRelation } from '../support/newsroom/schema.ts';
import { makeRole } from '../support/newsroom/people.ts';
import { startNotes, type Notes } from '../support/notes.ts';
import { uploadPng } from '../support/newsroom/content.ts';
import { visitLink } from '../support/page/visitor-browser.ts';
import type { DirectusServer } from '../support/directus-server.ts';

const chromium = chromiumPath();
const token = 'q7RzX0yvKq1hT_s9aLw3Bd-4EoUcPm2N';

const questions = {
	field: 'questions',
	type: 'json',
	meta: {
		interface: 'list',
		special: ['cast-json'],
		options: {
			fields: [
				{ field: 'question', type: 'string', meta: { interface: 'input' } },
				{ field: 'answer', type: 'text', meta: { interface: 'input-rich-text-html' } },
				{ field: 'more', type: 'text', meta: { interface: 'input-rich-text-md' } },
				{ field: 'picture', type: 'uuid', meta: { interface: 'file-image' } },
			],
		},
	},
};

const textFields = [
	{ field: 'html', type: 'text', meta: { interface: 'input-rich-text-html' } },
	{ field: 'markdown', type: 'text', meta: { interface: 'input-rich-text-md' } },
	{ field: 'blocks', type: 'json', meta: { interface: 'input-block-editor', special: ['cast-json'] } },
	questions,
	{ field: 'lost', type: 'string', meta: { interface: 'input', group: 'no_such_group' } },
	{ field: 'beside', type: 'string', meta: { interface: 'input', group: 'lost' } },
];

/** A repeater in each language, with texts and a picture in it. */
async function makeTranslations({ admin, knex }: DirectusServer, note: number, [a, b]: string[]): Promise<void> {
	const id = { field: 'id', type: 'integer', schema: { is_primary_key: true, has_auto_increment: true } };
	const code = { field: 'code', type: 'string', schema: { is_primary_key: true } };
	await admin.need('POST', '/collections', [
		{ collection: 'languages', fields: [code], schema: {}, meta: {} },
		{ collection: 'notes_words', fields: [id, { ...questions, schema: {} }], schema: {}, meta: {} },
	]);
	const words = { collection: 'notes_words', special: 'translations' };
	await makeRelation(admin, {
		...words,
		...{ field: 'note', type: 'integer', to: 'notes', one: 'translations', junction: 'language' },
	});
	await makeRelation(admin, { ...words, field: 'language', type: 'string', to: 'languages', junction: 'note' });
	await knex('languages').insert([{ code: 'en' }, { code: 'de' }]);
	const english = {
		question: 'Which way?',
		answer: `<p>The <em>long</em> one <img src="/assets/${a}" alt="translated"></p>`,
		more: `and **slowly** ![on the way](/assets/${b}/way.png)`,
	};
	const german = { question: 'Wohin?', answer: '<p>Dem <em>Weg</em> nach</p>', more: 'und **langsam**' };
	for (const [language, question] of Object.entries({ en: english, de: german })) {
		await admin.need('POST', '/items/notes_words', { note, language, questions: [question] });
	}
}

/** Every way in which a text names a picture, and everything that a page cannot simply draw. */
function textsWith([a, b, c, d, e, f, g, , h, i, j]: string[], base: string) {
	return {
		html: [
			`<p>Plain <img src="/assets/${a}" alt="plain"> named <img src="/assets/${b}/photo.png" alt="named"></p>`,
			`<p>Ending <img src="/assets/${c}.png" alt="ending"> absolute <img src="${base}/assets/${d}/photo.png" alt="absolute"></p>`,
			`<p>Preset <img src="/assets/${a}?key=system-large-contain" alt="preset"></p>`,
			`<p>Token <img src="/assets/${a}?access_token=${token}&amp;width=400" alt="token"></p>`,
			'<p><iframe src="https://video.example.com/embed/1" title="A film"></iframe></p>',
			'<p><iframe src="https://maps.example.org/here"></iframe></p>',
			'<p style="text-align: right">To the right</p><p></p>',
		].join('\n'),
		markdown: [
			`![in markdown](/assets/${e}/photo.png)`,
			'- [x] is done\n- [ ] is open',
			'| item | price |\n|:-----|------:|\n| bread | 4.50 |',
		].join('\n\n'),
		blocks: {
			time: 1,
			version: '2',
			blocks: [
				{ type: 'paragraph', data: { text: 'Before' } },
				{ type: 'image', data: { caption: 'A caption', file: { fileId: f, url: `/assets/${f}`, name: 'photo.png' } } },
				{ type: 'attaches', data: { title: 'An attachment', file: { fileId: f, url: `/assets/${f}` } } },
				{
					type: 'checklist',
					data: {
						items: [
							{ text: 'ticked', checked: true },
							{ text: 'unticked', checked: false },
						],
					},
				},
				{ type: 'table', data: { withHeadings: true, content: [['item', 'price'], ['milk', '1.20']] } }, // prettier-ignore
				{
					type: 'raw',
					data: {
						html: `<b>Raw words</b> <img src="${base}/assets/${h}/raw.png?access_token=${token}" alt="raw"> <a href="/assets/${i}">A raw link</a>`,
					},
				},
				{ type: 'alert', data: { type: 'info', message: 'An alert' } },
				{ type: 'embed', data: { service: 'map', source: 'https://maps.example.org/1', caption: 'A map' } },
				{
					type: 'embed',
					data: { embed: `/assets/${j}?access_token=${token}`, source: `${base}/assets/${j}`, caption: 'Our film' },
				},
				{ type: 'embed', data: { embed: 'javascript:alert(1)', caption: 'Nowhere' } },
				{ type: 'a-type-not-known', data: { text: 'Something new' } },
				{ type: 'another', data: { numbers: [1, 2] } },
			],
		},
		questions: [{ question: 'Why?', answer: '<p>Because <strong>so</strong></p>', more: '**bold** words', picture: g }],
		lost: 'In no group',
		beside: 'In a plain field',
	};
}

describe.skipIf(chromium === null)('texts on the page', () => {
	let notes: Notes;
	let browser: Browser;
	let pictures: string[];
	let link: string;

	beforeAll(async () => {
		notes = await startNotes({ own: true, env: { SHARING_PLAYER_HOSTS: 'video.example.com' } });
		const { admin, url } = notes.server;
		for (const field of textFields) await admin.need('POST', '/fields/notes', { ...field, schema: {} });
		pictures = [];
		for (let count = 0; count < 13; count++) pictures.push(await uploadPng(admin, `Picture ${count}`));
		await makeTranslations(notes.server, notes.note, pictures.slice(11));
		await admin.need('PATCH', `/items/notes/${notes.note}`, textsWith(pictures, url));
		const { role } = await makeRole(
			admin,
			'Reads texts',
			['notes', 'notes_words', 'languages', 'directus_files'].map((collection) => ({ collection })),
		);
		({ link } = await notes.share({ role }));
		browser = await launchChromium(chromium ?? '');
	});
	afterAll(async () => {
		await browser?.close();
		await notes?.server.stop();
	});

	const asked: string[] = [];
	async function open() {
		const film = { contentType: 'text/html', body: '<!doctype html><p>The film</p>' };
		const before = async (page: Page) => {
			page.on('request', (request) => void asked.push(request.url()));
			await page.context().route('https://video.example.com/**', (route) => route.fulfill(film));
		};
		const visiting = await visitLink(browser, link, { before });
		await visiting.page.getByText('Plain').first().waitFor();
		return visiting;
	}

	it('show each picture of theirs, however its address is written, and hand out no token', async () => {
		const { page, problems } = await open();
		const images = page.locator('#page main img');
		expect(await images.count()).toBe(12);
		for (let at = 0; at < 12; at++) {
			const image = images.nth(at);
			await image.scrollIntoViewIfNeeded();
			const isDrawn = () => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0);
			await expect.poll(isDrawn, { message: `${await image.getAttribute('src')}` }).toBe(true);
		}
		const preset = page.getByRole('img', { name: 'preset' });
		expect(await preset.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(800);
		expect(await page.content()).not.toContain(token);
		expect(asked.join()).not.toContain(token);
		expect(problems).toEqual([]);
	});

	it('lose nothing that can be read: tasks, alignment, blocks of any kind, repeaters, and fields in no group', async () => {
		const { page } = await open();
		const text = await page.locator('#page main').innerText();
		for (const words of [
			...['☑ is done', '☐ is open', 'bread', '4.50', 'To the right'],
			...['Before', 'A caption', 'ticked', 'milk', 'Raw words', 'An alert', 'Something new'],
			...['Part of this text cannot be shown here.', 'Why?', 'Because so', 'bold words'],
			...['In no group', 'In a plain field', 'Our film', 'Nowhere'],
		])
			expect(text, words).toContain(words);
		for (const words of ['To the right', '4.50']) {
			const place = page.getByText(words, { exact: true });
			expect(await place.evaluate((node) => getComputedStyle(node).textAlign), words).toBe('right');
		}
		expect(await page.getByText('In no group').count()).toBe(1);
		expect(text).not.toMatch(/\[object|\*\*|<p>/);
		expect(await page.getByRole('columnheader', { name: 'price' }).count()).toBe(2);
		expect(await page.getByRole('img', { name: 'Yes' }).count()).toBe(1);
		for (const [name, at] of [
			['An attachment', 5],
			['A raw link', 9],
			['Our film (', 10],
		] as const) {
			const href = await page.getByRole('link', { name }).getAttribute('href');
			expect(href, name).toMatch(new RegExp(`${new URL(link).pathname}/assets/${pictures[at]}$`));
		}
	});

	it('lose nothing in repeaters of translations either', async () => {
		const { page, problems } = await open();
		const words = page.locator('.block', { has: page.getByRole('heading', { name: 'Translations' }) });
		const textOf = async () => (await words.innerText()).replaceAll(/\s+/g, ' ');
		for (const part of ['Which way?', 'The long one', 'and slowly']) expect(await textOf()).toContain(part);
		expect(await textOf()).not.toMatch(/<p>|\*\*/);
		expect(await words.locator('em').innerText()).toBe('long');
		expect(await words.locator('strong').innerText()).toBe('slowly');
		await words.getByRole('combobox').selectOption({ label: 'de' });
		for (const part of ['Wohin?', 'Dem Weg nach', 'und langsam']) expect(await textOf()).toContain(part);
		expect(await words.locator('strong').innerText()).toBe('langsam');
		expect(problems).toEqual([]);
	});

	it('name what they show from another site, and run a player only of one that the administrator allows', async () => {
		asked.length = 0;
		const { page, problems } = await open();
		const player = page.locator('iframe.player');
		expect(await player.count()).toBe(1);
		await player.scrollIntoViewIfNeeded();
		await page.frameLocator('iframe.player').getByText('The film').waitFor();
		expect(await player.getAttribute('title')).toBe('A film');
		const map = page.getByRole('link', { name: 'Content on maps.example.org' });
		expect(await map.getAttribute('href')).toBe('https://maps.example.org/here');
		await page.getByRole('link', { name: 'A map (maps.example.org)' }).waitFor();
		expect(asked.filter((url) => url.includes('maps.example.org'))).toEqual([]);
		expect(problems).toEqual([]);
	});

	it('open no file that they do not show', async () => {
		const opened = await notes.open(link);
		for (const [at, picture] of pictures.entries()) {
			expect((await opened.asset(picture)).status, String(at)).toBe(at === 7 ? 403 : 200);
		}
		for (const way of [`${pictures[0]}.png`, `${pictures[0]}/any-name.png`, `${pictures[0]}?key=system-small-cover`]) {
			expect((await opened.asset(way)).status, way).toBe(200);
		}
		for (const way of [`${pictures[7]}.png`, `${pictures[7]}/photo.png`, `${pictures[0]}.x.y`, `${pictures[0]}/a/b`]) {
			expect([403, 404], way).toContain((await opened.asset(way)).status);
		}
	});

	it('can be changed by a visitor without adding a file by its name, in JSON as little as in text', async () => {
		const { admin } = notes.server;
		const rights = (['read', 'update'] as const).map((action) => ({ collection: 'notes', action }));
		const { role } = await makeRole(admin, 'Changes texts', [...rights, { collection: 'directus_files' }]);
		const { link: editLink } = await notes.share({ role, access: 'edit' });
		const opened = await notes.open(editLink);
		const { item } = (await opened.content()).body.data;
		const change = (field: string, value: unknown) =>
			patch(opened, { changes: { [field]: value }, seen: { [field]: item[field] } });
		const { questions, blocks } = textsWith([...pictures.slice(0, 5), pictures[7] ?? '', pictures[7] ?? ''], '');
		// What HTML a visitor adds to a raw block is refused before it is asked which files it shows.
		const kept = blocks.blocks.map((block, at) => (block.type === 'raw' ? item.blocks.blocks[at] : block));
		for (const [field, value] of Object.entries({ questions, blocks: { ...blocks, blocks: kept } })) {
			const answer = await change(field, value);
			expect(answer.status, answer.text).toBe(400);
			expect(answer.text).toContain('not part of this share');
		}
		expect((await opened.asset(pictures[7] ?? '')).status).toBe(403);

		const renamed = [{ ...item.questions[0], question: 'Why not?' }];
		const answer = await change('questions', renamed);
		expect(answer.status, answer.text).toBe(200);
		const stored = await admin.need('GET', `/items/notes/${notes.note}`);
		expect(stored.questions).toEqual([{ ...textsWith(pictures, '').questions[0], question: 'Why not?' }]);
	});
});
