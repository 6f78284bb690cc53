import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aVisit, type Stage } from './stage.ts';
import { cases } from '../../oracle/world/draw.ts';
import { noon } from '../../support/shares/a-share.ts';
import { shareState, shareStates, type ShareState } from '../../../src/share/share-state.ts';
import { stateFacts, type StateFacts } from '../../support/shares/random-state.ts';
import type { Share, ShareWithOwner } from '../../../src/share/share.ts';

const { seed } = cases(1);
const facts = fc.sample(stateFacts, { seed, numRuns: 300 });

export function testStates(stage: () => Stage): void {
	describe(`the states of ${facts.length} random shares (SEED=${seed})`, () => {
		const collection = `states_${randomUUID().slice(0, 8)}`;
		let all: ShareWithOwner[];

		beforeAll(async () => {
			const places = await placesFor(stage());
			const stored = facts.map((one) => stage().share({ collection, ...placed(one, places) }));
			all = await Promise.all(stored);
		});

		it('are all there', () => {
			expect(new Set(all.map(stateOf))).toEqual(new Set(shareStates));
		});

		it.each(shareStates)('a list of those that are %s has exactly them', async (state) => {
			expect(await ids([state])).toEqual(idsOf(all.filter((share) => stateOf(share) === state)));
		});

		it('a list of several states has exactly the shares of each', async () => {
			const some: ShareState[] = ['active', 'orphaned', 'used-up'];
			expect(await ids(some)).toEqual(idsOf(all.filter((share) => some.includes(stateOf(share)))));
			expect(await ids([...shareStates])).toEqual(idsOf(all));
			expect(await ids([])).toEqual(idsOf(all));
		});

		it('the sums of each state, of one owner, are what is found one by one', async () => {
			for (const owner of new Set(all.map((share) => share.owner))) {
				const states = all.filter((share) => share.owner === owner).map(stateOf);
				const sums = Object.fromEntries(
					[...new Set(states)].map((state) => [state, states.filter((one) => one === state).length]),
				);
				expect(await stage().shares.countByState({ owner }, noon)).toEqual(sums);
			}
		});

		it('the sums of each state, of all owners, have every share once', async () => {
			const sums = await stage().shares.countByState({}, noon);
			const [{ total } = { total: 0 }] = await stage().knex('sharing_shares').count({ total: '*' });
			expect(Object.values(sums).reduce((one, other) => one + other, 0)).toBe(Number(total));
		});

		it('a use is counted in the active ones and in no other', async () => {
			const { visits, shares } = stage();
			const perState = shareStates.flatMap((state) => all.filter((share) => stateOf(share) === state).slice(0, 5));

			for (const share of perState) {
				const { visit, event } = aVisit(share);
				expect(await visits.grant(share, visit, event), stateOf(share)).toBe(stateOf(share) === 'active');
				const used = (await shares.find(share.id))?.timesUsed ?? 0;
				expect(used - share.timesUsed, stateOf(share)).toBe(stateOf(share) === 'active' ? 1 : 0);
			}
		});

		async function ids(states: ShareState[]): Promise<string[]> {
			const sort = [{ field: 'date_created', direction: 'asc' } as const];
			const { shares, total } = await stage().shares.list({
				collection,
				states,
				sort,
				limit: 1000,
				offset: 0,
				now: noon,
			});
			expect(total).toBe(shares.length);
			return idsOf(shares);
		}
	});
}

interface Places {
	owners: Record<string, string>;
	role: string;
}

async function placesFor({ user, role }: Stage): Promise<Places> {
	const owners = {
		active: await user(),
		suspended: await user({ status: 'suspended' }),
		invited: await user({ status: 'invited' }),
	};
	return { owners, role: await role() };
}

/** A share whose owner and role are as the facts say. */
function placed(
	{ ownerStatus, role, roleExists, ...rest }: StateFacts,
	{ owners, role: standing }: Places,
): Partial<Share> {
	const owner = ownerStatus === null ? randomUUID() : (owners[ownerStatus] ?? '');
	return { ...rest, owner, role: role === null ? null : roleExists ? standing : randomUUID() };
}

function stateOf(share: ShareWithOwner): ShareState {
	return shareState(share, noon);
}

function idsOf(shares: ShareWithOwner[]): string[] {
	return shares.map(({ id }) => id).sort();
}
