import { preferredLanguage } from '../../../src/scope/read/preferred-language.ts';
import type { Collection, Field, Row } from '../../client/api.ts';
import { relatedCollection } from '../fields/related-collection.ts';
import { isRow } from '../render-context.ts';
import { visitorLanguages } from '../values/locale.ts';
import { plainText } from '../values/value-text.ts';

/** The field of a table of translations that says which language a row is in. */
export function languageField(translations: Collection, from: Collection, list: Field): Field | undefined {
	const named = translations.fields.find((field) => field.field === list.relation?.junction_field);
	if (named) return named;
	const leads = translations.fields.filter(
		(field) => field.relation?.kind === 'one' && relatedCollection(field) !== from.name,
	);
	return (
		leads.find((field) => relatedCollection(field)?.includes('language')) ??
		translations.fields.find((field) => /^languages?_/.test(field.field)) ??
		leads[0]
	);
}

/** `de-DE`; empty where the row does not say. */
export function languageCode(row: Row, language: Field | undefined): string {
	const value = language ? row[language.field] : null;
	return plainText(isRow(value) ? (value.code ?? value.id) : value);
}

/** The first of the visitor's languages that there is; else the first there is. */
export function preferredTranslation<One>(translations: One[], codeOf: (translation: One) => string): One | undefined {
	return translations[preferredLanguage(translations.map(codeOf), visitorLanguages)];
}
