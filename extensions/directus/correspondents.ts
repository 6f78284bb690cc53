import { unchecked, type DirectusContext, type Schema } from './directus-context.ts';
import type { Query } from '@directus/types';

/** A Directus user as somebody who is told things. */
export interface Correspondent {
	id: string;
	email: string | null;
	/** A tag such as `de-DE`; null for the project's own. */
	language: string | null;
	/** Whether they want mails besides what is in the Studio's inbox. */
	wantsMail: boolean;
}

interface RoleRow {
	id: string;
	parent: string | null;
}

interface UserRow {
	id: string;
	email: string | null;
	language: string | null;
	email_notifications: boolean | null;
}

const fields = ['id', 'email', 'language', 'email_notifications'];
/** A team larger than this looks into *Shared with me*. */
const mostMembers = 500;

export async function readCorrespondent(
	context: DirectusContext,
	schema: Schema,
	user: string,
): Promise<Correspondent | null> {
	const [found] = await read(context, schema, { id: { _eq: user } });
	return found ?? null;
}

/** The members of a role, and of the roles below it. */
export async function readMembers(context: DirectusContext, schema: Schema, role: string): Promise<Correspondent[]> {
	const { services, database } = context;
	const service = new services.RolesService({ knex: database, schema, accountability: unchecked });
	const roles = (await service.readByQuery({ fields: ['id', 'parent'], limit: -1 })) as RoleRow[];
	const among = new Set([role]);
	// As deep as roles are nested; each round finds the children of those found before.
	for (let size = 0; size !== among.size;) {
		size = among.size;
		for (const { id, parent } of roles) if (parent !== null && among.has(parent)) among.add(id);
	}
	return read(context, schema, { role: { _in: [...among] } });
}

async function read({ services, database }: DirectusContext, schema: Schema, whom: object): Promise<Correspondent[]> {
	const users = new services.UsersService({ knex: database, schema, accountability: unchecked });
	const filter = { _and: [{ status: { _eq: 'active' } }, whom] };
	const query = { fields, filter, sort: ['id'], limit: mostMembers } as Query;
	const rows = (await users.readByQuery(query)) as UserRow[];
	return rows.map(({ id, email, language, email_notifications: wants }) => ({
		...{ id, email, language },
		wantsMail: wants !== false,
	}));
}
