import { openShare, type OpenedShare } from './newsroom/open-share.ts';
import { notesWorld, type NotesContents } from './worlds/notes-world.ts';
import { startWorld, type LentOptions, type OwnOptions } from './worlds/start-world.ts';
import type { DirectusServer, OwnDirectus } from './directus-server.ts';
import type { ShareAnswer } from './newsroom/newsroom.ts';

export interface Notes<Server extends DirectusServer = DirectusServer> extends NotesContents {
	server: Server;
	/** Shares the note as the administrator. Throws where it is refused. */
	share(input?: object): Promise<ShareAnswer>;
	/** The share as its owner sees it now. */
	look(share: ShareAnswer): Promise<ShareAnswer>;
	/** Opens a link as somebody without an account. */
	open(link: string, body?: object): Promise<OpenedShare>;
}

/** A real Directus with one note in it: for everything that does not depend on the data model. */
export function startNotes(options: OwnOptions): Promise<Notes<OwnDirectus>>;
export function startNotes(options?: LentOptions): Promise<Notes>;
export async function startNotes(options: LentOptions | OwnOptions = {}): Promise<Notes> {
	const { server, contents } = await startWorld(notesWorld, options);
	const { note, reader } = contents;

	return {
		server,
		...contents,
		share(input = {}) {
			const body = { collection: 'notes', item: note, role: reader, ...input };
			return server.admin.need('POST', '/share/api/shares', body);
		},
		look: ({ id }) => server.admin.need('GET', `/share/api/shares/${id}`),
		open: (link, body) => openShare(server, link, body),
	};
}
