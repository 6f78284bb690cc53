import { randomUUID } from 'node:crypto';
import { fingerprint, newSecret, type Vault } from './secret.ts';
import type { Share } from './share.ts';
import type { ShareFields } from './share-fields.ts';
import type { Instant } from './instant.ts';

/** What nobody chooses of a share. */
type Given = Omit<Share, Chosen>;

type Chosen = keyof ShareFields | 'collection' | 'item' | 'scope' | 'passwordHash';

/** A share that was never used, with a link of its own. */
export function freshShare(
	owner: string,
	chosen: Pick<Share, Chosen>,
	{ vault, now }: { vault: Vault; now: Instant },
): { share: Share; secret: string } {
	const secret = newSecret();

	const given: Given = {
		id: randomUUID(),
		owner,
		preview: false,
		transferTo: null,
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
	return { share: { ...given, ...chosen }, secret };
}
