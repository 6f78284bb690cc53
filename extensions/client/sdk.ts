import { createSharing, type Sharing } from './client.ts';

/** What there is of a client of Directus' SDK, as far as it matters here. */
interface DirectusClient {
	url: URL;
	globals: { fetch: unknown };
	/** Of `authentication()` and `staticToken()`. */
	getToken?: () => Promise<string | null>;
}

/**
 * The same for those who have Directus' own SDK: calls are made with its login and its `fetch`. It comes after
 * `authentication()` or `staticToken()`, or it knows no login.
 *
 *     const directus = createDirectus(url).with(authentication()).with(sharing());
 *     const answer = await directus.sharing.shares.list();
 */
export function sharing(options: { credentials?: RequestCredentials } = {}) {
	return (client: DirectusClient): { sharing: Sharing } => ({
		sharing: createSharing(String(client.url), {
			...options,
			fetch: client.globals.fetch as typeof fetch,
			token: async () => (await client.getToken?.()) ?? null,
		}),
	});
}
