import { describe, expect, it } from 'vitest';
import { aShare, noon } from '../../support/shares/a-share.ts';
import { aStandingRecipient } from '../../support/shares/a-recipient.ts';
import { eraseRecipient } from '../../../src/people/change-recipient.ts';
import { writeTo, type WriteContext } from '../../../src/people/invite.ts';
import type { Courier } from '../../../src/people/courier.ts';
import type { Erasing, RecipientStore } from '../../../src/people/recipient-store.ts';
import type { RecipientWithSubject } from '../../../src/people/recipient.ts';

const share = aShare();
const invited = (name: string) => aStandingRecipient(share.id, { kind: 'email', address: `${name}@example.com` });

describe('erasing a recipient', () => {
	const olive = { user: 'olive', role: null, admin: false };

	it('writes down who did it, and not whom', async () => {
		const asked: [RecipientWithSubject, Erasing][] = [];
		const recipients = {
			erase: async (...call: (typeof asked)[0]) => asked.push(call) > 0,
		} as unknown as RecipientStore;
		const ada = invited('ada');
		expect(await eraseRecipient(olive, ada, { recipients, now: noon })).toEqual({ kind: 'changed' });
		const event = asked[0]?.[1].event;
		expect(asked.map(([whom]) => whom)).toEqual([ada]);
		expect(event).toMatchObject({ kind: 'erased', share: share.id, at: noon, user: 'olive', recipient: 'erased' });
		expect(JSON.stringify(event)).not.toContain(ada.id);
	});

	it('is said to have been done already where it was', async () => {
		const recipients = { erase: async () => false } as unknown as RecipientStore;
		expect(await eraseRecipient(olive, invited('ada'), { recipients, now: noon })).toEqual({ kind: 'overtaken' });
	});
});

describe('mails that wait', () => {
	/** Not real: the store and the mails. */
	function office(all: RecipientWithSubject[]) {
		const stored = new Map(all.map((one) => [one.id, one]));
		const written: string[] = [];
		const tell: Courier['invite'] = async ({ recipient }) => {
			// Meanwhile, for the first who is written to, the last two are out.
			if (written.push(recipient.address ?? '') === 1) {
				const [revoked, erased] = all.slice(-2);
				if (revoked) stored.set(revoked.id, { ...revoked, state: 'revoked', revision: revoked.revision + 1 });
				if (erased) stored.delete(erased.id);
			}
			return true;
		};
		const noted: string[] = [];
		const context = {
			recipients: {
				find: async (_: string, id: string) => stored.get(id) ?? null,
				noteMail: async (id: string) => void noted.push(id),
			} as unknown as RecipientStore,
			courier: { invite: tell, received: tell, code: async () => true },
			linkOf: () => 'https://example.com/share/x',
			now: noon,
		} satisfies WriteContext;
		return { written, noted, context };
	}

	it('go to nobody who was revoked or erased while others were written to', async () => {
		const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(invited);
		const { written, noted, context } = office(all);
		await writeTo(all, share, context);
		expect(written).toEqual(['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@example.com`));
		expect(noted).toEqual(all.slice(0, 5).map(({ id }) => id));
	});
});
