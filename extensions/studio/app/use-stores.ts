import { useStores as useTheirs } from '@directus/extensions-sdk';

export interface StoredCollection {
	collection: string;
	name: string;
	icon: string | null;
	schema: unknown;
	meta: {
		singleton?: boolean | null;
		hidden?: boolean | null;
		display_template?: string | null;
		translations?: CollectionTranslation[] | null;
	} | null;
}

interface CollectionTranslation {
	language: string;
	singular?: string | null;
	plural?: string | null;
}

export interface StoredField {
	field: string;
	name: string;
	type: string;
	schema?: { is_primary_key?: boolean } | null;
	meta?: { sort?: number | null } | null;
}

interface StoredRelation {
	collection: string;
	meta?: { one_field?: string | null; junction_field?: string | null } | null;
}

/** What we ask of the Studio's stores, whose types its SDK does not tell. */
interface Stores {
	useCollectionsStore(): {
		collections: StoredCollection[];
		getCollection(collection: string): StoredCollection | null;
	};
	useFieldsStore(): {
		getField(collection: string, field: string): StoredField | null;
		getFieldsForCollection(collection: string): StoredField[];
	};
	useNotificationsStore(): { add(notice: { title: string; type?: 'error' }): void };
	usePermissionsStore(): {
		hasPermission(collection: string, action: string): boolean;
		getPermission?(collection: string, action: string): { access: string } | null;
	};
	useRelationsStore(): { getRelationsForField(collection: string, field: string): StoredRelation[] };
	useUserStore(): {
		/** Of a share of Directus' own there is its id, and no user. */
		currentUser: { id: string; role?: { id: string } | null } | { share: string } | null;
		isAdmin: boolean;
	};
}

export function useStores(): Stores {
	return useTheirs() as Stores;
}
