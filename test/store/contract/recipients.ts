import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aRecipient } from '../../support/shares/a-recipient.ts';
import { aVisit, must, newShare, type Stage } from './stage.ts';
import { eventOf } from '../../../src/share/event.ts';
import { hour, noon } from '../../support/shares/a-share.ts';
import { recipientState, recipientStates, type Subject } from '../../../src/people/recipient.ts';
import type { Share, ShareWithOwner } from '../../../src/share/share.ts';

const byAddress = (address: string): Subject => ({ kind: 'email', address });
const revoked = (share: string) => eventOf(share, 'revoked', noon);

export function testRecipients(stage: () => Stage): void {
	describe('recipients', () => {
		async function invited(share: ShareWithOwner, subject: Subject = byAddress('ada@example.com'), changes = {}) {
			const recipient = aRecipient(share.id, subject, changes);
			await stage().recipients.insert([recipient], []);
			return must(await stage().recipients.find(share.id, recipient.id));
		}

		async function open(share: ShareWithOwner, recipient: string, opened = noon) {
			const { visit, event, token } = aVisit(share, { recipient, opened });
			return { isGranted: await stage().visits.grant(share, visit, event), visit, token };
		}

		it('are stored with their share, or neither is', async () => {
			const { recipients, shares, owner } = stage();
			const share = newShare({ owner });
			const ada = aRecipient(share.id, byAddress('ada@example.com'));
			const created = eventOf(share.id, 'created', noon);
			await expect(recipients.insertShare(share, created, [ada, ada])).rejects.toThrow();
			expect(await shares.find(share.id)).toBeNull();

			await recipients.insertShare(share, created, [ada]);
			expect(await shares.find(share.id)).toMatchObject({ people: 1 });
			expect(await recipients.findBySecret(ada.secretHash)).toMatchObject({ ...ada, name: 'ada@example.com' });
		});

		it('are in a share once, whoever invites them at the same moment', async () => {
			const { recipients, elsewhere, share } = stage();
			const made = await share();
			const outcomes = await Promise.all(
				Array.from({ length: 6 }, (_, index) =>
					(index % 2 ? recipients : elsewhere.recipients).insert([aRecipient(made.id, byAddress('a@example.com'))], []),
				),
			);
			expect(outcomes.filter(Boolean)).toHaveLength(1);
			expect(await recipients.count(made.id)).toBe(1);
		});

		it('are told apart byte by byte, whatever the database takes for the same', async () => {
			const { recipients, share } = stage();
			const made = await share();
			const alike = ['strasse@example.com', 'straße@example.com', 'STRASSE@example.com', 'stra\u017fse@example.com'];
			for (const address of alike) {
				expect(await recipients.insert([aRecipient(made.id, byAddress(address))], []), address).toBe(true);
			}
			expect(await recipients.count(made.id)).toBe(4);
		});

		it('are in each state as the rule has it, and listed by it', async () => {
			const { recipients, share, user, role } = stage();
			const made = await share();
			const active = await user({ first_name: 'Carl' });
			const suspended = await user({ status: 'suspended' });
			const all = [
				aRecipient(made.id, byAddress('invited@example.com')),
				aRecipient(made.id, byAddress('expired@example.com'), { expires: noon }),
				aRecipient(made.id, byAddress('accepted@example.com'), { state: 'accepted', expires: null }),
				aRecipient(made.id, byAddress('declined@example.com'), { state: 'declined' }),
				aRecipient(made.id, byAddress('revoked@example.com'), { state: 'revoked' }),
				aRecipient(made.id, { kind: 'user', user: active }),
				aRecipient(made.id, { kind: 'user', user: suspended }),
				aRecipient(made.id, { kind: 'user', user: randomUUID() }),
				aRecipient(made.id, { kind: 'role', role: await role({ name: 'Board' }) }),
				aRecipient(made.id, { kind: 'role', role: randomUUID() }),
			];
			await recipients.insert(all, []);
			const query = { share: made.id, limit: 100, offset: 0, now: noon };
			const listed = (await recipients.list(query)).recipients;
			expect(listed).toHaveLength(all.length);
			expect(new Set(listed.map((one) => recipientState(one, noon)))).toEqual(new Set(recipientStates));

			for (const state of recipientStates) {
				const found = await recipients.list({ ...query, states: [state] });
				const expected = listed.filter((one) => recipientState(one, noon) === state).map(({ id }) => id);
				expect(found.recipients.map(({ id }) => id).sort(), state).toEqual(expected.sort());
				expect(found.total).toBe(expected.length);
			}
			expect((await recipients.list({ ...query, search: 'EXPIRED' })).total).toBe(1);
			expect((await recipients.list({ ...query, search: 'carl' })).recipients).toMatchObject([{ name: 'Carl' }]);
			expect((await recipients.list({ ...query, search: 'oar' })).recipients).toMatchObject([{ name: 'Board' }]);
			expect((await recipients.list({ ...query, limit: 3, offset: 9 })).recipients).toHaveLength(1);
		});

		it('accept by coming in, and are counted with the share', async () => {
			const { recipients, shares, share } = stage();
			const made = await share();
			const ada = await invited(made);
			expect((await open(made, ada.id)).isGranted).toBe(true);
			expect(await recipients.find(made.id, ada.id)).toMatchObject({
				...{ state: 'accepted', timesUsed: 1, lastUsed: noon, dateAnswered: noon, expires: null },
			});
			await open(made, ada.id, noon + 5);
			expect(await recipients.find(made.id, ada.id)).toMatchObject({ timesUsed: 2, dateAnswered: noon });
			expect(await shares.find(made.id)).toMatchObject({ timesUsed: 2 });
		});

		it.each([
			['ran out', { expires: noon }],
			['were declined', { state: 'declined' as const }],
			['were revoked', { state: 'revoked' as const }],
		])('do not come in where their invitations %s, and nothing is counted', async (_, changes) => {
			const { shares, share } = stage();
			const made = await share();
			const { id } = await invited(made, byAddress('late@example.com'), changes);
			expect((await open(made, id)).isGranted).toBe(false);
			expect(await shares.find(made.id)).toMatchObject({ timesUsed: 0 });
		});

		it('have so many uses each, exactly, where the limit is theirs', async () => {
			const { share, shares, recipients } = stage();
			const made = await share({ maxUses: 3, usesPer: 'recipient' } satisfies Partial<Share>);
			const [one, other] = [await invited(made), await invited(made, byAddress('b@example.com'))];
			const outcomes = await Promise.all(Array.from({ length: 12 }, () => open(made, one.id)));
			expect(outcomes.filter(({ isGranted }) => isGranted)).toHaveLength(3);
			expect((await open(made, other.id)).isGranted).toBe(true);
			expect(await recipients.find(made.id, one.id)).toMatchObject({ timesUsed: 3 });
			expect(await shares.find(made.id)).toMatchObject({ timesUsed: 4 });
		});

		it('have one limit together where it is the share’s', async () => {
			const { share, recipients } = stage();
			const made = await share({ maxUses: 3 });
			const both = [await invited(made), await invited(made, byAddress('b@example.com'))];
			const outcomes = await Promise.all(
				Array.from({ length: 12 }, (_, index) => open(made, both[index % 2]?.id ?? '')),
			);
			expect(outcomes.filter(({ isGranted }) => isGranted)).toHaveLength(3);
			const used = await Promise.all(both.map(({ id }) => recipients.find(made.id, id)));
			expect(used.map((one) => one?.timesUsed ?? 0).reduce((sum, uses) => sum + uses)).toBe(3);
		});

		it('take their visits, codes and nobody else’s with them when they are revoked', async () => {
			const { recipients, codes, visits, share } = stage();
			const made = await share();
			const [ada, bea] = [await invited(made), await invited(made, byAddress('bea@example.com'))];
			const [hers, others] = [await open(made, ada.id), await open(made, bea.id)];
			await codes.replace({ recipient: ada.id, codeHash: 'x', expires: noon + 1, tries: 0, dateSent: noon });
			const before = must(await recipients.find(made.id, ada.id));

			const change = { event: revoked(made.id), closesDoor: true };
			expect(await recipients.change(before, { state: 'revoked' }, change)).toBe(true);
			expect(await recipients.change(before, { state: 'revoked' }, change)).toBe(false);
			expect(await recipients.find(made.id, ada.id)).toMatchObject({ state: 'revoked', revision: 2 });
			expect(await codes.check(ada.id, 'x', { tries: 5, now: noon })).toEqual({ kind: 'none' });
			const ended = (await visits.list(made.id, 10, 0)).visits.map((visit) => [visit.id, visit.ended]);
			expect(ended.sort()).toEqual(
				[
					[hers.visit.id, noon],
					[others.visit.id, null],
				].sort(),
			);
		});

		it('are guests for as long as they are who they came in as', async () => {
			const { recipients, share, user, role, knex } = stage();
			const made = await share();
			const board = await role();
			const chair = await role({ parent: board });
			const [carl, member] = [await user(), await user({ role: chair })];
			const asUser = await invited(made, { kind: 'user', user: carl });
			const asMember = await invited(made, { kind: 'role', role: board });
			const ada = await invited(made);

			expect(await recipients.findGuest(asUser.id, carl)).toMatchObject({ id: asUser.id });
			expect(await recipients.findGuest(asUser.id, member)).toBeNull();
			expect(await recipients.findGuest(asUser.id, null)).toBeNull();
			expect(await recipients.findGuest(asMember.id, member)).toMatchObject({ id: asMember.id });
			expect(await recipients.findGuest(asMember.id, carl)).toBeNull();
			expect(await recipients.findGuest(ada.id, null)).toMatchObject({ id: ada.id });
			expect(await recipients.findGuest(ada.id, carl)).toBeNull();
			expect((await recipients.findForUser(made.id, member)).map(({ id }) => id)).toEqual([asMember.id]);

			await knex('directus_users').whereIn('id', [carl, member]).update({ status: 'suspended' });
			expect(await recipients.findGuest(asUser.id, carl)).toBeNull();
			expect(await recipients.findGuest(asMember.id, member)).toBeNull();
			expect(await recipients.findForUser(made.id, member)).toEqual([]);
		});

		it('are revoked for good where the user or role is deleted', async () => {
			const { recipients, share, user } = stage();
			const made = await share();
			const carl = await user();
			const { id } = await invited(made, { kind: 'user', user: carl });
			await recipients.orphan('user', [carl]);
			expect(await recipients.find(made.id, id)).toMatchObject({ state: 'revoked' });
		});

		it('go with their share', async () => {
			const { recipients, shares, share } = stage();
			const made = await share();
			const { id, secretHash } = await invited(made);
			await shares.remove(made.id);
			expect(await recipients.find(made.id, id)).toBeNull();
			expect(await recipients.findBySecret(secretHash)).toBeNull();
		});

		it('are not stored where their share is deleted, or is being deleted', async () => {
			const { recipients, elsewhere, shares, share, knex } = stage();
			const stored = async (id: string) => knex('sharing_recipients').where({ share: id });
			const late = await share();
			await shares.remove(late.id);
			const invitation = (id: string) => [aRecipient(id, byAddress('ada@example.com'))];
			expect(await recipients.insert(invitation(late.id), [])).toBe(false);
			expect(await stored(late.id)).toEqual([]);

			for (let round = 0; round < 5; round++) {
				const made = await share();
				await Promise.all([elsewhere.recipients.insert(invitation(made.id), []), shares.remove(made.id)]);
				expect(await stored(made.id)).toEqual([]);
			}
		});

		it('are those who sign in, or not', async () => {
			const { recipients, share, user } = stage();
			const made = await share();
			await invited(made);
			expect(await recipients.hasLogins(made.id)).toBe(false);
			await invited(made, { kind: 'user', user: await user() }, { expires: noon + hour });
			expect(await recipients.hasLogins(made.id)).toBe(true);
		});
	});
}
