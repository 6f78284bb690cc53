import { describe, expect, it } from 'vitest';
import { aShare, hour, noon } from '../../support/shares/a-share.ts';
import { memoryDoor, secret, type MemoryDoor } from '../../support/shares/memory-door.ts';
import { openVisit } from '../../../src/visit/open-visit.ts';
import type { ShareWithOwner } from '../../../src/share/share.ts';

/** "right", with parameters that make it quick. */
const passwordHash = '$scrypt$ln=4,r=8,p=1$TmFDbA$4PDEfL4QjI2tac6ofhN1a67RwF8XBpGOkRjc+lyFQak';
const visitor = { address: '203.0.113.7', userAgent: 'Mozilla/5.0 (X11; Linux) Firefox/140.0' };

function knock(door: MemoryDoor, more: { secret?: string; password?: string | null } = {}) {
	return openVisit(
		{ secret, token: null, password: null, code: null, ticket: null, proof: null, visitor, now: noon, ...more },
		door,
	);
}

describe('opening a visit', () => {
	it('lets the holder of the link in, counts one use and writes it down without the address', async () => {
		const door = memoryDoor(aShare({ maxUses: 3, timesUsed: 1 }));
		const opening = await knock(door);
		expect(opening).toMatchObject({ kind: 'granted', usesLeft: 1, token: expect.stringMatching(/^shv_/) });
		expect(door.granted).toHaveLength(1);
		expect(door.granted[0]?.event).toMatchObject({
			kind: 'opened',
			agent: 'Firefox on Linux',
			network: '203.0.113.0/24',
		});
		expect(JSON.stringify(door.granted)).not.toMatch(/"203\.0\.113\.7"|shv_/);
		expect(door.announced).toEqual([['opened', null]]);
		expect(door.written).toEqual([]);
	});

	it('says nothing about uses where there is no limit, and never less than none', async () => {
		expect(await knock(memoryDoor(aShare()))).toMatchObject({ usesLeft: null });
		expect(await knock(memoryDoor(aShare({ maxUses: 1 })))).toMatchObject({ usesLeft: 0 });
	});

	it('knows nothing of an unknown link and writes nothing down', async () => {
		const door = memoryDoor(aShare());
		expect(await knock(door, { secret: 'guessed' })).toEqual({ kind: 'refused', reason: 'not-found' });
		expect([door.granted, door.written, door.announced]).toEqual([[], [], []]);
	});

	it.each<[string, Partial<ShareWithOwner>, string, string]>([
		['scheduled', { dateStart: noon + hour }, 'scheduled', 'scheduled'],
		['ended', { dateEnd: noon }, 'ended', 'ended'],
		['used up', { maxUses: 1, timesUsed: 1 }, 'used-up', 'used-up'],
		['paused', { paused: true }, 'not-found', 'paused'],
		['orphaned', { ownerStatus: 'suspended' }, 'not-found', 'orphaned'],
		['of an item that is gone', { lost: 'item' }, 'not-found', 'item-gone'],
	])('refuses a share that is %s; its owner reads why', async (_, changes, reason, recorded) => {
		const door = memoryDoor(aShare({ passwordHash, ...changes }));
		expect(await knock(door, { password: 'right' })).toEqual({ kind: 'refused', reason });
		expect(door.granted).toEqual([]);
		expect(door.tried).toEqual([]);
		expect(door.written).toMatchObject([{ kind: 'refused', reason: recorded }]);
		expect(door.announced).toEqual([['refused', recorded]]);
	});

	it('asks for a password where none was sent, without taking a try', async () => {
		const door = memoryDoor(aShare({ passwordHash }));
		expect(await knock(door)).toEqual({ kind: 'asks', for: 'password' });
		expect(await knock(door, { password: '' })).toEqual({ kind: 'asks', for: 'password' });
		expect([door.tried, door.written, door.granted]).toEqual([[], [], []]);
	});

	it('takes a try before it looks at a password, and says how many are left', async () => {
		const door = memoryDoor(aShare({ passwordHash }));
		expect(await knock(door, { password: 'wrong' })).toEqual({ kind: 'wrong-password', triesLeft: 4 });
		expect(door.tried).toEqual([visitor.address]);
		expect(door.written).toMatchObject([{ kind: 'refused', reason: 'password' }]);
		expect([door.granted, door.succeeded]).toEqual([[], []]);
	});

	it('gives the try back where the password is right', async () => {
		const door = memoryDoor(aShare({ passwordHash }));
		expect((await knock(door, { password: 'right' })).kind).toBe('granted');
		expect(door.succeeded).toEqual([visitor.address]);
	});

	it('does not even look at a right password while the address is throttled', async () => {
		const throttled = { kind: 'throttled', retryAfterSeconds: 60 } as const;
		const door = memoryDoor(aShare({ passwordHash }));
		door.throttle.attempt = async () => throttled;
		expect(await knock(door, { password: 'right' })).toEqual(throttled);
		expect(door.granted).toEqual([]);
		expect(door.written).toMatchObject([{ reason: 'throttled' }]);
	});

	it('does not mind a password where none is asked for', async () => {
		const door = memoryDoor(aShare());
		expect((await knock(door, { password: 'anything' })).kind).toBe('granted');
		expect(door.tried).toEqual([]);
	});

	it('refuses where the owner may not share the item any more', async () => {
		const door = memoryDoor(aShare(), { showing: async () => 'not-shareable' });
		expect(await knock(door)).toEqual({ kind: 'refused', reason: 'not-found' });
		expect(door.written).toMatchObject([{ reason: 'not-shareable' }]);
		expect(door.granted).toEqual([]);
	});

	it('counts no use where there is nothing to show', async () => {
		const door = memoryDoor(aShare({ maxUses: 1 }), { showing: async () => 'nothing' });
		expect(await knock(door)).toEqual({ kind: 'refused', reason: 'nothing' });
		expect(door.written).toMatchObject([{ kind: 'refused', reason: 'nothing' }]);
		expect(door.granted).toEqual([]);
	});

	it('looks again and says why where the last use was taken at the same moment', async () => {
		const door = memoryDoor(aShare({ maxUses: 1 }), { isGranted: false });
		door.looks.push({ share: aShare({ maxUses: 1, timesUsed: 1 }), visit: null, schemaDropVersion: 0 });
		expect(await knock(door)).toEqual({ kind: 'refused', reason: 'used-up' });
		expect(door.announced).toEqual([['refused', 'used-up']]);
	});

	it('finds nothing where the share was deleted at the same moment', async () => {
		const door = memoryDoor(aShare(), { isGranted: false });
		door.looks.push(null);
		expect(await knock(door)).toEqual({ kind: 'refused', reason: 'not-found' });
	});

	it('fills neither the log nor other extensions’ ears when a link is hammered', async () => {
		const door = memoryDoor(aShare({ paused: true }));
		door.throttle.record = async () => ({ kind: 'none' });
		expect(await knock(door)).toEqual({ kind: 'refused', reason: 'not-found' });
		expect(door.written).toEqual([]);
		expect(door.announced).toEqual([]);
	});

	it('writes down many refusals as one line with their number', async () => {
		const door = memoryDoor(aShare({ paused: true }));
		door.throttle.record = async () => ({ kind: 'summed', refusals: 400 });
		await knock(door);
		expect(door.written).toMatchObject([{ kind: 'refused', reason: 'many', detail: ['400'], network: null }]);
		expect(door.announced).toEqual([]);
	});

	it('tells the owner when many guess the password', async () => {
		const alarmed: string[] = [];
		const door = memoryDoor(aShare({ passwordHash }), { alarm: ({ id }) => void alarmed.push(id) });
		door.throttle.attempt = async () => ({ kind: 'allowed', triesLeft: 0, isAlarm: true });
		expect(await knock(door, { password: 'wrong' })).toMatchObject({ kind: 'wrong-password' });
		expect(alarmed).toEqual([aShare().id]);
	});

	it('gives a try back that was not looked at', async () => {
		const given: string[] = [];
		const isPasswordRight = () => Promise.reject(new Error('too many at once'));
		const door = memoryDoor(aShare({ passwordHash }), { isPasswordRight });
		door.throttle.notTried = async (share) => void given.push(share);
		await expect(knock(door, { password: 'right' })).rejects.toThrow('too many at once');
		expect(given).toEqual([aShare().id]);
	});
});
