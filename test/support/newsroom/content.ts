import { deflateSync, crc32 } from 'node:zlib';
import type { ApiClient } from '../api-client.ts';

/** Stands in everything that no visitor of the article may ever be sent. */
export const marker = 'MARKER-7f3a-forbidden';

export interface NewsroomContent {
	article: string;
	sibling: string;
	followUp: string;
	author: number;
	comment: number;
	/** Files: the article's cover, one in its gallery, in its block's gallery, in its text; one that is another's. */
	cover: string;
	galleryFile: string;
	blockFile: string;
	textFile: string;
	foreignFile: string;
}

/** One article with everything that can hang on one, and beside it what must not be seen. */
export async function makeContent(admin: ApiClient): Promise<NewsroomContent> {
	const upload = (title: string) => uploadPng(admin, title);
	const cover = await upload('The cover');
	const galleryFile = await upload('In the gallery');
	const blockFile = await upload('In the block');
	const textFile = await upload('In the text');
	const foreignFile = await upload(`${marker} file of another article`);

	const make = <T = number>(collection: string, item: object) =>
		admin.need('POST', `/items/${collection}`, item).then((made) => (made.id ?? made.slug ?? made.code) as T);

	await make('languages', { code: 'de', name: 'Deutsch' });
	await make('categories', { slug: 'news', name: 'News' });
	await make('categories', { slug: 'politics', name: 'Politics', parent: 'news' });
	await make('categories', { slug: 'sports', name: `${marker} sibling category`, parent: 'news' });
	await make('categories', { slug: 'local', name: `${marker} subcategory`, parent: 'politics' });
	const author = await make('authors', { name: 'Ada Author', email: 'ada@example.com', biography: 'Writes.' });
	const commenter = await make('authors', { name: 'Carl Commenter' });
	await make('authors', { name: `${marker} unrelated author` });
	const tag = await make('tags', { label: 'Shared tag' });
	await make('tags', { label: `${marker} unrelated tag` });
	const quote = await make('quotes', { quote: 'A quoted sentence.' });
	await make('quotes', { quote: `${marker} unrelated quote` });
	const gallery = await make('galleries', { caption: 'Block gallery', images: [{ directus_files_id: blockFile }] });
	const foreignGallery = await make('galleries', {
		caption: `${marker} gallery`,
		images: [{ directus_files_id: foreignFile }],
	});

	const parent = await make<string>('articles', { title: 'Parent article', internal_notes: 'of the parent' });

	const article = await make<string>('articles', {
		title: 'The shared article',
		status: 'published',
		internal_notes: 'Internal notes of the article',
		pin: 'hashed',
		token: 'concealed',
		author,
		reviewer: author,
		category: 'politics',
		cover,
		parent,
		tags: [{ tags_id: tag }],
		gallery: [{ directus_files_id: galleryFile }],
		translations: [{ languages_code: 'de', title: 'Der geteilte Artikel', summary: 'Kurz' }],
		blocks: [
			{ collection: 'quotes', item: quote },
			{ collection: 'galleries', item: gallery },
		],
	});

	const sibling = await make<string>('articles', {
		title: `${marker} sibling article`,
		body: `${marker} <img src="/assets/${foreignFile}">`,
		author,
		category: 'politics',
		cover: foreignFile,
		parent,
		tags: [{ tags_id: tag }],
		gallery: [{ directus_files_id: galleryFile }],
		translations: [{ languages_code: 'de', title: marker, summary: marker }],
		blocks: [{ collection: 'galleries', item: foreignGallery }],
	});

	const comment = await make('comments', { text: 'First comment', status: 'approved', article, author: commenter });
	await make('comments', { text: 'Second comment', status: 'pending', article, author: commenter });
	await make('comments', { text: `${marker} comment elsewhere`, article: sibling });
	await make('replies', { text: 'A reply', comment });
	const followUp = await make<string>('articles', { title: 'A follow-up', parent: article });
	await admin.need('PATCH', '/items/imprint', { company: 'Newsroom Ltd', bank_account: 'DE00' });

	return { article, sibling, followUp, author, comment, cover, galleryFile, blockFile, textFile, foreignFile };
}

/**
 * A real image.
 *
 * @param size of each side, in pixels
 */
export async function uploadPng(admin: ApiClient, title: string, size = 4): Promise<string> {
	const form = new FormData();
	form.append('title', title);
	form.append('file', new Blob([new Uint8Array(png(size))], { type: 'image/png' }), `${title}.png`);
	return (await admin.need('POST', '/files', form)).id as string;
}

function png(size: number): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(size, 0);
	header.writeUInt32BE(size, 4);
	header.set([8, 2, 0, 0, 0], 8);
	const pixels = Buffer.alloc(size * (size * 3 + 1), 0x80);
	for (let row = 0; row < size; row++) pixels[row * (size * 3 + 1)] = 0;
	const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	return Buffer.concat([
		signature,
		chunk('IHDR', header),
		chunk('IDAT', deflateSync(pixels)),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type), data]);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(data.length);
	const sum = Buffer.alloc(4);
	sum.writeUInt32BE(crc32(body) >>> 0);
	return Buffer.concat([length, body, sum]);
}
