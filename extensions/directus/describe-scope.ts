import { maxKeysOfQuery } from '../../src/scope/read/many-to-any-keys.ts';
import { compilePlan } from '../../src/scope/plan/plan.ts';
import { countAt } from '../../src/scope/read/content.ts';
import { collectionsWithUnkeptConditions } from '../../src/scope/rights/unkept-conditions.ts';
import { createRowReader } from './row-reader.ts';
import { chooseScope, offeredFields, offerScope, type ScopeContext } from '../../src/scope/choose/choose-scope.ts';
import { dataModelOf } from './data-model.ts';
import { scopeContextOf } from './authority.ts';
import type { DirectusContext, Schema } from './directus-context.ts';
import { stepsFrom, type RelationStep } from '../../src/scope/model/relation-step.ts';
import type { ScopeDescription, ScopeNode } from '../../src/contract/answers/choices.ts';
import type { DataModel } from '../../src/scope/model/data-model.ts';
import type { Plan } from '../../src/scope/plan/plan.ts';
import type { Position } from '../../src/scope/model/tree.ts';
import type { RowReader } from '../../src/scope/read/row-reader.ts';
import type { Sharing } from './sharing.ts';

/** The tree of an item's relations with counts, as role and owner would have them read. */
export async function describeScope(
	{ context, sharing }: { context: DirectusContext; sharing: Sharing },
	subject: { collection: string; item: string; role: string | null; owner: string; ownerRole: string | null },
	schema: Schema,
): Promise<ScopeDescription> {
	const { collection, item } = subject;
	const scopeContext = await scopeContextOf(context, sharing.planner, schema, subject);
	const { role, owner, isCustom } = await sharing.planner.permissionSets({ ...subject, mayHaveAncestors: true });
	const offer = offerScope(scopeContext, collection);
	const paths = offer.all.map(({ path }) => path);
	const choosing = chooseScope(scopeContext, collection, { paths }, sharing.now());
	if (choosing.kind !== 'chosen') throw new Error(`The scope that is offered for "${collection}" cannot be made.`);

	const { scope } = choosing;
	const model = dataModelOf(schema);
	const plan = compilePlan({ model, collection, item, scope, role, owner, isCustom, isDropped: () => false });
	const counts = await countAll(plan, createRowReader(context, sharing.principals, schema));

	const selected = new Set(offer.selected.map(({ path }) => path));
	return {
		tree: nodeOf(offer.root, { context: scopeContext, selected, fields: scope.positions, counts }),
		default: offer.selected.map(({ path }) => path).filter((path) => path !== ''),
		limited: offer.limited,
		unkept: collectionsWithUnkeptConditions([role, owner], collectionsAround(offer.all, model)),
	};
}

/** Those of the tree, and what could be below it: of which nothing may be read is no place in the tree. */
function collectionsAround(positions: Position[], model: DataModel): string[] {
	const inTree = positions.map(({ collection }) => collection.collection);
	return inTree.flatMap((from) => [from, ...stepsFrom(model, from).map(({ collection }) => collection)]);
}

/** What Directus cannot count has no number, as what the visitor may not see. */
async function countAll(plan: Plan, rows: RowReader): Promise<Map<string, number>> {
	const counts = new Map<string, number>();
	await Promise.all(
		plan.reached.map(async (reached) => {
			const { path, collection } = reached.position;
			try {
				counts.set(path, await countAt(plan, rows, reached));
			} catch (error) {
				if (!rows.isOfPart(error)) throw error;
				rows.leftOut(collection.collection, error);
			}
		}),
	);
	return counts;
}

function nodeOf(
	position: Position,
	tree: {
		context: ScopeContext;
		selected: ReadonlySet<string>;
		/** Of each place, the fields that are shared with it unless the owner chooses others. */
		fields: Record<string, string[]>;
		counts: Map<string, number>;
	},
): ScopeNode {
	const { path, collection, arrival, children } = position;
	const { selected, counts } = tree;
	const count = counts.get(path) ?? null;
	const isCut = arrival?.step.kind === 'any' && count !== null && count > maxKeysOfQuery;

	return {
		path,
		field: arrival?.step.field ?? '',
		collection: collection.collection,
		kind: kindOf(arrival?.step),
		count,
		...(isCut && { api_count: maxKeysOfQuery }),
		selected: selected.has(path),
		fields: offeredFields(tree.context, collection).map((field) => ({
			field,
			selected: tree.fields[path]?.includes(field) ?? false,
		})),
		children: children.map((child) => nodeOf(child, tree)),
	};
}

function kindOf(step: RelationStep | undefined): ScopeNode['kind'] {
	if (!step) return 'item';
	if (step.kind === 'any') return 'many-to-any';
	if (step.kind === 'many') return step.junctionField === null ? 'one-to-many' : 'junction';
	return step.collection === 'directus_files' ? 'file' : 'many-to-one';
}
