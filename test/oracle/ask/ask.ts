import type { DirectusServer } from '../../support/directus-server.ts';
import type { OpenedShare } from '../../support/newsroom/open-share.ts';

/** What a visitor asked, and was told. */
export interface Told {
	asked: string;
	status: number;
	text: string;
	/** Parsed where it is JSON. */
	body: unknown;
}

/** The item with what is related to it, as its page asks for it. */
export async function askContent({ visitor, path }: OpenedShare): Promise<Told> {
	return tell(visitor, `${path}/content`, 'content');
}

/** The related lists of a content, each alone. */
export async function askLists({ visitor, path }: OpenedShare, paths: string[]): Promise<Told[]> {
	const told: Told[] = [];
	for (const list of paths) told.push(await tell(visitor, `${path}/content/${encodeURIComponent(list)}`, list));
	return told;
}

/** Directus' own API, by the visit's token. */
export async function askDirectus({ visitor }: OpenedShare, queries: string[]): Promise<Told[]> {
	const told: Told[] = [];
	for (const query of queries) told.push(await tell(visitor, query, query));
	return told;
}

async function tell(visitor: ReturnType<DirectusServer['api']>, address: string, asked: string): Promise<Told> {
	const { status, text, body } = await visitor.get(address);
	return { asked, status, text, body };
}
