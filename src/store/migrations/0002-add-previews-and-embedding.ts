import type { Knex } from 'knex';
import { addColumns } from './tables.ts';

/** What an owner says to visitors, where a share may be embedded, and shares that are only a preview of themselves. */
export async function addPreviewsAndEmbedding(knex: Knex): Promise<void> {
	await addColumns(knex, 'sharing_shares', {
		message: (table) => table.text('message').nullable(),
		embed: (table) => table.text('embed').nullable(),
		preview(table) {
			table.boolean('preview').notNullable().defaultTo(false);
			table.index(['preview', 'date_end'], 'sharing_shares_preview');
		},
	});
}
