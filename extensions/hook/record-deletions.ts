import { isUserCollection } from '../../src/scope/model/shareable-fields.ts';
import { revokeDeletedUsers } from '../../src/people/revoke-deleted-users.ts';
import type { Register } from './quiet-register.ts';
import type { Sharing } from '../directus/sharing.ts';

interface Deletion {
	collection?: string;
	keys?: (string | number)[];
	payload?: unknown;
}

/**
 * What a share rests on may go, and something else may come with its key or name. So a loss is written down when it
 * happens, and is for good.
 */
export function recordDeletions(
	action: Register['action'],
	{ shares, recipients, droppedFields, now, ready }: Sharing,
): void {
	action('items.delete', async (meta) => {
		const { collection } = meta as Deletion;
		await ready();
		if (collection !== undefined) await shares.orphan('item', { collection, keys: keysOf(meta) }, now());
	});

	action('files.delete', async (meta) => {
		await ready();
		await shares.orphan('item', { collection: 'directus_files', keys: keysOf(meta) }, now());
	});

	action('users.delete', async (meta) => {
		await ready();
		await shares.orphan('owner', { keys: keysOf(meta) }, now());
		await revokeDeletedUsers(keysOf(meta), { recipients });
		await shares.orphan('item', { collection: 'directus_users', keys: keysOf(meta) }, now());
	});

	action('roles.delete', async (meta) => {
		await ready();
		await shares.orphan('role', { keys: keysOf(meta) }, now());
		await recipients.orphan('role', keysOf(meta));
	});

	action('collections.delete', async (meta) => {
		await ready();

		for (const collection of keysOf(meta).filter(isUserCollection)) {
			await shares.orphan('item', { collection }, now());
			await droppedFields.record(collection, ['*'], now());
		}
	});

	action('fields.delete', async (meta) => {
		const { collection } = meta as Deletion;
		await ready();
		if (collection !== undefined) await droppedFields.record(collection, keysOf(meta), now());
	});
}

/** Directus names what was deleted in `keys` or in `payload`, depending on what it was. */
function keysOf(meta: unknown): string[] {
	const { keys, payload } = meta as Deletion;
	const list = keys ?? payload ?? [];
	return (Array.isArray(list) ? list : [list]).map(String);
}
