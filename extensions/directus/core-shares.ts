import { readOrNothing } from './read-or-nothing.ts';
import { unchecked, type DirectusContext, type Schema } from './directus-context.ts';
import type { CoreShareOfItem } from '../../src/contract/answers/shares.ts';
import type { Accountability, Query } from '@directus/types';

/** A share of Directus' own, as whoever may see it sees it. */
type CoreShare = Omit<CoreShareOfItem, 'may_move'>;

const fields = [
	...['id', 'name', 'collection', 'item', 'role', 'date_start', 'date_end', 'max_uses', 'times_used'],
	...['password', 'user_created'],
];

interface Asking {
	accountability: Accountability;
	schema: Schema;
}

/** With the rights that the user has on Directus' own shares; none where they may not see any. */
export async function listCoreShares(
	context: DirectusContext,
	{ collection, item }: { collection: string; item: string },
	asking: Asking,
): Promise<CoreShare[]> {
	return await read(context, { _and: [{ collection: { _eq: collection } }, { item: { _eq: item } }] }, asking);
}

export async function findCoreShare(context: DirectusContext, id: string, asking: Asking): Promise<CoreShare | null> {
	const [share] = await read(context, { id: { _eq: id } }, asking);
	return share ?? null;
}

/** Throws what Directus says where the user may not delete it. */
export async function deleteCoreShare({ services, database }: DirectusContext, id: string, asking: Asking) {
	await new services.SharesService({ knex: database, ...asking }).deleteOne(id);
}

async function read({ services, database }: DirectusContext, filter: object, asking: Asking): Promise<CoreShare[]> {
	const shares = new services.SharesService({ knex: database, ...asking });

	const query = { fields, filter, sort: ['date_created'], limit: 100 };
	const rows = await readOrNothing(() => shares.readByQuery(query as Query));
	if (rows.length === 0) return [];
	const names = await readRoleNames({ services, database }, asking.schema);
	return rows.map((row) => viewOf(row, names));
}

async function readRoleNames({ services, database }: Pick<DirectusContext, 'services' | 'database'>, schema: Schema) {
	const roles = new services.RolesService({ knex: database, schema, accountability: unchecked });
	const rows = await roles.readByQuery({ fields: ['id', 'name'], limit: -1 });
	return new Map(rows.map((row) => [row['id'] as string, row['name'] as string]));
}

function viewOf(row: Record<string, unknown>, roleNames: Map<string, string>): CoreShare {
	const role = (row['role'] as string | null) ?? null;

	return {
		id: String(row['id']),
		name: (row['name'] as string | null) ?? null,
		collection: String(row['collection']),
		item: String(row['item']),
		role,
		role_name: role === null ? null : (roleNames.get(role) ?? null),
		date_start: instant(row['date_start']),
		date_end: instant(row['date_end']),
		max_uses: (row['max_uses'] as number | null) ?? null,
		times_used: Number(row['times_used'] ?? 0),
		has_password: row['password'] !== null && row['password'] !== undefined,
		created_by: (row['user_created'] as string | null) ?? null,
	};
}

function instant(value: unknown): string | null {
	return value === null || value === undefined ? null : new Date(value as string).toISOString();
}
