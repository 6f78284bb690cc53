import type { Knex } from 'knex';

/** What an owner says to visitors, where a share may be embedded, and shares that are only a preview of themselves. */
export async function addPreviewsAndEmbedding(knex: Knex): Promise<void> {
	await addOnce(knex, 'message', (table) => table.text('message').nullable());
	await addOnce(knex, 'embed', (table) => table.text('embed').nullable());
	await addOnce(knex, 'preview', (table) => {
		table.boolean('preview').notNullable().defaultTo(false);
		table.index(['preview', 'date_end'], 'sharing_shares_preview');
	});
}

async function addOnce(knex: Knex, column: string, build: (table: Knex.AlterTableBuilder) => void): Promise<void> {
	if (await knex.schema.hasColumn('sharing_shares', column)) return;
	await knex.schema.alterTable('sharing_shares', build);
}
