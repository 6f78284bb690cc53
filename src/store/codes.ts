import type { Knex } from 'knex';
import { transact, tryAgain } from './transact.ts';
import type { DbRow } from './rows.ts';
import type { CodeStore, Code } from '../people/code.ts';
import type { Instant } from '../share/instant.ts';

const table = 'sharing_codes';

export function createCodeStore(knex: Knex): CodeStore {
	return { replace, check, forget };

	async function replace(code: Code): Promise<void> {
		const { recipient, codeHash, expires, tries, dateSent } = code;
		const row = { recipient, code_hash: codeHash, expires, tries, date_sent: dateSent };
		await transact(knex, async (trx) => {
			await trx(table).where({ recipient }).delete();
			await trx(table).insert(row);
		});
	}

	async function check(recipient: string, codeHash: string, { tries, now }: { tries: number; now: Instant }) {
		const open = () => knex(table).where({ recipient }).where('tries', '<', tries).where('expires', '>', now);
		const isTaken = await tryAgain(() => open().increment('tries', 1));
		if (isTaken !== 1) return { kind: 'none' } as const;

		const used = await tryAgain(() => knex(table).where({ recipient, code_hash: codeHash }).delete());
		if (used === 1) return { kind: 'right' } as const;

		const row: DbRow | undefined = await knex(table).where({ recipient }).first('tries');
		return { kind: 'wrong', triesLeft: tries - Number(row?.['tries'] ?? tries) } as const;
	}

	async function forget(before: number): Promise<number> {
		return await knex(table).where('expires', '<', before).delete();
	}
}
