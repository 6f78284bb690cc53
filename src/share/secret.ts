import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const secretBytes = 24;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * A link's secret: 190 bits, in letters and digits alone. Programs for mail and chat take a hyphen or an underscore at a
 * link's end for the sentence's, and a pair of underscores for italics.
 */
export function newSecret(): string {
	for (;;) {
		const secret = randomBytes(secretBytes).toString('base64url');
		if (/^[A-Za-z0-9]+$/.test(secret)) return secret;
	}
}

/** What a secret or token is looked up by. It needs no salt: what it hashes is random and long. */
export function fingerprint(secret: string): string {
	return createHash('sha256').update(secret).digest('hex');
}

export interface Vault {
	seal(secret: string): string;
	/** Null where it was sealed under another `SECRET`. */
	open(sealed: string): string | null;
	/** A keyed hash, for what must be compared but not known: visitors' addresses. */
	keyed(value: string): string;
}

/** Keeps links readable for "copy link" only, encrypted with a key derived from Directus' `SECRET`. */
export function createVault(directusSecret: string): Vault {
	const linkKey = Buffer.from(hkdfSync('sha256', directusSecret, '', 'directus-extension-sharing link', 32));
	const hashKey = Buffer.from(hkdfSync('sha256', directusSecret, '', 'directus-extension-sharing address', 32));

	return { seal, open, keyed };

	function seal(secret: string): string {
		const nonce = randomBytes(nonceBytes);
		const cipher = createCipheriv('aes-256-gcm', linkKey, nonce);
		const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
		return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
	}

	function open(sealed: string): string | null {
		const bytes = Buffer.from(sealed, 'base64url');

		try {
			const decipher = createDecipheriv('aes-256-gcm', linkKey, bytes.subarray(0, nonceBytes));
			decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
			return decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
		} catch {
			return null;
		}
	}

	function keyed(value: string): string {
		return createHmac('sha256', hashKey).update(value).digest('hex');
	}
}
