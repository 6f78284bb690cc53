import type { Collection, Field, Translation } from '../client/contract.ts';
import { locales } from '../values/locale.ts';

/** The label of a field or collection in the visitor's language, where the project has translated it. */
export function labelOf({ label, translations }: Pick<Field | Collection, 'label' | 'translations'>): string {
	for (const locale of locales) {
		const found = translations?.find((translation) => speaks(translation, locale));
		if (found?.translation) return found.translation;
	}
	return label;
}

function speaks({ language }: Translation, locale: string): boolean {
	const [one, other] = [language, locale].map((code) => code.toLowerCase().split('-')[0]);
	return one === other;
}
