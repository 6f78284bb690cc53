import * as v from 'valibot';
import { attentions } from './attention.ts';
import { count, meaning, required, text, uuid } from './value-types.ts';
import { described } from './answer-types.ts';
import { eventKinds } from './event.ts';
import { maxNameLength } from './share-fields.ts';
import { shareStates } from './share-state.ts';

const maxPageSize = 1000;

const page = {
	limit: v.optional(count(1, maxPageSize), '100'),
	page: v.optional(count(1, 1_000_000), '1'),
	/** Directus' own login by URL; Directus has read it. */
	access_token: v.optional(v.string()),
};

const sortable = [
	'name',
	'collection',
	'date_created',
	'date_start',
	'date_end',
	'last_used',
	'times_used',
	'max_uses',
] as const;

export type SortField = (typeof sortable)[number];
type SortKey = SortField | `-${SortField}`;

const sortKeys: SortKey[] = [...sortable, ...sortable.map((field) => `-${field}` as const)];

const sort = v.pipe(
	v.string('must be text'),
	v.transform((value) => value.split(',').map((part) => part.trim())),
	v.array(v.picklist(sortKeys, `must be one of ${sortable.join(', ')}, with "-" in front for descending`)),
);

/** What is sorted by, first things first. */
export type Order = { field: SortField; direction: 'asc' | 'desc' }[];

export function orderOf(keys: SortKey[]): Order {
	return keys.map((key) => ({
		field: key.replace(/^-/, '') as SortField,
		direction: key.startsWith('-') ? 'desc' : 'asc',
	}));
}

const asFile = v.picklist(['csv'], 'must be "csv"');

const someOf = <const Words extends readonly string[]>(words: Words) =>
	v.pipe(
		v.string('must be text'),
		v.transform((value) => value.split(',')),
		v.array(v.picklist(words, `must be one of ${words.join(', ')}`)),
	);

/** A user, or whoever asks. */
const owner = v.union([v.literal('me'), uuid], 'must be a UUID, or "me"');

export const listing = v.strictObject({
	...page,
	collection: v.optional(required(64)),
	item: v.optional(required(255)),
	owner: v.optional(owner),
	search: v.optional(text(maxNameLength)),
	sort: v.optional(sort, '-date_created'),
	role: v.optional(uuid),
	state: v.optional(someOf(shareStates)),
	attention: v.optional(someOf(attentions)),
	export: v.optional(asFile),
});

export const paging = v.strictObject(page);

/**
 * By which of its fields a related list may be sorted, the share says. Of a list below others: `of` the row with this key.
 */
export const relatedList = v.strictObject({ ...page, sort: v.optional(required(256)), of: v.optional(required(255)) });

const size = v.optional(v.number());

/** What Directus' own assets take; whether it fits, they say. */
export const assetQuery = meaning(
	v.record(v.string(), v.unknown()),
	v.strictObject({
		width: size,
		height: size,
		quality: size,
		fit: v.optional(v.picklist(['cover', 'contain', 'inside', 'outside'])),
		format: v.optional(v.picklist(['auto', 'jpg', 'png', 'webp', 'tiff', 'avif'])),
		key: described(v.optional(v.string()), 'A preset of the project’s.'),
		download: described(v.optional(v.literal('')), 'To be kept as a file.'),
	}),
);

export const eventQuery = v.strictObject({ ...page, kind: v.optional(someOf(eventKinds)), export: v.optional(asFile) });

export const scopeQuery = v.strictObject({
	collection: required(64),
	item: v.optional(required(255)),
	role: v.optional(uuid),
	access_token: v.optional(v.string()),
});

export const statsQuery = v.strictObject({
	days: v.optional(count(1, 366), '30'),
	share: v.optional(uuid),
	collection: v.optional(required(64)),
	owner: v.optional(owner),
	access_token: v.optional(v.string()),
});

export const userQuery = v.strictObject({
	search: v.optional(text(maxNameLength)),
	access_token: v.optional(v.string()),
});

export type ShareListing = v.InferOutput<typeof listing>;

type Asked = Pick<ShareListing, 'role' | 'attention' | 'sort'>;

const shownAtAGlimpse: readonly string[] = ['name', 'collection', 'date_created'];

/** Whether what it finds, or in which order, would tell what a glimpse of somebody else's share keeps to itself. */
export function asksBeyondGlimpse({ role, attention, sort }: Asked): boolean {
	return (
		role !== undefined || attention !== undefined || orderOf(sort).some(({ field }) => !shownAtAGlimpse.includes(field))
	);
}
