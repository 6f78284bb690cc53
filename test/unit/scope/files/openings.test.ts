import { describe, expect, it } from 'vitest';
import { inward, outward } from '../../../../src/scope/files/outward.ts';
import { withOpenings, withoutOpenings } from '../../../../src/scope/files/openings.ts';

const file = '0a1b2c3d-4e5f-6789-abcd-ef0123456789';
const base = 'https://cms.example.com/base';
const own = 'OwnSecretOwnSecretOwnSecretOwn12';
const other = 'Another0secret0of0another0share1';
const places = { publicUrl: base, secret: own };
const token = 'q7RzX0yvKq1hT_s9aLw3Bd-4EoUcPm2N';

const closed = (text: string, changes: Partial<typeof places> = {}) => withoutOpenings(text, { ...places, ...changes });

describe('an address of this Directus in a text', () => {
	it.each([
		[`<img src="/assets/${file}?access_token=${token}">`, `<img src="/assets/${file}">`],
		[
			`<img src="${base}/assets/${file}?access_token=${token}&amp;width=400">`,
			`<img src="${base}/assets/${file}?width=400">`,
		],
		[
			`<img src="/assets/${file}?width=400&access_token=${token}&height=3">`,
			`<img src="/assets/${file}?width=400&height=3">`,
		],
		[
			`![with a token](/assets/${file}/photo.png?key=card&access_token=t) .`,
			`![with a token](/assets/${file}/photo.png?key=card) .`,
		],
		[`<img src=/assets/${file}?ACCESS_TOKEN=t>`, `<img src=/assets/${file}>`],
		[`<img src="/assets/${file}?access%5Ftoken=t">`, `<img src="/assets/${file}">`],
		[`<a href="${base}/items/articles?x=${token}&limit=3">`, `<a href="${base}/items/articles?limit=3">`],
		[`${base}/admin/reset-password?token=aaa.bbb.ccc`, `${base}/admin/reset-password`],
		[`${base}/admin/accept-invite?t=eyJhbGciOi.eyJlbWFpbCI6.kq1hT-s9`, `${base}/admin/accept-invite`],
		[`HTTP://CMS.example.com/base/assets/${file}#access_token=t`, `HTTP://CMS.example.com/base/assets/${file}`],
		[`http://internal:8055/assets/${file}?access_token=t`, `http://internal:8055/assets/${file}`],
		[`/files?secret=0123456789abcdef0123456789abcdef`, '/files'],
	])('carries no token: %s', (text, wanted) => {
		expect(closed(text)).toBe(wanted);
	});

	it.each([
		[`<a href="${base}/share/${other}">`, `<a href="${base}/share/…">`],
		[`See ${base}/share/${other}.`, `See ${base}/share/….`],
		[`![](/share/${other}/assets/${file})`, `![](/share/…/assets/${file})`],
		[`${base}/share/with-hyphens_of-older-links/x`, `${base}/share/…/x`],
		[`${base}/admin/shared/${file}`, `${base}/admin/shared/…`],
	])('is no link of another share: %s', (text, wanted) => {
		expect(closed(text)).toBe(wanted);
	});

	it.each([
		`<img src="/assets/${file}?key=system-large-contain&width=300&focal_point_x=2">`,
		`<a href="${base}/share/${own}">`,
		`<a href="/blog?page=2&author=Ada&utm_campaign=summer-of-two-thousand-and-six#top">`,
		`<a href="/session/12?conference=${file}">`,
		`${base}/share/api/shares?limit=3`,
		'What is a token? No access_token=here, C# and /shared/ways.',
		'',
	])('is left alone where it opens nothing more: %s', (text) => {
		expect(closed(text)).toBe(text);
	});

	it.each([
		`<iframe src="https://video.example.com/embed?token=${token}">`,
		`https://api.maps.example/tiles?access_token=${token}`,
		`//cdn.example.com/x?access_token=t`,
		`https://cms.example.com.evil.example/base/x?access_token=t`,
		`https://cms.example.com/base-of-another/x?access_token=t`,
		`https://social.example.com/share/${other}`,
	])('is none where it leads to another host: %s', (text) => {
		expect(closed(text)).toBe(text);
	});

	it('is known by its path where nobody has said the address of this Directus', () => {
		const publicUrl = '';
		expect(closed(`https://a.example/assets/${file}?access_token=t`, { publicUrl })).toBe(
			`https://a.example/assets/${file}`,
		);
		expect(closed(`/share/${other}`, { publicUrl })).toBe('/share/…');
		expect(closed('https://a.example/x?access_token=t', { publicUrl: '/' })).toContain('access_token');
	});

	it('is found in a long text at once', () => {
		const text = `${'/share/'.repeat(200_000)}?${'&a'.repeat(200_000)} ${'x?'.repeat(200_000)}`;
		expect(closed(text)).toBe(text);
	});
});

describe('a text that a visitor saw without its openings', () => {
	const [first, second] = [`${base}/assets/${file}?access_token=${token}`, `${base}/assets/${file}?access_token=other`];

	it.each([
		`<p>Text <img src="${first}"> and <a href="/share/${other}">more</a></p>`,
		`<img src="${first}"><img src="${second}"><img src="/assets/${file}?width=3&amp;access_token=x">`,
		'nothing at all',
	])('is stored again as it was: %s', (stored) => {
		expect(withOpenings(closed(stored), stored, places)).toBe(stored);
	});

	it('keeps them where the visitor changed something else', () => {
		const stored = `<p>Before</p><img src="${first}">`;
		expect(withOpenings(closed(stored).replace('Before', 'After'), stored, places)).toBe(
			`<p>After</p><img src="${first}">`,
		);
	});

	it('gets none that was not in it', () => {
		expect(withOpenings(`${base}/share/…`, 'another text', places)).toBe(`${base}/share/…`);
	});
});

describe('a value of a field', () => {
	const all = { ...places, assets: `/base/share/${own}/assets` };
	const stored = {
		blocks: [{ data: { file: { url: `/assets/${file}?access_token=${token}` } } }, `${base}/share/${other}`],
		count: 3,
		none: null,
		toString: 'a name of JavaScript',
	};

	it('has no opening in it at any depth, and comes back as it was', () => {
		const shown = outward(stored, false, all);
		expect(JSON.stringify(shown)).not.toMatch(new RegExp(`${token}|${other}`));
		expect(shown).toMatchObject({ count: 3, none: null, toString: 'a name of JavaScript' });
		expect(inward(shown, stored, false, all)).toEqual(stored);
	});

	it('shows the pictures of rich text at the share’s own door, without their tokens', () => {
		const text = `<img src="${base}/assets/${file}?access_token=${token}&amp;width=4">`;
		const shown = outward(text, true, all);
		expect(shown).toBe(`<img src="/base/share/${own}/assets/${file}?width=4">`);
		expect(inward(shown, text, true, all)).toBe(text);
	});

	it('is left as it is where it is no text', () => {
		const date = new Date();
		const bytes = Buffer.from('?token=1');
		expect(outward(date, true, all)).toBe(date);
		expect(outward(bytes, true, all)).toBe(bytes);
		expect(outward(7, true, all)).toBe(7);
		expect(outward(null, true, all)).toBeNull();
	});
});
