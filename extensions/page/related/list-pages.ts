import type { Failure } from '../client/answer.ts';
import type { List } from '../../client/api.ts';
import { takeNoteOf, type RenderContext } from '../render-context.ts';
import { sortEntries, type Order } from './sort-entries.ts';
import { unwrapList, type Entry } from './unwrap-junction.ts';
import type { ListPlace } from './list-place.ts';

export const LARGEST_PAGE = 100;
const JUNCTION = '$junction.';

export type MoreEntries = { kind: 'entries'; entries: Entry[] } | { kind: 'failed'; failure: Failure };

/** The rows of a list as they come, page by page and in the order that the visitor chose. */
export interface ListPages {
	/** All that are here so far. */
	entries(): Entry[];
	total(): number | null;
	isComplete(): boolean;
	/** Adds the next page; answers what is new in it. */
	next(): Promise<MoreEntries>;
	maySortBy(field: Order['field']): boolean;
	/** Answers all entries in their new order: those that are here, or the first of all where there are more. */
	sort(order: Order): Promise<MoreEntries>;
}

/** The part of a list that came with its item, and what there is to ask the rest with. */
export interface FirstPage {
	list: List | null;
	entries: Entry[];
	/** How many rows it is; of a junction some may have nothing to show. */
	rows: number;
	isComplete: boolean;
	/** The key of the row whose list it is; null for a list of the item's own. */
	of: string | null;
}

export function listPages(context: RenderContext, place: ListPlace, begun: FirstPage): ListPages {
	const { list, entries: first, of } = begun;
	const size = Math.min(list?.limit ?? LARGEST_PAGE, LARGEST_PAGE);
	let entries = first;
	let seen = keysOf(first);
	let loaded = begun.rows;
	let total = of === null ? (list?.total ?? null) : null;
	let { isComplete } = begun;
	let sort: string | null = null;

	async function read(page: number): Promise<MoreEntries> {
		const answer = await context.client.readList(place.path, { page, limit: size, sort, of });
		if (answer.kind !== 'answered') return { kind: 'failed', failure: answer };
		const { data, meta } = answer.body;
		takeNoteOf(context, meta);
		// Where rows show no key, only their number says which of them are here already.
		const isKeyless = first.some(({ key }) => key === '');
		const rows = isKeyless ? data.slice(Math.max(0, loaded - (page - 1) * size)) : data;
		const fresh = unwrapList(context, place.from, place.field, place.path, rows).filter(
			// Rows that moved in between are not shown twice.
			({ key }) => key === '' || !seen.has(key),
		);
		for (const { key } of fresh) seen.add(key);
		entries = [...entries, ...fresh];
		loaded = page * size;
		total = meta.total;
		isComplete = data.length < size || (total !== null && loaded >= total);
		return { kind: 'entries', entries: fresh };
	}

	return {
		entries: () => entries,
		total: () => total,
		isComplete: () => isComplete,
		next: () => read(Math.floor(loaded / size) + 1),
		maySortBy: (field) => isComplete || (list?.sortable ?? []).includes(ownName(field.field, first)),
		async sort(order) {
			if (isComplete) {
				entries = sortEntries(context, entries, order);
				return { kind: 'entries', entries };
			}

			const before = { entries, seen, sort, loaded };
			loaded = 0;
			sort = `${order.isDescending ? '-' : ''}${ownName(order.field.field, first)}`;
			entries = [];
			seen = new Set();
			const answer = await read(1);
			if (answer.kind === 'failed') ({ entries, seen, sort, loaded } = before);
			return answer;
		},
	};
}

/** What the server calls a field of the list's own rows. Behind a junction, only the junction's own fields are that. */
function ownName(field: string, entries: Entry[]): string {
	if (!entries[0]?.junction) return field;
	return field.startsWith(JUNCTION) ? field.slice(JUNCTION.length) : '';
}

function keysOf(entries: Entry[]): Set<string> {
	return new Set(entries.map(({ key }) => key));
}
