import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { marker } from '../support/newsroom/content.ts';
import { mayUpdateEverything, ownerWhoUpdates, patch, roleThatUpdates } from '../support/newsroom/editing.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import { unpackZip } from '../support/page/unpack-zip.ts';
import type { Engine } from '../support/databases/engine.ts';
import type { OpenedShare } from '../support/newsroom/open-share.ts';

const versions = { sqlite: '11', postgres: '11', mariadb: '12' } as const;
const blocks = 420;

describe.each(inject('engines'))('an item with hundreds of rows behind one many-to-any on %s', (engine: Engine) => {
	let newsroom: Newsroom;
	let opened: OpenedShare;
	let lastFile: string;
	let lastQuote: number;

	beforeAll(async () => {
		newsroom = await startNewsroom({ version: versions[engine], engine });
		const { admin } = newsroom.server;
		const { article, blockFile } = newsroom.content;
		const copies = <Row>(row: (n: number) => Row) => Array.from({ length: blocks }, (_, n) => row(n));
		const quotes = await admin.need(
			'POST',
			'/items/quotes?limit=-1',
			copies((n) => ({ quote: `Quote ${n}` })),
		);
		const galleries = await admin.need(
			'POST',
			'/items/galleries?limit=-1',
			copies((n) => ({ caption: `Gallery ${n}` })),
		);

		const ids = (rows: { id: number }[]) => rows.map(({ id }) => id).sort((one, other) => one - other);
		const keys = { quotes: ids(quotes), galleries: ids(galleries) };
		for (const [collection, all] of Object.entries(keys)) {
			await admin.need(
				'POST',
				'/items/articles_blocks',
				all.map((id) => ({ articles_id: article, collection, item: String(id) })),
			);
		}

		const [stored] = await newsroom.server.knex('directus_files').where({ id: blockFile });
		lastFile = '0b9e4a3e-0000-4000-8000-000000000001';
		await newsroom.server.knex('directus_files').insert({ ...stored, id: lastFile, title: 'Last' });
		const lastGallery = keys.galleries.at(-1);
		const images = keys.galleries.map((gallery) => ({
			galleries_id: gallery,
			directus_files_id: gallery === lastGallery ? lastFile : blockFile,
		}));
		await admin.need('POST', '/items/galleries_files', images);
		lastQuote = keys.quotes.at(-1) ?? 0;

		const owner = await ownerWhoUpdates(newsroom, mayUpdateEverything);
		const role = await roleThatUpdates(newsroom, mayUpdateEverything);
		const api = versions[engine] === '11';
		const share = await newsroom.share({ role, access: 'edit', edit_related: true, api }, owner);
		opened = await newsroom.open(share.link);
	});
	afterAll(() => newsroom?.server.stop());

	const pathOfImages = 'blocks.item:galleries.images';

	it('shows the files of all of them, and no other', async () => {
		expect((await opened.asset(lastFile)).status).toBe(200);
		expect((await opened.asset(newsroom.content.blockFile)).status).toBe(200);
		expect((await opened.asset(newsroom.content.foreignFile)).status).toBe(403);
		const zip = await fetch(`${newsroom.server.url}${opened.path}/files.zip`, {
			headers: { authorization: `Bearer ${opened.token}` },
		});
		const names = [...(await unpackZip(Buffer.from(await zip.arrayBuffer()))).keys()];
		// Cover, gallery, block and the last one: each once, however many rows name it.
		expect(names).toHaveLength(4);
	});

	it('lists what is behind all of them by page, without leaving out or repeating any', async () => {
		const seen: number[] = [];
		for (let page = 1; page <= 5; page++) {
			const { body } = await opened.visitor.get(`${opened.path}/content/${pathOfImages}?limit=100&page=${page}`);
			expect(body.meta.total).toBe(blocks + 1);
			seen.push(...body.data.map(({ id }: { id: number }) => id));
		}
		expect(new Set(seen).size).toBe(blocks + 1);
		expect(seen).toHaveLength(blocks + 1);
	});

	it('lets the last of them be changed, and none of another item', async () => {
		const { admin } = newsroom.server;
		const path = 'blocks.item:quotes';
		const change = { path, changes: { quote: 'Changed' } };
		const seen = { quote: `Quote ${blocks - 1}` };
		expect((await patch(opened, { ...change, key: lastQuote, seen })).status).toBe(200);
		const [foreign] = await admin.need('GET', '/items/quotes?filter[quote][_contains]=unrelated');
		expect((await patch(opened, { ...change, key: foreign.id, seen: { quote: foreign.quote } })).status).toBe(403);
		expect((await admin.need('GET', `/items/quotes/${foreign.id}`)).quote).toBe(foreign.quote);
	});

	// Without a licence, Directus 12 knows no tokens of visits.
	if (versions[engine] === '11') {
		it('is known to Directus’ own API by the first three hundred, of which the owner is told', async () => {
			const { admin } = newsroom.server;
			const { body, text } = await opened.visitor.get('/items/quotes?limit=-1&fields=id,quote');
			expect(text).not.toContain(marker);
			expect(body.data).toHaveLength(300);
			expect((await opened.visitor.get(`/items/quotes/${lastQuote}`)).status).toBe(403);

			const asked = `collection=articles&item=${newsroom.content.article}&role=${newsroom.client}`;
			const { tree } = await admin.need('GET', `/share/api/scope?${asked}`);
			const items = tree.children.find(({ path }: { path: string }) => path === 'blocks').children;
			const told = items.map(({ path, count, api_count: api }: Record<string, unknown>) => [path, count, api]);
			expect(told).toEqual(
				expect.arrayContaining([
					['blocks.item:quotes', blocks + 1, 300],
					['blocks.item:galleries', blocks + 1, 300],
				]),
			);
		});
	}
});
