import { describe, expect, it } from 'vitest';
import { createVault, fingerprint, newSecret } from '../../../src/share/secret.ts';

const vault = createVault('the SECRET of this Directus');

describe('a link’s secret', () => {
	it('has 190 bits that fit into a URL as they are, and nothing that a mail program takes for a link’s end', () => {
		const secrets = Array.from({ length: 400 }, newSecret);
		for (const secret of secrets) expect(secret).toMatch(/^[A-Za-z0-9]{32}$/);
		expect(new Set(secrets.join('')).size).toBe(62);
	});

	it('is another one each time', () => {
		expect(new Set(Array.from({ length: 1000 }, newSecret)).size).toBe(1000);
	});

	it('is looked up by its SHA-256', () => {
		expect(fingerprint('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
	});
});

describe('the vault', () => {
	it('gives back what was sealed', () => {
		expect(vault.open(vault.seal('a secret'))).toBe('a secret');
		expect(vault.open(vault.seal('Ünïcode ✓'))).toBe('Ünïcode ✓');
	});

	it('seals the same secret differently each time, and never readably', () => {
		const sealed = vault.seal('a secret');
		expect(sealed).not.toBe(vault.seal('a secret'));
		expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('a secret');
	});

	it('opens nothing that was sealed under another SECRET', () => {
		expect(createVault('another SECRET').open(vault.seal('a secret'))).toBeNull();
	});

	it('opens nothing that was tampered with, byte by byte', () => {
		const sealed = Buffer.from(vault.seal('a secret'), 'base64url');

		for (let at = 0; at < sealed.length; at++) {
			const changed = Buffer.from(sealed);
			changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
			expect(vault.open(changed.toString('base64url'))).toBeNull();
		}
	});

	it('opens nothing that was cut short', () => {
		const sealed = Buffer.from(vault.seal('a secret'), 'base64url');
		for (let length = 0; length < sealed.length; length++) {
			expect(vault.open(sealed.subarray(0, length).toString('base64url'))).toBeNull();
		}
	});

	it('opens nothing that is nonsense', () => {
		for (const nonsense of ['', 'sealed', '💥', 'x'.repeat(1000)]) expect(vault.open(nonsense)).toBeNull();
	});

	it('hashes addresses so that they can be compared, with a key that nobody else has', () => {
		expect(vault.keyed('203.0.113.7')).toBe(vault.keyed('203.0.113.7'));
		expect(vault.keyed('203.0.113.7')).not.toBe(vault.keyed('203.0.113.8'));
		expect(vault.keyed('203.0.113.7')).not.toBe(createVault('another SECRET').keyed('203.0.113.7'));
		expect(vault.keyed('203.0.113.7')).not.toBe(fingerprint('203.0.113.7'));
	});
});
