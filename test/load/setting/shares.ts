import type { Desk } from './desk.ts';

export interface MadeShare {
	id: string;
	/** Where it is opened. */
	door: { url: string; body: object };
}

export interface OurShare extends MadeShare {
	/** The link without an ending: `http://…/share/<secret>`. */
	link: string;
	collection: string;
	item: string;
	/** Which fields it shows at which path. */
	fields: Record<string, string[]>;
}

interface Wish {
	collection: string;
	item?: string;
	max_uses?: number;
	password?: string;
}

/** A share of ours, made by the editor with the clients' role. */
export async function makeOurShare({ server, editor, role }: Desk, wish: Wish): Promise<OurShare> {
	const body = { item: '1', role, ...wish };
	const { id, link, scope } = await server.api(editor.token).need('POST', '/share/api/shares', body);
	const door = { url: `${link}/visits`, body: bodyWith(wish) };
	return { id, link, door, collection: wish.collection, item: body.item, fields: scope.fields };
}

/** The same share with core's means. */
export async function makeCoreShare({ server, editor, role }: Desk, wish: Wish): Promise<MadeShare> {
	const body = { item: '1', role, ...wish };
	const { id } = await server.api(editor.token).need('POST', '/shares', body);
	return { id, door: { url: `${server.url}/shares/auth`, body: { share: id, ...bodyWith(wish) } } };
}

/** Opens a share and answers the visitor's token. */
export async function openShare({ server }: Desk, { door }: MadeShare): Promise<string> {
	const { token, access_token: coreToken } = await server.api().need('POST', door.url, door.body);
	return (token ?? coreToken) as string;
}

function bodyWith({ password }: Wish): object {
	return password === undefined ? {} : { password };
}
