import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeFlow } from '../support/newsroom/make-flow.ts';
import { dumpSharingTables } from '../support/sharing-tables.ts';
import { startNotes, type Notes } from '../support/notes.ts';
import type { ShareAnswer } from '../support/newsroom/newsroom.ts';
import type { DirectusVersion } from '../support/directus-version.ts';
import type { OwnDirectus } from '../support/directus-server.ts';

const tables = [
	'sharing_shares',
	'sharing_visits',
	'sharing_recipients',
	'sharing_codes',
	'sharing_notices',
	'sharing_seen',
	'sharing_events',
	'sharing_dropped_fields',
	'sharing_migrations',
	'sharing_migrations_lock',
];

describe.each<DirectusVersion>(['11', '12'])(
	'the tables, for Directus %s’ own API and an administrator,',
	(version) => {
		let notes: Notes<OwnDirectus>;
		let share: ShareAnswer;
		let before: unknown;

		beforeAll(async () => {
			notes = await startNotes({ own: true, isFresh: true, version });
			share = await notes.share({ name: 'A share to look for' });
			await notes.open(share.link);
			// Directus has its schema from before the tables now, and from after.
			await notes.server.restart();
			before = await dumpSharingTables(notes.server.knex);
		});
		afterAll(() => notes?.server.stop());

		afterEach(async () => {
			expect(await dumpSharingTables(notes.server.knex)).toEqual(before);
		});

		it('are in no list, specification or snapshot', async () => {
			const { admin } = notes.server;
			for (const path of ['/collections', '/fields', '/relations', '/schema/snapshot', '/server/specs/oas']) {
				const { status, text } = await admin.get(path);
				expect(status, path).toBe(200);
				expect(text, path).not.toContain('sharing_');
			}
			expect((await admin.get('/server/specs/graphql')).text).not.toContain('sharing_');
			for (const query of [
				'{ sharing_shares { id } }',
				'mutation { delete_sharing_shares_items(ids: ["x"]) { ids } }',
			]) {
				expect((await admin.post('/graphql', { query })).body.errors).toBeDefined();
			}
		});

		it.each(['item-read', 'item-create', 'item-update', 'item-delete'])(
			'cannot be reached by a flow with %s',
			async (type) => {
				const { admin, api } = notes.server;
				const query = { limit: -1 };
				const options = {
					collection: 'sharing_shares',
					permissions: '$full',
					emitEvents: false,
					query,
					key: [share.id],
					payload: { times_used: 0, name: 'Changed', id: share.id },
				};
				const trigger = { method: 'POST', return: '$all', async: false };
				const operation = { type, options };
				const flow = await makeFlow(admin, { name: type, trigger: 'webhook', options: trigger, operation });

				const { text } = await api().post(`/flows/trigger/${flow}`, {});
				expect(text).not.toContain('A share to look for');
				await admin.need('DELETE', `/flows/${flow}`);
			},
		);

		it.each(tables)('do not exist: %s can be neither read nor written as items', async (table) => {
			const { admin } = notes.server;
			const data = { id: share.id, owner: share.id, times_used: 0, name: 'Changed' };
			const answers = [
				await admin.get(`/items/${table}`),
				await admin.get(`/items/${table}/${share.id}`),
				await admin.raw('SEARCH', `/items/${table}`, { body: { query: { limit: 1 } } }),
				await admin.get(`/items/${table}?aggregate[count]=*`),
				await admin.post(`/items/${table}`, data),
				await admin.patch(`/items/${table}/${share.id}`, data),
				await admin.patch(`/items/${table}`, { query: {}, data }),
				await admin.delete(`/items/${table}/${share.id}`),
				await admin.delete(`/items/${table}`, { query: { limit: -1 } }),
				await admin.post(`/utils/export/${table}`, { format: 'json', query: {}, file: {} }),
				await admin.post(`/utils/sort/${table}`, { item: share.id, to: share.id }),
				await admin.get(`/collections/${table}`),
				await admin.get(`/fields/${table}`),
				await admin.post('/collections', { collection: table }),
				await admin.post('/collections', { collection: table, schema: null, meta: {} }),
				await admin.delete(`/collections/${table}`),
				await admin.post(`/fields/${table}`, { field: 'more', type: 'string' }),
				await admin.delete(`/fields/${table}/id`),
				await admin.post('/relations', { collection: 'notes', field: 'text', related_collection: table }),
			];
			for (const { status, text } of answers) {
				expect([400, 403, 404], text).toContain(status);
				expect(text).not.toContain('A share to look for');
			}
		});
	},
);
