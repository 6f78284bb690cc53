import { randomUUID } from 'node:crypto';
import { attentions } from '../../../src/share/attention.ts';
import { describe, expect, it } from 'vitest';
import { hour, noon } from '../../support/shares/a-share.ts';
import type { ShareQuery } from '../../../src/share/share-store.ts';
import type { Stage } from './stage.ts';

const byName: ShareQuery['sort'] = [{ field: 'name', direction: 'asc' }];

export function testListing(stage: () => Stage): void {
	describe('listing shares', () => {
		it('narrows by collection, item and owner together', async () => {
			const { share, user } = stage();
			const collection = newCollection();
			const somebody = await user();
			const wanted = await share({ collection, item: '1', owner: somebody });
			await share({ collection, item: '1' });
			await share({ collection, item: '2', owner: somebody });
			await share({ item: '1', owner: somebody });
			const found = await list({ collection, item: '1', owner: somebody });
			expect(found).toEqual({ shares: [wanted], total: 1 });
		});

		it('sorts by any field, in both directions', async () => {
			const collection = newCollection();
			for (const at of [2, 1, 3]) {
				await stage().share({
					collection,
					name: `n${at}`,
					timesUsed: at,
					maxUses: at,
					dateCreated: noon + at,
					dateStart: noon + at,
					dateEnd: noon + at,
					lastUsed: noon + at,
				});
			}
			const fields = ['name', 'times_used', 'max_uses', 'date_created', 'date_start', 'date_end', 'last_used'] as const;

			for (const field of fields) {
				expect(await names({ collection, sort: [{ field, direction: 'asc' }] }), field).toEqual(['n1', 'n2', 'n3']);
				expect(await names({ collection, sort: [{ field, direction: 'desc' }] }), field).toEqual(['n3', 'n2', 'n1']);
			}
		});

		it('finds what needs attention, for any of several reasons', async () => {
			const { share, user } = stage();
			const collection = newCollection();
			const day = 24 * hour;
			const fine = { collection, passwordHash: 'hash', dateEnd: noon + 30 * day, dateCreated: noon - day };
			await share({ ...fine, name: 'fine' });
			await share({ ...fine, name: 'no-password', passwordHash: null });
			await share({ ...fine, name: 'no-end', dateEnd: null });
			await share({ ...fine, name: 'ends-soon', dateEnd: noon + 6 * day });
			await share({ ...fine, name: 'unused', dateCreated: noon - 100 * day });
			await share({ ...fine, name: 'used of late', dateCreated: noon - 100 * day, lastUsed: noon - 80 * day });
			await share({ ...fine, name: 'orphaned', owner: await user({ status: 'suspended' }) });
			await share({ ...fine, name: 'paused', paused: true, passwordHash: null, dateEnd: null });

			for (const attention of attentions) {
				expect(await names({ collection, attention: [attention], sort: byName }), attention).toEqual([attention]);
			}
			expect(await names({ collection, attention: ['no-end', 'unused'], sort: byName })).toEqual(['no-end', 'unused']);
		});

		it('narrows by role, and by whom they are offered to', async () => {
			const { share, role, user } = stage();
			const [collection, theirs, heir] = [newCollection(), await role(), await user()];
			await share({ collection, name: 'other' });
			await share({ collection, name: 'theirs', role: theirs });
			await share({ collection, name: 'offered', transferTo: heir });
			expect(await names({ collection, role: theirs, sort: byName })).toEqual(['theirs']);
			expect(await names({ collection, transferTo: heir, sort: byName })).toEqual(['offered']);
		});

		it('sorts by a second field where the first is the same', async () => {
			const collection = newCollection();
			for (const name of ['b', 'a', 'c']) await stage().share({ collection, name, timesUsed: name === 'c' ? 1 : 2 });
			const sort: ShareQuery['sort'] = [{ field: 'times_used', direction: 'desc' }, ...byName];
			expect(await names({ collection, sort })).toEqual(['a', 'b', 'c']);
		});

		it('shows each share on exactly one page, though all sort alike or are null', async () => {
			const collection = newCollection();
			for (let at = 0; at < 7; at++)
				await stage().share({ collection, name: `n${at}`, dateEnd: at < 3 ? noon + hour : null });

			for (const direction of ['asc', 'desc'] as const) {
				const pages = [];
				for (const offset of [0, 3, 6, 9]) {
					pages.push(await list({ collection, sort: [{ field: 'date_end', direction }], limit: 3, offset }));
				}
				expect(pages.map(({ shares }) => shares.length)).toEqual([3, 3, 1, 0]);
				expect(pages.map(({ total }) => total)).toEqual([7, 7, 7, 7]);
				expect(new Set(pages.flatMap(({ shares }) => shares.map(({ id }) => id))).size).toBe(7);
			}
		});

		it('gives the ids of all in the same order, and each share by its id as long as there is one', async () => {
			const collection = newCollection();
			for (const name of ['b', 'c', 'a', 'd']) {
				await stage().share({ collection, name, dateEnd: name < 'c' ? noon + hour : null });
			}
			const sort: ShareQuery['sort'] = [{ field: 'date_end', direction: 'desc' }, ...byName];
			const { shares } = await list({ collection, sort });
			const ids = await stage().shares.listIds({ collection, sort, now: noon });
			expect(ids).toEqual(shares.map(({ id }) => id));

			expect(await stage().shares.findAll([...ids].reverse())).toEqual([...shares].reverse());
			await stage().shares.remove(ids[1] ?? '');
			expect(await stage().shares.findAll(ids)).toEqual([shares[0], shares[2], shares[3]]);
			expect(await stage().shares.findAll([])).toEqual([]);
		});
	});

	describe('searching shares', () => {
		const all = [
			'100% cotton',
			'100 cotton',
			'snake_case',
			'snakeXcase',
			'wow!',
			'wow',
			'back\\slash',
			"O'Hara",
			'ÄPFEL',
			'a%b_c!d\\e',
		];

		it.each([
			['%', ['100% cotton', 'a%b_c!d\\e']],
			['100%', ['100% cotton']],
			['_', ['a%b_c!d\\e', 'snake_case']],
			['E_C', ['snake_case']],
			['!', ['a%b_c!d\\e', 'wow!']],
			['!%', []],
			['\\', ['a%b_c!d\\e', 'back\\slash']],
			['k\\s', ['back\\slash']],
			["'", ["O'Hara"]],
			["o'hara", ["O'Hara"]],
			['%b_c!d\\e', ['a%b_c!d\\e']],
			['ÄPFEL', ['ÄPFEL']],
			['SNAKE', ['snakeXcase', 'snake_case']],
			['nothing like it', []],
		])('takes %j as it is written', async (search, found) => {
			const collection = newCollection();
			for (const name of all) await stage().share({ collection, name });
			expect((await names({ collection, search })).sort()).toEqual([...found].sort());
		});

		it('looks into the collection’s name and for the very item, too', async () => {
			const collection = newCollection();
			await stage().share({ collection, name: 'one', item: 'nine' });
			await stage().share({ collection, name: 'two', item: 'nineteen' });
			expect(await names({ search: collection.toUpperCase() })).toEqual(['one', 'two']);
			expect(await names({ collection, search: 'nine' })).toEqual(['one']);
		});
	});

	function list(query: Partial<ShareQuery>) {
		return stage().shares.list({ sort: byName, limit: 100, offset: 0, now: noon, ...query });
	}

	async function names(query: Partial<ShareQuery>): Promise<(string | null)[]> {
		return (await list(query)).shares.map(({ name }) => name);
	}
}

function newCollection(): string {
	return `list${randomUUID().slice(0, 8)}`;
}
