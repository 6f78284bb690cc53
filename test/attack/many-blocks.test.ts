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
		const { knex } = newsroom.server;
		const { article, blockFile } = newsroom.content;
		const numbers = Array.from({ length: blocks }, (_, n) => n);
		const keys = {
			quotes: await insert(
				'quotes',
				numbers.map((n) => ({ quote: `Quote ${n}` })),
			),
			galleries: await insert(
				'galleries',
				numbers.map((n) => ({ caption: `Gallery ${n}` })),
			),
		};
		for (const [collection, ids] of Object.entries(keys)) {
			await insert(
				'articles_blocks',
				ids.map((id) => ({ articles_id: article, collection, item: String(id) })),
			);
		}

		const stored = await knex('directus_files').where({ id: blockFile }).first();
		lastFile = '0b9e4a3e-0000-4000-8000-000000000001';
		await knex('directus_files').insert({ ...stored, id: lastFile, title: 'Last' });
		const lastGallery = keys.galleries.at(-1);
		await insert(
			'galleries_files',
			keys.galleries.map((gallery) => ({
				galleries_id: gallery,
				directus_files_id: gallery === lastGallery ? lastFile : blockFile,
			})),
		);
		lastQuote = keys.quotes.at(-1) ?? 0;

		const owner = await ownerWhoUpdates(newsroom, mayUpdateEverything);
		const role = await roleThatUpdates(newsroom, mayUpdateEverything);
		const api = versions[engine] === '11';
		const share = await newsroom.share({ role, access: 'edit', edit_related: true, api }, owner);
		opened = await newsroom.open(share.link);
	});

	/** Straight into the table: so many rows take Directus longer than all that is tested here. Answers their keys. */
	async function insert(table: string, rows: object[]): Promise<number[]> {
		const { knex } = newsroom.server;
		const before = await knex(table).max({ id: 'id' }).first();
		await knex.batchInsert(table, rows, 100);
		const added = knex(table).where('id', '>', before?.['id'] ?? 0);
		return (await added.orderBy('id').pluck('id')) as number[];
	}
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
