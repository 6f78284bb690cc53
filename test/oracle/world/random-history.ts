import { randomFilter, type FilterContext } from './random-filter.ts';
import { randomQuery } from './random-query.ts';
import { randomTarget, randomWorld } from './random-world.ts';
import { stepsFrom } from './steps.ts';
import type { Draw } from './draw.ts';
import type { Engine } from '../../support/databases/engine.ts';
import type { Happening, History, ScopeSketch, WorldSketch } from './sketch.ts';
import type { Permission } from '../engine/permitted.ts';

/** What the owner and both roles are called is what rules compare with; nobody has the field `missing`. */
const variables = [
	...['$CURRENT_USER', '$CURRENT_USER.title', '$CURRENT_USER.location', '$CURRENT_USER.missing'],
	...['$CURRENT_ROLE', '$CURRENT_ROLE.name', '$CURRENT_ROLES', '$CURRENT_ROLES.name', '$CURRENT_POLICIES'],
];

export interface Kind {
	/** How many things happen. */
	length: number;
	withRules: boolean;
	engine: Engine;
}

/** How permissions are drawn. */
interface Manner {
	withRules: boolean;
	rules: FilterContext;
}

/**
 * Without rules at which Directus itself fails: on MariaDB those that lead through many-to-any, and but for SQLite those
 * that compare one value with several.
 */
function rulesFor(engine: Engine, { relations }: WorldSketch): FilterContext {
	const isOfOne = (name: string) => !name.startsWith('$CURRENT_ROLES') && name !== '$CURRENT_POLICIES';
	return {
		relations: relations.filter(({ relatedCollection }) => engine !== 'mariadb' || relatedCollection !== null),
		variables: variables.filter((name) => engine === 'sqlite' || isOfOne(name)),
	};
}

/** A random world, and what happens in it: shares, rights, changes of rows, in any order. */
export function randomHistory(draw: Draw, { length, withRules, engine }: Kind): History {
	const world = randomWorld(draw);
	const manner = { withRules, rules: rulesFor(engine, world) };
	const happenings: Happening[] = [
		rights(draw, world, 'role', manner),
		rights(draw, world, 'owner', manner),
		share(draw, world),
	];
	while (happenings.length < length) happenings.push(...happening(draw, world, manner));
	return { world, happenings, queries: Array.from({ length: 8 }, () => randomQuery(draw, world, manner.rules)) };
}

function happening(draw: Draw, world: WorldSketch, manner: Manner): Happening[] {
	const roll = draw.number(0, 99);
	if (roll < 25) return [rights(draw, world, draw.one(['role', 'owner']), manner)];
	if (roll < 50) return [share(draw, world)];
	if (roll < 60) return [{ happens: 'scope', scope: null }];
	if (roll < 65) return [{ happens: 'delete', ...somewhere(draw, world) }];
	return change(draw, world);
}

function share(draw: Draw, world: WorldSketch): Happening {
	const place = somewhere(draw, world);
	return { happens: 'share', ...place, scope: draw.chance(0.35) ? null : randomScope(draw, world, place.collection) };
}

function somewhere(draw: Draw, { rows }: WorldSketch): { collection: string; row: number } {
	const collection = draw.one(Object.keys(rows));
	return { collection, row: draw.number(0, (rows[collection]?.length ?? 1) - 1) };
}

function change(draw: Draw, world: WorldSketch): Happening[] {
	const place = somewhere(draw, world);
	const relations = world.relations.filter(({ collection }) => collection === place.collection);
	if (relations.length > 0 && draw.chance(0.5)) {
		return [{ happens: 'change', ...place, fields: randomTarget(draw, world, draw.one(relations)) }];
	}
	const fields = draw.one([{ one: draw.one(['a', 'b', null]) }, { two: draw.one(['a', 'b', 'ab']) }, { amount: 1 }]);
	return [{ happens: 'change', ...place, fields }];
}

/** Anything that hangs together, back along other relations too; of some places only some fields. */
function randomScope(draw: Draw, world: WorldSketch, root: string): ScopeSketch {
	const known = [{ path: '', collection: root, reverse: null as string | null }];

	for (let tries = draw.number(0, 7); tries > 0; tries--) {
		const from = draw.one(known);
		const steps = stepsFrom(world.relations, from.collection).filter(({ segment }) => segment !== from.reverse);
		if (steps.length === 0 || from.path.split('.').length > 3) continue;
		const { segment, to, reverse } = draw.one(steps);
		const path = from.path === '' ? segment : `${from.path}.${segment}`;
		if (known.every((one) => one.path !== path)) known.push({ path, collection: to, reverse });
	}

	const paths = known.map(({ path }) => path).filter((path) => path !== '');
	if (draw.chance(0.5)) return { paths };
	const named = draw.any(known).map(({ path, collection }) => [path, draw.any(columnsOf(world, collection))]);
	return { paths, fields: Object.fromEntries(named) };
}

function rights(draw: Draw, world: WorldSketch, whose: 'role' | 'owner', manner: Manner): Happening {
	const permissions = Object.keys(world.collections).flatMap((collection) =>
		Array.from({ length: draw.chance(0.04) ? 0 : draw.number(1, 2) }, () =>
			randomPermission(draw, world, collection, manner),
		),
	);
	return { happens: 'rights', whose, isAdmin: whose === 'owner' && draw.chance(0.25), permissions };
}

function randomPermission(
	draw: Draw,
	world: WorldSketch,
	collection: string,
	{ withRules, rules }: Manner,
): Permission {
	const isRule = withRules || draw.chance(0.1);
	return {
		collection,
		action: 'read',
		fields: !isRule || draw.chance(0.75) ? ['*'] : draw.any(fieldsOf(world, collection)),
		permissions: !isRule || draw.chance(0.6) ? null : randomFilter(draw, rules, collection),
	};
}

/** What has a column of its own. */
function columnsOf({ collections, relations }: WorldSketch, collection: string): string[] {
	const { key, fields } = collections[collection] ?? { key: { field: 'id' }, fields: [] };
	const references = relations
		.filter((relation) => relation.collection === collection)
		.flatMap(({ field, oneCollectionField }) => [field, oneCollectionField ?? []].flat());
	const plain = fields.filter(({ type }) => type !== 'hash').map(({ field }) => field);
	return [key.field, ...plain, ...references];
}

function fieldsOf(world: WorldSketch, collection: string): string[] {
	const lists = world.relations
		.filter(({ relatedCollection }) => relatedCollection === collection)
		.flatMap(({ oneField }) => oneField ?? []);
	return [...columnsOf(world, collection), ...lists];
}
