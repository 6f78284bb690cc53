import { describe, expect, it } from 'vitest';
import { aRecipient } from '../../support/shares/a-recipient.ts';
import { aShare, hour, noon } from '../../support/shares/a-share.ts';
import { aVisit } from '../../store/contract/stage.ts';
import { attentions } from '../../../src/share/attention.ts';
import { eventOf } from '../../../src/share/event.ts';
import { migrationSource } from '../../../src/store/migrations/index.ts';
import { recipientStates } from '../../../src/people/recipient.ts';
import { recordingKnex, type Statement } from '../../support/databases/recording-knex.ts';
import { shareStates } from '../../../src/share/share-state.ts';
import { storesOf, type Stores } from '../../store/contract/stores.ts';

/** All that Directus runs on. What SQLite, PostgreSQL and MariaDB make of the statements is tested with the real ones. */
const dialects = ['sqlite3', 'pg', 'cockroachdb', 'mysql', 'mysql2', 'mssql', 'oracledb'];

const share = aShare();
const { id, owner } = share;
const event = eventOf(id, 'changed', noon);
const { visit } = aVisit(share);
const recipient = aRecipient(id, { kind: 'user', user: owner });
const search = '50%_[a]!';
const query = { limit: 10, offset: 10, now: noon };
const sort = [{ field: 'name' as const, direction: 'desc' as const }];
const everything = { collection: 'articles', item: '1', owner, role: id, transferTo: owner, search, sort };

type Calls = { [Store in keyof Stores]: { [Call in keyof Stores[Store]]: (store: Stores[Store]) => unknown } };

/** Each call of each store, with everything that can be asked of it. */
const calls: Calls = {
	shares: {
		insert: (to) => to.insert(share, event),
		find: (to) => to.find(id),
		findAll: (to) => to.findAll([id]),
		list: (to) => to.list({ ...everything, ...query, states: [...shareStates], attention: [...attentions] }),
		listIds: (to) => to.listIds({ ...everything, now: noon }),
		listItems: (to) => Promise.all([null, id].map((after) => to.listItems({ after, limit: 1, collections: ['a'] }))),
		countByState: (to) => to.countByState({ owner, collection: 'articles', share: id }, noon),
		change: (to) => to.change(share, { name: null, paused: true }, { now: noon, closesDoor: true, event }),
		remove: (to) => to.remove(id),
		orphan: (to) => to.orphan('item', { collection: 'articles', keys: ['1'], madeBefore: noon }, noon),
		forgetPreviews: (to) => to.forgetPreviews(noon),
	},
	items: { missing: (to) => to.missing({ collection: 'articles', primary: 'id', keyOf: String }, ['1']) },
	seals: {
		some: (to) => to.some(),
		all: async (to) => {
			for await (const links of to.all()) expect(links).toEqual([]);
		},
		replace: (to) => to.replace([{ table: 'shares', id, sealed: 'old', by: 'new' }]),
	},
	visits: {
		findLink: (to) => Promise.all([to.findLink({ share: id }, null), to.findLink({ secretHash: 'hash' }, 'hash')]),
		findLinkByToken: (to) => to.findLinkByToken('hash'),
		grant: async (to) => {
			await to.grant(share, visit, event);
			await to.grant({ ...share, usesPer: 'recipient', maxUses: 3 }, { ...visit, recipient: id }, event);
		},
		preview: (to) => to.preview(share, visit),
		wasHere: (to) => to.wasHere(id, 'hash'),
		list: (to) => to.list(id, 10, 10),
		end: (to) => to.end(id, visit.id, event),
		forget: (to) => to.forget(noon),
	},
	events: {
		write: (to) => to.write(event),
		list: (to) => to.list({ share: id, kinds: ['left'], limit: 10, offset: 10 }),
		listAfter: (to) => to.listAfter({ share: id, limit: 10, after: 7 }),
		countByDay: (to) => to.countByDay(noon, { owner, collection: 'articles', share: id }),
		forget: (to) => to.forget(noon),
	},
	droppedFields: { record: (to) => to.record('articles', ['title'], noon), since: (to) => to.since(noon) },
	grants: {
		load: (to) =>
			to.load({ collection: 'articles', role: id, owner, ownerRole: id, mayHaveAncestors: true }, [
				...(['read', 'update', 'share'] as const),
			]),
	},
	recipients: {
		insertShare: (to) => to.insertShare(share, event, [recipient]),
		insert: (to) => to.insert([recipient], [event]),
		find: (to) => to.find(id, recipient.id),
		findBySecret: (to) => to.findBySecret('hash'),
		findBySubjects: (to) => to.findBySubjects(id, ['hash']),
		findForUser: (to) => to.findForUser(id, owner),
		list: (to) => to.list({ ...query, share: id, search, states: [...recipientStates] }),
		count: (to) => to.count(id),
		hasLogins: (to) => to.hasLogins(id),
		findGuest: (to) => to.findGuest(recipient.id, owner),
		change: (to) => to.change(recipient, { state: 'revoked' }, { event, closesDoor: true }),
		erase: async (to) => {
			const erasing = { event: { ...event, recipient: 'erased' }, ofVisitors: ['opened' as const], nameless: String };
			await to.erase(recipient, erasing);
			await to.erase(aRecipient(id, { kind: 'email', address: 'a_b@example.com' }), erasing);
			await to.erase(aRecipient(id, { kind: 'role', role: id }), erasing);
		},
		noteMail: (to) => to.noteMail(recipient.id, 'sent', noon),
		namesOf: (to) => to.namesOf([recipient.id]),
		orphan: (to) => to.orphan('user', [owner]),
		forgetUsers: (to) => to.forgetUsers([owner], { ofVisitors: ['opened'], nameless: String }),
	},
	codes: {
		replace: (to) => to.replace({ recipient: recipient.id, codeHash: 'hash', expires: noon, tries: 0, dateSent: noon }),
		check: (to) => to.check(recipient.id, 'hash', { tries: 5, now: noon }),
		forget: (to) => to.forget(noon),
	},
	received: {
		list: (to) => to.list({ ...query, user: owner, roles: [id] }),
		markSeen: (to) => to.markSeen(id, owner, noon),
	},
	notices: {
		claim: (to) => to.claim({ share: id, kind: 'opened', about: 0 }, noon),
		endingBy: (to) => to.endingBy(noon + hour, noon),
	},
};

