import { csvLine } from '../../csv/csv-line.ts';
import type { Response } from 'express';

const pageSize = 1000;

/**
 * Sends all pages as one CSV file, row by row, so that no table is too large for the memory.
 *
 * @param page answers up to `limit` rows from `offset` on; fewer only where there are no more
 */
export async function sendCsv<Row extends object>(
	res: Response,
	name: string,
	columns: (keyof Row & string)[],
	page: (limit: number, offset: number) => Promise<Row[]>,
): Promise<void> {
	res.type('text/csv');
	res.attachment(`${name}.csv`);
	// Excel takes UTF-8 for what it is only with a mark in front.
	res.write(`\uFEFF${csvLine(columns)}`);

	for (let offset = 0; !res.destroyed; offset += pageSize) {
		const rows = await page(pageSize, offset);
		for (const row of rows) res.write(csvLine(columns.map((column) => row[column])));
		if (rows.length < pageSize) break;
		if (res.writableNeedDrain) await drained(res);
	}

	res.end();
}

function drained(res: Response): Promise<void> {
	return new Promise((resolve) => {
		res.once('drain', resolve);
		res.once('close', resolve);
	});
}
