import { csvLine } from '../../csv/csv-line.ts';
import { inTurn, type Exchange } from '../../http/in-turn.ts';
import type { Engine } from '../engine.ts';
import type { Response } from 'express';

/** How many rows are read at once. */
export const pageSize = 1000;

/** Sends all pages as one CSV file, row by row, so that no table is too large for the memory. */
export async function sendCsv<Row extends object>(
	{ req, res }: Exchange,
	engine: Engine,
	{ name, columns, pages }: { name: string; columns: readonly (keyof Row & string)[]; pages: AsyncIterator<Row[]> },
): Promise<void> {
	const nextPage = () => inTurn({ req, res }, engine, 'read', () => pages.next());
	let page = await nextPage();

	res.type('text/csv');
	res.attachment(`${name}.csv`);
	// Excel takes UTF-8 for what it is only with a mark in front.
	res.write(`\uFEFF${csvLine(columns)}`);

	for (; page.done !== true; page = await nextPage()) {
		for (const row of page.value) res.write(csvLine(columns.map((column) => row[column])));
		if (res.writableNeedDrain) await drained(res);
		if (res.destroyed) return;
	}

	res.end();
}

function drained(res: Response): Promise<void> {
	return new Promise((resolve) => {
		res.once('drain', resolve);
		res.once('close', resolve);
	});
}
