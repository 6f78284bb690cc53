/** Without letters and digits that are taken for one another. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const groups = 4;
const groupLength = 4;

/** Easy to read out, 79 bits: `k7mp-x2rf-9qth-wd4s`. */
export function generatePassword(): string {
	const drawn: string[] = [];
	while (drawn.length < groups * groupLength) {
		const byte = crypto.getRandomValues(new Uint8Array(1))[0] ?? 255;
		// Bytes beyond the last whole round would make the first letters likelier.
		if (byte < Math.floor(256 / letters.length) * letters.length) drawn.push(letters.charAt(byte % letters.length));
	}
	return Array.from({ length: groups }, (_, at) => drawn.slice(at * groupLength, (at + 1) * groupLength).join('')).join(
		'-',
	);
}

export type Strength = 'weak' | 'fair' | 'strong';

const common =
	/^(?:pass(?:word|wort)?|admin|welcome|hallo|hello|letmein|qwert[yz]\w*|azerty\w*|test|geheim|secret|motdepasse|contrase[nñ]a|abc|1234)\W*\d*\W*$/i;

/** A rough estimate: how many different passwords of this make there are. The door slows down guesses. */
export function strengthOf(password: string): Strength {
	const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u].filter((kind) => kind.test(password)).length;
	const different = new Set(password).size;
	const bits = Math.min(password.length, different * 2) * (3 + kinds);
	if (password.length < 8 || different < 4 || common.test(password) || bits < 36) return 'weak';
	return bits < 60 ? 'fair' : 'strong';
}
