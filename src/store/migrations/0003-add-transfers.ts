import type { Knex } from 'knex';

/** The user whom a share was offered to. */
export async function addTransfers(knex: Knex): Promise<void> {
	if (await knex.schema.hasColumn('sharing_shares', 'transfer_to')) return;
	await knex.schema.alterTable('sharing_shares', (table) => {
		table.uuid('transfer_to').nullable();
		table.index(['transfer_to'], 'sharing_shares_transfer');
	});
}
