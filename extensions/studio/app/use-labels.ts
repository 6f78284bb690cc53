import { useStores } from './use-stores.ts';
import type { Model } from '../drawer/scope-tree.ts';
import type { Labels } from '../drawer/scope-words.ts';
import type { Ref } from 'vue';

/** How the Studio calls collections and fields. */
export function useLabels(locale: Ref<string>): {
	labels: Labels;
	model: Model;
	iconOf: (collection: string) => string;
} {
	const { useCollectionsStore, useFieldsStore, useRelationsStore } = useStores();
	const collections = useCollectionsStore();
	const fields = useFieldsStore();
	const relations = useRelationsStore();

	function word(collection: string, number: 'singular' | 'plural'): string | null {
		const translations = collections.getCollection(collection)?.meta?.translations;
		const found = translations?.find(({ language }) => language === locale.value)?.[number];
		return found ? inSentence(found) : null;
	}

	/** German writes nouns large, others only what is a name; a short form such as "PDF" stays as it is. */
	function inSentence(label: string): string {
		if (locale.value.startsWith('de')) return label;
		return label.replace(/\p{Lu}\p{Ll}+/gu, (found) => found.toLocaleLowerCase(locale.value));
	}

	return {
		labels: {
			one: (collection) => word(collection, 'singular'),
			many: (collection) => word(collection, 'plural'),
			collection: (collection) => collections.getCollection(collection)?.name ?? collection,
			field: (collection, field) => fields.getField(collection, field)?.name ?? field,
			inSentence,
		},
		model: {
			junctionField(from, field, junction) {
				const found = relations.getRelationsForField(from, field);
				const relation = found.find(({ collection, meta }) => collection === junction && meta?.one_field === field);
				return relation?.meta?.junction_field ?? null;
			},
			fieldOrder: (from, field) => fields.getField(from, field)?.meta?.sort ?? Number.MAX_SAFE_INTEGER,
		},
		iconOf: (collection) => collections.getCollection(collection)?.icon ?? 'database',
	};
}
