import { describe, expect, it } from 'vitest';
import { dispositionOf } from '../../../extensions/endpoint/disposition.ts';

describe('the name that a file is sent under', () => {
	it.each([
		['report.pdf', 'inline; filename="report.pdf"'],
		['Łódź Straße.pdf', `inline; filename="Lodz Strasse.pdf"; filename*=UTF-8''%C5%81%C3%B3d%C5%BA%20Stra%C3%9Fe.pdf`],
		[
			'Crème "brûlée".txt',
			`inline; filename="Creme _brulee_.txt"; filename*=UTF-8''Cr%C3%A8me%20%22br%C3%BBl%C3%A9e%22.txt`,
		],
		['漢字.csv', `inline; filename="__.csv"; filename*=UTF-8''%E6%BC%A2%E5%AD%97.csv`],
		['100%25.txt', `inline; filename="100_25.txt"; filename*=UTF-8''100%2525.txt`],
		["it's (1).txt", `inline; filename="it's (1).txt"`],
	])('is understood by new browsers and old programs: %s', (name, header) => {
		expect(dispositionOf('inline', name)).toBe(header);
	});

	it.each(['a\r\nSet-Cookie: x=1', 'a"; filename=evil.exe', '', '../../etc/passwd', '\u202Egpj.exe', '\ud800'])(
		'ends no header and leads nowhere else: %j',
		(name) => {
			const header = dispositionOf('attachment', name);
			expect(header).toMatch(/^attachment(?:; filename="?[\x20-\x7e]*"?)?(?:; filename\*=UTF-8''[\w.%~!-]*)?$/);
			expect(header).not.toMatch(/[\r\n]|filename="?[^"]*\/|etc\/passwd/);
		},
	);
});
