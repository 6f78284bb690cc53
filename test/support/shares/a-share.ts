import type { CountedShare } from '../../../src/share/share.ts';

export const noon = Date.UTC(2026, 4, 4, 12);
const minute = 60_000;
export const hour = 60 * minute;

/** An active share of article 1, except for what is said. */
export function aShare(changes: Partial<CountedShare> = {}): CountedShare {
	return {
		id: 'aaaaaaaa-0000-4000-8000-000000000001',
		name: 'The article',
		collection: 'articles',
		item: '1',
		role: null,
		owner: 'bbbbbbbb-0000-4000-8000-000000000001',
		access: 'view',
		editRelated: false,
		audience: 'anyone',
		scope: { chosen: noon - hour, isDefault: true, positions: { '': ['id', 'title'] }, targets: {} },
		api: false,
		message: null,
		embed: [],
		rememberDays: 7,
		notices: [],
		preview: false,
		transferTo: null,
		passwordHash: null,
		dateStart: null,
		dateEnd: null,
		maxUses: null,
		usesPer: 'share',
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
