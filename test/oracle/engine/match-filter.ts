import { compareValue } from './compare-value.ts';
import { join, keyOf, type Project, type StoredRow } from './project.ts';

/** A filter taken apart: what it asks of paths, and of the existence of related rows. */
export type Condition =
	| { kind: 'and' | 'or'; of: Condition[] }
	| { kind: 'compare'; path: string[]; operator: string; value: unknown }
	| { kind: 'some' | 'none'; path: string[]; inner: Condition }
	/** Says nothing, as `{}` and `{"_and": []}`. */
	| { kind: 'empty' };

/** Whether related rows of a collection are among those that a reader may see. */
export type Sees = (collection: string, row: StoredRow) => boolean;

/**
 * The reference for what Directus answers: all conditions of a filter bind to the same joined rows (a path that is named
 * twice is joined once), rows that are not there are joined as nulls, `_some` and `_none` are questions of their own.
 */
export function matchesCondition(
	project: Project,
	collection: string,
	row: StoredRow,
	condition: Condition,
	sees: Sees = () => true,
): boolean {
	const prefixes = [...new Set(pathsOf(condition).flatMap(prefixesOf))].sort((a, b) => depthOf(a) - depthOf(b));
	return assign(0, new Map([['', { collection, row }]]));

	function assign(index: number, joined: Joined): boolean {
		const verdict = judge(condition, joined);
		if (verdict !== 'unknown') return verdict;
		const prefix = prefixes[index];
		if (prefix === undefined) throw new Error('A condition is still open with every path joined.');

		const steps = prefix.split('/');
		const step = steps.pop() ?? '';
		const parent = joined.get(steps.join('/'));
		const found = parent?.row ? join(project, parent.collection, parent.row, step) : null;
		const choices: (StoredRow | null)[] = found && found.rows.length > 0 ? found.rows : [null];
		return choices.some((choice) =>
			assign(index + 1, new Map([...joined, [prefix, { collection: found?.collection ?? '', row: choice }]])),
		);
	}

	function judge(part: Condition, joined: Joined): Verdict {
		switch (part.kind) {
			case 'and':
				return every(part.of.map((one) => judge(one, joined)));
			case 'or':
				return some(part.of.map((one) => judge(one, joined)));
			case 'empty':
				return true;
			case 'compare':
				return compare(part, joined);
			default:
				return exists(part, joined);
		}
	}

	function compare({ path, operator, value }: Extract<Condition, { kind: 'compare' }>, joined: Joined): Verdict {
		const holder = joined.get(path.slice(0, -1).join('/'));
		if (!holder) return 'unknown';
		const field = path.at(-1) ?? '';
		const related = holder.row ? join(project, holder.collection, holder.row, field) : null;
		const isAlias = related !== null && !(field in (holder.row ?? {})) && !field.includes('(');
		if (!isAlias) return compareValue(operator, holder.row?.[field], value);

		const end = joined.get(path.join('/'));
		return end ? compareValue(operator, end.row && keyOf(project, end.collection, end.row), value) : 'unknown';
	}

	function exists(part: Extract<Condition, { kind: 'some' | 'none' }>, joined: Joined): Verdict {
		const holder = joined.get(part.path.slice(0, -1).join('/'));
		if (!holder) return 'unknown';
		const found = holder.row && join(project, holder.collection, holder.row, part.path.at(-1) ?? '');
		if (!found) return false;
		const isThere = found.rows.some(
			(one) => sees(found.collection, one) && matchesCondition(project, found.collection, one, part.inner, sees),
		);
		return isThere === (part.kind === 'some');
	}
}

type Joined = Map<string, { collection: string; row: StoredRow | null }>;
type Verdict = boolean | 'unknown';

function every(verdicts: Verdict[]): Verdict {
	if (verdicts.includes(false)) return false;
	return verdicts.includes('unknown') ? 'unknown' : true;
}

function some(verdicts: Verdict[]): Verdict {
	if (verdicts.includes(true)) return true;
	return verdicts.includes('unknown') ? 'unknown' : false;
}

function pathsOf(condition: Condition): string[][] {
	switch (condition.kind) {
		case 'and':
		case 'or':
			return condition.of.flatMap(pathsOf);
		case 'compare':
			return [condition.path];
		case 'empty':
			return [];
		default:
			return [condition.path.slice(0, -1)];
	}
}

function prefixesOf(path: string[]): string[] {
	return path.map((_, index) => path.slice(0, index + 1).join('/'));
}

function depthOf(prefix: string): number {
	return prefix.split('/').length;
}
