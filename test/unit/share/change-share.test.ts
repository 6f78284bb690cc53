import { describe, expect, it, vi } from 'vitest';
import { aShare, hour, noon } from '../../support/shares/a-share.ts';
import { anAuthority, chosenScope } from '../../support/shares/an-authority.ts';
import {
	changeShare,
	endShare,
	pauseShare,
	restoreShare,
	resumeShare,
	rotateShare,
} from '../../../src/share/change-share.ts';
import { createVault, fingerprint } from '../../../src/share/secret.ts';
import { memoryShares } from '../../support/shares/memory-shares.ts';
import type { Authority } from '../../../src/share/authority.ts';
import type { ShareWithOwner } from '../../../src/share/share.ts';
import type { ShareChange } from '../../../src/share/input.ts';

const owner = { user: aShare().owner, role: null, admin: false };
/** Hashing takes long on purpose, and longer on a busy machine. */
vi.setConfig({ testTimeout: 30_000 });

const vault = createVault('SECRET');
const no = async () => false;

function context(authority: Partial<Authority> = {}, shares = memoryShares()) {
	return { shares, authority: anAuthority(authority), vault, now: noon };
}

async function change(input: ShareChange, authority: Partial<Authority> = {}, share = aShare()) {
	const shares = memoryShares();
	const outcome = await changeShare(owner, share, input, context(authority, shares));
	return { outcome, made: shares.changed[0], count: shares.changed.length };
}

describe('changing a share', () => {
	it('changes what was sent and nothing else', async () => {
		expect((await change({ name: 'New' })).made?.changes).toEqual({ name: 'New' });
		expect((await change({ max_uses: 5, date_end: noon + hour })).made?.changes).toEqual({
			maxUses: 5,
			dateEnd: noon + hour,
		});
		expect((await change({ name: null, date_end: null, max_uses: null })).made?.changes).toEqual({
			name: null,
			dateEnd: null,
			maxUses: null,
		});
		expect((await change({})).made?.changes).toEqual({});
	});

	it('writes down what changed by name, never by value', async () => {
		const { made } = await change({ password: 'the password', name: 'the name' });
		expect(made?.event).toMatchObject({ kind: 'changed', user: owner.user, detail: ['password', 'name'] });
		expect(JSON.stringify(made?.event)).not.toMatch(/the password|the name/);
	});

	it('closes the door for running visits where the password is new or gone, and only then', async () => {
		expect((await change({ password: 'new' })).made).toMatchObject({ closesDoor: true });
		expect((await change({ password: null })).made).toMatchObject({
			closesDoor: true,
			changes: { passwordHash: null },
		});
		expect((await change({ name: 'x', max_uses: 1 })).made).toMatchObject({ closesDoor: false });
	});

	it('is refused to who may not share the item any more', async () => {
		expect(await change({ name: 'x' }, { mayShare: no })).toMatchObject({ outcome: { kind: 'forbidden' }, count: 0 });
	});

	it('holds a new start against the old end, and the other way round', async () => {
		const share = aShare({ dateStart: noon, dateEnd: noon + hour });
		const wrong = { outcome: { kind: 'invalid', field: 'date_end' }, count: 0 };
		expect(await change({ date_start: noon + hour }, {}, share)).toMatchObject(wrong);
		expect(await change({ date_end: noon }, {}, share)).toMatchObject(wrong);
		expect(await change({ date_start: noon + hour, date_end: null }, {}, share)).toMatchObject({ count: 1 });
	});

	it('asks whether a new role may be used, and takes the old one as it is', async () => {
		const share = aShare({ role: 'clients', roleExists: true });
		expect(await change({ role: 'admins' }, { mayUseRole: no }, share)).toMatchObject({
			outcome: { field: 'role' },
			count: 0,
		});
		expect(await change({ role: 'clients' }, { mayUseRole: no }, share)).toMatchObject({ count: 1 });
		expect(await change({ role: null }, { mayUseRole: no }, share)).toMatchObject({ count: 1 });
	});

	it('finds a share again that lost its role, once it has another', async () => {
		const lost = aShare({ role: 'gone', lost: 'role' });
		expect((await change({ role: 'clients' }, {}, lost)).made?.changes).toMatchObject({ role: 'clients', lost: null });
	});

	it.each(['item', 'owner'] as const)('never finds a share again that lost its %s', async (what) => {
		const { made } = await change({ role: 'clients' }, {}, aShare({ lost: what }));
		expect(made?.changes).not.toHaveProperty('lost');
	});

	it('gives a share that nobody chose a scope for the default of its new role', async () => {
		const chooseScope = vi.fn(anAuthority().chooseScope);
		const { made } = await change({ role: 'clients' }, { chooseScope });
		expect(chooseScope).toHaveBeenCalledWith(
			expect.objectContaining({ role: 'clients', owner: owner.user }),
			undefined,
			noon,
		);
		expect(made?.changes.scope).toEqual(chosenScope);
	});

	it('keeps a scope that somebody chose when the role changes', async () => {
		const chosen = aShare({ scope: { ...chosenScope, isDefault: false } });
		expect((await change({ role: 'clients' }, {}, chosen)).made?.changes).not.toHaveProperty('scope');
	});

	it('goes back to the default scope where null is sent', async () => {
		const chooseScope = vi.fn(anAuthority().chooseScope);
		await change({ scope: null }, { chooseScope }, aShare({ scope: { ...chosenScope, isDefault: false } }));
		expect(chooseScope).toHaveBeenCalledWith(expect.anything(), undefined, noon);
	});

	it('chooses a scope with the rights of the owner, though an administrator sends it', async () => {
		const chooseScope = vi.fn(anAuthority().chooseScope);
		const administrator = { user: 'admin', role: 'admins', admin: true };
		await changeShare(administrator, aShare(), { scope: { paths: [] } }, context({ chooseScope }));
		expect(chooseScope).toHaveBeenCalledWith(expect.objectContaining({ owner: aShare().owner }), { paths: [] }, noon);
	});

	it('refuses a scope that cannot be, and the API where it is withheld', async () => {
		const unknown = { chooseScope: async () => ({ kind: 'unknown-relation', path: 'x' }) as const };
		expect(await change({ scope: { paths: ['x'] } }, unknown)).toMatchObject({ outcome: { field: 'scope' }, count: 0 });
		expect(await change({ api: true }, { mayUseCustomRules: no })).toMatchObject({
			outcome: { field: 'api' },
			count: 0,
		});
	});

	it('says so where somebody else was quicker', async () => {
		const outcome = await changeShare(owner, aShare(), { name: 'x' }, context({}, memoryShares({ isOvertaken: true })));
		expect(outcome).toEqual({ kind: 'overtaken' });
	});
});

