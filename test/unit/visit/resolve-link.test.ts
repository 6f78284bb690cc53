import { describe, expect, it } from 'vitest';
import { aShare, hour, noon } from '../../support/shares/a-share.ts';
import { aStandingRecipient } from '../../support/shares/a-recipient.ts';
import { resolveLink, type Doors } from '../../../src/visit/resolve-link.ts';
import type { RecipientWithSubject } from '../../../src/people/recipient.ts';
import type { ShareWithOwner } from '../../../src/share/share.ts';
import type { VisitStore } from '../../../src/visit/visit-store.ts';

const later = { dateStart: noon + hour };

/** What a link comes down to: the share's own, or where there is a recipient theirs. Not real: queries. */
function resolved(share: ShareWithOwner | null, recipient: RecipientWithSubject | null = null, hasLogins = false) {
	const visits: Partial<VisitStore> = {
		async findLink(by) {
			if (!share || ('secretHash' in by && recipient)) return null;
			return { share, visit: null, schemaDropVersion: 0 };
		},
	};
	const recipients: Doors['recipients'] = {
		findBySecret: async () => recipient,
		findGuest: async () => null,
		hasLogins: async () => hasLogins,
	};
	return resolveLink('secret', null, { visits: visits as VisitStore, recipients }, noon);
}

describe('a link', () => {
	it('that nobody made is unknown', async () => {
		expect(await resolved(null)).toEqual({ kind: 'unknown' });
	});

	it('of an active share is open, with what it leads to', async () => {
		const share = aShare();
		expect(await resolved(share)).toEqual({
			kind: 'open',
			link: { share, visit: null, schemaDropVersion: 0, recipient: null },
		});
	});

	it.each([
		[{ paused: true }, 'not-found', 'paused'],
		[later, 'scheduled', 'scheduled'],
		[{ dateEnd: noon }, 'ended', 'ended'],
		[{ maxUses: 1, timesUsed: 1 }, 'used-up', 'used-up'],
		[{ lost: 'item' as const }, 'not-found', 'item-gone'],
		[{ ownerStatus: 'suspended' }, 'not-found', 'orphaned'],
	])('of a share with %j is refused as %s, for the reason of %s', async (facts, reason, cause) => {
		expect(await resolved(aShare(facts))).toMatchObject({ kind: 'refused', reason, cause });
	});

	it('of a share for people alone leads nowhere, whatever its state, unless some of them can sign in there', async () => {
		const share = aShare({ audience: 'people' });
		expect(await resolved(share)).toMatchObject({ kind: 'refused', reason: 'not-found', cause: 'not-shareable' });
		const scheduled = { ...share, ...later };
		expect(await resolved(scheduled)).toMatchObject({ kind: 'refused', reason: 'not-found', cause: 'scheduled' });
		expect(await resolved(share, null, true)).toMatchObject({ kind: 'open' });
	});
});

describe('a personal link', () => {
	const share = aShare({ audience: 'people' });
	const recipient = (facts: Partial<RecipientWithSubject>) => ({
		...aStandingRecipient(share.id, { kind: 'email', address: 'ada@example.com' }),
		...facts,
	});

	it('is open for somebody who is invited, or has accepted', async () => {
		expect(await resolved(share, recipient({ state: 'invited', expires: noon + hour }))).toMatchObject({
			kind: 'open',
		});
		expect(await resolved(share, recipient({ state: 'accepted' }))).toMatchObject({ kind: 'open' });
	});

	it.each([
		[{ state: 'invited' as const, expires: noon }, 'invitation-expired'],
		[{ state: 'declined' as const }, 'declined'],
		[{ state: 'revoked' as const }, 'not-found'],
	])('of a recipient with %j is refused as %s', async (facts, reason) => {
		expect(await resolved(share, recipient(facts))).toMatchObject({ kind: 'refused', reason, cause: reason });
	});

	it('is used up where each recipient has as many uses', async () => {
		const counted = { ...share, maxUses: 1, usesPer: 'recipient' as const };
		const used = recipient({ state: 'accepted', timesUsed: 1 });
		expect(await resolved(counted, used)).toMatchObject({ kind: 'refused', reason: 'used-up' });
	});

	it('of somebody who is out tells nothing of the share either', async () => {
		const out = recipient({ state: 'revoked' });
		expect(await resolved({ ...share, ...later }, out)).toMatchObject({ reason: 'not-found', cause: 'scheduled' });
	});
});
