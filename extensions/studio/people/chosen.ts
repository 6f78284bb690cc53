import type { Invited } from '../api/recipients.ts';
import type { Share } from '../share/share.ts';

type Access = Share['access'];

/** Somebody whom an owner is about to invite. */
export interface Chosen {
	kind: 'email' | 'user' | 'role';
	/** The address, or the key of the user or role. */
	id: string;
	name: string;
	/** Null is what the share allows. */
	access: Access | null;
}

/** As many as the API takes at once. */
export const maxChosen = 50;

/** What was typed or pasted, taken apart: addresses to invite, and what is none. */
export interface Typed {
	emails: string[];
	wrong: string[];
}

const longest = 254;
/** What the server would take: it refuses letters outside of ASCII in front of the @. */
const address = /^[\w.!#$%&'*+/=?^`{|}~-]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u;
/** `Ada Lovelace <ada@example.com>`, as mail programs copy it. */
const named = /"[^"]*"\s*(?=<)|[^,;\n<>"]*(?=<[^<>]*@[^<>]*>)/g;

export function readTyped(text: string): Typed {
	const parts = text
		.replace(named, ' ')
		.split(/[\s,;<>]+/)
		.filter((part) => part !== '');
	const emails = parts.filter(isAddress).map((email) => email.toLowerCase());
	return { emails: [...new Set(emails)], wrong: [...new Set(parts.filter((part) => !isAddress(part)))] };
}

export function isAddress(text: string): boolean {
	return text.length <= longest && address.test(text);
}

/** Adds those who are not there yet. */
export function withChosen(chosen: Chosen[], added: Chosen[]): Chosen[] {
	const all = new Map([...added, ...chosen].map((one) => [keyOf(one), one]));
	const known = new Set(chosen.map(keyOf));
	return [...chosen, ...[...all.values()].filter((one) => !known.has(keyOf(one)))];
}

export function keyOf({ kind, id }: Pick<Chosen, 'kind' | 'id'>): string {
	return `${kind}:${id}`;
}

/** Nobody may do more than the share allows. */
export function invitedOf({ kind, id, access: own }: Chosen, allowed: Access): Invited {
	const access = allowed === 'view' ? 'view' : (own ?? allowed);
	if (kind === 'email') return { email: id, access };
	return kind === 'user' ? { user: id, access } : { role: id, access };
}
