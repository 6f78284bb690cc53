import * as v from 'valibot';
import { access } from './shares.ts';
import { count, moment } from './values.ts';

/** Values by the names of fields, as Directus' API gives them. */
const row = v.record(v.string(), v.unknown());

/** Whose page it is: what an administrator set under *Settings → Appearance*. */
const project = v.strictObject({
	name: v.string(),
	descriptor: v.nullable(v.string()),
	color: v.nullable(v.string()),
	/** A path on the same server. */
	logo: v.nullable(v.string()),
	/** The project's own language, as Directus names it: `de-DE`. */
	language: v.nullable(v.string()),
});

/** What a personal link says about itself; of the person no more than they know. */
const invitation = v.strictObject({
	kind: v.picklist(['email', 'user', 'role']),
	state: v.picklist(['invited', 'accepted', 'expired', 'declined']),
	/** Where a code goes, with most of it left out. */
	address: v.nullable(v.string()),
	/** The name of whoever shares. */
	owner: v.nullable(v.string()),
	/** How long a browser may be remembered; 0 where it may not. */
	remember_days: count,
});

/** What the holder of a link may know before the door: nothing about the item. */
export const info = v.strictObject({
	state: v.picklist(['active', 'scheduled', 'ended', 'used-up']),
	/** What has to be shown, in this order. */
	asks: v.array(v.picklist(['password', 'code', 'sign-in'])),
	/** Whether it is to be opened by a press, and never by itself. */
	confirm: v.boolean(),
	/** Whether the browser holds a visit that runs. */
	visiting: v.boolean(),
	preview: v.boolean(),
	date_start: v.nullable(moment),
	invitation: v.nullable(invitation),
	project,
});

export const opened = v.strictObject({
	/** Of the visit: a bearer for every call that follows. */
	token: v.string(),
	expires: moment,
	/** Null where there is no limit, or another's is not told. */
	uses_left: v.nullable(count),
});

export const codeSent = v.strictObject({
	/** With most of it left out. */
	address: v.string(),
	expires: moment,
	/** Seconds until another can be sent. */
	retry_after: count,
});

const translation = v.looseObject({
	language: v.string(),
	translation: v.string(),
	/** Of a collection: what one of its items is called. */
	singular: v.nullish(v.string()),
});

const relation = v.strictObject({
	kind: v.picklist(['one', 'many', 'any']),
	/** Where it leads: one collection, for `any` several. For a list through a junction it is the junction. */
	collections: v.array(v.string()),
	/** Of a junction: the field that leads on to the far side. */
	junction_field: v.nullable(v.string()),
	/** Of many-to-any: the field that names the collection. */
	collection_field: v.nullable(v.string()),
});

/** What a page needs to know to show a field. */
const field = v.strictObject({
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
	/** Where the rule of one holds of a row, that decides whether the field is hidden in it; the last that holds counts. */
	conditions: v.array(v.strictObject({ rule: row, hidden: v.nullable(v.boolean()) })),
});

const collection = v.strictObject({
	name: v.string(),
	label: v.string(),
	primary: v.string(),
	icon: v.nullable(v.string()),
	display_template: v.nullable(v.string()),
	translations: v.nullable(v.array(translation)),
	fields: v.array(field),
});

const list = v.strictObject({
	collection: v.string(),
	/** How many rows there are; null of lists below others, which are counted when they are asked for alone. */
	total: v.nullable(count),
	limit: count,
	/** Whether there are rows that were not sent. */
	more: v.boolean(),
	/** Of a list below others: the keys of the rows of which not the whole list was sent, where visitors see these keys. */
	cut: v.exactOptional(v.array(v.string())),
	/** The fields of its rows that it can be sorted by. */
	sortable: v.array(v.string()),
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
	/** The fields that may be changed, by the path of their row; that of the item is empty. */
	editable: v.record(v.string(), v.array(v.string())),
	/** What keys such as `$t:published` in the collections stand for, where the project says so. */
	words: v.record(v.string(), v.array(translation)),
});

export const rows = v.array(row);

export const listMeta = v.strictObject({ total: v.nullable(count), page: count, limit: count, lists, failed });

/** What was stored; it may be less than what was sent. */
export const edited = v.strictObject({ changes: row });

export type Project = v.InferOutput<typeof project>;
export type Info = v.InferOutput<typeof info>;
export type Invitation = v.InferOutput<typeof invitation>;
export type OpenedVisit = v.InferOutput<typeof opened>;
export type CodeSent = v.InferOutput<typeof codeSent>;
export type Translation = v.InferOutput<typeof translation>;
export type Field = v.InferOutput<typeof field>;
export type Collection = v.InferOutput<typeof collection>;
export type List = v.InferOutput<typeof list>;
export type Content = v.InferOutput<typeof content>;
export type ListMeta = v.InferOutput<typeof listMeta>;
