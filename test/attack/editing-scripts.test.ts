import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attacks } from '../support/page/attacks.ts';
import { mayUpdateEverything, ownerWhoUpdates, patch, roleThatUpdates } from '../support/newsroom/editing.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import type { OpenedShare } from '../support/newsroom/open-share.ts';

/** What would run, or be a page of its own, where somebody draws a text as it is stored. */
const runs =
	/<(?:script|svg|math|style|iframe|object|embed|form|input|button|link|base|meta|body|noscript)\b|\son\w+\s*=/i;
const runsAsAddress = /(?:href|src|action)\s*=\s*["']?\s*(?:java\s*script|vbscript|data:text)/i;

const frame = '<iframe src="https://player.example/1" allowfullscreen></iframe>';
const ofEditors = `<p class="lead" onclick="count()">By an editor</p>${frame}<script>editors()</script>`;

describe.each(['11', '12'] as const)('on Directus %s, a visitor who may edit', (version) => {
	let newsroom: Newsroom;
	let opened: OpenedShare;

	beforeAll(async () => {
		newsroom = await startNewsroom({ own: true, version });
		const { admin } = newsroom.server;
		const rows = [
			{ field: 'label', type: 'string', meta: { interface: 'input' } },
			{ field: 'words', type: 'text', meta: { interface: 'input-rich-text-html' } },
		];
		for (const [field, type, face, options] of [
			['notes', 'text', 'input-rich-text-md', null],
			['blocks_of_text', 'json', 'input-block-editor', null],
			['steps', 'json', 'list', { fields: rows }],
			['markup', 'text', 'input-code', { language: 'htmlmixed' }],
		] as const) {
			const meta = { interface: face, options, special: type === 'json' ? ['cast-json'] : null };
			await admin.need('POST', '/fields/articles', { field, type, schema: {}, meta });
		}
		await admin.need('PATCH', '/fields/articles_translations/summary', { meta: { interface: 'input-rich-text-html' } });
		const role = await roleThatUpdates(newsroom, mayUpdateEverything);
		const owner = await ownerWhoUpdates(newsroom, mayUpdateEverything);
		const { link } = await newsroom.share({ role, access: 'edit', edit_related: true }, owner);
		opened = await newsroom.open(link);
	});
	afterAll(() => newsroom?.server.stop());

	const path = () => `/items/articles/${newsroom.content.article}`;
	const stored = async (field: string) => (await newsroom.server.admin.need('GET', `${path()}?fields=${field}`))[field];
	const store = (values: object) => newsroom.server.admin.need('PATCH', path(), values);

	it.each(['body', 'markup'])('stores nothing in %s that would run, and what it says', async (field) => {
		const said = attacks.map((attack) => `<p>Before</p>${attack}<p>After</p>`).join('\n');
		const answer = await patch(opened, { changes: { [field]: said } });
		expect(answer.status, answer.text).toBe(200);
		const text = await stored(field);
		expect(text).not.toMatch(runs);
		expect(text).not.toMatch(runsAsAddress);
		expect(text).toContain('<p>Before</p>');
		expect(answer.body.data.changes[field]).toBe(text);
		expect((await opened.content()).body.data.item[field]).toBe(text);
	});

	it('stores nothing that would run in a translation either', async () => {
		const { item } = (await opened.content()).body.data;
		const key = item.translations[0].id;
		const changes = { summary: '<p>Short</p><img src="x" onerror="gotIn()">' };
		const answer = await patch(opened, { path: 'translations', key, changes });
		expect(answer.status, answer.text).toBe(200);
		expect(answer.body.data.changes).toEqual({ summary: '<p>Short</p><img src="x">' });
		const row = await newsroom.server.admin.need('GET', `/items/articles_translations/${key}`);
		expect(row.summary).toBe('<p>Short</p><img src="x">');
	});

	it('loses nothing of what editors wrote, and gets no more of it than there was', async () => {
		await store({ body: ofEditors });
		const edited = ofEditors.replace('By an editor', 'By an editor, and a visitor');
		expect((await patch(opened, { changes: { body: edited } })).status).toBe(200);
		expect(await stored('body')).toBe(edited);
		await patch(opened, { changes: { body: `${edited}${frame}<script>editors()</script>` } });
		expect(await stored('body')).toBe(edited);
	});

	it.each([
		['notes', 'Look: <script>gotIn()</script>', '<script>'],
		['notes', '[click](java&Tab;script:gotIn())', 'href='],
		['notes', '![x](<javascript:gotIn()>)', 'src='],
		['notes', 'See[^1].\n\n[^1]: [click](javascript:gotIn())', 'href='],
		['blocks_of_text', { blocks: [{ type: 'paragraph', data: { text: '<img src=x onerror=gotIn()>' } }] }, 'onerror='],
		['blocks_of_text', { blocks: [{ type: 'raw', data: { html: '<p>harmless</p>' } }] }, 'raw HTML'],
		['blocks_of_text', { blocks: [{ type: 'embed', data: { embed: 'java\nscript:gotIn()' } }] }, 'script:gotIn()'],
		['blocks_of_text', { blocks: [{ type: 'image', data: { file: { url: 'x" onerror="gotIn()' } } }] }, 'onerror='],
		['steps', [{ label: 'One', words: '<svg onload=gotIn()>' }], '<svg>'],
	])('is told what is wrong with %s, and nothing is stored: %j', async (field, value, what) => {
		const before = await stored(field);
		const answer = await patch(opened, { changes: { title: 'Beside it', [field]: value } });
		expect(answer.status, answer.text).toBe(400);
		const [error] = answer.body.errors;
		expect(error.extensions).toMatchObject({ code: 'INVALID_PAYLOAD', field, cause: 'unsafe-markup' });
		expect(error.message).toContain(`"${field}" must not have`);
		expect(error.message).toContain(what);
		expect(error.message).toMatch(/Take it out\.$/);
		expect(await stored(field)).toEqual(before);
		expect(await stored('title')).not.toBe('Beside it');
	});

	it('writes on where an editor wrote scripts, and adds none', async () => {
		const notes = 'Old <script>editors()</script>';
		const block = { type: 'raw', data: { html: '<script>editors()</script>' } };
		const blocks = { time: 1, blocks: [block] };
		await store({ notes, blocks_of_text: blocks });
		const more = { time: 2, blocks: [block, { type: 'paragraph', data: { text: 'By <b>a visitor</b>' } }] };
		const answer = await patch(opened, { changes: { notes: `New. ${notes}`, blocks_of_text: more } });
		expect(answer.status, answer.text).toBe(200);
		expect(await stored('blocks_of_text')).toEqual(more);
		expect((await patch(opened, { changes: { notes: `${notes} ${notes}` } })).status).toBe(400);
		expect((await patch(opened, { changes: { blocks_of_text: { blocks: [block, block] } } })).status).toBe(400);
		expect(await stored('notes')).toBe(`New. ${notes}`);
	});

	it('writes what it wants where it is text, and code where it is code', async () => {
		const changes = {
			title: 'a <script> is <b>bold</b>',
			notes: 'Write `<script>`:\n\n```html\n<script>sample()</script>\n```',
			blocks_of_text: { blocks: [{ type: 'code', data: { code: '<script>sample()</script>' } }] },
			steps: [{ label: '<script>', words: '<p>Fine</p>' }],
		};
		const answer = await patch(opened, { changes });
		expect(answer.status, answer.text).toBe(200);
		for (const [field, value] of Object.entries(changes)) expect(await stored(field)).toEqual(value);
	});
});
