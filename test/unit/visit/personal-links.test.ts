import { describe, expect, it } from 'vitest';
import { aShare, hour, noon } from '../../support/shares/a-share.ts';
import { aStandingRecipient } from '../../support/shares/a-recipient.ts';
import { findLink, isLinkOff, type Doors } from '../../../src/visit/resolve-link.ts';
import { findPresence } from '../../../src/visit/presence.ts';
import { fingerprint } from '../../../src/share/secret.ts';
import { newVisit, type Visit } from '../../../src/visit/visit.ts';
import type { ShareWithOwner } from '../../../src/share/share.ts';
import type { VisitStore } from '../../../src/visit/visit-store.ts';

const share = aShare({ audience: 'people' });
const ada = aStandingRecipient(share.id, { kind: 'email', address: 'ada@example.com' });
const bob = aStandingRecipient(share.id, { kind: 'email', address: 'bob@example.com' });
const trace = { addressHash: null, network: null, agent: null };
const visitOf = (recipient: string | null) =>
	newVisit(share, { trace, guest: { recipient, user: null } }, noon, 24 * hour);

interface Setting {
	of?: ShareWithOwner;
	hasLogins?: boolean;
}

/** A store with one share, two recipients whose links have their ids as secrets, and one visit. Not real: queries. */
function doors(running: Visit | null, { of = share, hasLogins = false }: Setting = {}): Doors {
	const secrets = new Map([ada, bob].map((one) => [fingerprint(one.id), one]));
	const visits: Partial<VisitStore> = {
		async findLink(by, tokenHash) {
			if ('secretHash' in by && by.secretHash !== fingerprint('own')) return null;
			return { share: of, visit: tokenHash === running?.tokenHash ? running : null, schemaDropVersion: 0 };
		},
	};
	return {
		visits: visits as VisitStore,
		recipients: {
			findBySecret: async (hash) => secrets.get(hash) ?? null,
			findGuest: async (id) => [ada, bob].find((one) => one.id === id) ?? null,
			hasLogins: async () => hasLogins,
		},
	};
}

describe('a visit', () => {
	const { visit, token } = visitOf(ada.id);
	const isIn = async (secret: string) => (await findPresence(doors(visit), { secret, token, now: noon })).kind;

	it('of a recipient goes on at their personal link and at the share’s own, and at nobody else’s', async () => {
		expect(await isIn(ada.id)).toBe('visiting');
		expect(await isIn('own')).toBe('visiting');
		expect(await isIn(bob.id)).toBe('refused');
	});

	it('at a link that is off is answered as if there were no share, whatever its state', async () => {
		const answer = async (secret: string, of: ShareWithOwner) =>
			await findPresence(doors(null, { of }), { secret, token: null, now: noon });
		for (const facts of [{}, { dateEnd: noon }, { dateStart: noon + hour }]) {
			expect(await answer('own', { ...share, ...facts })).toEqual({ kind: 'refused', reason: 'not-found' });
		}
		expect(await answer(ada.id, { ...share, dateEnd: noon })).toEqual({ kind: 'refused', reason: 'ended' });
	});

	it('by a link that was switched off is over, until it is switched on again', async () => {
		const { visit: anybodys, token: shown } = visitOf(null);
		const look = async (of: ShareWithOwner) =>
			(await findPresence(doors(anybodys, { of }), { secret: 'own', token: shown, now: noon })).kind;
		expect(await look(share)).toBe('refused');
		expect(await look({ ...share, audience: 'anyone' })).toBe('visiting');
	});
});

describe('a share’s own link', () => {
	async function isOff(secret: string, more: Setting = {}): Promise<boolean> {
		const door = doors(null, more);
		const link = await findLink(secret, null, door);
		if (!link) throw new Error('It leads nowhere.');
		return isLinkOff(link, door, noon);
	}

	it('is off where only people are let in and none of them can sign in there', async () => {
		expect(await isOff('own')).toBe(true);
		expect(await isOff('own', { hasLogins: true })).toBe(false);
		expect(await isOff('own', { of: { ...share, audience: 'anyone' } })).toBe(false);
		expect(await isOff(ada.id)).toBe(false);
	});

	it('that is off tells nowhere that there is a share, and one that is on asks to be opened', async () => {
		const reasonAt = async (secret: string, more: Setting = {}) => {
			const presence = await findPresence(doors(null, more), { secret, token: '', now: noon });
			return presence.kind === 'refused' && presence.reason;
		};
		expect(await reasonAt('own')).toBe('not-found');
		expect(await reasonAt('own', { hasLogins: true })).toBe('no-visit');
		expect(await reasonAt('own', { of: { ...share, audience: 'anyone' } })).toBe('no-visit');
		expect(await reasonAt(ada.id)).toBe('no-visit');
	});
});
