import { maxKeysOfQuery } from '../../src/scope/anchor-keys.ts';
import { compilePlan } from '../../src/scope/plan.ts';
import { countAt } from '../../src/scope/content.ts';
import { createRowReader } from './row-reader.ts';
import { chooseScope, offeredFields, offerScope, type ScopeContext } from '../../src/scope/choose-scope.ts';
import { dataModelOf } from './data-model.ts';
import { scopeContextOf } from './authority.ts';
import type { DirectusContext, Schema } from './directus-context.ts';
import type { Hop } from '../../src/scope/hop.ts';
import type { Plan } from '../../src/scope/plan.ts';
import type { Position } from '../../src/scope/position.ts';
import type { Sharing } from './compose.ts';

/** A node of the tree that an owner chooses from. */
export interface ScopeNode {
	path: string;
	field: string;
	collection: string;
	kind: 'item' | 'many-to-one' | 'one-to-many' | 'junction' | 'many-to-any' | 'file';
	/** How many rows the visitor would see here; null where they could see none of them. */
	count: number | null;
	/** Where a visit's token sees fewer of them on Directus' own API: so many, and what hangs on those. */
	api_count?: number;
	selected: boolean;
	fields: { field: string; selected: boolean }[];
	children: ScopeNode[];
}

export interface ScopeDescription {
	tree: ScopeNode;
	/** The paths that are shared unless the owner chooses otherwise. */
	default: string[];
	/** Whether a level was left out of the default because the tree would be too large. */
	limited: boolean;
}

/** The tree of an item's relations with counts, as role and owner would have them read. */
export async function describeScope(
	{ context, sharing }: { context: DirectusContext; sharing: Sharing },
	subject: { collection: string; item: string; role: string | null; owner: string; ownerRole: string | null },
	schema: Schema,
): Promise<ScopeDescription> {
	const { collection, item } = subject;
	const scopeContext = await scopeContextOf(context, sharing.planner, schema, subject);
	const { role, owner, isCustom } = await sharing.planner.readers({ ...subject, mayHaveAncestors: true });
	const choosing = chooseScope(scopeContext, collection, undefined, sharing.now());
	if (choosing.kind !== 'chosen') throw new Error(`The default scope of "${collection}" cannot be made.`);

	const offer = offerScope(scopeContext, collection);
	const { scope } = choosing;
	const model = dataModelOf(schema);
	const plan = compilePlan({ model, collection, item, scope, role, owner, isCustom, isDropped: () => false });
	const counts = await countAll(plan, createRowReader(context, sharing.principals, schema));

	return {
		tree: nodeOf(offer.root, { context: scopeContext, chosen: scope.positions, counts }),
		default: offer.selected.map(({ path }) => path).filter((path) => path !== ''),
		limited: offer.limited,
	};
}

async function countAll(plan: Plan, rows: ReturnType<typeof createRowReader>): Promise<Map<string, number>> {
	const counts = await Promise.all(
		plan.reached.map(async (reached) => {
			return [reached.position.path, await countAt(plan, rows, reached)] as const;
		}),
	);
	return new Map(counts);
}

function nodeOf(
	position: Position,
	tree: { context: ScopeContext; chosen: Record<string, string[]>; counts: Map<string, number> },
): ScopeNode {
	const { path, collection, arrival, children } = position;
	const { chosen, counts } = tree;
	const count = counts.get(path) ?? null;
	const isCut = arrival?.hop.kind === 'any' && count !== null && count > maxKeysOfQuery;

	return {
		path,
		field: arrival?.hop.field ?? '',
		collection: collection.collection,
		kind: kindOf(arrival?.hop),
		count,
		...(isCut && { api_count: maxKeysOfQuery }),
		selected: path in chosen,
		fields: offeredFields(tree.context, collection).map((field) => ({
			field,
			selected: chosen[path]?.includes(field) ?? false,
		})),
		children: children.map((child) => nodeOf(child, tree)),
	};
}

function kindOf(hop: Hop | undefined): ScopeNode['kind'] {
	if (!hop) return 'item';
	if (hop.kind === 'any') return 'many-to-any';
	if (hop.kind === 'many') return hop.junctionField === null ? 'one-to-many' : 'junction';
	return hop.collection === 'directus_files' ? 'file' : 'many-to-one';
}
