import { describe, expect, it } from 'vitest';
import { files, newsroomRows } from '../../../support/scope/newsroom-rows.ts';
import { findFile } from '../../../../src/scope/files/find-file.ts';
import { memoryReader } from '../../../support/scope/memory-reader.ts';
import { newsroomPlan } from '../../../support/scope/newsroom-share.ts';
import { readerOf } from '../../../support/scope/readers.ts';
import { sightOf } from '../../../support/scope/principal-sight.ts';
import type { FileHolders } from '../../../../src/scope/files/shown-files.ts';

const inBody: FileHolders = (collection, field) =>
	collection === 'articles' && field === 'body' ? { isJson: false, keys: [] } : null;

async function found(file: string, changes: Parameters<typeof newsroomPlan>[0] = {}, project = newsroomRows()) {
	const principal = await findFile(newsroomPlan(changes), memoryReader(project), file, inBody);
	if (!principal) return null;
	const sight = sightOf(principal, project);
	return (project.rows['directus_files'] ?? [])
		.filter((row) => sight.row('directus_files', row))
		.map((row) => row['title']);
}

/** Real: plan, reader, search. Not real: Directus; rows are read by the reference. */
describe('a file', () => {
	it('is found where the item or what hangs on it refers to it', async () => {
		expect(await found(files.cover)).toContain('cover');
		expect(await found(files.gallery)).toContain('gallery');
	});

	it('is found where a text of the scope shows it, and then by itself', async () => {
		expect(await found(files.text)).toEqual(['text']);
	});

	it('is found where JSON of the scope names it, by its address or, in a repeater’s field for files, by its key', async () => {
		const inJson = (keys: string[]): FileHolders => {
			return (collection, field) => (collection === 'comments' && field === 'text' ? { isJson: true, keys } : null);
		};
		const foundIn = async (value: unknown, keys: string[] = []) => {
			const project = newsroomRows();
			for (const row of project.rows['comments'] ?? []) row['text'] = value;
			const plan = newsroomPlan();
			return (await findFile(plan, memoryReader(project), files.foreign, inJson(keys))) !== null;
		};
		expect(await foundIn({ blocks: [{ data: { file: { url: `/assets/${files.foreign}/a.png` } } }] })).toBe(true);
		expect(await foundIn({ blocks: [{ data: { file: { fileId: files.foreign } } }] })).toBe(false);
		expect(await foundIn([{ picture: files.foreign }], ['picture'])).toBe(true);
		expect(await foundIn([{ note: files.foreign }], ['picture'])).toBe(false);
		expect(await foundIn({ picture: files.foreign }, ['picture'])).toBe(false);
		expect(await foundIn(null, ['picture'])).toBe(false);
	});

	it('of another item is not found, though it lies in the same library', async () => {
		expect(await found(files.foreign)).toBeNull();
	});

	it('is not found where the relation to it is no part of the scope', async () => {
		expect(await found(files.cover, { choice: { paths: [] } })).toBeNull();
		expect(await found(files.avatar)).toBeNull();
		expect(await found(files.avatar, { choice: { paths: ['author.avatar'] } })).toEqual(['avatar']);
	});

	it('is not found where the text that shows it is no part of the scope', async () => {
		expect(await found(files.text, { choice: { paths: [], fields: { '': ['title'] } } })).toBeNull();
	});

	it('is not found where role or owner may not read files', async () => {
		const without = readerOf({ articles: '*', authors: '*' });
		for (const file of [files.cover, files.text]) {
			expect(await found(file, { role: without })).toBeNull();
			expect(await found(file, { owner: without })).toBeNull();
		}
	});

	it('is not found where role or owner may not read this one', async () => {
		const some = readerOf({ articles: '*', directus_files: [{ permissions: { title: { _neq: 'text' } } }] });
		expect(await found(files.text, { role: some })).toBeNull();
		expect(await found(files.cover, { role: some })).toEqual(['cover']);
	});

	it('is not found by a text that may not be read in the row that shows it', async () => {
		const role = readerOf({
			directus_files: '*',
			articles: [{ fields: ['body'], permissions: { status: { _eq: 'draft' } } }, { fields: ['id', 'title'] }],
		});
		expect(await found(files.text, { role })).toBeNull();
	});

	it('is not found by the text of a row that may not be read', async () => {
		const role = readerOf({ directus_files: '*', articles: [{ permissions: { status: { _eq: 'draft' } } }] });
		expect(await found(files.text, { role })).toBeNull();
	});

	it('is not found by an id that is none', async () => {
		for (const id of ['', 'nonsense', '%', files.cover.slice(0, -1)]) expect(await found(id)).toBeNull();
	});
});
