import * as v from 'valibot';
import { shareStates } from './share-state.ts';

/** Longer texts than any sensible name, key or password; beyond it a request is a mistake or an attack. */
const maxNameLength = 255;
const maxPasswordLength = 256;
const maxPasswordSent = 1024;
const maxUsesLimit = 1_000_000_000;
const maxPageSize = 1000;
const maxPathLength = 500;

const isoDate = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

const text = (max: number) =>
	v.pipe(
		v.string('must be text'),
		v.check((value) => !value.includes('\0'), 'must not contain NUL characters'),
		v.maxLength(max, `must not be longer than ${max} characters`),
	);

const required = (max: number) => v.pipe(text(max), v.nonEmpty('must not be empty'));

const uuid = v.pipe(v.string('must be text'), v.uuid('must be a UUID'));

/** A date without a zone is UTC, as everything in the contract. */
const instant = v.pipe(
	v.string('must be a date in ISO 8601, such as 2026-05-04T12:00:00Z'),
	v.regex(isoDate, 'must be a date in ISO 8601, such as 2026-05-04T12:00:00Z'),
	v.check(isDayThatExists, 'must be a date that exists'),
	v.transform((value) => Date.parse(withZone(value))),
	v.number('must be a date that exists'),
	v.finite('must be a date that exists'),
);

const wholeNumber = (min: number, max: number) => {
	const message = `must be a whole number from ${min} to ${max}`;
	return v.pipe(v.number(message), v.integer(message), v.minValue(min, message), v.maxValue(max, message));
};

const paths = v.pipe(
	v.array(text(maxPathLength), 'must be a list of relation paths'),
	v.maxLength(500, 'must not name more than 500 relations'),
);

const fieldsByPath = v.pipe(
	v.custom<object>(
		(value) => typeof value === 'object' && value !== null && !Array.isArray(value),
		'must be lists of fields by relation path',
	),
	v.record(text(maxPathLength), v.array(required(64), 'must be a list of fields')),
);

const scope = v.union(
	[
		v.pipe(
			paths,
			v.transform((list) => ({ paths: list })),
		),
		v.strictObject({
			paths: v.optional(paths),
			fields: v.optional(fieldsByPath),
		}),
	],
	'must be a list of relation paths, or {"paths": […], "fields": {"path": […]}}',
);

const key = v.union(
	[required(255), v.pipe(v.number(), v.safeInteger('must be the key of an item'), v.transform(String))],
	'must be the key of an item',
);

const changeable = {
	name: v.optional(v.nullable(text(maxNameLength))),
	role: v.optional(v.nullable(uuid)),
	password: v.optional(v.nullable(required(maxPasswordLength))),
	date_start: v.optional(v.nullable(instant)),
	date_end: v.optional(v.nullable(instant)),
	max_uses: v.optional(v.nullable(wholeNumber(1, maxUsesLimit))),
	access: v.optional(v.picklist(['view'], 'must be "view"')),
	audience: v.optional(v.picklist(['anyone'], 'must be "anyone"')),
	scope: v.optional(v.nullable(scope)),
	api: v.optional(v.boolean('must be true or false')),
};

const creation = v.strictObject({
	collection: required(64),
	item: v.optional(v.nullable(key)),
	...changeable,
});

const change = v.strictObject(changeable);

const count = (min: number, max: number) => {
	const message = `must be a whole number from ${min} to ${max}`;
	return v.pipe(
		v.string(message),
		v.regex(/^\d{1,10}$/, message),
		v.transform(Number),
		v.minValue(min, message),
		v.maxValue(max, message),
	);
};

const page = {
	limit: v.optional(count(1, maxPageSize), '100'),
	page: v.optional(count(1, 1_000_000), '1'),
	/** Directus' own login by URL; Directus has read it. */
	access_token: v.optional(v.string()),
};

const sortable = ['name', 'date_created', 'date_start', 'date_end', 'last_used', 'times_used', 'max_uses'] as const;

const sort = v.pipe(
	v.string('must be text'),
	v.transform((value) => value.split(',').map((part) => part.trim())),
	v.array(
		v.pipe(
			v.string(),
			v.transform((part) => ({ field: part.replace(/^-/, ''), direction: part.startsWith('-') ? 'desc' : 'asc' })),
			v.object({
				field: v.picklist(sortable, `must be one of ${sortable.join(', ')}, with "-" in front for descending`),
				direction: v.picklist(['asc', 'desc']),
			}),
		),
	),
);

const listing = v.strictObject({
	...page,
	collection: v.optional(required(64)),
	item: v.optional(required(255)),
	owner: v.optional(uuid),
	search: v.optional(text(maxNameLength)),
	sort: v.optional(sort, '-date_created'),
	state: v.optional(
		v.pipe(
			v.string('must be text'),
			v.transform((value) => value.split(',')),
			v.array(v.picklist(shareStates, `must be one of ${shareStates.join(', ')}`)),
		),
	),
});

const paging = v.strictObject(page);

const scopeQuery = v.strictObject({
	collection: required(64),
	item: v.optional(required(255)),
	role: v.optional(uuid),
	access_token: v.optional(v.string()),
});

const statsQuery = v.strictObject({ days: v.optional(count(1, 366), '30'), access_token: v.optional(v.string()) });

const opening = v.strictObject({ password: v.optional(v.nullable(text(maxPasswordSent))) });

export type ShareCreation = v.InferOutput<typeof creation>;
export type ShareChange = v.InferOutput<typeof change>;
export type ShareListing = v.InferOutput<typeof listing>;

export type Parsed<T> = { kind: 'valid'; value: T } | { kind: 'invalid'; field: string; message: string };

export const parseCreation = parserOf(creation);
export const parseChange = parserOf(change);
export const parseListing = parserOf(listing);
export const parsePaging = parserOf(paging);
export const parseScopeQuery = parserOf(scopeQuery);
export const parseStatsQuery = parserOf(statsQuery);
export const parseOpening = parserOf(opening);

/** The first thing that is wrong, as a sentence that names the field. */
function parserOf<Schema extends v.GenericSchema>(schema: Schema) {
	return (input: unknown): Parsed<v.InferOutput<Schema>> => {
		// The library takes a list for an object without fields.
		if (Array.isArray(input)) return { kind: 'invalid', ...notAnObject };
		const result = v.safeParse(schema, input, { abortPipeEarly: true });
		if (result.success) return { kind: 'valid', value: result.output };
		const [issue] = result.issues;
		return { kind: 'invalid', ...explain(issue) };
	};
}

const notAnObject = { field: 'body', message: 'The request must be a JSON object.' };

function explain(issue: v.BaseIssue<unknown>): { field: string; message: string } {
	const field = v.getDotPath(issue) ?? '';
	if (field === '') return notAnObject;
	if (issue.type === 'strict_object' && issue.expected === 'never') {
		return { field, message: `"${field}" is not a field that can be set here.` };
	}
	if (issue.input === undefined) return { field, message: `"${field}" is required.` };
	return { field, message: `"${field}" ${issue.message}.` };
}

/** JavaScript takes 31 February for 3 March. */
function isDayThatExists(value: string): boolean {
	const day = value.slice(0, 10);
	const parsed = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
}

function withZone(value: string): string {
	if (value.length === 10) return value;
	return /(?:Z|[+-]\d{2}:?\d{2})$/.test(value) ? value : `${value.replace(' ', 'T')}Z`;
}
