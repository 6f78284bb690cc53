import { describe, expect, it, vi } from 'vitest';
import { anAuthority, chosenScope } from '../../support/shares/an-authority.ts';
import { createShare } from '../../../src/share/create-share.ts';
import { createVault, fingerprint } from '../../../src/share/secret.ts';
import { isPasswordRight } from '../../../src/share/password.ts';
import { memoryShares } from '../../support/shares/memory-shares.ts';
import { noon } from '../../support/shares/a-share.ts';
import type { Authority } from '../../../src/share/authority.ts';
import type { ShareCreation } from '../../../src/share/input.ts';

const actor = { user: 'the-editor', role: 'editors', admin: false };
/** Hashing takes long on purpose, and longer on a busy machine. */
vi.setConfig({ testTimeout: 30_000 });

const vault = createVault('SECRET');

async function create(input: Partial<ShareCreation> = {}, authority: Partial<Authority> = {}) {
	const shares = memoryShares();
	const wanted: ShareCreation = { collection: 'articles', item: '1', ...input };
	const outcome = await createShare(actor, wanted, { shares, authority: anAuthority(authority), vault, now: noon });
	return { outcome, made: shares.inserted[0], count: shares.inserted.length };
}

describe('making a share', () => {
	it('makes the actor its owner and starts everything at its beginning', async () => {
		const { outcome, made } = await create();
		expect(outcome).toEqual({ kind: 'created', id: made?.share.id });
		expect(made?.share).toMatchObject({
			collection: 'articles',
			item: '1',
			owner: actor.user,
			access: 'view',
			audience: 'anyone',
			scope: chosenScope,
			api: false,
			timesUsed: 0,
			maxUses: null,
			paused: false,
			lost: null,
			revision: 1,
			doorRevision: 1,
			dateCreated: noon,
			passwordHash: null,
		});
	});

	it('looks the link up by its hash and can copy it again', async () => {
		const { made } = await create();
		const secret = vault.open(made?.share.secretCipher ?? '');
		expect(secret).toMatch(/^[\w-]{32}$/);
		expect(made?.share.secretHash).toBe(fingerprint(secret ?? ''));
	});

	it('writes down who made it, without any value', async () => {
		const { made } = await create({ password: 'the password', name: 'the name' });
		expect(made?.event).toMatchObject({ kind: 'created', user: actor.user, at: noon, share: made?.share.id });
		expect(JSON.stringify(made?.event)).not.toMatch(/the password|the name/);
	});

	it('stores a password as a hash only', async () => {
		const { made } = await create({ password: 'the password' });
		expect(JSON.stringify(made?.share)).not.toContain('the password');
		expect(await isPasswordRight('the password', made?.share.passwordHash ?? '')).toBe(true);
	});

	it('uses the key that the database has, not the one that was sent', async () => {
		const { made } = await create({ item: '01' }, { findItem: async () => ({ kind: 'found', key: '1' }) });
		expect(made?.share.item).toBe('1');
	});

	it('finds a singleton without a key', async () => {
		const findItem = vi.fn(async () => ({ kind: 'found', key: '1' }) as const);
		const { made } = await create({ item: null }, { findItem });
		expect(findItem).toHaveBeenCalledWith('articles', null);
		expect(made?.share.item).toBe('1');
	});

	it.each<[string, Partial<Authority>]>([
		['that is not there or may not be read', { findItem: async () => ({ kind: 'none' }) }],
		['that the actor may not share', { mayShare: async () => false }],
	])('refuses an item %s, both alike', async (_, authority) => {
		expect(await create({}, authority)).toMatchObject({ outcome: { kind: 'forbidden' }, count: 0 });
	});

	it('refuses an item whose key cannot be told from others, in words', async () => {
		const { outcome, count } = await create({}, { findItem: async () => ({ kind: 'blurred' }) });
		expect(outcome).toMatchObject({ kind: 'invalid', field: 'item', message: expect.stringContaining('more digits') });
		expect(count).toBe(0);
	});

	it('refuses a role that the actor may not use', async () => {
		const { outcome, count } = await create({ role: 'admins' }, { mayUseRole: async () => false });
		expect(outcome).toMatchObject({ kind: 'invalid', field: 'role' });
		expect(count).toBe(0);
	});

	it('refuses an end that is not after the start', async () => {
		const wrong = { kind: 'invalid', field: 'date_end' };
		expect(await create({ date_start: noon, date_end: noon })).toMatchObject({ outcome: wrong, count: 0 });
		expect(await create({ date_start: noon, date_end: noon - 1 })).toMatchObject({ outcome: wrong, count: 0 });
		expect((await create({ date_start: noon, date_end: noon + 1 })).outcome.kind).toBe('created');
	});

	it('refuses the API where custom rules are withheld, and says why', async () => {
		const withheld = { mayUseCustomRules: async () => false };
		expect(await create({ api: true }, withheld)).toMatchObject({
			outcome: { kind: 'invalid', field: 'api' },
			count: 0,
		});
		expect((await create({ api: false }, withheld)).outcome.kind).toBe('created');
	});

	it('asks for the scope with the rights of the new owner and the share’s role', async () => {
		const chooseScope = vi.fn(anAuthority().chooseScope);
		await create({ role: 'clients', scope: { paths: ['comments'] } }, { chooseScope });
		const subject = { collection: 'articles', role: 'clients', owner: actor.user, ownerRole: actor.role };
		expect(chooseScope).toHaveBeenCalledWith(subject, { paths: ['comments'] }, noon);
	});

	it.each([
		[{ kind: 'unknown-relation', path: 'nonsense' }, /"nonsense"/],
		[{ kind: 'unknown-field', path: 'comments', field: 'nonsense' }, /"nonsense" at "comments"/],
		[{ kind: 'too-many', limit: 200 }, /more than 200/],
		[{ kind: 'too-deep', path: 'a.b.c' }, /"a\.b\.c"/],
	] as const)('names what is wrong with a scope: %j', async (choosing, message) => {
		const { outcome, count } = await create({}, { chooseScope: async () => choosing });
		expect(outcome).toMatchObject({ kind: 'invalid', field: 'scope', message: expect.stringMatching(message) });
		expect(count).toBe(0);
	});
});
