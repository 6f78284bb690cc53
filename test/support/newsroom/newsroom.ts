import { openShare, type OpenedShare } from './open-share.ts';
import { newsroomWorld, type NewsroomContents } from '../worlds/newsroom-world.ts';
import { startWorld, type LentOptions, type OwnOptions } from '../worlds/start-world.ts';
import type { DirectusServer, OwnDirectus } from '../directus-server.ts';
import type { Person } from './people.ts';

export interface Newsroom<Server extends DirectusServer = DirectusServer> extends NewsroomContents {
	server: Server;
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
export function startNewsroom(options: OwnOptions): Promise<Newsroom<OwnDirectus>>;
export function startNewsroom(options?: LentOptions): Promise<Newsroom>;
export async function startNewsroom(options: LentOptions | OwnOptions = {}): Promise<Newsroom> {
	const { server, contents } = await startWorld(newsroomWorld, options);
	const { content, client, editor } = contents;
	await showTextsPicture(server, contents);

	return {
		server,
		...contents,
		share(input = {}, by = editor) {
			const body = { collection: 'articles', item: content.article, role: client, ...input };
			return server.api(by.token).need('POST', '/share/api/shares', body);
		},
		open: (link, body) => openShare(server, link, body),
	};
}

/** Rich text names its pictures by the address of its Directus, which the copy of a newsroom has not had before. */
async function showTextsPicture({ knex, url }: DirectusServer, { content }: NewsroomContents): Promise<void> {
	const body = `<p>Body with an image: <img src="${url}/assets/${content.textFile}?width=300"></p>`;
	await knex('articles').where({ id: content.article }).update({ body });
}
