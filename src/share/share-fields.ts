import * as v from 'valibot';
import { amount, described, id, moment } from './answer-types.ts';
import { iso } from './iso.ts';
import { end, instant } from './moment-input.ts';
import { text, uuid, wholeNumber } from './value-types.ts';
import type { Instant } from './instant.ts';

export const maxNameLength = 255;
const maxMessageLength = 2000;
const maxUsesLimit = 1_000_000_000;
const maxSites = 20;
const maxRememberDays = 365;

/** What owners may be told of, besides finding it in the log. */
export const noticeKinds = ['accepted', 'opened', 'used-up', 'ends-soon'] as const;

export const access = v.picklist(['view', 'edit'], 'must be "view" or "edit"');
const audience = v.picklist(['anyone', 'people'], 'must be "anyone" or "people"');
const usesPer = v.picklist(['share', 'recipient'], 'must be "share" or "recipient"');
const noticeKind = v.picklist(noticeKinds, `must be one of ${noticeKinds.join(', ')}`);
const flag = v.boolean('must be true or false');

const originExpected = 'must name sites such as https://www.example.com';

/** As browsers name a site: scheme, host and port. Plain http is for a developer's own machine. */
const origin = v.pipe(
	v.string(originExpected),
	v.maxLength(255, originExpected),
	v.regex(
		/^(?:https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*|http:\/\/(?:localhost|127\.0\.0\.1))(?::\d{1,5})?$/i,
		originExpected,
	),
	v.toLowerCase(),
);

/** Nothing but space is nothing. */
const words = (max: number) =>
	v.nullable(
		v.pipe(
			text(max),
			v.transform((value) => value.trim() || null),
		),
	);

/** How a value is kept: in which kind of column, and how it is written in an answer. */
export type Kept = 'text' | 'flag' | 'number' | 'instant' | 'list';

interface Field {
	/** What an owner may send; what comes of it is the value. */
	input: v.GenericSchema;
	/** The value where nothing is sent. */
	usual: unknown;
	kept: Kept;
	/** What the API answers. */
	shown: v.GenericSchema;
	/** For the description of the API. */
	what: string;
	/** The place of its column in tables of shares as CSV, if it has one; the next one is last. */
	csv?: number;
}

/**
 * What an owner decides about a share, each field once: whatever sends, checks, keeps, changes, copies, shows, describes
 * and exports them goes through this list. A field more is a line here, a column in a migration, and a place in the
 * Studio. Scope, password, collection and item are not in it, because they are kept as something else than what is sent.
 */
export const shareFields = {
	name: {
		input: words(maxNameLength),
		usual: null,
		kept: 'text',
		shown: v.nullable(v.string()),
		csv: 1,
		what: 'What owners call it. Visitors are not told.',
	},
	role: {
		input: v.nullable(uuid),
		usual: null,
		kept: 'text',
		shown: v.nullable(id),
		what: 'The role whose permissions visitors get; null is what the public may see.',
	},
	dateStart: {
		input: v.nullable(instant),
		usual: null,
		kept: 'instant',
		shown: v.nullable(moment),
		csv: 10,
		what: 'When it opens: ISO 8601, UTC where no zone is named.',
	},
	dateEnd: {
		input: v.nullable(end),
		usual: null,
		kept: 'instant',
		shown: v.nullable(moment),
		csv: 11,
		what: 'When it ends: ISO 8601, UTC where no zone is named. A day alone is meant whole.',
	},
	maxUses: {
		input: v.nullable(wholeNumber(1, maxUsesLimit)),
		usual: null,
		kept: 'number',
		shown: v.nullable(amount),
		csv: 8,
		what: 'How often it may be opened; null is without a limit.',
	},
	usesPer: {
		input: usesPer,
		usual: 'share',
		kept: 'text',
		shown: usesPer,
		what: 'Whether the limit of uses is one for all, or each recipient has as many.',
	},
	access: {
		input: access,
		usual: 'view',
		kept: 'text',
		shown: access,
		what: '`edit` lets the fields be changed that role and owner both may update.',
	},
	editRelated: {
		input: flag,
		usual: false,
		kept: 'flag',
		shown: v.boolean(),
		what: 'Whether those who may edit may also edit what is related to the item.',
	},
	audience: {
		input: audience,
		usual: 'anyone',
		kept: 'text',
		shown: audience,
		what: 'Whoever has the link, besides the recipients, or the recipients alone.',
	},
	rememberDays: {
		input: wholeNumber(0, maxRememberDays),
		usual: 7,
		kept: 'number',
		shown: amount,
		what: 'For how many days a browser is remembered whose visitor has proven to be a recipient; 0 for not at all.',
	},
	notices: {
		input: v.pipe(
			v.array(noticeKind, 'must be a list of notices'),
			v.transform((kinds) => [...new Set(kinds)]),
		),
		usual: [],
		kept: 'list',
		shown: v.array(v.picklist(noticeKinds)),
		what: 'What its owner is told of by mail.',
	},
	api: {
		input: flag,
		usual: false,
		kept: 'flag',
		shown: v.boolean(),
		what: 'Whether a visit’s token also works on Directus’ own API.',
	},
	message: {
		input: words(maxMessageLength),
		usual: null,
		kept: 'text',
		shown: v.nullable(v.string()),
		what: 'From the owner to visitors.',
	},
	embed: {
		input: v.pipe(
			v.nullable(
				v.pipe(
					v.array(origin, 'must be a list of sites'),
					v.maxLength(maxSites, `must not name more than ${maxSites} sites`),
				),
			),
			v.transform((sites) => sites ?? []),
		),
		usual: [],
		kept: 'list',
		shown: v.array(v.string()),
		what: 'Origins of the sites that may embed the page: `https://www.example.com`.',
	},
} as const satisfies Record<string, Field>;

