import type { Knex } from 'knex';
import { transact } from './transact.ts';
import type { SealedLink, SealStore } from '../share/reseal.ts';

const tables = { shares: 'sharing_shares', recipients: 'sharing_recipients' } as const;
const kinds = ['shares', 'recipients'] as const;
const ofEach = 20;
const rowsAtOnce = 500;

/** The links as they are kept to be read again. */
export function createSealStore(knex: Knex): SealStore {
	return { some, all, replace };

	/** Keys are random: the first and the last are any. */
	async function some(): Promise<SealedLink[]> {
		const parts = kinds.flatMap((kind) =>
			(['asc', 'desc'] as const).map(async (direction) => {
				const rows = knex(tables[kind]).orderBy('id', direction).limit(ofEach);
				return linksOf(kind, await rows.select('id', 'secret_cipher'));
			}),
		);
		return (await Promise.all(parts)).flat();
	}

	async function* all(): AsyncGenerator<SealedLink[]> {
		for (const table of kinds) {
			let last: string | null = null;
			do {
				const rows = (await page(table, last)) as Sealed[];
				if (rows.length > 0) yield linksOf(table, rows);
				last = rows.length < rowsAtOnce ? null : (rows.at(-1)?.id ?? null);
			} while (last !== null);
		}
	}

	function page(table: SealedLink['table'], last: string | null) {
		const rows = knex(tables[table]).orderBy('id').limit(rowsAtOnce).select('id', 'secret_cipher');
		return last === null ? rows : rows.where('id', '>', last);
	}

	async function replace(links: (SealedLink & { by: string })[]): Promise<void> {
		await transact(knex, async (trx) => {
			for (const { table, id, sealed, by } of links) {
				await trx(tables[table]).where({ id, secret_cipher: sealed }).update({ secret_cipher: by });
			}
		});
	}
}

interface Sealed {
	id: string;
	secret_cipher: string;
}

function linksOf(table: SealedLink['table'], rows: Sealed[]): SealedLink[] {
	return rows.map(({ id, secret_cipher: sealed }) => ({ table, id, sealed }));
}
