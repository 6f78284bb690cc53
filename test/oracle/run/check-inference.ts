import { everyRow } from '../engine/visible.ts';
import { keyOf } from '../engine/project.ts';
import { line, type Findings } from './findings.ts';
import { whatIsVisible, type Sight } from '../facts/what-is-visible.ts';
import type { Place } from './place.ts';
import type { Told } from '../ask/ask.ts';

const hideable = ['mark', 'note', 'one', 'two', 'amount'];

interface Cell {
	collection: string;
	key: unknown;
	field: string;
	value: unknown;
}

interface Asking {
	shareId: string;
	/** Decides which hidden cell is changed. */
	step: number;
	after: string;
	sight: Sight;
	told: Told[];
	askAgain: () => Promise<Told[]>;
}

/**
 * Changes one cell that may not be seen. Where the same may be seen afterwards, the answers must be the same, too, to
 * whatever was asked: filters, orders, searches and sums included.
 */
export async function checkInference(
	place: Place,
	{ shareId, step, after, sight, told, askAgain }: Asking,
	findings: Findings,
): Promise<void> {
	const hidden = hiddenCells(sight);
	const cell = hidden[(step * 7919) % hidden.length];
	if (!cell) return;

	await write(place, sight, cell, otherValue(cell));
	try {
		const now = await whatIsVisible(place, shareId, Object.keys(sight.project.rows));
		if (whatIsSeen(now) !== whatIsSeen(sight)) return;
		const again = await askAgain();
		findings.counts.inferences++;
		for (const [index, one] of told.entries()) {
			const other = again[index];
			if (other?.status === one.status && comparable(other) === comparable(one)) continue;
			const from = difference(comparable(one), comparable(other));
			findings.leaks.push(
				line(after, one, `${cell.collection} ${String(cell.key)}.${cell.field} can be told: ${from}`),
			);
		}
	} finally {
		await write(place, sight, cell, cell.value);
	}
}

function hiddenCells(sight: Sight): Cell[] {
	const seen = everyRow(sight.visible);
	return Object.entries(sight.project.rows).flatMap(([collection, rows]) =>
		rows.flatMap((row) => {
			const shown = seen.filter((one) => one.row === row).flatMap(({ cells }) => Object.keys(cells));
			const key = keyOf(sight.project, collection, row);
			return hideable
				.filter((field) => field in row && !shown.includes(field))
				.map((field) => ({ collection, key, field, value: row[field] }));
		}),
	);
}

function otherValue({ field, value }: Cell): unknown {
	if (field === 'amount') return value === '1' ? 2 : 1;
	if (field === 'one' || field === 'two') return value === 'a' ? 'b' : 'a';
	return `${String(value)} changed`;
}

function whatIsSeen({ visible }: Sight): string {
	return JSON.stringify(everyRow(visible).map(({ path, collection, cells }) => [path, collection, cells]));
}

async function write({ server }: Place, { project }: Sight, cell: Cell, value: unknown): Promise<void> {
	const primary = project.model.collections[cell.collection]?.primary ?? 'id';
	await server
		.knex(cell.collection)
		.where({ [primary]: cell.key })
		.update({ [cell.field]: value });
}

/** Without what fields are called and look like: it is kept for ten seconds, and may be of the world before. */
function comparable(told: Told | undefined): string {
	const body = told?.body as { data?: { collections?: unknown } } | null | undefined;
	if (!body?.data?.collections) return told?.text ?? '';
	return JSON.stringify({ ...body, data: { ...body.data, collections: null } });
}

/** Where two answers begin to differ. */
function difference(one: string, other: string): string {
	const start = [...one].findIndex((letter, index) => letter !== other[index]);
	const from = Math.max(0, (start === -1 ? one.length : start) - 80);
	return `${one.slice(from, from + 160)} ≠ ${other.slice(from, from + 160)}`;
}
