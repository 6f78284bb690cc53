import { describe, expect, it } from 'vitest';
import { hiddenUrlOf, hideLinkSecrets } from '../../../extensions/http/link-secrets.ts';
import { newSecret } from '../../../src/share/secret.ts';
import type { Request, Response } from 'express';

const secret = newSecret();
const encoded = `%${secret.charCodeAt(0).toString(16)}${secret.slice(1)}`;
const uuid = '0a1b2c3d-4e5f-4678-9abc-def012345678';
const hash = 'd41d8cd98f00b204e9800998ecf8427e';

function asked(url: string, referer?: string) {
	const query = Object.fromEntries(new URLSearchParams(url.split('?')[1] ?? ''));
	const req = { url, originalUrl: url, query, headers: { referer } } as unknown as Request;
	hideLinkSecrets(req, {} as Response, () => undefined);
	return req;
}

describe('the secret of a link', () => {
	it.each([
		`/share/${secret}`,
		`/SHARE/${secret}/content?limit=1`,
		`/share/${encoded}`,
		`//share/${secret}`,
		`/share//${secret}`,
		`/share/./${secret}/content`,
		`/%73hare/${secret}`,
		`/share%2F${encoded}`,
		`http://127.0.0.1:8055/share/${secret}`,
		`/share/${secret}/info?next=/share/${secret}`,
		`/share/none/info?next=${encodeURIComponent(`https://example.com/share/${secret}`)}`,
	])('is in nothing that a log has of %s', (url) => {
		const { url: left, originalUrl, query } = asked(url);
		for (const text of [left, originalUrl, JSON.stringify(query)]) {
			expect(text).not.toContain(secret);
			expect(text).not.toContain(encoded);
		}
	});

	it('is not in the page that a request comes from, and the rest of that is', () => {
		const { headers } = asked('/server/ping', `https://example.com/cms/share/${secret}/content?a=1`);
		expect(headers.referer).toMatch(/^https:\/\/example\.com\/cms\/share\/[\da-f]{16}\/content\?a=1$/);
	});

	it('is what a link is opened by', () => {
		expect(hiddenUrlOf(asked(`/share/${encoded}/content`))?.secret).toBe(secret);
	});
});

describe('what somebody else answers', () => {
	it.each([
		`/items/share/${uuid}`,
		`/items/share/${hash}?fields=*`,
		`/rideshare/${hash}/seats`,
		`/files/share/${secret}`,
		`/admin/content/share/${uuid}`,
		`/items/notes?filter={"link":{"_eq":"https://example.com/share/${secret}"}}`,
		`/share/api/shares/${uuid}`,
		'/share/page/index-xglo7FcK-and-more-of-it.js',
		'/shared/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
	])('is asked as it was: %s', (url) => {
		const { url: left, originalUrl, query } = asked(url, `https://example.com/admin/content/share/${uuid}`);
		expect([left, originalUrl]).toEqual([url, url]);
		expect(query).toEqual(Object.fromEntries(new URLSearchParams(url.split('?')[1] ?? '')));
	});
});
