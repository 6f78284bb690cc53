import { describe, expect, it } from 'vitest';
import { createPool, type Poolable } from '../../support/lending/pool.ts';

class Thing implements Poolable {
	refreshed = 0;
	isStopped = false;
	constructor(
		readonly name: string,
		readonly isUsable: () => boolean,
	) {}
	async refresh(): Promise<boolean> {
		this.refreshed++;
		return this.isUsable();
	}
	async stop(): Promise<void> {
		this.isStopped = true;
	}
}

function poolOfThings({ atMost = 10, isUsable = (): boolean => true } = {}) {
	const made: Thing[] = [];
	const pool = createPool<string, Thing>({
		async start(key) {
			const thing = new Thing(`${key} ${made.length + 1}`, isUsable);
			made.push(thing);
			return thing;
		},
		atMost,
	});
	return { pool, made };
}

describe('what tests borrow', () => {
	it('is had by one at a time, and lent again when it is as it was', async () => {
		const { pool } = poolOfThings();
		const [one, other] = await Promise.all([pool.take('a'), pool.take('a')]);
		expect(one.value).not.toBe(other.value);

		one.giveBack();
		const again = await pool.take('a');
		expect(again.value).toBe(one.value);
		expect(again.value.refreshed).toBe(1);
		expect(pool.starts()).toBe(2);
	});

	it('is of the kind that is asked for', async () => {
		const { pool } = poolOfThings();
		const one = await pool.take('a');
		one.giveBack();
		expect((await pool.take('b')).value.name).toBe('b 2');
	});

	it('is another where it can not be made as it was', async () => {
		const { pool } = poolOfThings({ isUsable: () => false });
		const one = await pool.take('a');
		one.giveBack();
		expect((await pool.take('a')).value).not.toBe(one.value);
		expect(one.value.isStopped).toBe(true);
	});

	it('makes room by what was not asked for longest, never by what somebody has', async () => {
		const { pool, made } = poolOfThings({ atMost: 2 });
		const kept = await pool.take('a');
		const old = await pool.take('b');
		old.giveBack();
		await pool.take('c');
		await pool.take('d');
		expect(made.filter(({ isStopped }) => isStopped)).toEqual([old.value]);
		expect(kept.value.isStopped).toBe(false);
	});

	it('says why it could not be started, and tries anew at the next call', async () => {
		let tries = 0;
		const pool = createPool<string, Thing>({
			async start(key) {
				if (++tries === 1) throw new Error('No room on the disk.');
				return new Thing(key, () => true);
			},
			atMost: 2,
		});
		await expect(pool.take('a')).rejects.toThrow('No room on the disk.');
		expect((await pool.take('a')).value.name).toBe('a');
	});
});