type Fields = typeof shareFields;
type Key = keyof Fields;

/** `dateStart` is `date_start` in the API and in the table. */
type Snake<Name extends string> = Name extends `${infer First}${infer Rest}`
	? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${Snake<Rest>}`
	: Name;

/** The values of a share that its owner decides about. */
export type ShareFields = { [K in Key]: v.InferOutput<Fields[K]['input']> };

/** The same as the API shows them. */
export type ShownFields = { [K in Key as Snake<K>]: v.InferOutput<Fields[K]['shown']> };

/** Of those that were sent, what they came to. */
export type SentFields = { [K in Key as Snake<K>]?: v.InferOutput<Fields[K]['input']> | undefined };

const all = Object.entries(shareFields) as [Key, Field][];

export const shareFieldNames = all.map(([name]) => name);

/** What may be sent. */
export const inputEntries = byApiName(({ input, what }) => v.optional(described(input, what))) as {
	[K in Key as Snake<K>]: v.OptionalSchema<Fields[K]['input'], undefined>;
};

/** What is answered. */
export const shownEntries = byApiName(({ shown, what }) => described(shown, what)) as {
	[K in Key as Snake<K>]: Fields[K]['shown'];
};

/** The places of their columns in tables of shares as CSV. */
export const csvPlaces = Object.fromEntries(
	all.flatMap(([name, { csv }]) => (csv === undefined ? [] : [[snake(name), csv]])),
) as Partial<Record<keyof ShownFields, number>>;

/** What there is of a share that nobody has decided about. */
export function usualFields(): ShareFields {
	return Object.fromEntries(all.map(([name, { usual }]) => [name, structuredClone(usual)])) as ShareFields;
}

/** What was sent, and nothing else. */
export function sentFields(input: SentFields): Partial<ShareFields> {
	const sent = all.map(([name]) => [name, (input as Record<string, unknown>)[snake(name)]] as const);
	return Object.fromEntries(sent.filter(([, value]) => value !== undefined));
}

/** The same of another share. */
export function copyFields(share: ShareFields): ShareFields {
	return Object.fromEntries(shareFieldNames.map((name) => [name, share[name]])) as ShareFields;
}

export function showFields(share: ShareFields): ShownFields {
	const shown = all.map(([name, { kept }]) => [
		snake(name),
		kept === 'instant' ? iso(share[name] as Instant | null) : share[name],
	]);
	return Object.fromEntries(shown) as ShownFields;
}

export function snake(name: string): string {
	return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function byApiName(make: (field: Field) => v.GenericSchema): Record<string, v.GenericSchema> {
	return Object.fromEntries(all.map(([name, field]) => [snake(name), make(field)]));
}
