import { makeRole, makeUser, type Permission, type Person } from './people.ts';
import type { Newsroom } from './newsroom.ts';
import { mayReadEverything, mayShareArticles } from './plain-rights.ts';
import type { Answer } from '../api-client.ts';
import type { OpenedShare } from './open-share.ts';

export type Updates = Omit<Permission, 'action'>;

/** Collections of the newsroom whose rows may be changed. */
export const mayUpdateEverything: Updates[] = [
	...['articles', 'comments', 'authors', 'categories', 'tags', 'quotes', 'galleries', 'imprint'],
	...['articles_translations', 'articles_blocks', 'articles_tags', 'directus_users', 'directus_files'],
].map((collection) => ({ collection }));

/** A role that may read everything, and update as said. */
export async function roleThatUpdates({ server }: Newsroom, updates: Updates[]): Promise<string> {
	return (await makeRole(server.admin, 'Updating', [...mayReadEverything, ...asUpdates(updates)])).role;
}

/** An owner who may read and share everything, and update as said. */
export async function ownerWhoUpdates({ server }: Newsroom, updates: Updates[]): Promise<Person> {
	const rights = [...mayReadEverything, ...mayShareArticles, ...asUpdates(updates)];
	return makeUser(server.admin, (await makeRole(server.admin, 'Owning', rights)).role);
}

function asUpdates(updates: Updates[]): Permission[] {
	return updates.map((one) => ({ ...one, action: 'update' as const }));
}

export interface Patch {
	path?: string;
	key?: string | number | null;
	changes: Record<string, unknown>;
	seen?: Record<string, unknown>;
}

/** Changes fields as the share's page does; where nothing else is said, what is seen is what the content says now. */
export async function patch(opened: OpenedShare, { seen, ...body }: Patch): Promise<Answer<Answered>> {
	return opened.visitor.patch(`${opened.path}/content`, { ...body, seen: seen ?? (await seenNow(opened, body)) });
}

// Tests look into answers of any shape, and say what they expect to find.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Answered = any;

async function seenNow(opened: OpenedShare, { path = '', key, changes }: Patch): Promise<Record<string, unknown>> {
	const { item } = (await opened.content()).body.data;
	const rows = rowsAt(item, path === '' ? [] : path.split('.'));
	const row = path === '' ? rows[0] : rows.find((one) => Object.values(one).some((value) => value === key));
	return Object.fromEntries(Object.keys(changes).map((field) => [field, row?.[field] ?? null]));
}

function rowsAt(from: Answered, [segment, ...rest]: string[]): Record<string, unknown>[] {
	if (segment === undefined) return [from];
	const field = segment.split(':')[0] ?? segment;
	return [from?.[field] ?? []].flat().flatMap((row) => rowsAt(row, rest));
}
