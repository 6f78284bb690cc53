import { describe, expect, it } from 'vitest';
import { makePolicy } from '../support/newsroom/people.ts';
import type { RentedNewsroom } from './rent-newsroom.ts';
import type { ApiClient } from '../support/api-client.ts';

const urls = ['/items/articles?fields=title', '/items/articles?fields=id&limit=5', '/items/comments?fields=text'];
const query = { query: '{ articles { id title } }' };

/** That what one reader was answered is never another's answer, with CACHE_ENABLED=true. */
export function testCachedAnswers(rented: RentedNewsroom): void {
	async function openArticle(title: string): Promise<{ visitor: ApiClient; path: string; title: string }> {
		const { server, share, open } = rented.newsroom;
		const comments = [{ text: `Comment on ${title}` }];
		const { id } = await server.admin.need('POST', '/items/articles', { title, comments });
		const { link } = await share({ item: id, api: true });
		return { ...(await open(link)), title };
	}

	describe('with the response cache on', () => {
		it('two shares, the public and a user are each answered their own, again and again, at the same URL', async () => {
			const { server, editor } = rented.newsroom;
			const one = await openArticle('First of two articles');
			const other = await openArticle('Second of two articles');
			const readers = [one.visitor, other.visitor, server.api(), server.api(editor.token)];

			for (const url of urls) {
				const rounds: string[][] = [];
				for (let round = 0; round < 3; round++) {
					rounds.push([]);
					for (const reader of readers) rounds.at(-1)?.push((await reader.get(url)).text);
				}
				const [first = []] = rounds;
				expect(new Set(first).size, url).toBe(readers.length);
				expect(rounds, url).toEqual([first, first, first]);
			}

			for (let round = 0; round < 2; round++) {
				for (const { visitor, title } of [one, other]) {
					const { body } = await visitor.get(`/graphql?query=${encodeURIComponent(query.query)}`);
					expect(body.data.articles.map((article: { title: string }) => article.title)).toEqual([title]);
				}
			}
		});

		it('a visitor’s answer really was in the cache, so that these tests prove something', async () => {
			const { visitor } = await openArticle('An article asked for twice');
			await visitor.get(urls[0] ?? '');
			expect((await visitor.get(urls[0] ?? '')).headers['x-cache-status']).toBe('HIT');
		});

		it('a visit that was let in anew reads on, and what the ended one cached is not served to it', async () => {
			const { visitor, path, title } = await openArticle('An article with two visits');
			const url = urls[0] ?? '';
			expect((await visitor.get(url)).text).toContain(title);
			await visitor.need('DELETE', `${path}/visits/current`);
			expect((await visitor.get(url)).status).toBe(401);
			expect((await rented.newsroom.server.api().get(url)).text).not.toContain(title);
		});

		it('a visitor is shown what the public may read no sooner than the share says', async () => {
			const { server } = rented.newsroom;
			const one = await openArticle('An article beside public ones');
			const policy = await makePolicy(server.admin, 'Public categories', [{ collection: 'categories' }]);
			await server.admin.need('POST', '/access', { policy, role: null, user: null });

			const url = '/items/categories?fields=name';
			expect((await server.api().get(url)).body.data.length).toBeGreaterThan(3);
			for (let round = 0; round < 2; round++) expect((await one.visitor.get(url)).text).not.toContain('"name"');
			await server.admin.need('DELETE', `/policies/${policy}`);
		});

		it('no answer of ours or to a visit may be kept by a proxy or a shared cache', async () => {
			const { content, share, open, server } = rented.newsroom;
			const made = await share({ api: true, password: 'known' });
			const { visitor, path } = await open(made.link, { password: 'known' });
			const anyone = server.api();

			const never = [
				await anyone.get(path, { headers: { accept: 'text/html' } }),
				await anyone.get(`${path}/info`),
				await anyone.get('/share/no-such-link-at-all/info'),
				await anyone.get(`${path}/content`),
				await anyone.post(`${path}/visits`, { password: 'wrong' }),
				await anyone.post(`${path}/visits`, { password: 'known' }),
				await visitor.get(`${path}/content`),
				await visitor.get(`${path}/content/comments`),
				await visitor.get(`${path}/content/no-such-list`),
				await anyone.get('/share/api/shares'),
				await server.api(rented.newsroom.editor.token).get('/share/api/shares'),
			];
			for (const { headers } of never) expect(headers['cache-control']).toBe('private, no-store');

			const others = [
				await visitor.get(`${path}/assets/${content.cover}`),
				await visitor.get(`${path}/assets/${content.cover}?width=2`),
				...(await Promise.all(urls.map((url) => visitor.get(url)))),
				...(await Promise.all(urls.map((url) => visitor.get(url)))),
				await visitor.get(`/assets/${content.cover}`),
				await visitor.get(`/files/${content.cover}`),
				await visitor.post('/graphql', query),
			];
			for (const { status, headers } of others) {
				expect(status).toBe(200);
				expect(headers['cache-control'] ?? 'no-store').toMatch(/private|no-store|no-cache/);
				expect(headers['cache-control'] ?? '').not.toContain('public');
			}
		});
	});
}
