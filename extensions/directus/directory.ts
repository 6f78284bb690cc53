import { findUsers } from './users.ts';
import { readOrNothing } from './read-or-nothing.ts';
import type { Accountability, Query } from '@directus/types';
import type { FoundPerson } from '../../src/contract/answers/recipients.ts';
import type { Directory } from '../../src/people/invite.ts';
import type { DirectusContext, Schema } from './directus-context.ts';
import type { Subject } from '../../src/people/recipient.ts';

interface Asking {
	accountability: Accountability;
	schema: Schema;
}

const shown = 20;

/** The users and roles that somebody may see, which are those that they may share with. */
export function createDirectory(context: DirectusContext, asking: Asking): Directory {
	const { services, database } = context;

	return {
		async known(subjects) {
			const users = subjects.flatMap((subject) => (subject.kind === 'user' ? [subject.user] : []));
			const roles = subjects.flatMap((subject) => (subject.kind === 'role' ? [subject.role] : []));
			const [foundUsers, foundRoles] = await Promise.all([activeUsers(users), visibleRoles(roles)]);
			return [
				...foundUsers.map((user): Subject => ({ kind: 'user', user })),
				...foundRoles.map((role): Subject => ({ kind: 'role', role })),
			];
		},
	};

	async function activeUsers(ids: string[]): Promise<string[]> {
		if (ids.length === 0) return [];
		const service = new services.UsersService({ knex: database, ...asking });
		// Whether they are active is for the door to tell: whoever may see a user may not see their status.
		const query = { fields: ['id'], filter: { id: { _in: ids } }, limit: -1 };
		return (await readOrNothing(() => service.readByQuery(query as Query))).map(({ id }) => String(id));
	}

	async function visibleRoles(ids: string[]): Promise<string[]> {
		if (ids.length === 0) return [];
		const service = new services.RolesService({ knex: database, ...asking });
		const query = { fields: ['id'], filter: { id: { _in: ids } }, limit: -1 };
		return (await readOrNothing(() => service.readByQuery(query as Query))).map(({ id }) => String(id));
	}
}

/** Users and roles by a part of their name or address, as far as whoever asks may see them. */
export async function findPeople(
	context: DirectusContext,
	search: string | undefined,
	asking: Asking,
): Promise<FoundPerson[]> {
	const roles = new context.services.RolesService({ knex: context.database, ...asking });
	const filter = search ? { filter: { name: { _icontains: search } } } : {};
	const query = { fields: ['id', 'name'], sort: ['name'], limit: shown, ...filter };
	const [users, found] = await Promise.all([
		findUsers(context, search, asking),
		readOrNothing(() => roles.readByQuery(query as Query)),
	]);
	return [
		...users.map(({ id, name }): FoundPerson => ({ kind: 'user', id, name })),
		...found.map(({ id, name }): FoundPerson => ({ kind: 'role', id: String(id), name: String(name) })),
	];
}
