import type { Failure, Refusal } from '../client/answer.ts';
import type { Row } from '../../client/api.ts';
import type { Change, ShareClient } from '../client/share-client.ts';
import type { Draft, Place } from './draft.ts';

export interface Conflict extends Place {
	theirs: unknown;
	mine: unknown;
}

export type ProblemKind = 'required' | 'taken' | 'too-long' | 'out-of-range' | 'unsafe' | 'invalid';

export interface FieldProblem extends Place {
	problem: ProblemKind;
}

export type Saving =
	| { kind: 'saved' }
	/** What could not be saved; everything else was. */
	| { kind: 'stopped'; conflicts: Conflict[]; problems: FieldProblem[]; failure: Failure | null };

/** Saves the rows of a draft one by one. What is saved leaves the draft. */
export async function saveChanges(
	client: Pick<ShareClient, 'saveChange'>,
	draft: Draft,
	onSaved: (change: Change, now: Row) => void,
): Promise<Saving> {
	const conflicts: Conflict[] = [];
	const problems: FieldProblem[] = [];

	for (const change of draft.changes()) {
		const answer = await client.saveChange(change);
		if (answer.kind === 'answered') {
			draft.settle(change);
			onSaved(change, answer.body);
			continue;
		}

		const found = answer.kind === 'refused' ? readConflicts(answer, change) : [];
		const wrong = answer.kind === 'refused' ? readProblems(answer, change) : [];
		if (found.length + wrong.length === 0) return { kind: 'stopped', conflicts, problems, failure: answer };
		conflicts.push(...found);
		problems.push(...wrong);
	}

	if (conflicts.length + problems.length === 0) return { kind: 'saved' };
	return { kind: 'stopped', conflicts, problems, failure: null };
}

/** Fields that somebody else has saved since this visitor saw them. */
export function readConflicts({ status, details }: Refusal, { path, key, changes }: Change): Conflict[] {
	if (status !== 409) return [];
	const [{ conflicts } = { conflicts: [] }] = details;
	if (!Array.isArray(conflicts)) return [];
	return (conflicts as { field: string; value: unknown }[])
		.filter(({ field }) => Object.hasOwn(changes, field))
		.map(({ field, value }) => ({ path, key, field, theirs: value, mine: changes[field] }));
}

const kinds: Record<string, ProblemKind> = {
	RECORD_NOT_UNIQUE: 'taken',
	NOT_NULL_VIOLATION: 'required',
	VALUE_TOO_LONG: 'too-long',
	VALUE_OUT_OF_RANGE: 'out-of-range',
};

/** What Directus says of the fields that it does not take. */
export function readProblems({ details }: Refusal, { path, key, changes }: Change): FieldProblem[] {
	return details.flatMap((detail): FieldProblem[] => {
		const named = detail.field ?? (Array.isArray(detail.path) ? (detail.path as unknown[])[0] : null);
		if (typeof named !== 'string') return [];
		// A value inside of a field is said by its path, and what asks for the whole may say it in front.
		const field = named.replace(/^changes\./, '').split('.')[0] ?? '';
		if (!Object.hasOwn(changes, field)) return [];
		return [{ path, key, field, problem: problemOf(detail, changes[field]) }];
	});
}

function problemOf({ code, type, cause }: Row, value: unknown): ProblemKind {
	if (cause === 'unsafe-markup') return 'unsafe';
	if (cause === 'too-long') return 'too-long';
	const kind = typeof code === 'string' && Object.hasOwn(kinds, code) ? kinds[code] : undefined;
	if (kind) return kind;
	const isNothing = value === null || value === '';
	return type === 'required' || type === 'nnull' || type === 'nempty' || isNothing ? 'required' : 'invalid';
}
