import { describe, expect, it } from 'vitest';
import {
	assetReference,
	filesNamedIn,
	restoreAssetUrls,
	rewriteAssetUrls,
} from '../../../../src/scope/files/asset-urls.ts';

const file = '0a1b2c3d-4e5f-6789-abcd-ef0123456789';
const place = { publicUrl: 'https://cms.example.com/base', assets: '/base/share/secret/assets' };

function rewritten(text: string, changes: Partial<typeof place> = {}): string {
	return rewriteAssetUrls(text, { ...place, ...changes });
}

describe('the URLs of files in a text', () => {
	it.each([
		[`<img src="https://cms.example.com/base/assets/${file}">`, `<img src="${place.assets}/${file}">`],
		[`<img src="/assets/${file}?width=200">`, `<img src="${place.assets}/${file}?width=200">`],
		[`<img src='assets/${file}'>`, `<img src='${place.assets}/${file}'>`],
		[`<img src="../../assets/${file}">`, `<img src="${place.assets}/${file}">`],
		[`![a picture](/assets/${file}.png)`, `![a picture](${place.assets}/${file}.png)`],
		[`url(/assets/${file})`, `url(${place.assets}/${file})`],
		[`/assets/${file.toUpperCase()}`, `${place.assets}/${file.toUpperCase()}`],
		[`/assets/${file}/photo.png`, `${place.assets}/${file}/photo.png`],
		[`<img src="/base/assets/${file}">`, `<img src="${place.assets}/${file}">`],
		[`<img src="//cms.example.com/base/assets/${file}">`, `<img src="${place.assets}/${file}">`],
		[`<img src="http://cms.example.com/base/assets/${file}">`, `<img src="${place.assets}/${file}">`],
		[`/assets/${file}?key=card&amp;download`, `${place.assets}/${file}?key=card&amp;download`],
		[`/assets/${file} and /assets/${file}`, `${place.assets}/${file} and ${place.assets}/${file}`],
	])('lead to the share’s own door: %s', (text, wanted) => {
		expect(rewritten(text)).toBe(wanted);
	});

	it.each([
		`https://elsewhere.example.com/assets/${file}`,
		`https://cms.example.com.evil.example/base/assets/${file}`,
		`https://evil.example/?https:/assets/${file}`,
		`//elsewhere.example.com/assets/${file}`,
		`/my/assets/${file}`,
		`/my-assets/${file}`,
		'/assets/0a1b2c3d',
		`assets${file}`,
		'no file at all',
		'',
	])('are left alone where they are not this project’s: %s', (text) => {
		expect(rewritten(text)).toBe(text);
	});

	it('take a public URL as it is written, not as a pattern', () => {
		const publicUrl = 'https://cms.example.com/(a+)+$';
		expect(rewritten(`${publicUrl}/assets/${file}`, { publicUrl })).toBe(`${place.assets}/${file}`);
		expect(rewritten(`https://cmsxexample.com/base/assets/${file}`)).toBe(
			`https://cmsxexample.com/base/assets/${file}`,
		);
	});

	it('need no public URL, or one that is a path alone', () => {
		expect(rewritten(`/assets/${file}`, { publicUrl: '' })).toBe(`${place.assets}/${file}`);
		expect(rewritten(`/base/assets/${file}`, { publicUrl: '/base' })).toBe(`${place.assets}/${file}`);
		expect(rewritten(`/other/assets/${file}`, { publicUrl: '/base' })).toBe(`/other/assets/${file}`);
	});

	it('are found in a long text at once', () => {
		// Looked through once it takes a moment; once for each `../`, longer than a test may.
		const text = `${'../'.repeat(500_000)}assets/`.repeat(3);
		expect(rewritten(text)).toBe(text);
	});

	it('hold what a search for a file looks for', () => {
		expect(`<img src="/assets/${file}">`).toContain(assetReference(file));
	});
});

describe('what a visitor wrote for the share’s door', () => {
	const restored = (text: string, stored = '', changes: Partial<typeof place> = {}) =>
		restoreAssetUrls(text, stored, { ...place, ...changes });

	it.each([
		`<img src="https://cms.example.com/base/assets/${file}?width=3">`,
		`![a](/assets/${file})`,
		`<img src="../assets/${file}">`,
		`assets/${file.toUpperCase()}`,
		'nothing',
	])('is the stored text again: %s', (stored) => {
		expect(restored(rewritten(stored), stored)).toBe(stored);
	});

	it('names a file that the text did not name as Directus does', () => {
		expect(restored(`<img src="${place.assets}/${file}">`)).toBe(`<img src="${place.publicUrl}/assets/${file}">`);
		expect(restored(`${place.assets}/${file}`, '', { publicUrl: '' })).toBe(`/assets/${file}`);
	});

	it('holds the link no more, with whatever host a browser put before it', () => {
		for (const origin of ['https://cms.example.com', 'http://127.0.0.1:8055', 'https://other.example']) {
			expect(restored(`<a href="${origin}${place.assets}/${file}">`)).toBe(
				`<a href="${place.publicUrl}/assets/${file}">`,
			);
		}
	});

	it('is left alone where it is about another door', () => {
		const other = `/base/share/other/assets/${file}`;
		expect(restored(other)).toBe(other);
	});
});

describe('the files that a text shows', () => {
	it('are found however they are written', () => {
		const upper = file.toUpperCase();
		expect(filesNamedIn(`/assets/${file} ${place.assets}/${upper} x/assets/${file}.png`)).toEqual([file, file, file]);
		expect(filesNamedIn('assets/none')).toEqual([]);
	});
});
