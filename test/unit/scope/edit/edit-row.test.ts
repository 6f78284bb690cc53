import { describe, expect, it } from 'vitest';
import { editRow, type RowChange, type RowWriter } from '../../../../src/scope/edit/edit-row.ts';
import { files, newsroomRows } from '../../../support/scope/newsroom-rows.ts';
import { memoryReader } from '../../../support/scope/memory-reader.ts';
import { newsroomPlan } from '../../../support/scope/newsroom-share.ts';
import { readerOf } from '../../../support/scope/readers.ts';

const secret = 'the-secret-of-the-link';
const door = `/share/${secret}/assets`;
const publicUrl = 'https://cms.example.com';

interface Setting {
	path?: string;
	key?: string;
	changes: Record<string, unknown>;
	seen?: Record<string, unknown>;
	plan?: Parameters<typeof newsroomPlan>[0];
	/** What is stored when the visitor comes, where it is something else. */
	before?: Record<string, unknown>;
	/** What somebody else writes between the first look and the lock. */
	meanwhile?: Record<string, unknown>;
}

/**
 * Real: what decides about an edit, plan and reader's queries. Not real: Directus, so there is no lock 1: whatever is
 * written here was let through by lock 2 alone.
 */
async function edit({ path = '', key = '1', changes, seen, plan, before, meanwhile }: Setting) {
	const project = newsroomRows();
	const rows = memoryReader(project);
	const row = project.rows['articles']?.find(({ id }) => String(id) === key) ?? {};
	Object.assign(row, before);
	const written: RowChange[] = [];
	const writer: RowWriter = {
		async write(change, look) {
			Object.assign(row, meanwhile);
			const found = await look(rows);
			if (found === null) written.push(change);
			return found;
		},
	};
	const stored = Object.fromEntries(Object.keys(changes).map((field) => [field, row[field] ?? null]));
	const outcome = await editRow(
		{ path, key, changes, seen: seen ?? stored },
		{
			plan: newsroomPlan(plan),
			secret,
			rows,
			writer,
			publicUrl,
			assets: door,
			holders: (_, field) => (field === 'body' ? { isJson: false, keys: [] } : null),
			formats: (_, field) => ({ kind: field === 'body' ? 'html' : 'plain' }),
			isReadOnly: () => false,
		},
	);
	return { outcome, written: written.map(({ changes: values }) => values) };
}

const body = `<img src="/assets/${files.text}">`;
const bodyAtDoor = `<img src="${door}/${files.text}">`;

describe('a text that a visitor writes', () => {
	it('is stored with the files where Directus has them, as they were named before', async () => {
		const { written } = await edit({
			changes: { body: `<p>New</p>${bodyAtDoor}<img src="${door}/${files.gallery}">` },
			seen: { body: bodyAtDoor },
		});
		expect(written).toEqual([{ body: `<p>New</p>${body}<img src="${publicUrl}/assets/${files.gallery}">` }]);
	});

	it.each([
		`<img src="/assets/${files.foreign}">`,
		`<img src="${door}/${files.foreign}">`,
		`${bodyAtDoor} assets/${files.foreign.toUpperCase()}`,
	])('shows no file that is none of the share: %s', async (text) => {
		const { outcome, written } = await edit({ changes: { body: text }, seen: { body: bodyAtDoor } });
		expect(outcome).toMatchObject({ kind: 'invalid', field: 'body' });
		expect(written).toEqual([]);
	});

	it('adds no file by letters that become its key only where an address is put back', async () => {
		const stored = `see assets/${files.text}`;
		const crafted = `assets/22222222-2222-4222-8222-22222222222${door}/${files.text}`;
		const { outcome, written } = await edit({
			changes: { body: crafted },
			seen: { body: `see ${door}/${files.text}` },
			meanwhile: { body: stored },
			before: { body: stored },
		});
		expect(outcome).toMatchObject({ kind: 'invalid', field: 'body' });
		expect(written).toEqual([]);
	});

	it.each([
		['body', `see https://cms.example.com/share/${secret}`],
		['body', `<a href="${door}">`],
		['title', `/share/${secret}`],
		['title', `${door}/${files.text}`],
	])('leaves no link lying about in %s: %s', async (field, text) => {
		const seen = { body: bodyAtDoor, title: 'Article 1' };
		const { outcome, written } = await edit({ changes: { [field]: text }, seen });
		expect(outcome).toMatchObject({ kind: 'invalid', field });
		expect(written).toEqual([]);
	});
});

