import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { marker } from '../support/newsroom/content.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import { testMatrix } from '../support/test-matrix.ts';

describe.each(await testMatrix())('a share on Directus $version with $engine', (setting) => {
	let newsroom: Newsroom;

	beforeAll(async () => {
		newsroom = await startNewsroom(setting);
	});
	afterAll(() => newsroom?.server.stop());

	it('shows the item with all that hangs on it, and nothing else', async () => {
		const share = await newsroom.share();
		const { content } = await newsroom.open(share.link);
		const { status, text, body } = await content();

		expect(status).toBe(200);
		expect(text).not.toContain(marker);
		expect(body.data.item).toMatchObject({
			title: 'The shared article',
			author: { name: 'Ada Author' },
			category: { name: 'Politics', parent: 'news' },
			cover: { title: 'The cover' },
			parent: { title: 'Parent article' },
			comments: [
				{ text: 'First comment', replies: [{ text: 'A reply' }] },
				{ text: 'Second comment', replies: [] },
			],
			tags: [{ tags_id: { label: 'Shared tag' } }],
			gallery: [{ directus_files_id: { title: 'In the gallery' } }],
			translations: [{ title: 'Der geteilte Artikel', languages_code: { name: 'Deutsch' } }],
			blocks: [
				{ collection: 'quotes', item: { quote: 'A quoted sentence.' } },
				{ collection: 'galleries', item: { images: [{ directus_files_id: { title: 'In the block' } }] } },
			],
			follow_ups: [{ title: 'A follow-up' }],
		});
	});

	it('serves the files of the scope and no others', async () => {
		const { content, share, open } = newsroom;
		const { asset } = await open((await share()).link);

		for (const file of [content.cover, content.galleryFile, content.blockFile, content.textFile]) {
			expect((await asset(file)).headers['content-type']).toBe('image/png');
		}
		expect((await asset(content.foreignFile)).status).toBe(403);
	});

	it('pages through a related list', async () => {
		const { share, open } = newsroom;
		const { visitor, path } = await open((await share()).link);
		const { body } = await visitor.get(`${path}/content/comments?limit=1&page=2`);
		expect(body).toMatchObject({ data: [{ text: 'Second comment' }], meta: { total: 2, page: 2, limit: 1 } });
	});

	it('counts each opening once', async () => {
		const { share, open, server, editor } = newsroom;
		const made = await share({ max_uses: 2 });
		await open(made.link);
		const { content } = await open(made.link);
		expect((await content()).status).toBe(200);

		const third = await server.api().post(`${new URL(made.link).pathname}/visits`, {});
		expect(third.body.errors[0].extensions.code).toBe('SHARE_USED_UP');

		const seen = await server.api(editor.token).need('GET', `/share/api/shares/${made.id}`);
		expect(seen).toMatchObject({ times_used: 2, state: 'used-up' });
	});
});
