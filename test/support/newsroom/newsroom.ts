import { makeContent, type NewsroomContent } from './content.ts';
import { makeRole, makeUser, type Permission, type Person } from './people.ts';
import { makeSchema } from './schema.ts';
import { openShare, type OpenedShare } from './open-share.ts';
import { startDirectus, type DirectusOptions, type DirectusServer } from '../directus-server.ts';

/** Everything that the plain role of a share may read. */
export const shownCollections = [
	'articles',
	'authors',
	'categories',
	'tags',
	'comments',
	'replies',
	'languages',
	'quotes',
	'galleries',
	'articles_tags',
	'articles_files',
	'articles_translations',
	'articles_blocks',
	'galleries_files',
	'imprint',
	'directus_files',
	'directus_users',
];

export const mayReadEverything: Permission[] = shownCollections.map((collection) => ({ collection }));
export const mayShareArticles: Permission[] = ['articles', 'imprint', 'categories', 'comments', 'directus_files'].map(
	(collection) => ({ collection, action: 'share' }),
);

export interface Newsroom {
	server: DirectusServer;
	content: NewsroomContent;
	/** A role that may read every collection of the newsroom, without custom rules. */
	client: string;
	clientPolicy: string;
	/** May read everything and share articles. */
	editor: Person;
	editorRole: string;
	editorPolicy: string;
	/** Shares as the editor: the article with the client's role, unless said otherwise. Throws where it is refused. */
	share(input?: object, by?: Person): Promise<ShareAnswer>;
	/** Opens a link as somebody without an account. */
	open(link: string, body?: object): Promise<OpenedShare>;
}

export interface ShareAnswer {
	id: string;
	link: string;
	state: string;
	times_used: number;
	scope: { item_only: boolean; paths: string[]; fields: Record<string, string[]> };
	[field: string]: unknown;
}

/** A real Directus with the packed extension and a newsroom's content. */
export async function startNewsroom(options: DirectusOptions = {}): Promise<Newsroom> {
	const server = await startDirectus(options);

	try {
		const { admin } = server;
		await makeSchema(admin);
		const content = await makeContent(admin, server.url);
		const client = await makeRole(admin, 'Client', mayReadEverything);
		const editors = await makeRole(admin, 'Editors', [...mayReadEverything, ...mayShareArticles]);
		const editor = await makeUser(admin, editors.role);

		return {
			server,
			content,
			client: client.role,
			clientPolicy: client.policy,
			editor,
			editorRole: editors.role,
			editorPolicy: editors.policy,
			share(input = {}, by = editor) {
				const body = { collection: 'articles', item: content.article, role: client.role, ...input };
				return server.api(by.token).need('POST', '/share/api/shares', body);
			},
			open: (link, body) => openShare(server, link, body),
		};
	} catch (error) {
		await server.stop();
		throw error;
	}
}
