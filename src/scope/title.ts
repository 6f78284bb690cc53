import type { Row } from './content.ts';

/**
 * A display template (`{{ title }} by {{ author.name }}`) filled with what the visitor sees anyway. Empty where nothing
 * of it can be seen.
 */
export function fillTemplate(template: string, row: Row): string {
	let isFilled = false;

	const text = template.replace(/\{\{\s*([^}]+?)\s*\}\}/g, (_, path: string) => {
		const value = textAt(row, path.split('.'));
		if (value !== '') isFilled = true;
		return value;
	});

	return isFilled ? text.trim() : '';
}

function textAt(value: unknown, path: string[]): string {
	const [key, ...rest] = path;
	if (key === undefined) return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
	return textAt((value as Row)[key], rest);
}

const titleFields = ['title', 'name', 'headline', 'subject', 'label', 'filename_download'];

/** The first field that commonly names a row. */
export function guessTitle(row: Row): string {
	const field = titleFields.find((name) => typeof row[name] === 'string' && row[name] !== '');
	return field === undefined ? '' : String(row[field]);
}
