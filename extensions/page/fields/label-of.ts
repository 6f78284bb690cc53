import type { Collection, Field, Translation } from '../../client/api.ts';
import { visitorLanguages } from '../values/locale.ts';

/** The label of a field or collection in the visitor's language, where the project has translated it. */
export function labelOf({ label, translations }: Pick<Field | Collection, 'label' | 'translations'>): string {
	return translationFor(translations) ?? label;
}

/** What the project says in the first of the visitor's languages that it says anything in. */
export function translationFor(translations: Translation[] | null | undefined): string | null {
	for (const locale of visitorLanguages) {
		const found = translations?.find((translation) => speaks(translation, locale));
		if (found?.translation) return found.translation;
	}
	return null;
}

/** What one item of a collection is called, where the project says so; else what the collection is called. */
export function singularOf(collection: Collection): string {
	for (const locale of visitorLanguages) {
		const found = collection.translations?.find((translation) => speaks(translation, locale));
		if (found) return found.singular || found.translation || collection.label;
	}
	return collection.label;
}

function speaks({ language }: Translation, locale: string): boolean {
	const [one, other] = [language, locale].map((code) => code.toLowerCase().split('-')[0]);
	return one === other;
}
