import type { ShareWithOwner } from './share.ts';
import type { Instant } from './instant.ts';

export const shareStates = ['active', 'scheduled', 'paused', 'ended', 'used-up', 'orphaned', 'item-gone'] as const;

export type ShareState = (typeof shareStates)[number];

type StateFacts = Pick<
	ShareWithOwner,
	| 'paused'
	| 'dateStart'
	| 'dateEnd'
	| 'maxUses'
	| 'usesPer'
	| 'timesUsed'
	| 'lost'
	| 'ownerStatus'
	| 'role'
	| 'roleExists'
>;

/**
 * Whether a share can be opened, or why not. Where several reasons hold, the one that lasts longest is told.
 */
export function shareState(share: StateFacts, now: Instant): ShareState {
	if (share.lost === 'item') return 'item-gone';
	if (isOrphaned(share)) return 'orphaned';
	if (share.paused) return 'paused';
	if (share.dateEnd !== null && share.dateEnd <= now) return 'ended';
	if (isUsedUp(share)) return 'used-up';
	if (share.dateStart !== null && share.dateStart > now) return 'scheduled';
	return 'active';
}

/** A running visit outlives the use that was the last one; every other reason ends it. */
export function mayVisitGoOn(state: ShareState): boolean {
	return state === 'active' || state === 'used-up';
}

/** A limit for each recipient is counted at the recipients: it uses up nobody else's. */
function isUsedUp({ maxUses, usesPer, timesUsed }: StateFacts): boolean {
	return usesPer === 'share' && maxUses !== null && timesUsed >= maxUses;
}

function isOrphaned(share: StateFacts): boolean {
	if (share.lost !== null) return true;
	if (share.ownerStatus !== 'active') return true;
	return share.role !== null && !share.roleExists;
}
