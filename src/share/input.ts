import * as v from 'valibot';
import { described } from './answer-types.ts';
import { inputEntries, maxNameLength } from './share-fields.ts';
import { object, required, text, uuid } from './value-types.ts';

/** Longer than any sensible key or password; beyond it a request is a mistake or an attack. */
const maxPasswordLength = 256;
const maxPasswordSent = 1024;
const maxPathLength = 500;
const maxTicketLength = 512;
const paths = v.pipe(
	v.array(text(maxPathLength), 'must be a list of relation paths'),
	v.maxLength(500, 'must not name more than 500 relations'),
);

const fieldNames = v.array(required(64), 'must be a list of fields');
const fieldsByPath = v.pipe(
	object(fieldNames, 'must be lists of fields by relation path'),
	v.record(text(maxPathLength), fieldNames),
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

const { name, role, api, message, embed, ...terms } = inputEntries;

/** What is wrong is said of the first of them. */
const changeable = {
	name,
	role,
	password: v.optional(
		described(
			v.nullable(required(maxPasswordLength)),
			'Visitors are asked for it; null is for none. It cannot be read again.',
		),
	),
	...terms,
	scope: v.optional(
		described(
			v.nullable(scope),
			'What is shown besides the item: paths of relations and, where chosen, fields. Null is the default.',
		),
	),
	api,
	message,
	embed,
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
