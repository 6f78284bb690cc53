import { describe, expect, it } from 'vitest';
import { attacks } from '../../../../support/page/attacks.ts';
import { judgeMarkup } from '../../../../../src/scope/edit/markup/judge-markup.ts';
import type { TextFormat } from '../../../../../src/scope/edit/markup/text-format.ts';

const judge = (kind: 'plain' | 'html' | 'markdown' | 'json', value: unknown, before: unknown = null) =>
	judgeMarkup({ kind }, value, before);
const fit = (value: unknown) => ({ kind: 'fit', value });
const told = (value: unknown) => (value as { what: string }).what;

describe('a value', () => {
	it.each(['plain', 'html', 'markdown', 'json'] as const)('that is none, or as it was, is fit as %s', (kind) => {
		for (const value of [null, 7, true, '', [], {}]) expect(judge(kind, value)).toEqual(fit(value));
		for (const value of ['<script>theirs()</script>', { blocks: [{ type: 'raw', data: { html: '<script>' } }] }]) {
			expect(judge(kind, value, value)).toEqual(fit(value));
		}
	});

	it('of letters is fit whatever they are', () => {
		for (const attack of attacks) expect(judge('plain', attack)).toEqual(fit(attack));
	});

	it('in HTML is cleaned, and refused where that comes to no end', () => {
		expect(judge('html', '<b>x</b><script>a()</script>')).toEqual(fit('<b>x</b>'));
		// Each round leaves the next of them.
		let html = '<x>';
		for (let round = 0; round < 12; round++) html = `<x><${html}x>`;
		const judged = judge('html', html);
		if (judged.kind === 'fit') expect(judged.value).not.toContain('<x>');
		expect(judge('html', { toString: '<script>' })).toMatchObject({ kind: 'unfit' });
	});
});