describe('pausing, resuming and rotating', () => {
	it('pauses even where the owner may not share the item any more', async () => {
		const shares = memoryShares();
		expect(await pauseShare(owner, aShare(), context({ mayShare: no }, shares))).toEqual({ kind: 'changed' });
		expect(shares.changed[0]).toMatchObject({
			changes: { paused: true },
			closesDoor: false,
			event: { reason: 'paused' },
		});
	});

	it('resumes only while the owner may share the item', async () => {
		const shares = memoryShares();
		expect(await resumeShare(owner, aShare(), context({ mayShare: no }, shares))).toEqual({ kind: 'forbidden' });
		expect(await resumeShare(owner, aShare(), context({}, shares))).toEqual({ kind: 'changed' });
		expect(shares.changed).toHaveLength(1);
		expect(shares.changed[0]).toMatchObject({ changes: { paused: false }, event: { reason: 'resumed' } });
	});

	it('ends at once, whoever owns it by now may share or not, and once', async () => {
		const shares = memoryShares();
		const end = (share: ShareWithOwner) => endShare(owner, share, context({ mayShare: no }, shares));
		expect(await end({ ...aShare(), dateEnd: noon - 1 })).toMatchObject({ kind: 'invalid', field: 'state' });
		expect(shares.changed).toEqual([]);
		expect(await end(aShare())).toEqual({ kind: 'changed' });
		expect(await end({ ...aShare(), dateStart: noon - hour, dateEnd: noon + hour })).toEqual({ kind: 'changed' });
		expect(await end({ ...aShare(), dateStart: noon + hour, dateEnd: null })).toEqual({ kind: 'changed' });
		expect(shares.changed.map(({ changes }) => changes)).toEqual([
			{ dateEnd: noon },
			{ dateEnd: noon },
			{ dateEnd: noon, dateStart: null },
		]);
		expect(shares.changed[0]?.event).toMatchObject({ kind: 'changed', reason: 'ended' });
	});

	it('takes no end that has passed, and leaves one alone that did', async () => {
		const past = { kind: 'invalid', field: 'date_end', message: expect.stringContaining('is in the past') };
		for (const dateEnd of [noon, noon - hour]) {
			const { outcome, count } = await change({ date_end: dateEnd });
			expect([outcome, count]).toEqual([past, 0]);
		}
		const ended = aShare({ dateEnd: noon - hour });
		expect((await change({ date_end: noon - hour, name: 'Last year’s' }, {}, ended)).outcome).toEqual({
			kind: 'changed',
		});
		expect((await change({ date_end: noon - 1 }, {}, ended)).outcome).toEqual(past);
	});

	it('restores where the same item is there again and the owner may share it, and nothing else', async () => {
		const shares = memoryShares();
		const gone = { ...aShare(), lost: 'item' } as const;
		const found = (key: string) => ({ findItem: async () => ({ kind: 'found', key }) as const });
		const restore = (share: ShareWithOwner, authority: Partial<Authority>) =>
			restoreShare(owner, share, context(authority, shares));

		expect(await restore(aShare(), {})).toMatchObject({ kind: 'invalid', field: 'state' });
		expect(await restore({ ...aShare(), lost: 'owner' }, {})).toMatchObject({ kind: 'invalid', field: 'state' });
		expect(await restore(gone, { findItem: async () => ({ kind: 'none' }) })).toMatchObject({ field: 'item' });
		expect(await restore(gone, { findItem: async () => ({ kind: 'blurred' }) })).toMatchObject({ field: 'item' });
		expect(await restore(gone, found(gone.item.toUpperCase() + '_'))).toMatchObject({ field: 'item' });
		expect(await restore(gone, { mayShare: no })).toEqual({ kind: 'forbidden' });
		expect(shares.changed).toHaveLength(0);
		expect(await restore(gone, found(gone.item))).toEqual({ kind: 'changed' });
		expect(shares.changed[0]).toMatchObject({ changes: { lost: null }, event: { reason: 'restored' } });
	});

	it('rotates to a link that fits its hash and ends running visits', async () => {
		const shares = memoryShares();
		await rotateShare(owner, aShare(), context({}, shares));
		const [made] = shares.changed;
		const secret = vault.open(made?.changes.secretCipher ?? '');
		expect(made?.closesDoor).toBe(true);
		expect(made?.changes.secretHash).toBe(fingerprint(secret ?? ''));
		expect(made?.changes.secretHash).not.toBe(aShare().secretHash);
		expect(JSON.stringify(made?.event)).not.toContain(secret);
	});

	it('rotates only while the owner may share the item', async () => {
		const shares = memoryShares();
		expect(await rotateShare(owner, aShare(), context({ mayShare: no }, shares))).toEqual({ kind: 'forbidden' });
		expect(shares.changed).toEqual([]);
	});
});
