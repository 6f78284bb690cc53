import { stepsFrom } from './steps.ts';
import type { Relation } from '../engine/project.ts';
import type { Draw } from './draw.ts';

type Filterlike = Record<string, unknown>;

export interface FilterContext {
	relations: readonly Relation[];
	/** Dynamic variables to compare with. */
	variables: string[];
}

/** A permission's filter as people and programs write them, the shapes that Directus lets everything through with too. */
export function randomFilter(draw: Draw, { relations, variables }: FilterContext, collection: string): Filterlike {
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
		const steps = stepsFrom(relations, of);
		if (steps.length === 0) return null;
		const { segment, to, isMany } = draw.one(steps);
		if (isMany && isTop && draw.chance(0.4)) {
			return { [segment]: { [draw.one(['_some', '_some', '_none'])]: filterOf(to, depth - 1, true) } };
		}
		return { [segment]: filterOf(to, depth - 1, false) };
	}

	function comparison(): Filterlike {
		const field = draw.one(['one', 'two', 'mark']);
		const value = variables.length > 0 && draw.chance(0.3) ? draw.one(variables) : draw.one(['a', 'b', 'c']);
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
