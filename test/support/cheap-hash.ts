import { scryptSync } from 'node:crypto';

const salt = Buffer.alloc(16, 7);

/**
 * A password as it is stored, but hashed in no time, to be put into `password_hash`: for tests that try passwords by the
 * hundred, or for as long as a server is away.
 */
export function cheapHash(password: string): string {
	const key = scryptSync(password, salt, 32, { N: 2, r: 8, p: 1 });
	return `$scrypt$ln=1,r=8,p=1$${salt.toString('base64')}$${key.toString('base64')}`;
}
