import { createError } from '@directus/errors';
import { dataModelOf } from '../directus/data-model.ts';
import { findRefused, type VisitorQuery } from '../../src/scope/native-api/visitor-query.ts';
import { isVisitorByToken, type Principals } from '../directus/principals.ts';
import type { Accountability } from '@directus/types';
import type { Register } from './quiet-register.ts';
import type { Schema } from '../directus/directus-context.ts';

const NotComparable = createError<{ part: string }>(
	'FORBIDDEN',
	({ part }) =>
		`A visit of a share may not ask for "${part}": rows that are not shared could answer with it. It may filter, sort ` +
		'and sum by fields that all shared rows show.',
	403,
);

/** What a visitor asks with their token on Directus' own API. */
export function guardVisitorQueries(filter: Register['filter'], principals: Principals): void {
	for (const event of ['items.query', 'files.query']) {
		filter(event, (asked, { collection }, { accountability, schema }) => {
			if (!isVisitorByToken(accountability)) return asked;
			const query = event === 'files.query' ? withoutUploadCondition(asked as VisitorQuery) : (asked as VisitorQuery);
			refuseOracles(query, collection as string, accountability, schema);
			return query;
		});
	}

	function refuseOracles(
		query: VisitorQuery,
		collection: string,
		{ role }: Accountability,
		schema: Schema | null,
	): void {
		if (!schema || role === null) throw new NotComparable({ part: 'query' });
		const context = { model: dataModelOf(schema), rows: principals.find(role).rows };
		const part = findRefused(query, collection, context);
		if (part !== null) throw new NotComparable({ part });
	}
}

/**
 * Where uploads can be resumed, Directus adds to every query of files that they must be complete, by a field that no
 * share shows. A shared file is complete.
 */
function withoutUploadCondition(query: VisitorQuery): VisitorQuery {
	const { filter, ...rest } = query;
	if (isUploadCondition(filter)) return rest;
	if (typeof filter !== 'object' || filter === null || !('_and' in filter) || !Array.isArray(filter._and)) return query;
	const others = filter._and.filter((part) => !isUploadCondition(part));
	return others.length === 0 ? rest : { ...rest, filter: { ...filter, _and: others } };
}

function isUploadCondition(filter: unknown): boolean {
	return JSON.stringify(filter) === '{"tus_id":{"_null":true}}';
}
