import fc from 'fast-check';
import { hour, noon } from './a-share.ts';
import type { ShareWithOwner } from '../../../src/share/share.ts';

export type StateFacts = Pick<
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

const aroundNoon = fc.constantFrom(null, noon - hour, noon - 1, noon, noon + 1, noon + hour);

/** Everything that the state of a share at noon depends on. */
export const stateFacts: fc.Arbitrary<StateFacts> = fc
	.record({
		paused: fc.boolean(),
		dateStart: aroundNoon,
		dateEnd: aroundNoon,
		maxUses: fc.constantFrom(null, 1, 2),
		usesPer: fc.constantFrom('share' as const, 'share' as const, 'recipient' as const),
		timesUsed: fc.constantFrom(0, 1, 2, 3),
		lost: fc.oneof(
			{ weight: 5, arbitrary: fc.constant(null) },
			fc.constantFrom('item' as const, 'owner' as const, 'role' as const),
		),
		ownerStatus: fc.oneof(
			{ weight: 5, arbitrary: fc.constant('active') },
			fc.constantFrom('suspended', 'invited', null),
		),
		role: fc.constantFrom(null, 'standing', 'deleted'),
	})
	.map((facts) => ({ ...facts, roleExists: facts.role === 'standing' }));
