import { randomInt } from 'node:crypto';
import type { Instant } from '../share/instant.ts';

export const codeTtlMs = 10 * 60_000;
export const triesPerCode = 5;
const digits = 6;

/** What was sent to an address to be typed in at the door. */
export interface Code {
	recipient: string;
	/** Keyed, as there are only a million codes. */
	codeHash: string;
	expires: Instant;
	tries: number;
	dateSent: Instant;
}

export type CodeCheck = { kind: 'right' } | { kind: 'wrong'; triesLeft: number } | { kind: 'none' };

export interface CodeStore {
	/** Takes the place of the recipient's last code. */
	replace(code: Code): Promise<void>;
	/** Takes one of so many tries, and the code with it if it is right: each is good for one opening. */
	check(recipient: string, codeHash: string, at: { tries: number; now: Instant }): Promise<CodeCheck>;
	forget(before: Instant): Promise<number>;
}

/** Six digits, every one of them as likely as any other. */
export function newCode(): string {
	return String(randomInt(10 ** digits)).padStart(digits, '0');
}

/** @param keyed the vault's keyed hash */
export function codeHash(keyed: (value: string) => string, recipient: string, code: string): string {
	return keyed(`code\n${recipient}\n${code}`);
}
