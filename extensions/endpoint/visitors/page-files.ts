import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFiles } from '../built-files.ts';

/** The files of the public page. */
export const pageFiles = builtFiles('page');

let html: string | undefined;

/** The HTML that the page starts from. */
export function pageHtml(): string {
	html ??= readFileSync(join(pageFiles.path, 'index.html'), 'utf8');
	return html;
}

/** The file with the page's sentences in a language; null for English, which the page has with it. */
export function sentencesFile(language: string): string | null {
	return pageFiles.names.find((name) => name.startsWith(`${language}-`) && name.endsWith('.js')) ?? null;
}
