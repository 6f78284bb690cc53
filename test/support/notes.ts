import { makeRole } from './newsroom/people.ts';
import { openShare, type OpenedShare } from './newsroom/open-share.ts';
import { startDirectus, type DirectusOptions, type DirectusServer } from './directus-server.ts';
import type { ShareAnswer } from './newsroom/newsroom.ts';

export interface Notes {
	server: DirectusServer;
	/** The key of the one note there is. */
	note: number;
	/** A role that may read notes. */
	reader: string;
	/** Shares the note as the administrator. Throws where it is refused. */
	share(input?: object): Promise<ShareAnswer>;
	/** The share as its owner sees it now. */
	look(share: ShareAnswer): Promise<ShareAnswer>;
	/** Opens a link as somebody without an account. */
	open(link: string, body?: object): Promise<OpenedShare>;
}

/** What every visitor of the note reads. */
export const noteText = 'The text of the note';

/** A real Directus with one note in it: for everything that does not depend on the data model. */
export async function startNotes(options: DirectusOptions = {}): Promise<Notes> {
	const server = await startDirectus(options);
	const { admin } = server;

	try {
		const key = { field: 'id', type: 'integer', schema: { is_primary_key: true, has_auto_increment: true } };
		const fields = [key, { field: 'text', type: 'string' }];
		await admin.need('POST', '/collections', { collection: 'notes', fields, schema: {}, meta: {} });
		const note = await admin.need('POST', '/items/notes', { text: noteText });
		const { role: reader } = await makeRole(admin, 'Reader', [{ collection: 'notes' }]);

		return {
			server,
			note: note.id,
			reader,
			share(input = {}) {
				const body = { collection: 'notes', item: note.id, role: reader, ...input };
				return admin.need('POST', '/share/api/shares', body);
			},
			look: ({ id }) => admin.need('GET', `/share/api/shares/${id}`),
			open: (link, body) => openShare(server, link, body),
		};
	} catch (error) {
		await server.stop();
		throw error;
	}
}
