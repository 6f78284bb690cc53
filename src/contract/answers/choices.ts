import * as v from 'valibot';
import { amount, described, id } from '../../share/answer-types.ts';

/** A role that the user may put on a share. */
export const role = v.strictObject({
	id,
	name: v.string(),
	icon: v.nullable(v.string()),
	description: v.nullable(v.string()),
});

export type UsableRole = v.InferOutput<typeof role>;

/** A role, and the policy that was made with it. */
export const madeRole = v.strictObject({ id, name: v.string(), policy: id });

export const user = v.strictObject({ id, name: v.string() });

export type FoundUser = v.InferOutput<typeof user>;

/** What this instance and this user can do. */
export const options = v.strictObject({
	admin: v.boolean(),
	mail: described(v.boolean(), 'Whether mails can leave.'),
	api: described(v.boolean(), 'Whether a visit’s token can work on Directus’ own API here.'),
	paused: v.boolean(),
	invitation_hours: v.number(),
	project_language: v.nullable(v.string()),
});

/** A node of the tree that an owner chooses from. */
export interface ScopeNode {
	path: string;
	field: string;
	collection: string;
	kind: (typeof nodeKinds)[number];
	/** How many rows the visitor would see here; null where they could see none of them. */
	count: number | null;
	/** Where a visit's token sees fewer of them on Directus' own API: so many, and what hangs on those. */
	api_count?: number;
	selected: boolean;
	fields: { field: string; selected: boolean }[];
	children: ScopeNode[];
}

const nodeKinds = ['item', 'many-to-one', 'one-to-many', 'junction', 'many-to-any', 'file'] as const;

export const scopeNode: v.GenericSchema<ScopeNode> = v.strictObject({
	path: v.string(),
	field: v.string(),
	collection: v.string(),
	kind: v.picklist(nodeKinds),
	count: v.nullable(amount),
	api_count: v.exactOptional(amount),
	selected: v.boolean(),
	fields: v.array(v.strictObject({ field: v.string(), selected: v.boolean() })),
	children: v.array(v.lazy(() => scopeNode)),
});

export const scope = v.strictObject({
	tree: scopeNode,
	default: described(v.array(v.string()), 'The paths that are shared unless the owner chooses otherwise.'),
	limited: described(v.boolean(), 'Whether a level was left out of the default because the tree would be too large.'),
	unkept: described(
		v.array(v.string()),
		'The collections of which rows are left out because a rule of role or owner about them cannot be kept in a share.',
	),
});

export type ScopeDescription = v.InferOutput<typeof scope>;