describe('every statement', () => {
	it.each(dialects)('is written as %s takes it', async (client) => {
		const { knex, statements } = recordingKnex(client);
		const stores = storesOf(knex);

		for (const name of Object.keys(calls) as (keyof Stores)[]) {
			const store = stores[name];
			expect(Object.keys(calls[name]).sort(), 'a new call of a store is to be written into this test').toEqual(
				Object.keys(store).sort(),
			);
			for (const [call, make] of Object.entries(calls[name])) {
				const before = statements.length;
				await (make as (of: typeof store) => unknown)(store);
				expect(statements.length, `${name}.${call}`).toBeGreaterThan(before);
			}
		}
		for (const statement of statements) expect(faultsOf(statement, client), statement.sql).toEqual([]);
	});
});

it.each(['pg', 'cockroachdb', 'mssql', 'oracledb'])('makes the tables as %s takes them', async (client) => {
	const { knex, statements } = recordingKnex(client);
	for (const migration of await migrationSource.getMigrations([])) {
		await (await migrationSource.getMigration(migration)).up(knex);
	}
	expect(statements.filter(({ sql }) => /create table/i.test(sql)).length).toBeGreaterThan(5);
	for (const statement of statements) expect(faultsOf(statement, client), statement.sql).toEqual([]);
});

/** What would be refused there, or mean something else. */
function faultsOf({ sql, bindings }: Statement, client: string): string[] {
	const patterns = bindings.filter((value) => typeof value === 'string' && value.startsWith('%'));
	const faults: Record<string, boolean> = {
		'a value that was forgotten': bindings.includes(undefined) || /undefined|\[object/.test(sql),
	};

	if (client === 'oracledb') {
		faults['"as" before the name of a table'] = /\b(?:from|join) (?:"\w+"|\(.*\)) as "/i.test(sql);
		faults['% for the rest of a division'] = /[^'] % /.test(sql);
		faults['an empty text, which is null there'] = bindings.includes('');
		faults['an escape before what needs none'] = patterns.some((value) => /![^!%_]/.test(String(value).slice(1, -1)));
		faults['an "in" of more than a thousand'] = /in \((?:\?, ){1000}/.test(sql);
	}
	if (client === 'mssql') {
		const bare = (value: unknown) => /\[/.test(String(value).replaceAll(/!./g, ''));
		faults['a class of characters that was meant as text'] = patterns.some(bare);
	}
	if (['oracledb', 'mssql'].includes(client)) {
		faults['limit'] = /\blimit\b/i.test(sql);
		faults['true or false'] = /[=(] ?(?:true|false)\b/i.test(sql);
	}
	return Object.keys(faults).filter((fault) => faults[fault]);
}
