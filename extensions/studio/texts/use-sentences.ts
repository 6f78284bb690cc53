import { useI18n } from 'vue-i18n';
import type { ComputedRef, WritableComputedRef } from 'vue';

interface Sentences {
	[key: string]: string | Sentences;
}

/** `share.state.active`: a way through the texts to a sentence. */
export type Leaf<Tree> = {
	[Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Leaf<Tree[Key]>}`;
}[keyof Tree & string];

/** A sentence; `count` chooses between its singular and plural. */
export type SayOf<Tree> = (key: Leaf<Tree>, values?: Record<string, unknown>, count?: number) => string;

/** French says nought in the singular. */
const frenchPlural = (count: number, choices: number): number => Math.min(count > 1 ? 1 : 0, choices - 1);

/** Sentences in the language of the Studio, while a component is set up. */
export function useSentences<Tree extends Sentences>(
	messages: Record<string, Tree>,
): { t: SayOf<Tree>; locale: ComputedRef<string> | WritableComputedRef<string> } {
	const { t, locale } = useI18n({
		useScope: 'local',
		inheritLocale: true,
		messages,
		// A locale that names a country falls back to its language by itself.
		fallbackLocale: 'en',
		missingWarn: false,
		fallbackWarn: false,
		pluralRules: Object.fromEntries(['fr', 'fr-FR', 'fr-CA', 'fr-CH', 'fr-BE'].map((name) => [name, frenchPlural])),
	});

	return {
		t: (key, values = {}, count) => (count === undefined ? t(key, values) : t(key, values, count)),
		locale,
	};
}
