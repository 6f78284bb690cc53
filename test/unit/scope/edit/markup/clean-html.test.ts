import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { attacks } from '../../../../support/page/attacks.ts';
import { cleanHtml } from '../../../../../src/scope/edit/markup/clean-html.ts';
import { htmlParts } from '../../../../../src/scope/edit/markup/html-parts.ts';

const clean = (html: string, before = '') => cleanHtml(html, () => before);

/** As Directus' own editor writes it, and people who write HTML into it. */
const innocents = [
	'',
	'Words, 1 < 2 & 3 > 2',
	'<p>One<br>two</p>',
	'<p style="text-align: center; padding-left: 40px;">Centred</p>',
	`<span style="color: #e03e2d; font-family: 'Open Sans', sans-serif; font-size: 14pt;">red</span>`,
	'<span style="color: rgb(224, 62, 45); background-color: rgba(0, 0, 0, 0.5);">red</span>',
	'<h2 lang="en" dir="ltr">Head</h2><hr><blockquote cite="https://example.com">Said</blockquote>',
	'<table style="border-collapse: collapse; width: 100%;" border="1"><colgroup><col style="width: 50%;"></colgroup>' +
		'<thead><tr><th scope="col" colspan="2">A</th></tr></thead><tbody><tr><td rowspan="1">1</td></tr></tbody></table>',
	'<figure class="mce-figure"><img src="/assets/1?width=300" alt="A" width="300" height="200" loading="lazy">' +
		'<figcaption>A <em>picture</em></figcaption></figure>',
	'<img src="data:image/png;base64,AAAA" srcset="/a.png 1x, data:image/png;base64,AAAA 2x, /b.png 640w">',
	'<img style="display: block; margin-left: auto; margin-right: auto;" src="a.png">',
	'<pre class="language-javascript"><code>if (a &lt; b) alert("&lt;script&gt;")</code></pre>',
	'<a title="t" href="https://example.com/?a=1&amp;b=2#c" target="_blank" rel="noopener noreferrer">link</a>',
	'<a href="mailto:a@example.com">mail</a> <a href="tel:+123">call</a> <a href="#part">down</a> <a href="/x:y">path</a>',
	'<a href="HTTPS://EXAMPLE.COM">LOUD</a> <A HREF=page.html>old</A>',
	'<video controls width="300" height="150"><source src="/assets/2" type="video/mp4"><track src="a.vtt" kind="captions"></video>',
	'<audio src="/assets/3" controls></audio>',
	'<ol start="3" type="a"><li>x<ul><li>y</li></ul></li></ol><dl><dt>t</dt><dd>d</dd></dl>',
	'<details open><summary>More</summary>Text</details> <ruby>字<rp>(</rp><rt>zì</rt></ruby> <kbd>Ctrl</kbd>',
	'<!-- pagebreak --><p>&nbsp;</p>\r\n<p>After</p>\n',
	'<p>Never closed <b>bold <i>both</b> italic</i>',
];

