import * as v from 'valibot';
import { access } from '../../share/share-fields.ts';
import { toldStates } from '../../people/recipient.ts';
import { amount, described, moment } from '../../share/answer-types.ts';

/** Values by the names of fields, as Directus' API gives them. */
export const row = v.record(v.string(), v.unknown());

/** Whose page it is: what an administrator set under *Settings → Appearance*. */
export const project = v.strictObject({
	name: v.string(),
	descriptor: v.nullable(v.string()),
	color: v.nullable(v.string()),
	logo: described(v.nullable(v.string()), 'A path on the same server.'),
	language: described(v.nullable(v.string()), 'The project’s own language, as Directus names it: `de-DE`.'),
});

/** What a personal link says about itself; of the person no more than they know. */
export const invitation = v.strictObject({
	kind: v.picklist(['email', 'user', 'role']),
	state: v.picklist(toldStates),
	address: described(v.nullable(v.string()), 'Where a code goes, with most of it left out.'),
	owner: described(v.nullable(v.string()), 'The name of whoever shares.'),
	remember_days: described(amount, 'How long a browser may be remembered; 0 where it may not.'),
});

/** What the holder of a link may know before the door: nothing about the item. */
export const info = v.strictObject({
	state: v.picklist(['active', 'scheduled', 'ended', 'used-up']),
	asks: described(v.array(v.picklist(['password', 'code', 'sign-in'])), 'What has to be shown, in this order.'),
	confirm: described(v.boolean(), 'Whether it is to be opened by a press, and never by itself.'),
	visiting: described(v.boolean(), 'Whether the browser holds a visit that runs.'),
	preview: v.boolean(),
	date_start: v.nullable(moment),
	invitation: v.nullable(invitation),
	project,
});

export const opened = v.strictObject({
	token: described(v.string(), 'Of the visit: a bearer for every call that follows.'),
	expires: moment,
	uses_left: described(
		v.nullable(amount),
		'How often it may still be opened; null where there is no limit, and for somebody whom the limit is not told.',
	),
});

export const codeSent = v.strictObject({
	address: described(v.string(), 'With most of it left out.'),
	expires: moment,
	retry_after: described(amount, 'Seconds until another can be sent.'),
});

export const translation = v.looseObject({
	language: v.string(),
	translation: v.string(),
	singular: v.optional(described(v.nullable(v.string()), 'Of a collection: what one of its items is called.')),
});

export const relation = v.strictObject({
	kind: v.picklist(['one', 'many', 'any']),
	collections: described(
		v.array(v.string()),
		'Where it leads: one collection, for `any` several. For a list through a junction it is the junction.',
	),
	junction_field: described(v.nullable(v.string()), 'Of a junction: the field that leads on to the far side.'),
	collection_field: described(v.nullable(v.string()), 'Of many-to-any: the field that names the collection.'),
});

/** What a page needs to know to show a field. */
export const field = v.strictObject({
	field: v.string(),
	label: v.string(),
	type: v.string(),
	interface: v.nullable(v.string()),
	display: v.nullable(v.string()),
	options: v.nullable(row),
	display_options: v.nullable(row),
	note: v.nullable(v.string()),
	group: v.nullable(v.string()),
	sort: v.nullable(v.number()),
	hidden: v.boolean(),
	special: v.array(v.string()),
	translations: v.nullable(v.array(translation)),
	relation: v.nullable(relation),
	conditions: described(
		v.array(v.strictObject({ rule: row, hidden: v.nullable(v.boolean()) })),
		'Where the rule of one holds of a row, that decides whether the field is hidden in it; the last that holds counts.',
	),
});

export const collection = v.strictObject({
	name: v.string(),
	label: v.string(),
	primary: v.string(),
	icon: v.nullable(v.string()),
	display_template: v.nullable(v.string()),
	translations: v.nullable(v.array(translation)),
	fields: v.array(field),
});

export const list = v.strictObject({
	collection: v.string(),
	total: described(
		v.nullable(amount),
		'How many rows there are; null of lists below others, which are counted when they are asked for alone.',
	),
	limit: amount,
	more: described(v.boolean(), 'Whether there are rows that were not sent.'),
	cut: v.exactOptional(
		described(
			v.array(v.string()),
			'Of a list below others: the keys of the rows of which not the whole list was sent, where visitors see these keys.',
		),
	),
	sortable: described(v.array(v.string()), 'The fields of its rows that it can be sorted by.'),
});

/** By path. */
const lists = v.record(v.string(), list);

/** The paths of lists, references and fields that Directus itself could not read; the rest is there. */
const failed = v.array(v.string());

export const content = v.strictObject({
	share: v.strictObject({
		date_end: v.nullable(moment),
		message: v.nullable(v.string()),
		preview: v.boolean(),
		owner: v.nullable(v.string()),
	}),
	collection: v.string(),
	key: v.string(),
	title: v.string(),
	item: row,
	collections: v.record(v.string(), collection),
	lists,
	failed,
	access,
	editable: described(
		v.record(v.string(), v.array(v.string())),
		'The fields that may be changed, by the path of their row; that of the item is empty.',
	),
	words: described(
		v.record(v.string(), v.array(translation)),
		'What keys such as `$t:published` in the collections stand for, where the project says so.',
	),
});

export const rows = v.array(row);

export const listMeta = v.strictObject({ total: v.nullable(amount), page: amount, limit: amount, lists, failed });

/** What was stored; it may be less than what was sent. */
export const edited = v.strictObject({ changes: row });

export type Info = v.InferOutput<typeof info>;
export type Invitation = v.InferOutput<typeof invitation>;
