import { createError } from '@directus/errors';
import { dataModelOf } from '../directus/data-model.ts';
import { findRefused, type VisitorQuery } from '../../src/scope/visitor-query.ts';
import { isVisitorByToken, type Principals } from '../directus/principals.ts';
import type { Accountability, RegisterFunctions } from '@directus/types';
import type { Schema } from '../directus/directus-context.ts';

const NotComparable = createError<{ part: string }>(
	'FORBIDDEN',
	({ part }) =>
		`A visit of a share may filter, sort and sum by fields that all shared rows show; "${part}" is not one.`,
	403,
);

/** What a visitor asks with their token on Directus' own API. */
export function guardVisitorQueries(filter: RegisterFunctions['filter'], principals: Principals): void {
	for (const event of ['items.query', 'files.query']) {
		filter(event, (query, { collection }, { accountability, schema }) => {
			if (isVisitorByToken(accountability))
				refuseOracles(query as VisitorQuery, collection as string, accountability, schema);
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
