import * as v from 'valibot';
import { noticeKinds } from './share.ts';
import { required, text, uuid, wholeNumber } from './value-types.ts';

/** Longer texts than any sensible name, key or password; beyond it a request is a mistake or an attack. */
export const maxNameLength = 255;
const maxPasswordLength = 256;
const maxPasswordSent = 1024;
const maxUsesLimit = 1_000_000_000;
const maxPathLength = 500;
const maxMessageLength = 2000;
const maxSites = 20;
const maxTicketLength = 512;
const maxRememberDays = 365;
const originExpected = 'must name sites such as https://www.example.com';

const isoDate = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

const dateExpected = 'must be a date in ISO 8601, such as 2026-05-04T12:00:00Z';

/** A date without a zone is UTC, as everything in the contract. */
const instant = v.pipe(
	v.string(dateExpected),
	v.regex(isoDate, dateExpected),
	v.check(isDayThatExists, 'must be a date that exists'),
	v.transform((value) => Date.parse(withZone(value))),
	v.number('must be a date that exists'),
	v.finite('must be a date that exists'),
);

/** A day alone means all of it. */
const end = v.pipe(
	v.string(dateExpected),
	v.transform((value) => (isDay(value) ? `${value}T23:59:59.999Z` : value)),
	instant,
);

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

export const access = v.picklist(['view', 'edit'], 'must be "view" or "edit"');

const changeable = {
	name: v.optional(v.nullable(text(maxNameLength))),
	role: v.optional(v.nullable(uuid)),
	password: v.optional(v.nullable(required(maxPasswordLength))),
	date_start: v.optional(v.nullable(instant)),
	date_end: v.optional(v.nullable(end)),
	max_uses: v.optional(v.nullable(wholeNumber(1, maxUsesLimit))),
	uses_per: v.optional(v.picklist(['share', 'recipient'], 'must be "share" or "recipient"')),
	access: v.optional(access),
	edit_related: v.optional(v.boolean('must be true or false')),
	audience: v.optional(v.picklist(['anyone', 'people'], 'must be "anyone" or "people"')),
	remember_days: v.optional(wholeNumber(0, maxRememberDays)),
	notices: v.optional(
		v.pipe(
			v.array(v.picklist(noticeKinds, `must be one of ${noticeKinds.join(', ')}`), 'must be a list of notices'),
			v.transform((kinds) => [...new Set(kinds)]),
		),
	),
	scope: v.optional(v.nullable(scope)),
	api: v.optional(v.boolean('must be true or false')),
	message: v.optional(v.nullable(text(maxMessageLength))),
	embed: v.optional(
		v.nullable(
			v.pipe(
				v.array(origin, 'must be a list of sites'),
				v.maxLength(maxSites, `must not name more than ${maxSites} sites`),
			),
		),
	),
};

export const creation = v.strictObject({
	collection: required(64),
	item: v.optional(v.nullable(key)),
	...changeable,
});

export const change = v.strictObject(changeable);

export const roleCreation = v.strictObject({
	name: v.pipe(text(maxNameLength), v.trim(), v.nonEmpty('must not be empty')),
	collection: required(64),
	scope: changeable.scope,
});

export const preview = v.strictObject({
	share: v.optional(uuid),
	collection: v.optional(required(64)),
	item: v.optional(v.nullable(key)),
	role: changeable.role,
	scope: changeable.scope,
	message: changeable.message,
});

/** As people type it: with a space in the middle, perhaps. */
const code = v.pipe(
	v.string('must be six digits'),
	v.maxLength(64, 'must be six digits'),
	v.transform((value) => value.replace(/[\s-]/g, '')),
	v.regex(/^[0-9]{6}$/, 'must be six digits'),
);

export const opening = v.strictObject({
	password: v.optional(v.nullable(text(maxPasswordSent))),
	code: v.optional(v.nullable(code)),
	ticket: v.optional(v.nullable(required(maxTicketLength))),
	remember: v.optional(v.boolean('must be true or false')),
});

export const transfer = v.strictObject({ user: v.nullable(uuid) });

export type ShareCreation = v.InferOutput<typeof creation>;
export type ShareChange = v.InferOutput<typeof change>;
export type SharePreview = Omit<v.InferOutput<typeof preview>, 'share'>;

function isDay(value: string): boolean {
	return /^\d{4}-\d{2}-\d{2}$/.test(value);
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
