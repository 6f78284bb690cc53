import type { Collection, Field, Row } from '../../client/api.ts';
import { fieldKind, isWide } from '../fields/field-kind.ts';
import { flatFields } from '../fields/field-tree.ts';
import { collectionNamed, isRow, type RenderContext } from '../render-context.ts';
import { languageCode, languageField, preferredTranslation } from './choose-translation.ts';
import { isEmpty, plainText, valueText } from '../values/value-text.ts';
import { relatedCollection } from '../fields/related-collection.ts';

const TELLING_NAMES = ['title', 'name', 'label', 'headline', 'subject', 'code', 'filename_download'];
const LONGEST_EXCERPT = 80;
const PLACEHOLDER = /\{\{\s*([^{}]+?)\s*\}\}/g;

/**
 * What a row is called: by the template of the field that leads to it or of its collection, else by the first field
 * that tells. `null` where nothing does.
 */
export function relatedTitle(
	context: RenderContext,
	collection: Collection,
	row: Row,
	template: string | null = null,
): string | null {
	if (collection.name === 'directus_users') return userName(row);
	if (collection.name === 'directus_files') return fileName(row);
	const chosen = template ?? collection.display_template;
	return (
		(chosen && fillTemplate(context, collection, row, chosen)) ||
		tellingValue(collection, row) ||
		tellingTranslation(context, collection, row)
	);
}

/** The template that a relational field brings with it, by its display or its interface. */
export function templateOf(field: Field): string | null {
	const template = field.display_options?.template ?? field.options?.template;
	return typeof template === 'string' && template !== '' ? template : null;
}

function userName(row: Row): string | null {
	const name = [row.first_name, row.last_name].filter((part) => !isEmpty(part)).map(plainText);
	return name.length > 0 ? name.join(' ') : null;
}

export function fileName(row: Row): string | null {
	return plainText(isEmpty(row.title) ? row.filename_download : row.title) || null;
}

/**
 * Fills a display template from a row; `null` where nothing in it has a value. A long text is taken up only where there
 * is nothing else, and cut: below a title it is shown in full anyway.
 */
export function fillTemplate(
	context: RenderContext,
	collection: Collection,
	row: Row,
	template: string,
): string | null {
	const fill = (takesLongTexts: boolean): string => {
		const values: string[] = [];
		const text = template.replace(PLACEHOLDER, (_, path: string) => {
			const value = textAt(context, collection, row, path.split('.'), takesLongTexts);
			values.push(value);
			return value;
		});
		return values.some((value) => value !== '') ? withoutLooseEnds(text) : '';
	};

	return fill(false) || fill(true) || null;
}

/** What stood between two values is taken away where one of them is missing. */
function withoutLooseEnds(text: string): string {
	return text.replace(/\s+/g, ' ').replace(/^[\s:;,·|/–—-]+|[\s:;,·|/–—-]+$/g, '');
}

function textAt(
	context: RenderContext,
	collection: Collection,
	row: Row,
	path: string[],
	takesLongTexts: boolean,
): string {
	const [name = '', ...rest] = path;
	const [fieldName = '', scope] = name.split(':');
	const field = collection.fields.find((candidate) => candidate.field === fieldName);
	const value = Object.hasOwn(row, fieldName) ? row[fieldName] : null;
	if (!field || isEmpty(value) || isForbidden(field)) return '';

	if (rest.length === 0) {
		if (isRow(value) || hasRows(value)) return '';
		const text = valueText(value, field, 'medium');
		if (!isWide(fieldKind(field))) return text;
		return takesLongTexts ? shortened(text) : '';
	}

	const next = collectionNamed(context, scope ?? relatedCollection(field) ?? '');
	const all = (Array.isArray(value) ? (value as unknown[]) : [value]).filter(isRow);
	const rows = fieldKind(field) === 'translations' ? translationOf(all, next, collection, field) : all;
	const parts = rows.map((related) => textAt(context, next, related, rest, takesLongTexts));
	return parts.filter((part) => part !== '').join(', ');
}

/** A title is in one language, not in all of them. */
function translationOf(rows: Row[], translations: Collection, from: Collection, list: Field): Row[] {
	const language = languageField(translations, from, list);
	const chosen = preferredTranslation(rows, (row) => languageCode(row, language));
	return chosen ? [chosen] : [];
}

function shortened(text: string): string {
	const words = text.replace(/<[^>]*>/g, ' ').trim();
	return words.length > LONGEST_EXCERPT ? `${words.slice(0, LONGEST_EXCERPT).trimEnd()}…` : words;
}

function tellingValue(collection: Collection, row: Row): string | null {
	const telling = flatFields(collection.fields)
		.filter(({ field }) => TELLING_NAMES.includes(field.field))
		.sort((one, other) => TELLING_NAMES.indexOf(one.field.field) - TELLING_NAMES.indexOf(other.field.field))
		.find(({ field }) => !isEmpty(row[field.field]));
	return telling ? valueText(row[telling.field.field], telling.field, 'medium') : null;
}

/** What has no name of its own may have one in each language. */
function tellingTranslation(context: RenderContext, collection: Collection, row: Row): string | null {
	for (const field of collection.fields.filter((one) => fieldKind(one) === 'translations')) {
		const rows = Array.isArray(row[field.field]) ? (row[field.field] as unknown[]).filter(isRow) : [];
		const translations = collectionNamed(context, relatedCollection(field) ?? '');
		const [chosen] = translationOf(rows, translations, collection, field);
		const title = chosen && tellingValue(translations, chosen);
		if (title) return title;
	}
	return null;
}

/** A template may name a field that forms hide, but never one that is concealed. */
function isForbidden(field: Field): boolean {
	return fieldKind({ ...field, hidden: false }) === 'never';
}

function hasRows(value: unknown): boolean {
	return Array.isArray(value) && value.some(isRow);
}

/** Whether a title says the value of a field already: it is the title, or the template puts it there. */
export function isSaidByTitle(title: string | null, collection: Collection, field: Field, row: Row): boolean {
	const text = valueText(row[field.field], field, 'medium');
	if (title === null || text === '') return false;
	if (text === title) return true;
	const placeholders = [...(collection.display_template ?? '').matchAll(PLACEHOLDER)].map((match) => match[1]);
	return placeholders.includes(field.field) && title.includes(text);
}
