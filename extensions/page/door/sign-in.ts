/** What the visitor has pressed already, and wants done when they are back. */
export type Intent = 'accept' | 'decline';

const RETURN = 'sharing:return';
const INTENT = 'sharing:intent';

/**
 * Leaves for Directus' own login. The page of the Studio that it leads to brings the visitor back to where they were, which
 * it finds in this tab's storage. False where the browser keeps nothing, and so would lead nowhere.
 */
export function goToSignIn(address: string, intent: Intent | null): boolean {
	try {
		sessionStorage.setItem(RETURN, location.pathname + location.hash);
		if (intent === null) sessionStorage.removeItem(INTENT);
		else sessionStorage.setItem(INTENT, `${intent} ${location.pathname}`);
	} catch {
		return false;
	}
	location.assign(address);
	return true;
}

/** What was pressed on this very page before signing in; true once. */
export function takeIntent(): Intent | null {
	try {
		const [intent, path] = (sessionStorage.getItem(INTENT) ?? '').split(' ');
		sessionStorage.removeItem(INTENT);
		if (path !== location.pathname) return null;
		return intent === 'accept' || intent === 'decline' ? intent : null;
	} catch {
		return null;
	}
}
