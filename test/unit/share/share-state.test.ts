import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aShare, hour, noon } from '../../support/shares/a-share.ts';
import { cases } from '../../oracle/world/draw.ts';
import { mayVisitGoOn, shareState, shareStates, type ShareState } from '../../../src/share/share-state.ts';
import { stateFacts, type StateFacts } from '../../support/shares/random-state.ts';
import type { ShareWithOwner } from '../../../src/share/share.ts';

function stateOf(changes: Partial<ShareWithOwner>): ShareState {
	return shareState(aShare(changes), noon);
}

describe('the state of a share', () => {
	it.each<[string, Partial<ShareWithOwner>, ShareState]>([
		['is active where nothing is in the way', {}, 'active'],
		['is scheduled until the moment it starts', { dateStart: noon + 1 }, 'scheduled'],
		['is active from the very moment it starts', { dateStart: noon }, 'active'],
		['is active until the moment it ends', { dateEnd: noon + 1 }, 'active'],
		['is ended from the very moment it ends', { dateEnd: noon }, 'ended'],
		['is active with one use left', { maxUses: 3, timesUsed: 2 }, 'active'],
		['is used up with the last use', { maxUses: 3, timesUsed: 3 }, 'used-up'],
		['is used up where the limit was lowered below what was used', { maxUses: 1, timesUsed: 3 }, 'used-up'],
		['is paused', { paused: true }, 'paused'],
		['is orphaned where the owner is suspended', { ownerStatus: 'suspended' }, 'orphaned'],
		['is orphaned where the owner is gone', { ownerStatus: null }, 'orphaned'],
		['is orphaned where the owner has not accepted the invitation', { ownerStatus: 'invited' }, 'orphaned'],
		['is orphaned where its role is gone', { role: 'r', roleExists: false }, 'orphaned'],
		['is active where its role is there', { role: 'r', roleExists: true }, 'active'],
		['is active without a role', { role: null, roleExists: false }, 'active'],
		['stays orphaned where somebody with the owner’s id came back', { lost: 'owner' }, 'orphaned'],
		[
			'stays orphaned where a role with its role’s id came back',
			{ lost: 'role', role: 'r', roleExists: true },
			'orphaned',
		],
		['is item-gone for good', { lost: 'item' }, 'item-gone'],
	])('%s', (_, changes, state) => {
		expect(stateOf(changes)).toBe(state);
	});

	it('tells the reason that lasts longest', () => {
		const everything = {
			lost: 'item',
			ownerStatus: null,
			paused: true,
			dateEnd: noon - hour,
			maxUses: 1,
			timesUsed: 1,
			dateStart: noon + hour,
		} as const;
		const { lost, ownerStatus, paused, dateEnd, maxUses, timesUsed, dateStart } = everything;
		expect(stateOf(everything)).toBe('item-gone');
		expect(stateOf({ ownerStatus, paused, dateEnd, maxUses, timesUsed, dateStart })).toBe('orphaned');
		expect(stateOf({ paused, dateEnd, maxUses, timesUsed, dateStart })).toBe('paused');
		expect(stateOf({ dateEnd, maxUses, timesUsed, dateStart })).toBe('ended');
		expect(stateOf({ maxUses, timesUsed, dateStart })).toBe('used-up');
		expect(stateOf({ dateStart })).toBe('scheduled');
		expect(lost).toBe('item');
	});

	it('is, for random shares, the first of the reasons that hold', () => {
		const seen = new Set<ShareState>();

		fc.assert(
			fc.property(stateFacts, (facts) => {
				const state = shareState(facts, noon);
				seen.add(state);
				expect(state).toBe(reasonsAgainst(facts, noon)[0] ?? 'active');
			}),
			cases(1000),
		);
		expect([...seen].sort()).toEqual([...shareStates].sort());
	});

	it('lets a running visit outlive only the use that was the last one', () => {
		expect(shareStates.filter(mayVisitGoOn)).toEqual(['active', 'used-up']);
	});
});

/** Stated apart from the code: each reason by itself, from the one that lasts longest to the one that passes. */
function reasonsAgainst(facts: StateFacts, now: number): ShareState[] {
	const isGone = facts.lost === 'item';
	const isOrphaned =
		facts.lost === 'owner' ||
		facts.lost === 'role' ||
		facts.ownerStatus !== 'active' ||
		(facts.role !== null && !facts.roleExists);
	const reasons: [ShareState, boolean][] = [
		['item-gone', isGone],
		['orphaned', isOrphaned],
		['paused', facts.paused],
		['ended', now >= (facts.dateEnd ?? Infinity)],
		['used-up', facts.usesPer === 'share' && facts.timesUsed >= (facts.maxUses ?? Infinity)],
		['scheduled', now < (facts.dateStart ?? -Infinity)],
	];
	return reasons.flatMap(([state, holds]) => (holds ? [state] : []));
}