describe('HTML that a visitor wrote', () => {
	it.each(innocents)('is kept letter by letter where it is what editors write: %s', (html) => {
		expect(clean(html)).toBe(html);
	});

	it.each(attacks)('holds nothing that would run: %s', (attack) => {
		const html = `<p>Before</p>${attack}<p>After</p>`;
		const cleaned = clean(html);
		expect(cleaned).toContain('<p>Before</p>');
		expect(htmlParts(cleaned ?? '')).toEqual([]);
		expect(cleaned).not.toMatch(
			/<(?:script|svg|math|style|iframe|form|input|base|meta|link|body)|\son\w+=|(?:href|src)="?\s*\w*script:/i,
		);
	});

	it.each([
		// A tag that what follows on a page would complete.
		['Hi <img src=x onerror=a() ', 'Hi &lt;img src=x onerror=a() '],
		['<p>a</p><a href="x', '<p>a</p>&lt;a href="x'],
		['a <b', 'a &lt;b'],
		['a <', 'a &lt;'],
		['a </', 'a &lt;/'],
		// Tags that only a whole page has.
		['<html onclick=a()><body onload=a()><p>x</p></body></html>', '<p>x</p>'],
		['<frameset onload=a()><frame src=x>', ''],
		['<!doctype html><p>x', '<p>x'],
		// What one program reads as a comment and another does not.
		['<!--[if IE]><script>a()</script><![endif]-->x', 'x'],
		['<!--><img src=x onerror=a()>-->', '<img src="x">-->'],
		['<!-- <b> --!><i>x</i>', '<i>x</i>'],
		['<!-- never closed', ''],
		['<?xml version="1.0"?><![CDATA[ x ]]>y', 'y'],
		// What is written so that programs may differ.
		['<p title=a title="&quot;><script>">x</p>', '<p title="a">x</p>'],
		['<b>x</b onclick="a()">', '<b>x</b>'],
		['<p title=a"b>x</p>', '<p title="a&quot;b">x</p>'],
		// A tag that comes about where another is taken out.
		['<scr<script>ipt>a()</script>', 'ipt>a()'],
		['<<script>script>a()<</script>/script>', ''],
		['<im<x>g src=x onerror=a()>', 'g src=x onerror=a()>'],
		// Elements within others that change how text is read.
		['<svg><style><img src=x onerror=a()></style></svg>x', 'x'],
		['<math><annotation-xml encoding="text/html"><script>a()</script></annotation-xml></math>x', 'x'],
		['<noscript><p title="</noscript><img src=x onerror=a()>">x', '<img src="x">">x'],
		['<template><script>a()</script><b>x</b></template>', '<b>x</b>'],
		['<textarea><img title="</textarea><img src=x onerror=a()>"></textarea>x', '<img src="x">">x'],
		['<select><option><style></option></select><img src=x onerror=a()></style>', ''],
		['<xmp><p title="</xmp><img src=x onerror=a()>">x', '<img src="x">">x'],
		['<plaintext><script>a()', ''],
		// Addresses.
		['<a href="jAvAsCrIpT:a()">x</a>', '<a>x</a>'],
		['<a href="java&#10;script&colon;a()">x</a>', '<a>x</a>'],
		['<a href="&#1;javascript:a()">x</a>', '<a>x</a>'],
		['<a href="\u00a0java\u200bscript:a()">x</a>', '<a>x</a>'],
		['<a href="view-source:javascript:a()">x</a>', '<a>x</a>'],
		['<a href="data:text/html;base64,AAAA">x</a>', '<a>x</a>'],
		['<img src="data:image/svg+xml;base64,AAAA">', '<img>'],
		['<img srcset="a.png 1x, javascript:a() 2x">', '<img>'],
		['<video poster="javascript:a()"></video>', '<video></video>'],
		['<blockquote cite="javascript:a()">x</blockquote>', '<blockquote>x</blockquote>'],
		// What looks like a part of the page, or takes the place of one.
		['<p style="position:fixed; inset:0; color:red">x</p>', '<p style="color:red">x</p>'],
		['<p style="background:url(https://evil.example)">x</p>', '<p>x</p>'],
		['<p style="color:expression(a())">x</p>', '<p>x</p>'],
		['<p style="col\\6fr:red;-moz-binding:x">x</p>', '<p>x</p>'],
		['<p style="color:red/**/;margin-left:-9999px">x</p>', '<p>x</p>'],
		['<p class="modal language-js" id="page" name="x" data-controller="x">x</p>', '<p class="language-js">x</p>'],
		['<p style="margin:0-9999px; padding:1e3-9px; color:red">x</p>', '<p style="color:red">x</p>'],
		['<a href="https://example.com" target="_blank">x</a>', '<a href="https://example.com">x</a>'],
		['<a href="/" target="_top" rel="opener">x</a>', '<a href="/" rel="opener">x</a>'],
		['<p is="x-y" onclick contenteditable>x</p>', '<p>x</p>'],
		['<my-element onload=a()>x</my-element>', 'x'],
		['<p constructor="x" __proto__="y" toString="z">x</p>', '<p>x</p>'],
		['<constructor>x</constructor>', 'x'],
	])('is cleaned, and no more than that: %s', (html, expected) => {
		expect(clean(html)).toBe(expected);
	});
});

