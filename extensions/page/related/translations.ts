import type { Collection, Field, Row } from '../../client/api.ts';
import { element, heading } from '../dom/element.ts';
import { collectionNamed, isRow, type RenderContext } from '../render-context.ts';
import { texts } from '../texts.ts';
import { locale } from '../values/locale.ts';
import { languageCode, languageField, preferredTranslation } from './choose-translation.ts';
import { relatedTitle } from './related-title.ts';
import { relatedCollection } from '../fields/related-collection.ts';
import { labelOf } from '../fields/label-of.ts';

interface Translation {
	row: Row;
	code: string;
	name: string;
}

export interface TranslationsPlace {
	from: Collection;
	field: Field;
	value: unknown;
	path: string;
	spot: string;
	level: number;
}

/** The texts of an item in the visitor's language, with a choice where there are several. */
export function translationsSection(context: RenderContext, place: TranslationsPlace): HTMLElement | null {
	const { field, from, path, spot, level } = place;
	const collection = collectionNamed(context, relatedCollection(field) ?? '');
	const rows = Array.isArray(place.value) ? (place.value as unknown[]).filter(isRow) : [];
	const language = languageField(collection, from, field);
	const translations = rows.map((row) => readTranslation(context, row, language));
	const first = preferredTranslation(translations, ({ code }) => code);
	if (!first) return null;

	const shown = {
		...collection,
		fields: collection.fields.filter((other) => other !== language && relatedCollection(other) !== from.name),
	};
	const text = element('div', { class: 'sheet' });
	const hasChoice = translations.length > 1;
	// On paper nothing can be chosen, and what was chosen has to be said.
	const name = element('span', { class: hasChoice ? 'note only-printed' : 'note' });
	const show = (translation: Translation): void => {
		name.textContent = translation.name;
		text.lang = translation.code;
		text.replaceChildren(
			context.renderBody(context, {
				collection: shown,
				row: translation.row,
				path,
				spot: `${spot}[${translation.code}]`,
				level: level + 1,
				title: null,
			}),
		);
	};
	show(first);

	return element(
		'section',
		{ class: 'block' },
		element(
			'div',
			{ class: 'block-head' },
			heading(level, { class: 'block-title' }, labelOf(field)),
			name,
			hasChoice && languageChoice(translations, first, show),
		),
		text,
	);
}

function languageChoice(
	translations: Translation[],
	first: Translation,
	show: (translation: Translation) => void,
): HTMLElement {
	const select = element(
		'select',
		{ 'aria-label': texts.list.language },
		...translations.map((translation, index) =>
			element('option', { value: index, selected: translation === first }, translation.name),
		),
	);
	select.addEventListener('change', () => {
		const chosen = translations[Number(select.value)];
		if (chosen) show(chosen);
	});
	return select;
}

function readTranslation(context: RenderContext, row: Row, language: Field | undefined): Translation {
	const value = language ? row[language.field] : null;
	const code = languageCode(row, language);
	const related = isRow(value)
		? relatedTitle(context, collectionNamed(context, (language && relatedCollection(language)) ?? ''), value)
		: null;
	return { row, code, name: related ?? languageName(code) };
}

function languageName(code: string): string {
	try {
		return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
	} catch {
		return code;
	}
}
