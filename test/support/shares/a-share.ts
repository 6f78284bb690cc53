import { usualFields } from '../../../src/share/share-fields.ts';
import type { CountedShare } from '../../../src/share/share.ts';

export const noon = Date.UTC(2026, 4, 4, 12);
const minute = 60_000;
export const hour = 60 * minute;

/** An active share of article 1, except for what is said. */
export function aShare(changes: Partial<CountedShare> = {}): CountedShare {
	return {
		...usualFields(),
		id: 'aaaaaaaa-0000-4000-8000-000000000001',
		name: 'The article',
		collection: 'articles',
		item: '1',
		owner: 'bbbbbbbb-0000-4000-8000-000000000001',
		scope: { chosen: noon - hour, isDefault: true, positions: { '': ['id', 'title'] }, targets: {} },
		preview: false,
		transferTo: null,
		passwordHash: null,
		timesUsed: 0,
		paused: false,
		lost: null,
		secretHash: 'f'.repeat(64),
		secretCipher: 'sealed',
		revision: 1,
		doorRevision: 1,
		dateCreated: noon - hour,
		dateUpdated: null,
		lastUsed: null,
		ownerStatus: 'active',
		ownerRole: null,
		ownerName: 'Olive Owner',
		roleExists: false,
		roleName: null,
		mayHaveAncestors: false,
		people: 0,
		...changes,
	};
}
