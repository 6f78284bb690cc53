import { describe, expect, it } from 'vitest';
import { bareRefusal } from '../../../extensions/page/client/answer.ts';
import { createDraft } from '../../../extensions/page/editing/draft.ts';
import { readConflicts, readProblems, saveChanges } from '../../../extensions/page/editing/save-changes.ts';
import type { Answer } from '../../../extensions/page/client/answer.ts';
import type { Row } from '../../../extensions/client/api.ts';
import type { Change } from '../../../extensions/page/client/share-client.ts';

const change: Change = { path: '', key: 1, changes: { title: 'Mine', count: 0 }, seen: { title: 'Old', count: 1 } };
const place = { path: '', key: 1 };
const refused = (status: number, ...details: Row[]) => ({ ...bareRefusal(status, String(details[0]?.code)), details });

describe('what the server says of changes', () => {
	it('is a conflict for each field that somebody else has saved', () => {
		const conflicts = [{ field: 'title', value: 'Theirs' }];
		expect(readConflicts(refused(409, { code: 'CONFLICT', conflicts }), change)).toEqual([
			{ ...place, field: 'title', theirs: 'Theirs', mine: 'Mine' },
		]);
	});

	it.each([
		[{ code: 'FAILED_VALIDATION', field: 'count', type: 'gt' }, 'invalid'],
		[{ code: 'FAILED_VALIDATION', field: 'count', type: 'required' }, 'required'],
		[{ code: 'FAILED_VALIDATION', path: ['count'], type: 'nnull' }, 'required'],
		[{ code: 'INVALID_PAYLOAD', field: 'changes.count' }, 'invalid'],
		[{ code: 'INVALID_PAYLOAD', field: 'count', cause: 'unsafe-markup' }, 'unsafe'],
		[{ code: 'INVALID_PAYLOAD', field: 'count', cause: 'too-long' }, 'too-long'],
		[{ code: 'RECORD_NOT_UNIQUE', field: 'count' }, 'taken'],
		[{ code: 'VALUE_TOO_LONG', field: 'count' }, 'too-long'],
	])('is told at its field: %j', (detail, problem) => {
		expect(readProblems(refused(400, detail), change)).toEqual([{ ...place, field: 'count', problem }]);
	});

	it('is told at no field that was not changed', () => {
		expect(readProblems(refused(400, { code: 'FAILED_VALIDATION', field: 'other' }), change)).toEqual([]);
		expect(readProblems(refused(400, { code: 'INVALID_PAYLOAD' }), change)).toEqual([]);
	});
});

describe('saving a draft', () => {
	const draftOfTwo = () => {
		const draft = createDraft();
		draft.set({ path: '', key: 1, field: 'title' }, 'Mine', 'Old');
		draft.set({ path: 'rows', key: 2, field: 'name' }, 'Row', 'Old row');
		return draft;
	};
	const server = (answers: Record<string, Answer<Row>>) => ({
		saveChange: ({ path }: Change) => Promise.resolve(answers[path] ?? { kind: 'answered' as const, body: {} }),
	});

	it('saves every row, and keeps only those that were refused', async () => {
		const draft = draftOfTwo();
		const conflicts = [{ field: 'title', value: 'Theirs' }];
		const saving = await saveChanges(server({ '': refused(409, { code: 'CONFLICT', conflicts }) }), draft, () => {});
		expect(saving).toMatchObject({ kind: 'stopped', failure: null, conflicts: [{ theirs: 'Theirs' }] });
		expect(draft.changes().map(({ path }) => path)).toEqual(['']);
	});

	it('stops where the server cannot be reached, and loses nothing', async () => {
		const draft = draftOfTwo();
		const saving = await saveChanges(server({ '': { kind: 'unreachable' } }), draft, () => {});
		expect(saving).toMatchObject({ kind: 'stopped', failure: { kind: 'unreachable' } });
		expect(draft.count()).toBe(2);
	});

	it('is done where all is saved', async () => {
		const draft = draftOfTwo();
		expect(await saveChanges(server({}), draft, () => {})).toEqual({ kind: 'saved' });
		expect(draft.count()).toBe(0);
	});
});
