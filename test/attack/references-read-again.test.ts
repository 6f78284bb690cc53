import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { makeRole } from '../support/newsroom/people.ts';
import { marker } from '../support/newsroom/content.ts';
import { mayReadWith } from '../support/newsroom/rules.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import type { OpenedShare } from '../support/newsroom/open-share.ts';

/** Directus 11: there an instance may have rules for rows. */
describe.each(inject('engines'))('references that were read before, with %s', (engine) => {
	let newsroom: Newsroom;
	/** It is read again and again, so that what it refers to is known. */
	let known: OpenedShare;

	beforeAll(async () => {
		newsroom = await startNewsroom({ version: '11', engine });
		known = await openWith();
		await known.content();
	});
	afterAll(() => newsroom?.server.stop());

	async function openWith(input: object = {}): Promise<OpenedShare> {
		return newsroom.open((await newsroom.share(input)).link);
	}

	/** The item as the share shows it; of the files in its text, the share's own address does not matter. */
	async function sightOf(opened: OpenedShare): Promise<unknown> {
		const { text } = await opened.content();
		expect(text).not.toContain('key_');
		return JSON.parse(text.replaceAll(opened.path, '/share/link')).data.item;
	}

	/** To somebody who comes for the first time, to a share that nobody read before, it looks the same. */
	async function expectKnownAsAtFirstSight(): Promise<void> {
		const atFirstSight = await sightOf(await openWith());
		expect(await sightOf(known)).toEqual(atFirstSight);
		// Once more with what the change has taught it.
		expect(await sightOf(known)).toEqual(atFirstSight);
	}

	const rows = (collection: string) => newsroom.server.knex(collection);
	const article = () => rows('articles').where({ id: newsroom.content.article });
	const keyOf = async (collection: string, where: object) => (await rows(collection).where(where).first('id')).id;

	it('are what they are at first sight', async () => {
		await expectKnownAsAtFirstSight();
		expect((await known.content()).body.data.item).toMatchObject({
			author: { name: 'Ada Author' },
			category: { slug: 'politics' },
			cover: { title: 'The cover' },
			parent: { title: 'Parent article' },
		});
	});

	it('are others from the moment on in which the item names others, and those before are seen no more', async () => {
		const carl = await keyOf('authors', { name: 'Carl Commenter' });
		await article().update({ author: carl, category: 'news', cover: newsroom.content.galleryFile });
		const { body, text } = await known.content();
		expect(body.data.item).toMatchObject({
			author: { name: 'Carl Commenter' },
			category: { slug: 'news' },
			cover: { title: 'In the gallery' },
		});
		expect(text).not.toContain('The cover');
		await expectKnownAsAtFirstSight();
	});

	it('are none where the item names none, and come back with what it names then', async () => {
		await article().update({ author: null, cover: null, parent: null });
		await expectKnownAsAtFirstSight();
		await article().update({ author: newsroom.content.author, parent: newsroom.content.sibling });
		await expectKnownAsAtFirstSight();
		expect((await known.content()).body.data.item.author).toMatchObject({ name: 'Ada Author' });
		await article().update({ parent: null });
		expect((await known.content()).text).not.toContain(marker);
	});

	it('of related rows are others in each row that names others', async () => {
		const { author, comment } = newsroom.content;
		await rows('comments').where({ id: comment }).update({ author });
		await expectKnownAsAtFirstSight();
		await rows('comments').where({ id: comment }).update({ author: null });
		await expectKnownAsAtFirstSight();
	});

	it('are gone with the row that they lead to, and new where their key is used again', async () => {
		const passing = 7070;
		await rows('authors').insert({ id: passing, name: 'Passing Author' });
		await article().update({ author: passing });
		await expectKnownAsAtFirstSight();
		await article().update({ author: null });
		await rows('authors').where({ id: passing }).delete();
		expect((await known.content()).text).not.toContain('Passing Author');
		await rows('authors').insert({ id: passing, name: marker });
		expect((await known.content()).text).not.toContain(marker);
		await expectKnownAsAtFirstSight();
		await article().update({ author: newsroom.content.author });
	});

	it('are shown by the role’s rules for them, however often they are read', async () => {
		const rules = { articles: [{}], authors: [{ permissions: { name: { _contains: 'Carl' } } }] };
		const { role } = await makeRole(newsroom.server.admin, 'Carl’s', mayReadWith(rules));
		const limited = await openWith({ role });
		for (let time = 1; time <= 3; time++) {
			expect((await limited.content()).body.data.item.author).toBeNull();
		}
		await article().update({ author: await keyOf('authors', { name: 'Carl Commenter' }) });
		for (let time = 1; time <= 3; time++) {
			expect((await limited.content()).body.data.item.author).toMatchObject({ name: 'Carl Commenter' });
		}
	});
});
