import { fieldsOf, fillTemplate } from './item-title.ts';
import { shallowRef, watch, type Ref } from 'vue';
import { useCollections } from '../app/use-collections.ts';
import { useItems } from '../api/items.ts';

interface Shown {
	collection: string;
	item: string;
}

/** The titles of the items that are shown, asked for once, with one request for each collection. */
export function useItemTitles(shown: Ref<Shown[]>): (of: Shown) => string | null {
	const items = useItems();
	const collections = useCollections();
	const titles = shallowRef(new Map<string, string | null>());
	const keyOf = ({ collection, item }: Shown) => `${collection}/${item}`;

	watch(shown, readMissing, { immediate: true });

	async function readMissing(): Promise<void> {
		const missing = shown.value.filter((one) => !titles.value.has(keyOf(one)));
		const wanted = new Map<string, Set<string>>();
		for (const { collection, item } of missing) {
			wanted.set(collection, (wanted.get(collection) ?? new Set()).add(item));
		}
		await Promise.all([...wanted].map(([collection, keys]) => read(collection, [...keys])));
	}

	async function read(collection: string, keys: string[]): Promise<void> {
		const template = collections.templateOf(collection);
		const keyField = collections.keyFieldOf(collection);
		const found = new Map<string, string | null>(keys.map((key) => [keyOf({ collection, item: key }), null]));

		if (template !== null && keyField !== null && collections.mayRead(collection)) {
			try {
				const rows = await items.byKeys(collection, keyField, keys, [keyField, ...fieldsOf(template)]);
				for (const row of rows) {
					found.set(keyOf({ collection, item: String(row[keyField]) }), fillTemplate(template, row));
				}
			} catch {
				// The key says which item it is; a title is only nicer.
			}
		}

		titles.value = new Map([...titles.value, ...found]);
	}

	return (of) => titles.value.get(keyOf(of)) ?? null;
}
