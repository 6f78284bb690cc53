import { showcaseWorld, type ShowcaseContents } from '../worlds/showcase-world.ts';
import { startWorld, type LentOptions, type OwnOptions } from '../worlds/start-world.ts';
import type { DirectusServer, OwnDirectus } from '../directus-server.ts';
import type { ShareAnswer } from '../newsroom/newsroom.ts';

export interface Showcase<Server extends DirectusServer = DirectusServer> extends ShowcaseContents {
	server: Server;
	share(input?: object): Promise<ShareAnswer>;
	/** A scope with every field that may be chosen, those that the Studio's form hides too. */
	everyField(): Promise<object>;
}

/** What its page says of it in English, where every field is shown: words of each kind of value. */
export const everythingInWords = [
	'A heading',
	'Rich text',
	'Second line',
	'const answer',
	'€ 1,234.5',
	'12,345',
	'Finished',
	'123 kB',
	'4 May 2026',
	'09:30',
	'In the works',
	'wood',
	'47.37° N, 8.54° E',
	'Dig',
	'something else',
	'Row 3',
	'Ada',
];

/** A real Directus with one item of every kind of field. */
export function startShowcase(options: OwnOptions): Promise<Showcase<OwnDirectus>>;
export function startShowcase(options?: LentOptions): Promise<Showcase>;
export async function startShowcase(options: LentOptions | OwnOptions = {}): Promise<Showcase> {
	const { server, contents } = await startWorld(showcaseWorld, options);
	const { item, reader, owner } = contents;

	return {
		server,
		...contents,
		share(input = {}) {
			const body = { collection: 'showcase', item, role: reader, ...input };
			return server.api(owner.token).need('POST', '/share/api/shares', body);
		},
		async everyField() {
			const { tree } = await server.api(owner.token).need('GET', `/share/api/scope?collection=showcase&item=${item}`);
			return { fields: { '': tree.fields.map(({ field }: { field: string }) => field) } };
		},
	};
}
