import type { DataModel } from '../../../src/scope/model/data-model.ts';
import type { Draw } from './draw.ts';

type Filterlike = Record<string, unknown>;

const variables = [
	'$CURRENT_USER',
	'$CURRENT_USER.team',
	'$CURRENT_USER.teams.id',
	'$CURRENT_ROLE',
	'$CURRENT_ROLES',
	'$CURRENT_POLICIES',
];

/** A permission's filter as people and programs write them, the shapes that Directus lets everything through with too. */
export function randomFilter(draw: Draw, model: DataModel, collection: string): Filterlike {
	return filterOf(collection, 3, true);

	/** @param isTop `_some` and `_none` stand right below an alias of the collection that the filter is for */
	function filterOf(of: string, depth: number, isTop: boolean): Filterlike {
		const roll = depth === 0 ? 99 : draw.number(0, 99);
		if (roll < 12) return { _and: partsOf(of, depth, isTop) };
		if (roll < 24) return { _or: partsOf(of, depth, isTop) };
		if (roll < 30) return { ...filterOf(of, depth - 1, isTop), ...filterOf(of, depth - 1, isTop) };
		if (roll < 33) return draw.one([{}, { _and: [] }, { _or: [] }, { one: {} }]);
		if (roll < 65) return stepOf(of, depth, isTop) ?? comparison();
		return comparison();
	}

	function partsOf(of: string, depth: number, isTop: boolean): Filterlike[] {
		return Array.from({ length: draw.number(0, 3) }, () => filterOf(of, depth - 1, isTop));
	}

	function stepOf(of: string, depth: number, isTop: boolean): Filterlike | null {
		const steps = stepsFrom(of);
		if (steps.length === 0) return null;
		const { step, to, isMany } = draw.one(steps);
		if (isMany && isTop && draw.chance(0.4)) {
			return { [step]: { [draw.one(['_some', '_some', '_none'])]: filterOf(to, depth - 1, true) } };
		}
		return { [step]: filterOf(to, depth - 1, false) };
	}

	function stepsFrom(of: string) {
		return model.relations.flatMap((relation) => [
			...(relation.collection === of && relation.relatedCollection !== null
				? [{ step: relation.field, to: relation.relatedCollection, isMany: false }]
				: []),
			...(relation.collection === of
				? relation.oneAllowedCollections.map((to) => ({ step: `${relation.field}:${to}`, to, isMany: false }))
				: []),
			...(relation.relatedCollection === of && relation.oneField !== null
				? [{ step: relation.oneField, to: relation.collection, isMany: true }]
				: []),
		]);
	}

	function comparison(): Filterlike {
		const field = draw.one(['one', 'two', 'mark']);
		const value = draw.chance(0.3) ? draw.one(variables) : draw.one(['a', 'b', 'c']);
		const operators = [
			{ _eq: value },
			{ _eq: value },
			{ _neq: value },
			{ _in: draw.chance(0.3) ? value : [value, 'a'] },
			{ _nin: [value] },
			{ _null: draw.chance(0.7) },
			{ _nnull: true },
			{ _empty: true },
			{ _in: [] },
		];
		return draw.chance(0.1) ? { [field]: value } : { [field]: draw.one(operators) };
	}
}
