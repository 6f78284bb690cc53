import { useStores, type StoredField } from './use-stores.ts';

export interface CollectionChoice {
	collection: string;
	name: string;
}

/** Fields that name an item where its collection has no display template. */
const namingFields = ['title', 'name', 'label', 'headline', 'subject', 'filename_download', 'email'];

/** What the Studio knows of the project's collections. */
export function useCollections() {
	const { useCollectionsStore, useFieldsStore, usePermissionsStore } = useStores();
	const collections = useCollectionsStore();
	const fields = useFieldsStore();
	const permissions = usePermissionsStore();
	const find = (collection: string) => collections.getCollection(collection);
	const fieldsIn = (collection: string): StoredField[] => fields.getFieldsForCollection(collection);

	return {
		nameOf: (collection: string): string => find(collection)?.name ?? collection,
		isSingleton: (collection: string): boolean => find(collection)?.meta?.singleton === true,
		mayRead: (collection: string): boolean =>
			find(collection) !== null && permissions.hasPermission(collection, 'read'),
		keyFieldOf: (collection: string): string | null =>
			fieldsIn(collection).find(({ schema }) => schema?.is_primary_key)?.field ?? null,
		/** How the Studio names an item; a field that sounds like it where nobody chose one. */
		templateOf(collection: string): string | null {
			const chosen = find(collection)?.meta?.display_template;
			if (chosen) return chosen;
			if (collection === 'directus_users') return '{{ first_name }} {{ last_name }}';
			const names = fieldsIn(collection).map(({ field }) => field);
			const naming = namingFields.find((field) => names.includes(field));
			return naming === undefined ? null : `{{ ${naming} }}`;
		},
		/** Those that items can be shared of. */
		choices(): CollectionChoice[] {
			return collections.collections
				.filter(
					({ collection, schema }) => schema && (!collection.startsWith('directus_') || shareable.has(collection)),
				)
				.map(({ collection, name }) => ({ collection, name }))
				.sort((one, other) => one.name.localeCompare(other.name));
		},
	};
}

const shareable = new Set(['directus_files', 'directus_users']);

/** The Studio's page of an item. */
export function itemPath(collection: string, key: string): string {
	if (collection === 'directus_files') return `/files/${encodeURIComponent(key)}`;
	if (collection === 'directus_users') return `/users/${encodeURIComponent(key)}`;
	return `/content/${encodeURIComponent(collection)}/${encodeURIComponent(key)}`;
}
