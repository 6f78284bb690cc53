import { describe, expect, it, vi } from 'vitest';
import { checkInTurn, hashPassword, isPasswordRight, TooManyPasswords } from '../../../src/share/password.ts';

/** Hashing takes long on purpose, and longer on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

describe('a password', () => {
	it('is kept as a PHC string with its own salt', async () => {
		const [one, other] = await Promise.all([hashPassword('secret'), hashPassword('secret')]);
		expect(one).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
		expect(one.split('$')[3]).not.toBe(other.split('$')[3]);
	});

	it('is right only as it was set', async () => {
		const hash = await hashPassword('secret');
		expect(await isPasswordRight('secret', hash)).toBe(true);
		for (const wrong of ['Secret', 'secret ', '', 'secre']) expect(await isPasswordRight(wrong, hash)).toBe(false);
	});

	it('is the same in both Unicode forms in which it may be typed', async () => {
		const [composed, decomposed] = ['Z\u00fcrich', 'Zu\u0308rich'];
		const [one, other] = await Promise.all([hashPassword(composed), hashPassword(decomposed)]);
		expect(composed).not.toBe(decomposed);
		expect(await isPasswordRight(decomposed, one)).toBe(true);
		expect(await isPasswordRight(composed, other)).toBe(true);
	});

	it('is checked by the parameters that it was hashed with, so that they can be raised', async () => {
		// RFC 7914, second test vector, cut to the 32 bytes that are compared here.
		const key = Buffer.from('fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162', 'hex');
		const phc = `$scrypt$ln=10,r=8,p=16$${Buffer.from('NaCl').toString('base64')}$${key.toString('base64')}`;
		expect(await isPasswordRight('password', phc)).toBe(true);
		expect(await isPasswordRight('Password', phc)).toBe(false);
	});

	it.each([
		'',
		'secret',
		'$argon2id$v=19$m=65536$c2FsdA$aGFzaA',
		'$scrypt$ln=15,r=8,p=3$c2FsdA$',
		'$scrypt$ln=4,r=8,p=1$c2FsdA$aGFzaA',
	])('is never right against the broken hash %j', async (hash) => {
		expect(await isPasswordRight('secret', hash)).toBe(false);
		expect(await isPasswordRight('', hash)).toBe(false);
	});
});

describe('checks of passwords', () => {
	const waiting = () => new Promise<boolean>(() => undefined);

	it('are two at a time, and no more than twenty-four wait; owners are not among them', async () => {
		let begun = 0;
		const ends: (() => void)[] = [];
		const check = () => new Promise<boolean>((resolve) => ((begun += 1), ends.push(() => resolve(true))));
		const checks = Array.from({ length: 26 }, () => checkInTurn(() => false, check));
		await Promise.resolve();
		expect(begun).toBe(2);
		await expect(checkInTurn(() => false, waiting)).rejects.toBeInstanceOf(TooManyPasswords);
		await hashPassword('an owner’s');

		for (let ended = 0; ended < 26; ended += 1) {
			await vi.waitUntil(() => ends.length > ended);
			ends[ended]?.();
		}
		expect(await Promise.all(checks)).toEqual(Array(26).fill(true));
	});

	it('are not made where nobody waits for them any more', async () => {
		await expect(checkInTurn(() => true, waiting)).rejects.toBeInstanceOf(TooManyPasswords);
	});
});
