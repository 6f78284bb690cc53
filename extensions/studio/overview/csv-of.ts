import { csvLine } from '../../csv/csv-line.ts';
import { shareColumns, type Share } from '../../client/api.ts';

/** Some shares as CSV, as in the export of all of them, which the server writes. */
export function csvOf(shares: Share[]): string {
	return [shareColumns, ...shares.map((share) => shareColumns.map((column) => share[column]))].map(csvLine).join('');
}
