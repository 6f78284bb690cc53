import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { Marked } from 'marked';
import { htmlParts } from '../../../../../src/scope/edit/markup/html-parts.ts';
import { judgeMarkup } from '../../../../../src/scope/edit/markup/judge-markup.ts';

/** The Data Studio draws with this one, and so does the page. */
const marked = new Marked({ gfm: true, renderer: { checkbox: () => '' } });

const pieces = [
	...[
		'<',
		'>',
		'"',
		"'",
		'`',
		'``',
		'```',
		'~~~',
		'\n',
		'\n\n',
		'    ',
		'- ',
		'> ',
		'1. ',
		'[a]',
		'[',
		'](',
		'](<',
		')',
	],
	...[
		'[a]: ',
		'\\',
		'|',
		'\n|-|\n',
		'*',
		'_',
		'$',
		'#',
		'\t',
		'\n[^1]: ',
		'~~',
		'x',
		'&lt;',
		'![',
		'<!--',
		'-->',
		'<?',
	],
	...[
		'<img src=x onerror=a()>',
		'<script>a()</script>',
		'<script>',
		'javascript:a()',
		'&#x6a;avascript:a()',
		'<![CDATA[',
	],
	...['<a href="', '<b title="', '</b>', '<div>', '</div>', '<pre>', '</pre>', ']]>', '?>'],
];

describe('Markdown that is fit', () => {
	it('draws nothing that visitors may not write by another program than the one that looked at it', () => {
		const text = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((some) => some.join(''));
		fc.assert(
			fc.property(text, (markdown) => {
				if (judgeMarkup({ kind: 'markdown' }, markdown, null).kind === 'unfit') return;
				const drawn = htmlParts(marked.parse(markdown, { async: false }));
				expect(drawn).toEqual([]);
			}),
			{ numRuns: 5000 },
		);
	});
});
