import type { Attention, ShareQuery } from '../api/shares.ts';
import type { SharesListQuery } from '../../client/api.ts';
import type { ShareState } from '../share/share.ts';

type SortKey = NonNullable<SharesListQuery['sort']>[number];
export type SortField = (typeof sortable)[number];
export type View = 'all' | 'mine' | 'received' | Attention;

/** What the overview shows, as it stands in the page's address. */
export interface OverviewQuery {
	view: View;
	search: string;
	states: ShareState[];
	collection: string | null;
	owner: string | null;
	/** A field's name; "-" descends. */
	sort: SortKey;
	page: number;
	size: number;
}

export const attentions: Attention[] = ['no-password', 'no-end', 'unused', 'orphaned', 'ends-soon'];
export const states: ShareState[] = [
	...(['active', 'scheduled', 'paused', 'ended', 'used-up', 'orphaned', 'item-gone'] as const),
];
export const pageSizes = [25, 50, 100, 250];

const views: View[] = ['all', 'mine', 'received', ...attentions];
const sortable = ['name', 'collection', 'date_created', 'date_end', 'last_used', 'times_used'] as const;
const sortKeys: SortKey[] = sortable.flatMap((field) => [field, `-${field}` as const]);
const standard: OverviewQuery = {
	view: 'all',
	search: '',
	states: [],
	collection: null,
	owner: null,
	sort: '-date_created',
	page: 1,
	size: 25,
};

type Address = Record<string, unknown>;

/** Reads an address that anybody may have typed: what makes no sense is left out. */
export function readQuery(address: Address): OverviewQuery {
	const text = (name: string) => (typeof address[name] === 'string' ? address[name] : '');
	const named = text('state').split(',');
	const page = Number(text('page'));
	const size = Number(text('size'));

	return {
		view: views.find((view) => view === text('view')) ?? standard.view,
		search: text('search').slice(0, 255),
		states: states.filter((state) => named.includes(state)),
		collection: text('collection') || null,
		owner: text('owner') || null,
		sort: sortKeys.find((key) => key === text('sort')) ?? standard.sort,
		page: Number.isInteger(page) && page > 0 ? page : standard.page,
		size: pageSizes.includes(size) ? size : standard.size,
	};
}

/** The shortest address that reads as this. */
export function writeQuery(query: OverviewQuery): Record<string, string> {
	const parts: [string, string | null, string | null][] = [
		['view', query.view, standard.view],
		['search', query.search, ''],
		['state', query.states.join(','), ''],
		['collection', query.collection, null],
		['owner', query.owner, null],
		['sort', query.sort, standard.sort],
		['page', String(query.page), String(standard.page)],
		['size', String(query.size), String(standard.size)],
	];
	return Object.fromEntries(
		parts.flatMap(([name, value, usual]) => (value === null || value === usual ? [] : [[name, value]])),
	);
}

/** What to ask the API for; without paging, as an export wants it. */
export function listingOf(query: OverviewQuery, user: { id: string; isAdmin: boolean }): ShareQuery {
	const owner = query.view === 'mine' || !user.isAdmin ? user.id : query.owner;
	const attention = attentions.filter((one) => one === query.view);

	return {
		search: query.search,
		state: query.states,
		attention,
		...(query.collection === null ? {} : { collection: query.collection }),
		owner,
		sort: [query.sort],
	};
}

export function isFiltered({ search, states: chosen, collection, owner }: OverviewQuery): boolean {
	return search !== '' || chosen.length > 0 || collection !== null || owner !== null;
}

/** What a click on a column's head sorts by: downwards first where the newest or most is what one looks for. */
export function nextSort(current: SortKey, field: SortField): SortKey {
	if (current === field) return `-${field}`;
	if (current === `-${field}`) return field;
	return field === 'name' || field === 'collection' || field === 'date_end' ? field : `-${field}`;
}