describe('a text in HTML that a visitor writes', () => {
	it('is stored without what runs, and with what ran in it before', async () => {
		const before = '<p onclick="theirs()">Old</p>';
		const { written } = await edit({
			before: { body: before },
			changes: { body: '<p onclick="theirs()">New</p><img src="x" onerror="mine()"><script>mine()</script>' },
		});
		expect(written).toEqual([{ body: '<p onclick="theirs()">New</p><img src="x">' }]);
	});

	it('brings no link and no file together by what is taken out of it', async () => {
		const half = files.foreign.slice(0, 20);
		for (const body of [
			`${secret.slice(0, 8)}<script></script>${secret.slice(8)}`,
			`/assets/${half}<script></script>${files.foreign.slice(20)}`,
		]) {
			const { outcome, written } = await edit({ changes: { body }, seen: { body: bodyAtDoor } });
			expect(outcome).toMatchObject({ kind: 'invalid', field: 'body' });
			expect(written).toEqual([]);
		}
	});
});

describe('a value of many levels', () => {
	it('is refused before anything goes down all of them', async () => {
		const levels = 50_000;
		const value: unknown = JSON.parse('['.repeat(levels) + ']'.repeat(levels));
		const { outcome, written } = await edit({ changes: { title: value } });
		expect(outcome).toMatchObject({
			kind: 'invalid',
			field: 'title',
			message: expect.stringContaining('must be text'),
		});
		expect(written).toEqual([]);
	});
});

describe('a change', () => {
	const may = (permissions: object) => ({
		role: readerOf({ articles: [{}, { action: 'update', permissions }], comments: '*' }),
	});

	it('is written where role and owner may change this very row', async () => {
		const plan = may({ status: { _eq: 'published' } });
		expect((await edit({ changes: { title: 'New' }, plan })).written).toEqual([{ title: 'New' }]);
	});

	it('is not written in a row that either of them may not change, though they may change others', async () => {
		const plan = may({ status: { _eq: 'draft' } });
		const { outcome, written } = await edit({ changes: { title: 'New' }, plan });
		expect(outcome).toEqual({ kind: 'refused', what: 'field', field: 'title' });
		expect(written).toEqual([]);
		const asOwner = { owner: plan.role };
		expect((await edit({ changes: { title: 'New' }, plan: asOwner })).written).toEqual([]);
	});

	it.each([true, false])('is not written in another row, custom rules or not (%s)', async (isCustom) => {
		const changes = { status: 'x' };
		const { outcome, written } = await edit({ key: '2', changes, seen: { status: 'published' }, plan: { isCustom } });
		expect(outcome).toEqual({ kind: 'refused', what: 'row' });
		expect(written).toEqual([]);
	});

	it('is not written over what somebody else wrote before, or in the moment before the lock', async () => {
		const conflict = { kind: 'conflict', conflicts: [{ field: 'title', value: 'Article 1' }] };
		expect(await edit({ changes: { title: 'New' }, seen: { title: 'Old' } })).toEqual({
			outcome: conflict,
			written: [],
		});
		const late = await edit({ changes: { title: 'New' }, meanwhile: { title: 'Theirs' } });
		const theirs = { kind: 'conflict', conflicts: [{ field: 'title', value: 'Theirs' }] };
		expect(late).toEqual({ outcome: theirs, written: [] });
	});

	it('is not written where the right to it went in the moment before the lock', async () => {
		const plan = may({ status: { _eq: 'published' } });
		const { outcome, written } = await edit({ changes: { title: 'New' }, plan, meanwhile: { status: 'draft' } });
		expect(outcome).toEqual({ kind: 'refused', what: 'field', field: 'title' });
		expect(written).toEqual([]);
	});
});
