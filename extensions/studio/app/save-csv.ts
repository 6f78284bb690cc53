import { download, fileNameOf } from './download.ts';

/** Hands a table to the browser. Excel takes UTF-8 for what it is only with a mark in front, which the way here drops. */
export function saveCsv(title: string, text: string): void {
	download(fileNameOf(title, 'csv'), `\uFEFF${text.replace(/^\uFEFF/, '')}`, 'text/csv');
}
