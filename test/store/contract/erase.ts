import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aRecipient } from '../../support/shares/a-recipient.ts';
import { aVisit, must, type Stage } from './stage.ts';
import { erased, eventOf, kindsOfVisitors } from '../../../src/share/event.ts';
import { namelessOrigin, originOf } from '../../../src/people/access.ts';
import { revokeDeletedUsers } from '../../../src/people/revoke-deleted-users.ts';
import { noon } from '../../support/shares/a-share.ts';
import type { Knex } from 'knex';
import type { RecipientWithSubject, Subject } from '../../../src/people/recipient.ts';
import type { ShareWithOwner } from '../../../src/share/share.ts';

const byAddress = (address: string): Subject => ({ kind: 'email', address });

export function testErasing(stage: () => Stage): void {
	describe('erasing', () => {
		async function invited(share: ShareWithOwner, subject: Subject) {
			const { recipients } = stage();
			const recipient = aRecipient(share.id, subject);
			await recipients.insert(
				[recipient],
				[eventOf(share.id, 'invited', noon, { ...byOwner(), recipient: recipient.id })],
			);
			return must(await recipients.find(share.id, recipient.id));
		}

		const byOwner = () => ({ user: stage().owner });
		const addressHash = 'a'.repeat(64);
		const trace = { addressHash, network: '203.0.113.0/24', agent: 'Firefox on Linux' };

		async function open(share: ShareWithOwner, recipient: string, user: string | null = null) {
			const { visits, events, notices, knex } = stage();
			const { visit } = aVisit(share, { ...trace, recipient, user });
			const more = { ...trace, visit: visit.id, recipient, user };
			expect(await visits.grant(share, visit, eventOf(share.id, 'opened', noon, more))).toBe(true);
			await events.write(eventOf(share.id, 'edited', noon, { ...more, detail: ['title'] }));
			await events.write(eventOf(share.id, 'refused', noon, { ...trace, recipient, reason: 'code' }));
			await events.write(eventOf(share.id, 'ended', noon, { ...byOwner(), visit: visit.id }));
			await notices.claim({ share: share.id, kind: 'accepted', about: 7 }, noon);
			await changed(share, { recipient, user }, knex);
			return visit;
		}

		/** What Directus keeps where somebody changes an item by a share, and accepts an invitation. */
		async function changed(
			share: ShareWithOwner,
			{ recipient, user }: Record<'recipient' | 'user', string | null>,
			knex: Knex,
		) {
			const found = must(await stage().recipients.find(share.id, recipient ?? ''));
			await knex('directus_activity').insert({
				...{ action: 'update', collection: share.collection, item: '1', timestamp: new Date(noon) },
				...{ ip: '203.0.113.7', user_agent: 'Firefox', origin: originOf(share, found, { user }) },
			});
			await knex('directus_notifications').insert({
				...{ recipient: stage().owner, subject: `${found.name} accepted`, status: 'inbox' },
				message: `[Manage](https://example.com/admin/shares?share=${share.id}&recipient=${found.id})`,
			});
		}

		function erase(recipient: RecipientWithSubject) {
			const event = eventOf(recipient.share, 'erased', noon + 1, { ...byOwner(), recipient: erased });
			return stage().recipients.erase(recipient, { event, ofVisitors: kindsOfVisitors, nameless: namelessOrigin });
		}

		/** All that stands in our tables, and in those of Directus that tell of shares. */
		async function everything(): Promise<string> {
			const { knex } = stage();
			const ours = ['shares', 'visits', 'recipients', 'codes', 'events', 'notices', 'seen'].map(
				(name) => `sharing_${name}`,
			);
			const rows = await Promise.all(
				[...ours, 'directus_activity', 'directus_notifications'].map((name) => knex(name)),
			);
			return JSON.stringify(rows);
		}

		async function eventsOf(share: ShareWithOwner) {
			const { events } = await stage().events.list({ share: share.id, limit: 100, offset: 0 });
			return events.map(({ kind, user, recipient, visit, network, agent, addressHash: hash, detail }) => ({
				...{ kind, user, recipient, visit, detail },
				isTraced: [network, agent, hash].some((one) => one !== null),
			}));
		}

		it('leaves nothing of an address but what was done, by nobody, and the count', async () => {
			const { share, shares, codes, events, recipients, visits, knex } = stage();
			const made = await share();
			const [ada, bea] = [
				await invited(made, byAddress('ada_l@example.com')),
				await invited(made, byAddress('adaxl@example.com')),
			];
			const [hers, others] = [await open(made, ada.id), await open(made, bea.id)];
			await codes.replace({ recipient: ada.id, codeHash: 'x', expires: noon + 1, tries: 0, dateSent: noon });
			const sentTo = ['adaxl@example.com', 'ada_l@example.com'];
			await events.write(eventOf(made.id, 'sent', noon, { ...byOwner(), detail: sentTo }));
			await events.write(eventOf(made.id, 'refused', noon, { ...trace, reason: 'password' }));
			const [row] = await knex('sharing_recipients').where({ id: ada.id });

			expect(await erase(ada)).toBe(true);
			const left = await everything();
			for (const mark of [ada.id, row.subject, row.secret_hash, row.secret_cipher, hers.id, hers.tokenHash]) {
				expect(left).not.toContain(mark);
			}
			expect(left).not.toContain('ada_l@example.com');
			expect(await recipients.findBySecret(ada.secretHash)).toBeNull();
			expect(await visits.findLinkByToken(hers.tokenHash)).toBeNull();

			const named = (await eventsOf(made)).filter(({ recipient }) => recipient === erased);
			expect(named.map(({ kind, user, visit, isTraced }) => [kind, user, visit, isTraced])).toEqual([
				['erased', stage().owner, null, false],
				['refused', null, null, false],
				['edited', null, null, false],
				['opened', null, null, false],
				['invited', stage().owner, null, false],
			]);
			expect((await eventsOf(made)).find(({ kind }) => kind === 'sent')?.detail).toEqual(['adaxl@example.com', erased]);
			expect(await shares.find(made.id)).toMatchObject({ timesUsed: 2, people: 1 });

			// And nothing of anybody else.
			for (const mark of [bea.id, bea.secretHash, others.id, others.tokenHash]) expect(left).toContain(mark);
			const theirs = (await eventsOf(made)).filter(({ recipient }) => recipient === bea.id || recipient === null);
			expect(theirs.filter(({ isTraced }) => isTraced)).toHaveLength(4);
			const origins = await knex('directus_activity').where({ collection: made.collection }).orderBy('id');
			expect(origins.map(({ origin, ip }) => [origin, ip])).toEqual([
				[namelessOrigin(originOf(made, ada, { user: null })), null],
				[originOf(made, bea, { user: null }), '203.0.113.7'],
			]);
		});

		it('leaves nothing of a user, in whatever way they came in; what they did as owner stays', async () => {
			const { share, events, received, recipients, role, user, visits } = stage();
			const made = await share();
			const team = await role();
			const [carl, mate] = [
				await user({ email: `Carl-${randomUUID()}@example.com`, role: team }),
				await user({ role: team }),
			];
			const asUser = await invited(made, { kind: 'user', user: carl });
			const asTeam = await invited(made, { kind: 'role', role: team });
			const [own, asMember, others] = [
				await open(made, asUser.id, carl),
				await open(made, asTeam.id, carl),
				await open(made, asTeam.id, mate),
			];
			const { email } = await stage().knex('directus_users').where({ id: carl }).first('email');
			await events.write(eventOf(made.id, 'sent', noon, { ...byOwner(), detail: [email.toLowerCase()] }));
			await events.write(eventOf(made.id, 'changed', noon, { user: carl, reason: 'paused' }));
			for (const one of [carl, mate]) await received.markSeen(made.id, one, noon);

			expect(await erase(asUser)).toBe(true);
			const left = await everything();
			for (const mark of [asUser.id, own.id, asMember.id, email.toLowerCase()]) expect(left).not.toContain(mark);
			for (const mark of [asTeam.id, others.id]) expect(left).toContain(mark);
			const said = (await eventsOf(made)).filter((event) => event.user === carl || event.visit === asMember.id);
			expect(said.map(({ kind }) => kind)).toEqual(['changed']);
			expect(await stage().knex('sharing_seen').where({ share: made.id }).pluck('user')).toEqual([mate]);
			expect((await visits.list(made.id, 10, 0)).visits.map(({ id }) => id)).toEqual([others.id]);
			expect((await recipients.findForUser(made.id, carl)).map(({ id }) => id)).toEqual([asTeam.id]);
		});

		it('leaves nothing of the members of a role', async () => {
			const { share, received, role, user, knex } = stage();
			const made = await share();
			const team = await role();
			const [mate, carl] = [await user({ role: team }), await user()];
			const asTeam = await invited(made, { kind: 'role', role: team });
			await invited(made, { kind: 'user', user: carl });
			const visit = await open(made, asTeam.id, mate);
			for (const one of [carl, mate]) await received.markSeen(made.id, one, noon);
			expect(await erase(asTeam)).toBe(true);
			const left = await everything();
			for (const mark of [asTeam.id, visit.id]) expect(left).not.toContain(mark);
			for (const table of ['sharing_visits', 'sharing_events', 'sharing_seen']) {
				expect(await knex(table).where({ share: made.id, user: mate }), table).toEqual([]);
			}
			expect(await knex('sharing_seen').where({ share: made.id }).pluck('user')).toEqual([carl]);
		});

		it('leaves nothing of users who are deleted but what they did as owners, and of nobody else', async () => {
			const { share, shares, events, received, recipients, role, user, knex } = stage();
			const team = await role();
			const [carl, mate] = [await user({ role: team }), await user({ role: team })];
			const made = await share({ transferTo: carl });
			const owned = await share({ owner: carl });
			const asUser = await invited(made, { kind: 'user', user: carl });
			const asTeam = await invited(made, { kind: 'role', role: team });
			for (const [recipient, whom] of [[asUser, carl] as const, [asTeam, carl] as const, [asTeam, mate] as const]) {
				await open(made, recipient.id, whom);
			}
			await knex('sharing_recipients').where({ id: asTeam.id }).update({ invited_by: carl });
			await events.write(eventOf(made.id, 'changed', noon, { user: carl, reason: 'paused' }));
			for (const one of [carl, mate]) await received.markSeen(made.id, one, noon);

			await revokeDeletedUsers([carl], { recipients });
			const withThem = await Promise.all(
				['shares', 'visits', 'recipients', 'events', 'seen'].map(async (name) => {
					const rows = JSON.stringify(await knex(`sharing_${name}`));
					return [name, rows.split(carl).length - 1, rows.includes(mate)];
				}),
			);
			expect(withThem).toEqual([
				['shares', 1, false],
				['visits', 0, true],
				['recipients', 0, false],
				['events', 1, true],
				['seen', 0, true],
			]);
			expect(await shares.find(owned.id)).toMatchObject({ owner: carl });
			expect(await shares.find(made.id)).toMatchObject({ transferTo: null, revision: made.revision + 1 });
			expect(await recipients.find(made.id, asUser.id)).toMatchObject({ state: 'revoked', user: null, timesUsed: 1 });
			expect(await recipients.findForUser(made.id, carl)).toMatchObject([{ id: asTeam.id }]);
			const origins = await knex('directus_activity')
				.where({ collection: made.collection })
				.orderBy('id')
				.pluck('origin');
			const erasedOrigin = namelessOrigin(originOf(made, null, { user: null }));
			expect(origins).toEqual([erasedOrigin, erasedOrigin, originOf(made, asTeam, { user: mate })]);
		});

		it('is done once, whoever does it at the same moment, and said once', async () => {
			const { share, elsewhere, recipients } = stage();
			const made = await share();
			const ada = await invited(made, byAddress('ada@example.com'));
			const event = eventOf(made.id, 'erased', noon, { recipient: erased });
			const erasing = { event, ofVisitors: kindsOfVisitors, nameless: namelessOrigin };
			const outcomes = await Promise.all(
				Array.from({ length: 6 }, (_, index) => (index % 2 ? recipients : elsewhere.recipients).erase(ada, erasing)),
			);
			expect(outcomes.filter(Boolean)).toHaveLength(1);
			expect((await eventsOf(made)).filter(({ kind }) => kind === 'erased')).toHaveLength(1);
		});

		it('lets nobody in who comes at the same moment', async () => {
			const { share, visits, knex } = stage();
			for (let round = 0; round < 5; round++) {
				const made = await share();
				const ada = await invited(made, byAddress('ada@example.com'));
				const openings = Array.from({ length: 6 }, async () => {
					const { visit, event } = aVisit(made, { recipient: ada.id });
					return await stage().elsewhere.visits.grant(made, visit, { ...event, recipient: ada.id });
				});
				const [isErased, ...granted] = await Promise.all([erase(ada), ...openings]);
				expect(isErased).toBe(true);
				expect((await visits.list(made.id, 10, 0)).total).toBe(0);
				expect(await knex('sharing_events').where({ share: made.id, recipient: ada.id })).toEqual([]);
				expect(await stage().shares.find(made.id)).toMatchObject({ timesUsed: granted.filter(Boolean).length });
			}
		});
	});
}
