import { randomFilter, type FilterContext } from './random-filter.ts';
import { stepsFrom } from './steps.ts';
import type { Draw } from './draw.ts';
import type { WorldSketch } from './sketch.ts';

const plain = ['mark', 'note', 'one', 'two', 'amount', 'hash', '*', 'id', 'key'];

/** What a visit's token may be used for: a query on Directus' own API, as somebody who looks for more would write it. */
export function randomQuery(draw: Draw, world: WorldSketch, { relations }: Pick<FilterContext, 'relations'>): string {
	const collection = draw.one(Object.keys(world.collections));
	const field = () => draw.one(plain.filter((name) => name !== '*'));
	const kinds: (() => Record<string, string>)[] = [
		() => ({ fields: draw.one(['*', '*.*', '*.*.*', paths().join(',')]), limit: '-1' }),
		() => ({ fields: paths().join(','), filter: filter(), limit: '-1' }),
		() => ({ fields: 'id,key', sort: draw.one([field(), `-${field()}`, paths()[0] ?? 'id']), limit: '-1' }),
		() => ({ fields: paths().join(','), search: draw.one(['a', 'c0#0', 'note', 'hash']), limit: '-1' }),
		() => ({ [`aggregate[${draw.one(['count', 'min', 'max', 'countDistinct'])}]`]: field() }),
		() => ({ 'aggregate[count]': '*', 'groupBy[]': field() }),
		() => ({ fields: 'found.*', 'alias[found]': list(), 'deep[found][_filter]': filter(), limit: '-1' }),
		() => ({ fields: paths().join(','), export: draw.one(['csv', 'json', 'yaml']) }),
		() => ({ fields: `count(${list()})`, limit: '-1' }),
	];
	return `/items/${collection}?${new URLSearchParams(draw.one(kinds)()).toString()}`;

	function filter(): string {
		return JSON.stringify(randomFilter(draw, { relations, variables: [] }, collection));
	}

	function list(): string {
		const lists = stepsFrom(relations, collection).filter(({ isMany }) => isMany);
		return lists.length === 0 ? 'links' : draw.one(lists).segment;
	}

	function paths(): string[] {
		return Array.from({ length: draw.number(1, 4) }, () => pathFrom(collection, draw.number(0, 3)));
	}

	function pathFrom(from: string, depth: number): string {
		const steps = stepsFrom(relations, from);
		if (depth === 0 || steps.length === 0) return draw.one(plain);
		const { segment, to } = draw.one(steps);
		return `${segment}.${pathFrom(to, depth - 1)}`;
	}
}
