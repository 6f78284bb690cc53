import type { Happening, History } from '../world/sketch.ts';

const mostMs = 60_000;

/** Leaves out of a history what is not needed to find the same again, one thing after the other, for a minute at most. */
export async function smaller(history: History, isStillFound: (one: History) => Promise<boolean>): Promise<History> {
	const until = Date.now() + mostMs;
	let smallest = history;
	for (let isSmaller = true; isSmaller;) {
		isSmaller = false;
		for (const candidate of candidates(smallest)) {
			if (Date.now() > until) return smallest;
			if (!(await isStillFound(candidate))) continue;
			smallest = candidate;
			isSmaller = true;
			break;
		}
	}
	return smallest;
}

function candidates(history: History): History[] {
	const { world, happenings, queries } = history;
	return [
		...(queries.length > 0 ? [{ ...history, queries: [] }] : []),
		...happenings.map((_, index) => ({ ...history, happenings: without(happenings, index) })),
		...queries.map((_, index) => ({ ...history, queries: without(queries, index) })),
		...happenings.flatMap((happening, index) =>
			simpler(happening).map((other) => ({ ...history, happenings: happenings.with(index, other) })),
		),
		...world.relations.map((_, index) => ({
			...history,
			world: { ...world, relations: without(world.relations, index) },
		})),
	];
}

/** Rights with less to say, and a share of fewer places. */
function simpler(happening: Happening): Happening[] {
	if (happening.happens === 'rights') {
		const { permissions } = happening;
		return [
			...permissions.map((_, index) => ({ ...happening, permissions: without(permissions, index) })),
			...permissions.flatMap((one, index) => [
				...(one.permissions === null
					? []
					: [{ ...happening, permissions: permissions.with(index, { ...one, permissions: null }) }]),
				...(one.fields?.includes('*')
					? []
					: [{ ...happening, permissions: permissions.with(index, { ...one, fields: ['*'] }) }]),
			]),
		];
	}
	if (happening.happens === 'share' && happening.scope) {
		const { scope } = happening;
		return scope.paths.map((_, index) => ({ ...happening, scope: { ...scope, paths: without(scope.paths, index) } }));
	}
	return [];
}

function without<T>(list: T[], index: number): T[] {
	return list.filter((_, at) => at !== index);
}
