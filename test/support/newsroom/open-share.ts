import type { ApiClient, Answer } from '../api-client.ts';
import type { DirectusServer } from '../directus-server.ts';

export interface OpenedShare {
	/** The link's path: `/share/<secret>`. */
	path: string;
	token: string;
	/** Sends the visit's token as bearer. */
	visitor: ApiClient;
	content(): Promise<Answer<Content>>;
	asset(file: string, query?: string): Promise<Answer<unknown>>;
}

// Tests look into content of any shape, and say what they expect to find.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Content = any;

/** Opens a share by its link as its page does. Throws where the door refuses. */
export async function openShare(server: DirectusServer, link: string, body: object = {}): Promise<OpenedShare> {
	const path = new URL(link).pathname;
	const { token } = await server.api().need('POST', `${path}/visits`, body);
	const visitor = server.api(token);

	return {
		path,
		token,
		visitor,
		content: () => visitor.get(`${path}/content`),
		asset: (file, query = '') => visitor.get(`${path}/assets/${file}${query}`),
	};
}
