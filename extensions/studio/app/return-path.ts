/** Under which a share's page notes in this tab where to come back to after the login. */
export const returnKey = 'sharing:return';

const secret = /^[\w-]{20,128}$/;

/**
 * The share's page that a visitor left to sign in, or null. Anybody's script in this tab may have written the note, so it
 * leads to a share's page of this Directus and nowhere else.
 */
export function returnPath(note: string | null, base: string, origin: string): string | null {
	if (note === null || !note.startsWith('/') || !URL.canParse(note, origin)) return null;
	const url = new URL(note, origin);
	const start = `${base}/share/`;
	if (url.origin !== origin || !url.pathname.startsWith(start)) return null;
	return secret.test(url.pathname.slice(start.length)) ? url.pathname + url.hash : null;
}
