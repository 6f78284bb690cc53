import { describe, expect, it } from 'vitest';
import { createDraft, isSameValue } from '../../../extensions/page/editing/draft.ts';

const title = { path: '', key: 1, field: 'title' };

describe('a draft of changes', () => {
	it('sends a row’s changed fields together, each with what was seen', () => {
		const draft = createDraft();
		draft.set(title, 'New', 'Old');
		draft.set({ ...title, field: 'count' }, 2, 1);
		draft.set({ path: 'rows', key: 7, field: 'name' }, 'Row', null);
		expect(draft.changes()).toEqual([
			{ path: '', key: 1, changes: { title: 'New', count: 2 }, seen: { title: 'Old', count: 1 } },
			{ path: 'rows', key: 7, changes: { name: 'Row' }, seen: { name: null } },
		]);
		expect(draft.count()).toBe(3);
	});

	it('has no change where a field is put back to what was seen', () => {
		const draft = createDraft();
		draft.set(title, 'New', 'Old');
		draft.set(title, 'Old', 'Old');
		expect([draft.count(), draft.changes(), draft.at(title)]).toEqual([0, [], null]);
	});

	it('keeps one’s own value over somebody else’s once that was seen', () => {
		const draft = createDraft();
		draft.set(title, 'Mine', 'Old');
		draft.rebase(title, 'Theirs');
		expect(draft.changes()).toEqual([{ path: '', key: 1, changes: { title: 'Mine' }, seen: { title: 'Theirs' } }]);
	});

	it('forgets what is saved, row by row', () => {
		const draft = createDraft();
		draft.set(title, 'New', 'Old');
		draft.set({ path: 'rows', key: 7, field: 'name' }, 'Row', null);
		for (const change of draft.changes().slice(0, 1)) draft.settle(change);
		expect(draft.changes().map(({ path }) => path)).toEqual(['rows']);
	});

	it.each([
		['', null, true],
		[[], null, true],
		[1.5, '1.50', true],
		['1', '1.0', false],
		[0, null, false],
		[false, null, false],
		[['a', 'b'], ['b', 'a'], false],
		['text', 'text ', false],
	])('takes %j for the same as %j: %s', (one, other, isSame) => {
		expect(isSameValue(one, other)).toBe(isSame);
	});
});
