import { useApi } from '@directus/extensions-sdk';

const system: Record<string, string> = { directus_users: '/users', directus_files: '/files' };

type Item = Record<string, unknown>;

/** Items as this user may read them in Directus. */
export function useItems() {
	const api = useApi();

	return {
		/** Those of the keys that may be read; none where the collection may not. */
		async byKeys(collection: string, keyField: string, keys: string[], fields: string[]): Promise<Item[]> {
			const path = system[collection] ?? `/items/${encodeURIComponent(collection)}`;
			const filter = JSON.stringify({ [keyField]: { _in: keys } });
			const params = { filter, fields: fields.join(','), limit: keys.length };
			const answer = await api.get<{ data: Item | Item[] }>(path, { params });
			const { data } = answer.data;
			return Array.isArray(data) ? data : [data];
		},
	};
}
