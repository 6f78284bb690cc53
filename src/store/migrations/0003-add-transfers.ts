import type { Knex } from 'knex';
import { addColumns } from './tables.ts';

/** The user whom a share was offered to. */
export async function addTransfers(knex: Knex): Promise<void> {
	await addColumns(knex, 'sharing_shares', {
		transfer_to(table) {
			table.uuid('transfer_to').nullable();
			table.index(['transfer_to'], 'sharing_shares_transfer');
		},
	});
}
