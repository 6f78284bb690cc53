import { createVault } from '../../../src/share/secret.ts';
import { describe, expect, it } from 'vitest';
import { aStandingRecipient } from '../../support/shares/a-recipient.ts';
import { hour, noon } from '../../support/shares/a-share.ts';
import { isProven, newProof, newTicket, readTicket } from '../../../src/people/proof.ts';

const { keyed } = createVault('secret');
const { keyed: elsewhere } = createVault('another secret');
const minute = 60_000;

describe('a ticket', () => {
	const said = { user: 'ada', share: 'one', recipient: 'her' };
	const ticket = newTicket(keyed, said, noon);
	const parts = ticket.split('.');
	const withPart = (at: number, part: unknown) => parts.map((one, index) => (index === at ? part : one)).join('.');

	it('says who comes to what, for two minutes', () => {
		expect(readTicket(keyed, ticket, noon)).toEqual(said);
		expect(readTicket(keyed, ticket, noon + 2 * minute - 1)).toEqual(said);
		expect(readTicket(keyed, ticket, noon + 2 * minute)).toBeNull();
	});

	it.each([
		['another user', withPart(0, 'bob')],
		['another share', withPart(1, 'two')],
		['another recipient', withPart(2, 'him')],
		['a later end', withPart(3, noon + hour)],
		['another mark of the same length', withPart(4, '0'.repeat(parts[4]?.length ?? 0))],
		['no mark', withPart(4, '')],
		['a part more', `${ticket}.x`],
		['a mark of another server', newTicket(elsewhere, said, noon)],
		['nothing', ''],
	])('says nothing with %s', (_, changed) => {
		expect(readTicket(keyed, changed, noon)).toBeNull();
	});
});

describe('a proof', () => {
	const share = { rememberDays: 1 };
	const recipient = aStandingRecipient('one', { kind: 'email', address: 'ada@example.com' });
	const proof = newProof(keyed, recipient, noon);
	const day = 24 * hour;
	const holds = (shown: unknown, of: Partial<typeof recipient> = {}, now = noon) =>
		isProven(keyed, shown, { recipient: { ...recipient, ...of }, share, now });

	it('holds for as long as the share remembers, and for none that remembers nobody', () => {
		expect(holds(proof)).toBe(true);
		expect(holds(proof, {}, noon + day - 1)).toBe(true);
		expect(holds(proof, {}, noon + day)).toBe(false);
		expect(isProven(keyed, proof, { recipient, share: { rememberDays: 0 }, now: noon })).toBe(false);
	});

	it('holds for the invitation that it was made for alone', () => {
		for (const other of [{ id: 'him' }, { revision: 2 }, { secretHash: 'another' }])
			expect(holds(proof, other)).toBe(false);
	});

	it.each([
		['a later moment', proof.replace(/^\d+/, String(noon + hour))],
		['a mark that was made up', `${noon}.${'0'.repeat(64)}`],
		['a mark of another server', newProof(elsewhere, recipient, noon)],
		['nothing', undefined],
	])('does not hold with %s', (_, shown) => {
		expect(holds(shown)).toBe(false);
	});
});