describe('Markdown', () => {
	/** As Directus' own editor writes it, and people who know it. */
	it.each([
		'# Head\n\nA **bold** and *slanted* word, ~~no~~ `code`, 1 < 2 & 3 > 2, a <b\n\n* one\n  * two\n\n1. three\n',
		'[link](https://example.com "Title") <https://example.com> <a@example.com> ![picture](/assets/1?width=300)',
		'[file](my%20file.pdf) [ref][1] [mail](mailto:a@example.com) [part](#part)\n\n[1]: https://example.com "Title"',
		'| a | b |\n| :-: | --: |\n| 1 | 2 |\n\n> said\n> twice\n\n---\n',
		'Some <kbd>Ctrl</kbd> and <u>lines</u>.\n\n<div align="center">\n\n**in it**\n\n</div>\n\n<!-- more -->',
		'```html\n<script>sample()</script>\n```\n\nand `<script>` and `[x](javascript:a())`',
		'- [ ] to do\n- [x] done\n\nA note[^1].\n\n[^1]: Of *mine*, see [there](https://example.com).',
		'Note: javascript: is a word, and so is onclick=a().',
		'\\<script> and &lt;script&gt;',
	])('of editors is fit: %s', (text) => {
		expect(judge('markdown', text)).toEqual(fit(text));
	});

	it.each(attacks.filter((attack) => /<[a-z/!]|\]\(|\]:/i.test(attack) && !attack.includes('pixel.png')))(
		'is refused where it would run: %s',
		(attack) => {
			expect(judge('markdown', `Words\n\n${attack}`)).toMatchObject({ kind: 'unfit' });
		},
	);

	it.each([
		'[x](JaVaScRiPt:a())',
		'[x](javascript&colon;a())',
		'[x](java&#x0A;script:a())',
		'[x](<java script:a()>)',
		'[x](  javascript:a() "t")',
		'[x](javascript\\:a())',
		'[x](vbscript:a())',
		'[x](data:text/html;base64,AAAA)',
		'![x](data:image/svg+xml;base64,AAAA)',
		'[![x](a.png)](javascript:a())',
		'[x]: <javascript:a()>\n\n[x]',
		'<javascript:a()>',
		'<a href="java\nscript:a()">x</a>',
		'<a title="\n\n<script>a()</script>">',
		'`a` <img src=x onerror=a()> `b`',
		'``<img src=x onerror=a()>`',
		// What is code to the one is a table, a link or a list to another.
		'`[](<<script>a()</script>\n|-|\n x`',
		'`[x](javascript:a())\n|-|\n`',
		'[a]: \t<script>\na()\n</script>',
		'[x](u "`") <img src=x onerror=a()> [y](u "`")',
		'www.a` <img src=x onerror=a()> `b',
		'a ` | <img src=x onerror=a()> | ` b',
		'>1. \t>``"<script>a()</script>',
		'$a`$ <img src=x onerror=a()> `',
		'<!--\n\n```\n--><img src=x onerror=a()>\n```\n',
		'$$\n\n```\n$$\n<img src=x onerror=a()>\n```\n',
		'    <iframe src="sample">',
		'x <pre><b onclick=a() ',
		'x <pre>\n\nwords <b onclick=a() ',
		'$ `$ <img src=x onerror=a()> `',
		'<b title="<img src=x onerror=a()>">x</b>',
		'<div><b onclick=a() |\n|-|\n',
		'<div onclick=a() |\n|-|\n',
		'`a` <b title="<" onclick=a()> `b`',
		'    - x\n\n- y\n\n  <img src=x onerror=a()>',
		'~~~\ncode\n~~~\n<script>a()</script>',
		'x[^1]\n\n[^1]: [y](javascript:a())',
		'x[^1]\n\n[^1]: y\n\n    <img src=x onerror=a()>',
		'x[^1]\n\n- [^1]: <script>\na()\n</script>',
		`${'>'.repeat(150)}<script>a()</script>`,
		`${'- '.repeat(80)}<script>a()</script>`,
	])('is refused however it is written: %s', (text) => {
		expect(judge('markdown', text)).toMatchObject({ kind: 'unfit' });
	});

	it('may keep what was there, as often as it was', () => {
		const before = 'Old <iframe src="https://player.example"></iframe> [x](javascript:theirs())';
		expect(judge('markdown', `New ${before}`, before)).toEqual(fit(`New ${before}`));
		expect(judge('markdown', `New ${before}[^1]\n\n[^1]: A note`, before)).toMatchObject({ kind: 'fit' });
		expect(judge('markdown', `${before} ${before}`, before)).toMatchObject({ kind: 'unfit' });
	});

	it('says what is wrong and what to do', () => {
		expect(told(judge('markdown', '<img src=x onerror=a()>'))).toBe(
			'must not have onerror="a()" added, as visitors add nothing that could run or take the place of a page. Take it out',
		);
		const long = 'x'.repeat(250_001);
		expect(judge('markdown', long)).toMatchObject({ cause: 'too-long', what: 'must have at most 250000 characters' });
		const notes: TextFormat = { kind: 'rows', fields: new Map([['notes', { kind: 'markdown' }]]) };
		expect(told(judgeMarkup(notes, [{ notes: long }], null))).toContain('more than 250000 characters');
	});

	it.each([
		...[
			'[',
			'![',
			'*a **b ',
			'_a__b ',
			'***',
			"*('_",
			' *`a`',
			'`',
			'[a](',
			'[a](<b',
			'[a]: b\n',
			'<a ',
			'<!--',
			'&amp;',
			'a|',
			'> ',
			'- ',
			'[^a]: ',
			'[^',
		],
	])('is gone through in the time that its length takes: %s', (piece) => {
		expect(() => judge('markdown', piece.repeat(200_000 / piece.length))).not.toThrow();
	});
});

