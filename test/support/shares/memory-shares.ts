import type { NewEvent } from '../../../src/share/event.ts';
import type { Share } from '../../../src/share/share.ts';
import type { ShareChanges, ShareStore } from '../../../src/share/share-store.ts';

export interface MemoryShares extends ShareStore {
	inserted: { share: Share; event: NewEvent }[];
	changed: { share: Share; changes: ShareChanges; now: number; closesDoor: boolean; event: NewEvent }[];
}

/** Remembers what it is told to store. Not real: queries; for those there is the contract of the stores. */
export function memoryShares({ isOvertaken = false } = {}): MemoryShares {
	const inserted: MemoryShares['inserted'] = [];
	const changed: MemoryShares['changed'] = [];

	return {
		inserted,
		changed,
		insert: async (share, event) => void inserted.push({ share, event }),
		async change(share, changes, options) {
			if (isOvertaken) return false;
			changed.push({ share, changes, ...options });
			return true;
		},
		find: unexpected,
		findAll: unexpected,
		list: unexpected,
		listIds: unexpected,
		countByState: unexpected,
		remove: unexpected,
		listItems: unexpected,
		orphan: unexpected,
		forgetPreviews: unexpected,
	};
}

function unexpected(): never {
	throw new Error('This is not asked of the store.');
}