describe('what was there before', () => {
	const frame = '<iframe src="https://player.example/1" allowfullscreen="allowfullscreen"></iframe>';

	it.each([
		frame,
		'<script>theirs()</script>',
		'<style>p { color: red }</style>',
		'<svg viewBox="0 0 1 1"><title>T</title><path d="M0 0"/></svg>',
		'<p class="lead" id="top" data-block="7" style="position:relative" onclick="theirs()">x</p>',
		'<a href="javascript:theirs()" target="_blank">x</a>',
		'<form action="/search"><input name="q"><button>Go</button></form>',
		'<!--[if IE]>x<![endif]-->',
		'<p title=a title=b>x</p>',
		'<my-widget data-x="1"></my-widget>',
		'<noscript><img src="https://counter.example"></noscript>',
	])('stays letter by letter, wherever it is, and once for each time: %s', (theirs) => {
		const before = `<p>Old</p>${theirs}`;
		const moved = `${theirs}<h2>New</h2><p>Text</p>`;
		expect(clean(moved, before)).toBe(moved);
		expect(clean(`${theirs}${theirs}`, before)).not.toBe(`${theirs}${theirs}`);
		expect(clean(theirs, '<p>Old</p>')).not.toBe(theirs);
	});

	it('is another thing once it is changed', () => {
		expect(clean(frame.replace('/1', '/2'), frame)).toBe('');
		expect(clean('<script>theirs();mine()</script>', '<script>theirs()</script>')).toBe('');
		expect(clean('<b onclick="theirs()">x</b>', '<p onclick="theirs()">x</p>')).toBe('<b>x</b>');
		const sandboxed = '<iframe src="x" sandbox></iframe>';
		expect(clean('<iframe src="x"></iframe>', sandboxed)).toBe('');
	});

	it('is a class as often as one likes: where a paragraph is divided, both have it', () => {
		const before = '<p class="lead intro">Two words</p>';
		const divided = '<p class="lead intro">Two</p><p class="lead">words</p>';
		expect(clean(divided, before)).toBe(divided);
		expect(clean('<p class="lead modal">x</p>', before)).toBe('<p class="lead">x</p>');
	});

	const style = '<style>a::after { content: "<img src=x onerror=a()>" }</style>';

	it.each([
		[`<svg>${style}</svg>`, `${style}<svg></svg>`],
		[`</svg><svg>${style}`, `<svg></svg>${style}`],
		[`<svg>${style}</svg>`, `<svg/>${style}</svg>`],
		[`<svg>${style}</svg>`, `<svg><p>${style}</svg>`],
		[`<svg>${style}</svg>`, `<svg><foreignObject>${style}</foreignObject></svg>`],
		[`<math>${style}</math>`, `<math><mtext>${style}</mtext></math>`],
	])('is no text of a style where it would be read as tags: %s', (html, before) => {
		expect(clean(html, before)).not.toMatch(/<(?:svg|math)/);
		expect(clean(`<p>x</p>${before}`, before)).toBe(`<p>x</p>${before}`);
	});

	it.each(['<svg><![CDATA[ a > b ]]></svg>', '<svg><style>a<!--</style></svg>', '<svg><style><![CDATA[</style></svg>'])(
		'is no drawing that does not end where it did: %s',
		(before) => {
			const more = '<p title="]]&gt;--&gt;&lt;img src=x onerror=a()&gt;">x</p>';
			expect(clean(before.replace(' b ]]>', '') + more, before)).not.toContain('<svg');
			expect(clean(before + more, before)).not.toContain('<svg');
			expect(clean(`<p>x</p>${before}`, before)).toBe(`<p>x</p>${before}`);
		},
	);

	it('is a drawing whose neighbours change', () => {
		const icon = '<svg viewBox="0 0 1 1"><style><![CDATA[ a > b {} ]]></style><svg><g/></svg><path d="M0 0"/></svg>';
		const script = '<script>if (1 <b) print("<b>")</script>';
		const after = `<p>New</p>${icon}<p>text</p>${script}<p>more</p>${icon}`;
		expect(clean(after, `${icon}${icon}<p>text</p>${script}`)).toBe(after);
	});
});

describe('the work of cleaning', () => {
	it.each([
		['elements in each other', '<b>'.repeat(100_000)],
		['elements that are no more', '<form>'.repeat(100_000)],
		['scripts in each other', '<script>'.repeat(100_000)],
		['attributes', `<a ${Array.from({ length: 50_000 }, (_, at) => `a${at}`).join(' ')}>`],
		['classes', `<p class="${Array.from({ length: 50_000 }, (_, at) => `language-${at} x${at}`).join(' ')}">`],
		['declarations', `<p style="${'x:y;'.repeat(100_000)}">`],
		['comments', '<!--'.repeat(100_000)],
		['drawings in each other', '<svg>'.repeat(100_000)],
		['beginnings', '<a '.repeat(100_000)],
		['spaces', `<p style="color:red${' '.repeat(500_000)}x(">`],
	])('grows no faster than the text: %s', (_, html) => {
		expect(() => clean(html)).not.toThrow();
	});

	it('ends where each round leaves another tag', () => {
		expect(clean('<scr'.repeat(50) + '<script></script>' + 'ipt></script>'.repeat(50))).not.toContain('<script');
		const nested = Array.from({ length: 30 }).reduce<string>((html) => `<<x>${html.slice(1)}`, '<x>');
		const cleaned = clean(nested);
		expect(cleaned === null || htmlParts(cleaned).length === 0).toBe(true);
	});

	it('leaves nothing, whatever it is made of, and changes nothing when it is done again', () => {
		const pieces = [
			...[
				'<',
				'>',
				'"',
				"'",
				'=',
				'/',
				' ',
				'\n',
				'\r\n',
				'&',
				';',
				'!',
				'--',
				'[',
				']',
				'\u{1f600}',
				'x',
				'on',
				'`',
				'&lt;',
			],
			...[
				'<p',
				'<a href=',
				'<img ',
				'onerror=',
				'javascript:',
				'<script>',
				'</script>',
				'<style>',
				'</style>',
				'<svg>',
			],
			...[
				'<!--',
				'-->',
				'<![CDATA[',
				']]>',
				'<b>',
				'</b>',
				'<textarea>',
				'</textarea>',
				'<noscript>',
				'class=',
				'style=',
			],
		];
		const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((some) => some.join(''));
		fc.assert(
			fc.property(text, text, (html, before) => {
				const alone = clean(html);
				if (alone !== null) {
					expect(htmlParts(alone)).toEqual([]);
					expect(clean(alone)).toBe(alone);
				}
				const beside = clean(html, before);
				if (beside !== null) expect(clean(beside, before)).toBe(beside);
				expect(clean(before, before)).toBe(before);
			}),
			{ numRuns: 2000 },
		);
	});
});