describe('JSON', () => {
	const blocks = (...all: object[]) => ({ time: 1, version: '2.31.2', blocks: all });
	const block = (type: string, data: object) => ({ id: 'x1', type, data });

	it('as the block editor writes it is fit', () => {
		const value = blocks(
			block('header', { text: 'Head &amp; <i>shoulders</i>', level: 2 }),
			block('paragraph', {
				text: '<b>Bold</b> <a href="https://example.com">link</a> <mark class="cdx-marker">m</mark>',
			}),
			block('paragraph', { text: '<code class="inline-code">1 &lt; 2</code>&nbsp;<u class="cdx-underline">u</u>' }),
			block('nestedlist', { style: 'ordered', items: [{ content: 'one', items: [{ content: 'two', items: [] }] }] }),
			block('checklist', { items: [{ text: 'done', checked: true }] }),
			block('table', { withHeadings: true, content: [['a', 'b']] }),
			block('quote', { text: 'Said', caption: 'By "them"', alignment: 'left' }),
			block('image', { file: { url: '/assets/1', width: 3, title: 'T' }, caption: 'C', withBorder: false }),
			block('image', { file: { url: 'data:image/png;base64,AAAA' } }),
			block('link', { link: "https://example.com/Schrödinger's_cat?a=1", source: "The Editor's Handbook" }),
			block('attaches', { file: { url: 'https://example.com/a.pdf', size: 1 }, title: 'A' }),
			block('embed', { service: 'vimeo', source: 'https://vimeo.com/1', embed: 'https://player.vimeo.com/video/1' }),
			block('code', { code: '<script>sample("x")</script>' }),
			block('delimiter', {}),
		);
		expect(judge('json', value)).toEqual(fit(value));
	});

	it.each([
		[block('paragraph', { text: '<img src=x onerror=a()>' }), 'onerror="a()"'],
		[block('paragraph', { text: 'an end <img src=x onerror=a() ' }), '<img src=x onerror=a() without an end'],
		[block('header', { text: '<a href="javascript:a()">x</a>', level: 1 }), 'href="javascript:a()"'],
		[block('table', { content: [['<script>a()</script>']] }), '<script>'],
		[block('raw', { html: '<p>harmless</p>' }), 'a block of raw HTML'],
		[block('RAW', { html: '<p>harmless</p>' }), 'a block of raw HTML'],
		[block('embed', { embed: 'javascript:a()' }), 'javascript:a()'],
		[block('embed', { embed: ' \u0001JAVA\nSCRIPT:a()' }), 'JAVA SCRIPT:a()'],
		[block('image', { file: { url: 'data:text/html,x' } }), 'data:text/html,x'],
		[block('link', { link: '&#106;avascript&colon;a()' }), '&#106;avascript&colon;a()'],
		[block('image', { file: { url: 'x" onerror="a()' } }), 'onerror='],
		[block('image', { caption: 'x" onerror="a()' }), 'onerror='],
		[block('image', { image: 'x" alt="" onerror="a()' }), 'onerror='],
		[block('embed', { embedUrl: "x' srcdoc='&lt;script>" }), 'srcdoc='],
		[block('embed', { embed: "x'/srcdoc='&lt;script&gt;" }), 'srcdoc='],
		[block('code', { code: 'x', language: '<script>a()</script>' }), '<script>'],
		[block('code', { code: ['<script>a()</script>'] }), '<script>'],
		[block('x', { '<script>a()</script>': 1 }), '<script>'],
		[block('columns', { cols: [blocks(block('raw', { html: 'x' }))] }), 'a block of raw HTML'],
	])('is refused where it would run: %j', (one, what) => {
		const judged = judge('json', blocks(one), blocks());
		expect(judged).toMatchObject({ kind: 'unfit' });
		expect(told(judged)).toContain(what);
	});

	it('may keep what was there, as often as it was, also where a driver hands it out as one text', () => {
		const raw = block('raw', { html: '<script>theirs()</script>' });
		const theirs = block('paragraph', { text: '<span onclick="theirs()">x</span>' });
		const before = blocks(raw, theirs);
		const after = blocks(theirs, block('paragraph', { text: 'New' }), raw);
		expect(judge('json', after, before)).toEqual(fit(after));
		expect(judge('json', after, JSON.stringify(before))).toEqual(fit(after));
		expect(judge('json', blocks(raw, raw), before)).toMatchObject({ kind: 'unfit' });
		expect(judge('json', after, 'no JSON')).toMatchObject({ kind: 'unfit' });
	});

	it('of a repeater is looked at field by field', () => {
		const format: TextFormat = {
			kind: 'rows',
			fields: new Map<string, TextFormat>([
				['label', { kind: 'plain' }],
				['words', { kind: 'html' }],
				['notes', { kind: 'markdown' }],
			]),
		};
		const rows = (row: object) => judgeMarkup(format, [row], null);
		expect(rows({ label: '<script>', words: '<b>x</b>', notes: '`<script>`' })).toMatchObject({ kind: 'fit' });
		for (const row of [
			{ words: '<script>a()</script>' },
			{ notes: '[x](javascript:a())' },
			{ unknown: '<script>a()</script>' },
			{ words: { deeper: '<script>a()</script>' } },
			{ constructor: '<script>a()</script>' },
		]) {
			expect(rows(row)).toMatchObject({ kind: 'unfit' });
		}
	});
});
