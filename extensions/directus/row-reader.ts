import { isDirectusError } from '@directus/errors';
import { LRUCache } from 'lru-cache';
import { isDatabaseAway } from './database-away.ts';
import type { Query } from '@directus/types';
import type { DirectusContext, Schema } from './directus-context.ts';
import type { Principals } from './principals.ts';
import type { RowReader } from '../../src/scope/read/row-reader.ts';

/** A log that says the same with every request says nothing. */
const quietMs = 60_000;
const toldOf = new LRUCache<string, true>({ max: 100, ttl: quietMs });

/** What an aggregate answers, by the field that it counts. */
interface Counted {
	countDistinct: Record<string, number | string>;
}

/** Reads items through Directus' own engine, with the permissions of a principal. */
export function createRowReader(
	{ services, database, logger }: DirectusContext,
	principals: Principals,
	schema: Schema,
): RowReader {
	return {
		async read({ collection, ...query }, principal) {
			const accountability = principals.accountabilityOf(principal);
			const items = new services.ItemsService(collection, { knex: database, schema, accountability });
			return await items.readByQuery(query as Query);
		},

		async count({ collection, filter }, principal) {
			const accountability = principals.accountabilityOf(principal);
			const primary = schema.collections[collection]?.primary ?? 'id';
			const items = new services.ItemsService(collection, { knex: database, schema, accountability });
			const query = { aggregate: { countDistinct: [primary] }, filter, limit: 1 };
			const [row] = (await items.readByQuery(query as Query)) as Counted[];
			return Number(row?.countDistinct[primary] ?? 0);
		},

		isOfPart: (error) => !isDirectusError(error) && !isDatabaseAway(error),

		leftOut(what, error) {
			if (toldOf.has(what)) return;
			toldOf.set(what, true);
			logger.warn(error, `Sharing: Directus cannot read "${what}"; shares are shown without it.`);
		},
	};
}
