import { describe, expect, it } from 'vitest';
import { aShare, hour, noon } from '../../support/shares/a-share.ts';
import { findPresence, findPresenceByToken } from '../../../src/visit/presence.ts';
import { fingerprint } from '../../../src/share/secret.ts';
import { newVisit } from '../../../src/visit/visit.ts';
import type { ShareWithOwner } from '../../../src/share/share.ts';
import type { Visit } from '../../../src/visit/visit.ts';
import type { VisitStore } from '../../../src/visit/visit-store.ts';

const trace = { addressHash: null, network: null, agent: null };
const { visit, token } = newVisit(aShare(), { trace }, noon - hour, 24 * hour);

/** A store with one share and one visit; not real are its queries. */
function storeOf(share: ShareWithOwner | null, running: Visit | null = visit) {
	const asked: (string | null)[] = [];
	const found = async (tokenHash: string | null) => {
		asked.push(tokenHash);
		return share && { share, visit: tokenHash === running?.tokenHash ? running : null, schemaDropVersion: 3 };
	};
	const visits = { findLink: (_, hash) => found(hash), findLinkByToken: found } as Partial<VisitStore> as VisitStore;
	return {
		visits,
		recipients: { findBySecret: async () => null, findGuest: async () => null, hasLogins: async () => false },
		asked,
	};
}

function presence(share: ShareWithOwner | null, shown: unknown = token, running: Visit | null = visit) {
	return findPresence(storeOf(share, running), { secret: 'secret', token: shown, now: noon });
}

describe('whether a visitor is in', () => {
	it('is said of a running visit, with the share and what was dropped from the project', async () => {
		expect(await presence(aShare())).toEqual({
			kind: 'visiting',
			share: aShare(),
			visit,
			guest: null,
			schemaDropVersion: 3,
		});
		expect(await findPresenceByToken(storeOf(aShare()), token, noon)).toMatchObject({ kind: 'visiting' });
	});

	it('outlives the last use, which was this one', async () => {
		expect(await presence(aShare({ maxUses: 1, timesUsed: 1 }))).toMatchObject({ kind: 'visiting' });
	});

	it.each<[string, Partial<ShareWithOwner>, string]>([
		['paused', { paused: true }, 'not-found'],
		['ended', { dateEnd: noon }, 'ended'],
		['scheduled for later', { dateStart: noon + 1 }, 'scheduled'],
		['orphaned', { ownerStatus: 'suspended' }, 'not-found'],
		['without its item', { lost: 'item' }, 'not-found'],
	])('is denied at once where the share is %s', async (_, changes, reason) => {
		expect(await presence(aShare(changes))).toEqual({ kind: 'refused', reason });
		expect(await findPresenceByToken(storeOf(aShare(changes)), token, noon)).toEqual({
			kind: 'refused',
			reason,
		});
	});

	it.each<[string, Partial<Visit>]>([
		['has ended', { ended: noon - 1 }],
		['has expired', { expires: noon }],
		['came in by another door', { doorRevision: 0 }],
	])('is denied where the visit %s', async (_, changes) => {
		expect(await presence(aShare(), token, { ...visit, ...changes })).toEqual({ kind: 'refused', reason: 'no-visit' });
	});

	it('is denied without a token, and with somebody else’s', async () => {
		const refused = { kind: 'refused', reason: 'no-visit' };
		for (const shown of [null, '', 7, [token], { token }, 'shv_other', token.toUpperCase(), `${token} `]) {
			expect(await presence(aShare(), shown)).toEqual(refused);
		}
		const nothing = { secret: 'secret', token: undefined, now: noon };
		expect(await findPresence(storeOf(aShare()), nothing)).toEqual(refused);
	});

	it('never asks the database for a token that is none of ours', async () => {
		const { asked, ...doors } = storeOf(aShare());
		await findPresence(doors, { secret: 'secret', token: 'eyJhbGciOi', now: noon });
		await findPresence(doors, { secret: 'secret', token, now: noon });
		expect(asked).toEqual([null, fingerprint(token)]);
	});

	it('is not found where the link is unknown', async () => {
		expect(await presence(null)).toEqual({ kind: 'refused', reason: 'not-found' });
	});
});
