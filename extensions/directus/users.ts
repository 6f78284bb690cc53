import { readOrNothing } from './read-or-nothing.ts';
import type { FoundUser } from '../../src/contract/answers/choices.ts';
import type { Accountability, Query } from '@directus/types';
import { unchecked, type DirectusContext, type Schema } from './directus-context.ts';

const shown = 20;

/** Active users by a part of their name or address, as far as whoever asks may see users. */
export async function findUsers(
	{ services, database }: DirectusContext,
	search: string | undefined,
	asking: { accountability: Accountability; schema: Schema },
): Promise<FoundUser[]> {
	const users = new services.UsersService({ knex: database, ...asking });
	const named = ['first_name', 'last_name', 'email'].map((field) => ({ [field]: { _icontains: search } }));
	const filter = { _and: [{ status: { _eq: 'active' } }, ...(search ? [{ _or: named }] : [])] };

	const query = { fields: ['id', 'first_name', 'last_name', 'email'], filter, sort: ['first_name'], limit: shown };
	const rows = await readOrNothing(() => users.readByQuery(query as Query));
	return rows.map((row) => ({ id: String(row['id']), name: nameOf(row) }));
}

function nameOf({ first_name, last_name, email }: Record<string, unknown>): string {
	const name = [first_name, last_name].filter(Boolean).join(' ');
	return name || String(email ?? '');
}

/** The name of a user who is known to be there. */
export async function readUserName(
	{ services, database }: DirectusContext,
	user: string,
	schema: Schema,
): Promise<string> {
	const users = new services.UsersService({ knex: database, schema, accountability: unchecked });
	return nameOf(await users.readOne(user, { fields: ['first_name', 'last_name', 'email'] }));
}
