import { randomUUID } from 'node:crypto';
import { eventOf } from '../activity/event.ts';
import { fingerprint, newSecret, type Vault } from './secret.ts';
import { hashPassword } from '../visit/password.ts';
import { invalidDates, invalidScope, withheldApi, type Actor, type Authority, type Invalid } from './authority.ts';
import type { Instant, Share } from './share.ts';
import type { ShareCreation } from './input.ts';
import type { ShareStore } from './share-store.ts';

export type Creation = { kind: 'created'; id: string } | { kind: 'forbidden' } | Invalid;

/** Makes a share of an item that the actor may share; they become its owner. */
export async function createShare(
	actor: Actor,
	input: ShareCreation,
	{ shares, authority, vault, now }: { shares: ShareStore; authority: Authority; vault: Vault; now: Instant },
): Promise<Creation> {
	const { collection } = input;
	const item = await authority.findItem(collection, input.item ?? null);
	if (item === null || !(await authority.mayShare(collection, item))) return { kind: 'forbidden' };

	const role = input.role ?? null;
	if (role !== null && !(await authority.mayUseRole(role))) return unusableRole;

	const dates = invalidDates(input.date_start ?? null, input.date_end ?? null);
	if (dates) return dates;
	if (input.api && !(await authority.mayUseCustomRules())) return withheldApi;

	const subject = { collection, role, owner: actor.user, ownerRole: actor.role };
	const choosing = await authority.chooseScope(subject, input.scope ?? undefined, now);
	if (choosing.kind !== 'chosen') return invalidScope(choosing);

	const secret = newSecret();

	const share: Share = {
		id: randomUUID(),
		name: input.name?.trim() || null,
		collection,
		item,
		role,
		owner: actor.user,
		access: 'view',
		audience: 'anyone',
		scope: choosing.scope,
		api: input.api ?? false,
		passwordHash: input.password == null ? null : await hashPassword(input.password),
		dateStart: input.date_start ?? null,
		dateEnd: input.date_end ?? null,
		maxUses: input.max_uses ?? null,
		timesUsed: 0,
		paused: false,
		lost: null,
		secretHash: fingerprint(secret),
		secretCipher: vault.seal(secret),
		revision: 1,
		doorRevision: 1,
		dateCreated: now,
		dateUpdated: null,
		lastUsed: null,
	};

	await shares.insert(share, eventOf(share.id, 'created', now, { user: actor.user }));
	return { kind: 'created', id: share.id };
}

export const unusableRole: Invalid = {
	kind: 'invalid',
	field: 'role',
	message: '"role" is not a role that you may put on a share.',
};
