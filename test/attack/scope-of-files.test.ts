import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoLeak } from '../support/newsroom/leaks.ts';
import { makeRole } from '../support/newsroom/people.ts';
import { marker, uploadPng } from '../support/newsroom/content.ts';
import { mayReadWith } from '../support/newsroom/rules.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';

let newsroom: Newsroom;

beforeAll(async () => {
	newsroom = await startNewsroom({ version: '11' });
});
afterAll(() => newsroom?.server.stop());

async function openWith(input: object = {}) {
	return newsroom.open((await newsroom.share(input)).link);
}

const ways = ['', '?width=2', '?format=webp&quality=10', '?key=system-large-cover', '?download', '?download=x.png'];

describe('the files that a share serves', () => {
	it.each(ways)('are not those of another item, asked for with "%s"', async (query) => {
		const { asset } = await openWith();
		const answer = await asset(newsroom.content.foreignFile, query);
		expectNoLeak(answer);
		expect([400, 403]).toContain(answer.status);
		expect(answer.headers['content-type']).toContain('json');
	});

	it('are not those of another item for a range or a HEAD either', async () => {
		const { visitor, path } = await openWith();
		const url = `${path}/assets/${newsroom.content.foreignFile}`;
		expect((await visitor.get(url, { headers: { range: 'bytes=0-3' } })).status).toBe(403);
		const head = await visitor.raw('HEAD', url);
		expect(head.status).toBe(403);
		expectNoLeak(head);
	});

	it('are served in every way that Directus has', async () => {
		const { asset, visitor, path } = await openWith();
		const { cover } = newsroom.content;
		expect((await asset(cover)).bytes.subarray(1, 4).toString()).toBe('PNG');
		expect((await asset(cover, '?width=2&format=webp')).headers['content-type']).toBe('image/webp');
		expect((await asset(cover, '?download')).headers['content-disposition']).toMatch(/^attachment/);
		const part = await visitor.get(`${path}/assets/${cover}`, { headers: { range: 'bytes=1-3' } });
		expect([part.status, part.text]).toEqual([206, 'PNG']);
	});

	it.each(['../' + marker, '%2e%2e', 'null', '*', '00000000-0000-0000-0000-000000000000', '__proto__', "' or 1=1"])(
		'cannot be asked for as "%s"',
		async (file) => {
			const { asset } = await openWith();
			expect([403, 404]).toContain((await asset(encodeURIComponent(file))).status);
		},
	);

	it('do not include one in a text that the role may not read', async () => {
		const fields = ['id', 'title', 'cover'];
		const { role } = await makeRole(newsroom.server.admin, 'No body', mayReadWith({ articles: [{ fields }] }));
		const { asset } = await openWith({ role });
		expect((await asset(newsroom.content.cover)).status).toBe(200);
		expect((await asset(newsroom.content.textFile)).status).toBe(403);
	});

	it('do not include one in a text whose field is hidden in this very row', async () => {
		const articles = [
			{ fields: ['id', 'title'], permissions: { title: { _eq: 'The shared article' } } },
			{ fields: ['id', 'title', 'body', 'follow_ups'], permissions: { title: { _neq: 'The shared article' } } },
		];
		const { role } = await makeRole(newsroom.server.admin, 'Body elsewhere', mayReadWith({ articles }));
		const { asset } = await openWith({ role });
		expect((await asset(newsroom.content.textFile)).status).toBe(403);
	});

	it('do not include one that the role may not read, wherever it is shown', async () => {
		const { cover, textFile, galleryFile } = newsroom.content;
		const rule = { permissions: { id: { _nin: [textFile, cover] } } };
		const { role } = await makeRole(newsroom.server.admin, 'Few files', mayReadWith({ directus_files: [rule] }));
		const { asset, content } = await openWith({ role });
		expect((await asset(galleryFile)).status).toBe(200);
		expect((await asset(textFile)).status).toBe(403);
		expect((await asset(cover)).status).toBe(403);
		expect((await content()).body.data.item.cover).toBeNull();
	});

	it('do not include one in a text that was left out of the scope', async () => {
		const { asset } = await openWith({ scope: { paths: ['cover'], fields: { '': ['title'] } } });
		expect((await asset(newsroom.content.cover)).status).toBe(200);
		expect((await asset(newsroom.content.textFile)).status).toBe(403);
		expect((await asset(newsroom.content.galleryFile)).status).toBe(403);
	});

	it('do not include one that a text names only in part', async () => {
		const { admin } = newsroom.server;
		const file = await uploadPng(admin, marker);
		const body = `<p>${file} assets/${file.slice(0, -1)} asset/${file}</p>`;
		const item = await admin.need('POST', '/items/articles', { title: 'Names files', body });
		const { asset } = await openWith({ item: item.id });
		expect((await asset(file)).status).toBe(403);
	});

	it('are described without who uploaded them and where they lie', async () => {
		const { admin } = newsroom.server;
		const { cover } = newsroom.content;
		const folder = await admin.need('POST', '/folders', { name: marker });
		await admin.need('PATCH', `/files/${cover}`, { folder: folder.id, metadata: { note: marker }, tags: [marker] });
		const answer = await (await openWith()).content();
		expectNoLeak(answer);
		expect(Object.keys(answer.body.data.item.cover)).not.toContain('uploaded_by');
		expect(Object.keys(answer.body.data.item.cover)).not.toContain('filename_disk');
	});

	it('are only the one that is shared, where a file itself is the item', async () => {
		const { cover, textFile } = newsroom.content;
		const opened = await openWith({ collection: 'directus_files', item: cover });
		const answer = await opened.content();
		expectNoLeak(answer);
		expect(answer.body.data.item).toMatchObject({ title: 'The cover' });
		expect(answer.text).not.toContain('The shared article');
		expect((await opened.asset(cover)).status).toBe(200);
		expect((await opened.asset(textFile)).status).toBe(403);
	});

	it('are sent as what they are, under their own names', async () => {
		const { admin, knex } = newsroom.server;
		const { cover } = newsroom.content;
		const upload = async (bytes: Uint8Array<ArrayBuffer>, name: string) => {
			const form = new FormData();
			form.append('file', new Blob([bytes], { type: 'text/csv' }), name);
			const { id } = await admin.need('POST', '/files', form);
			const { asset } = await openWith({ collection: 'directus_files', item: id });
			return { id: id as string, asset: (query = '') => asset(id as string, query) };
		};
		const letters = await upload(new TextEncoder().encode('Łódź;1'), 'Łódź.csv');
		const { headers, text } = await letters.asset();
		expect([headers['content-type'], text]).toEqual(['text/csv; charset=utf-8', 'Łódź;1']);
		const named = `filename="Lodz.csv"; filename*=UTF-8''%C5%81%C3%B3d%C5%BA.csv`;
		expect(headers['content-disposition']).toBe(`inline; ${named}`);
		expect((await letters.asset('?download')).headers['content-disposition']).toBe(`attachment; ${named}`);

		const old = await upload(new Uint8Array([0x47, 0x72, 0xf6, 0xdf, 0x65]), 'old.csv');
		expect((await old.asset()).headers['content-type']).toBe('text/csv');
		await knex('directus_files').where({ id: old.id }).update({ type: 'text/html\r\nSet-Cookie: x=1' });
		const odd = await old.asset();
		expect([odd.status, odd.headers['content-type']]).toEqual([200, 'application/octet-stream']);

		const picture = (await (await openWith()).asset(cover, '?width=2&format=webp')).headers;
		expect(picture['content-disposition']).toContain('.webp"');
	});
});
