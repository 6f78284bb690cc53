import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';
import pLimit from 'p-limit';

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** 32 MiB and a quarter of a second of one core a try: one of the settings that OWASP names for scrypt. */
const cost = { logN: 15, r: 8, p: 3 };
const saltBytes = 16;
const keyBytes = 32;
const maxmem = 128 * 1024 * 1024;

/** Few at a time, so that guessing can neither fill the memory nor the threads that files are read with. */
const oneOfFew = pLimit(2);
/** Owners do not wait for those who guess. */
const oneOfOwners = pLimit(1);
/** Some seconds' worth: whoever comes then is told so, instead of waiting without end. */
const mostWaiting = 24;

/** Too many passwords are to be checked at this moment. */
export class TooManyPasswords extends Error {}

/**
 * One check of a password among few at a time. Throws where too many wait already, and where nobody waits for it any more.
 */
export async function checkInTurn(isGone: () => boolean, check: () => Promise<boolean>): Promise<boolean> {
	if (oneOfFew.pendingCount >= mostWaiting) throw new TooManyPasswords();
	return await oneOfFew(() => {
		if (isGone()) throw new TooManyPasswords();
		return check();
	});
}

/** As a PHC string: `$scrypt$ln=15,r=8,p=3$salt$key`. */
export async function hashPassword(password: string): Promise<string> {
	const salt = randomBytes(saltBytes);
	const key = await oneOfOwners(() => deriveKey(password, salt, cost));
	return `$scrypt$ln=${cost.logN},r=${cost.r},p=${cost.p}$${base64(salt)}$${base64(key)}`;
}

export async function isPasswordRight(password: string, phc: string): Promise<boolean> {
	const match = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(phc);
	if (!match) return false;
	const [, logN, r, p, salt = '', key = ''] = match;
	const expected = Buffer.from(key, 'base64');
	const parameters = { logN: Number(logN), r: Number(r), p: Number(p) };
	const derived = await deriveKey(password, Buffer.from(salt, 'base64'), parameters);
	return derived.length === expected.length && timingSafeEqual(derived, expected);
}

/** The same characters may be typed in two Unicode forms on two devices. */
function deriveKey(password: string, salt: Buffer, { logN, r, p }: typeof cost): Promise<Buffer> {
	return derive(password.normalize('NFC'), salt, keyBytes, { N: 2 ** logN, r, p, maxmem });
}

/** PHC strings are unpadded. */
function base64(bytes: Buffer): string {
	return bytes.toString('base64').replace(/=+$/, '');
}
