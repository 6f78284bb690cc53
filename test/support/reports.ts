import { randomUUID } from 'node:crypto';
import { administrator } from './administrator.ts';
import { makeFlow } from './newsroom/make-flow.ts';
import { makeRole } from './newsroom/people.ts';
import { openShare, type OpenedShare } from './newsroom/open-share.ts';
import { startDirectus, type DirectusOptions, type DirectusServer } from './directus-server.ts';
import type { ApiClient } from './api-client.ts';
import type { ShareAnswer } from './newsroom/newsroom.ts';

/** Rows with every kind of key, some of which the database deletes along with others. */
export interface Reports {
	server: DirectusServer;
	adminToken: string;
	/** That of the role which may read everything. */
	policy: string;
	/** Makes a row; answers its key. */
	make(collection: string, fields?: object): Promise<string>;
	share(collection: string, item: string, input?: object): Promise<ShareAnswer>;
	open(link: string): Promise<OpenedShare>;
	/** Deletes a row by a flow that emits no events. */
	deleteUnseen(collection: string, key: string): Promise<void>;
}

const collections = ['reports', 'lines', 'remarks', 'labels', 'directus_files'];

/** A real Directus in which reports have lines, and lines have remarks. */
export async function startReports(options: DirectusOptions): Promise<Reports> {
	const server = await startDirectus(options);
	const { admin } = server;

	try {
		await makeCollections(admin);
		const { role, policy } = await makeRole(
			admin,
			'Reader',
			collections.map((collection) => ({ collection })),
		);

		return {
			server,
			adminToken: administrator.token,
			policy,
			async make(collection, fields = {}) {
				const slug = collection === 'labels' ? { slug: `label ${randomUUID()}` } : {};
				const made = await admin.need('POST', `/items/${collection}`, { title: 'Shared', ...slug, ...fields });
				return String(made.slug ?? made.id);
			},
			share: (collection, item, input = {}) =>
				admin.need('POST', '/share/api/shares', { collection, item, role, ...input }),
			open: (link) => openShare(server, link),
			async deleteUnseen(collection, key) {
				const flow = await makeDeletingFlow(admin, collection, key);
				await admin.need('GET', `/flows/trigger/${flow}`);
				await admin.need('DELETE', `/flows/${flow}`);
			},
		};
	} catch (error) {
		await server.stop();
		throw error;
	}
}

async function makeCollections(admin: ApiClient): Promise<void> {
	const integerKey = { field: 'id', type: 'integer', schema: { is_primary_key: true, has_auto_increment: true } };
	const keys = {
		reports: { field: 'id', type: 'uuid', meta: { special: ['uuid'] }, schema: { is_primary_key: true, length: 36 } },
		lines: integerKey,
		remarks: integerKey,
		labels: { field: 'slug', type: 'string', schema: { is_primary_key: true } },
	};

	for (const [collection, key] of Object.entries(keys)) {
		const fields = [key, { field: 'title', type: 'string' }];
		await admin.need('POST', '/collections', { collection, fields, schema: {}, meta: {} });
	}

	await makeParts(admin, { parts: 'lines', of: 'reports', field: 'report', type: 'uuid' });
	await makeParts(admin, { parts: 'remarks', of: 'lines', field: 'line', type: 'integer' });
}

async function makeParts(
	admin: ApiClient,
	{ parts, of, field, type }: Record<'parts' | 'of' | 'field' | 'type', string>,
) {
	await admin.need('POST', `/fields/${parts}`, { field, type, schema: {}, meta: { special: ['m2o'] } });
	await admin.need('POST', `/fields/${of}`, { field: parts, type: 'alias', meta: { special: ['o2m'] } });
	await admin.need('POST', '/relations', {
		collection: parts,
		field,
		related_collection: of,
		schema: { on_delete: 'CASCADE' },
		meta: { one_field: parts, one_deselect_action: 'delete' },
	});
}

function makeDeletingFlow(admin: ApiClient, collection: string, key: string): Promise<string> {
	return makeFlow(admin, {
		name: 'Deletes',
		trigger: 'webhook',
		options: { method: 'GET', async: false },
		operation: { type: 'item-delete', options: { collection, key: [key], permissions: '$full', emitEvents: false } },
	});
}
