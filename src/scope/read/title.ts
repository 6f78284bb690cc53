import { preferredLanguage } from './preferred-language.ts';
import type { Row } from './row-reader.ts';

/** What a title takes to be found: what is known of the collections that are shown, and who reads it. */
export interface TitleContext {
	collections: Record<string, TitledCollection>;
	/** Language tags, best first. */
	languages: readonly string[];
}

interface TitledCollection {
	primary: string;
	display_template: string | null;
	fields: TitledField[];
}

interface TitledField {
	field: string;
	special: string[];
	relation: { kind: 'one' | 'many' | 'any'; collections: string[]; junction_field: string | null } | null;
}

/** What a row is called, by what the visitor sees anyway. Empty where nothing of it tells. */
export function titleOf(row: Row, collection: string, context: TitleContext): string {
	const known = own(context.collections, collection);
	const template = known?.display_template;
	return (
		(template && fillTemplate(template, row, collection, context)) ||
		guessTitle(row) ||
		(known?.fields ?? [])
			.filter(isTranslations)
			.map((field) => guessTitle(translationIn(row[field.field], field, context) ?? {}))
			.find((title) => title !== '') ||
		''
	);
}

/** A display template (`{{ title }} by {{ author.name }}`), filled. Empty where nothing of it can be seen. */
function fillTemplate(template: string, row: Row, collection: string, context: TitleContext): string {
	let isFilled = false;

	const text = template.replace(/\{\{\s*([^}]+?)\s*\}\}/g, (_, path: string) => {
		const value = textAt(row, path.split('.'), collection, context);
		if (value !== '') isFilled = true;
		return value;
	});

	return isFilled ? text.trim() : '';
}

function textAt(value: unknown, path: string[], collection: string | undefined, context: TitleContext): string {
	const [key, ...rest] = path;
	if (key === undefined) return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
	if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, key)) return '';

	const next = (value as Row)[key];
	const field = own(context.collections, collection ?? '')?.fields.find((one) => one.field === key);
	const shown = field && isTranslations(field) ? translationIn(next, field, context) : next;
	return textAt(shown, rest, field?.relation?.collections[0], context);
}

function isTranslations({ special }: TitledField): boolean {
	return special.includes('translations');
}

/** The one of an item's translations that the reader reads best. */
function translationIn(rows: unknown, { relation }: TitledField, context: TitleContext): Row | null {
	if (!Array.isArray(rows)) return null;
	const junction = own(context.collections, relation?.collections[0] ?? '');
	const language = junction?.fields.find(({ field }) => field === relation?.junction_field);
	const languages = own(context.collections, language?.relation?.collections[0] ?? '');

	const codes = (rows as Row[]).map((row) => {
		const code = language && row[language.field];
		return textAt(code, languages && typeof code === 'object' ? [languages.primary] : [], undefined, context);
	});
	return (rows as Row[])[preferredLanguage(codes, context.languages)] ?? null;
}

function own<Value>(values: Record<string, Value>, name: string): Value | undefined {
	return Object.hasOwn(values, name) ? values[name] : undefined;
}

const titleFields = ['title', 'name', 'headline', 'subject', 'label', 'filename_download'];

/** The first field that commonly names a row. */
function guessTitle(row: Row): string {
	const field = titleFields.find((name) => typeof row[name] === 'string' && row[name] !== '');
	return field === undefined ? '' : String(row[field]);
}
