import { isSame } from '../engine/project.ts';
import type { VisibleRow } from '../engine/visible.ts';

/** What was shown besides what may be seen, and what may be seen and was not shown; each with its place. */
export interface Differences {
	more: string[];
	less: string[];
	/** Not shown because the product reads these for itself, to put rows together, and not in every row they may be read. */
	keys: string[];
}

type Shown = Record<string, unknown>;

/** Compares what was shown of a row, and of all that is related to it, with what may be seen of it. */
export function differences(shown: unknown, visible: VisibleRow): Differences {
	const found: Differences = { more: [], less: [], keys: [] };
	if (!isObject(shown)) return { more: [], less: [nameOf(visible)], keys: [] };

	const steps = Object.entries(visible.related).map(([step, rows]) => ({
		step,
		field: step.split(':')[0] ?? '',
		rows,
	}));
	const fields = new Set([...Object.keys(shown), ...Object.keys(visible.cells), ...steps.map(({ field }) => field)]);
	for (const field of fields) {
		const related = steps.filter((one) => one.field === field).flatMap(({ rows }) => rows);
		const isStep = steps.some((one) => one.field === field);
		const here =
			isStep && isRelated(shown[field])
				? compareRows(shown[field], related, visible, field)
				: compareCell(shown, visible, field, isStep);
		add(found, here);
	}
	return found;
}

function compareCell(shown: Shown, visible: VisibleRow, field: string, isStep: boolean): Differences {
	const value = shown[field] ?? null;
	const allowed = visible.cells[field] ?? null;
	const place = `${nameOf(visible)}.${field} at "${visible.path}"`;
	if (value !== null && !isSame(value, allowed) && !isSame(value, namesCollection(visible, field))) {
		return { more: [`${place}: ${JSON.stringify(value)}`], less: [], keys: [] };
	}
	const isMissing = value === null && allowed !== null && !isStep;
	const rows = isStep ? Object.entries(visible.related).filter(([step]) => step.split(':')[0] === field) : [];
	const missing = rows.flatMap(([, related]) =>
		value === null ? related.map((row) => `${nameOf(row)} at "${row.path}"`) : [],
	);
	const isKey = visible.keys.includes(field);
	return {
		more: [],
		less: [...(isMissing && !isKey ? [place] : []), ...missing],
		keys: isMissing && isKey ? [place] : [],
	};
}

/** Of many-to-any: which collection a row is of is told along with it. */
function namesCollection(visible: VisibleRow, field: string): unknown {
	const isNamed = Object.values(visible.related)
		.flat()
		.some(({ collection }) => collection === visible.row[field]);
	return isNamed ? visible.row[field] : null;
}

function compareRows(shown: object, related: VisibleRow[], parent: VisibleRow, field: string): Differences {
	const found: Differences = { more: [], less: [], keys: [] };
	const open = [...related];

	for (const row of Array.isArray(shown) ? shown : [shown]) {
		const likely = closest(row, open);
		if (!likely) {
			found.more.push(`a row in ${nameOf(parent)}.${field} at "${parent.path}": ${JSON.stringify(row)}`);
			continue;
		}
		open.splice(open.indexOf(likely.row), 1);
		add(found, likely.differences);
	}

	return { ...found, less: [...found.less, ...open.map((row) => `${nameOf(row)} at "${row.path}"`)] };
}

/** The row that what is shown can best be explained by. */
function closest(shown: unknown, rows: VisibleRow[]): { row: VisibleRow; differences: Differences } | null {
	const all = rows.map((row) => ({ row, differences: differences(shown, row) }));
	const cost = ({ differences: { more, less } }: (typeof all)[number]) => more.length * 100 + less.length;
	return all.sort((one, other) => cost(one) - cost(other))[0] ?? null;
}

function add(found: Differences, { more, less, keys }: Differences): void {
	found.more.push(...more);
	found.less.push(...less);
	found.keys.push(...keys);
}

function isRelated(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}

function isObject(value: unknown): value is Shown {
	return isRelated(value) && !Array.isArray(value);
}

function nameOf({ row, collection }: VisibleRow): string {
	return String(row['mark'] ?? collection).replace('.mark', '');
}
