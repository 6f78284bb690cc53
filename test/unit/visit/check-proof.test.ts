import { createVault } from '../../../src/share/secret.ts';
import { describe, expect, it } from 'vitest';
import { aShare, noon } from '../../support/shares/a-share.ts';
import { aStandingRecipient } from '../../support/shares/a-recipient.ts';
import { checkProof } from '../../../src/visit/check-proof.ts';
import { newTicket } from '../../../src/people/proof.ts';
import type { RecipientWithSubject } from '../../../src/people/recipient.ts';
import type { ShareWithOwner } from '../../../src/share/share.ts';

const { keyed } = createVault('secret');
const share = aShare({ audience: 'people' });
const elsewhere = aShare({ id: 'another share', audience: 'people' });
const ada = aStandingRecipient(share.id, { kind: 'user', user: 'ada' });
const bob = aStandingRecipient(share.id, { kind: 'user', user: 'bob' });
const adaElsewhere = aStandingRecipient(elsewhere.id, { kind: 'user', user: 'ada' });

/** Not real: the store, which finds a recipient whose user it is. */
function check(at: ShareWithOwner, link: RecipientWithSubject | null, ticket: string | null) {
	const shown = { code: null, ticket, proof: undefined };
	const all = [ada, bob, adaElsewhere];
	return checkProof(at, link, shown, {
		keyed,
		now: noon,
		recipients: { findGuest: async (id, user) => all.find((one) => one.id === id && one.user === user) ?? null },
		codes: { check: unexpected, replace: unexpected, forget: unexpected },
	});
}

function unexpected(): never {
	throw new Error('No code was shown.');
}

const ticketOf = ({ id, user, share: of }: RecipientWithSubject) =>
	newTicket(keyed, { user: user ?? '', share: of, recipient: id }, noon);

describe('a login that is shown at a link', () => {
	it('proves the recipient whom the ticket names, at their personal link and at the share’s own', async () => {
		const proven = { kind: 'proven', recipient: ada, user: 'ada', isFresh: false };
		expect(await check(share, ada, ticketOf(ada))).toEqual(proven);
		expect(await check(share, null, ticketOf(ada))).toEqual(proven);
	});

	it('is asked for where there is none', async () => {
		expect(await check(share, ada, null)).toEqual({ kind: 'asks', for: 'sign-in' });
		expect(await check(share, ada, 'a.b.c.d.e')).toEqual({ kind: 'asks', for: 'sign-in' });
	});

	it('of another recipient is a stranger’s at a personal link', async () => {
		expect(await check(share, ada, ticketOf(bob))).toEqual({ kind: 'stranger' });
	});

	it('for another share is a stranger’s, at either kind of link', async () => {
		expect(await check(share, ada, ticketOf(adaElsewhere))).toEqual({ kind: 'stranger' });
		expect(await check(share, null, ticketOf(adaElsewhere))).toEqual({ kind: 'stranger' });
	});

	it('of somebody who is no recipient any more is a stranger’s', async () => {
		const gone = newTicket(keyed, { user: 'bob', share: share.id, recipient: ada.id }, noon);
		expect(await check(share, null, gone)).toEqual({ kind: 'stranger' });
	});
});
