import { randomUUID } from 'node:crypto';
import { administrator } from './administrator.ts';
import { makeFlow } from './newsroom/make-flow.ts';
import { openShare, type OpenedShare } from './newsroom/open-share.ts';
import { reportsWorld } from './worlds/reports-world.ts';
import { startWorld, type LentOptions } from './worlds/start-world.ts';
import type { DirectusServer } from './directus-server.ts';
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

/** A real Directus in which reports have lines, and lines have remarks. */
export async function startReports(options: LentOptions): Promise<Reports> {
	const { server, contents } = await startWorld(reportsWorld, options);
	const { admin } = server;
	const { role, policy } = contents;

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
}

function makeDeletingFlow(admin: ApiClient, collection: string, key: string): Promise<string> {
	return makeFlow(admin, {
		name: 'Deletes',
		trigger: 'webhook',
		options: { method: 'GET', async: false },
		operation: { type: 'item-delete', options: { collection, key: [key], permissions: '$full', emitEvents: false } },
	});
}
