import type { Knex } from 'knex';
import { createOnce } from './tables.ts';

/**
 * Times are milliseconds since 1970 in a bigint: the one type that all of Directus' databases compare alike, whatever
 * their time zone.
 */
export async function createTables(knex: Knex): Promise<void> {
	await createOnce(knex, 'sharing_shares', (table) => {
		table.string('id', 36).primary();
		table.string('name', 255).nullable();
		table.string('collection', 64).notNullable();
		table.string('item', 255).notNullable();
		table.uuid('role').nullable();
		table.uuid('owner').notNullable();
		table.string('access', 16).notNullable();
		table.string('audience', 16).notNullable();
		table.text('scope', 'mediumtext').notNullable();
		table.boolean('api').notNullable();
		table.string('password_hash', 255).nullable();
		table.bigInteger('date_start').nullable();
		table.bigInteger('date_end').nullable();
		table.integer('max_uses').nullable();
		table.integer('times_used').notNullable();
		table.boolean('paused').notNullable();
		table.string('lost', 16).nullable();
		table.string('secret_hash', 64).notNullable();
		table.string('secret_cipher', 255).notNullable();
		table.integer('revision').notNullable();
		table.integer('door_revision').notNullable();
		table.bigInteger('date_created').notNullable();
		table.bigInteger('date_updated').nullable();
		table.bigInteger('last_used').nullable();
		table.unique(['secret_hash'], { indexName: 'sharing_shares_secret' });
		table.index(['collection', 'item'], 'sharing_shares_item');
		table.index(['owner', 'date_created'], 'sharing_shares_owner');
		table.index(['role'], 'sharing_shares_role');
		table.index(['date_created'], 'sharing_shares_created');
		table.index(['date_end'], 'sharing_shares_end');
	});

	await createOnce(knex, 'sharing_visits', (table) => {
		table.string('id', 36).primary();
		table.string('share', 36).notNullable();
		table.string('token_hash', 64).notNullable();
		table.integer('door_revision').notNullable();
		table.bigInteger('opened').notNullable();
		table.bigInteger('expires').notNullable();
		table.bigInteger('ended').nullable();
		table.string('address_hash', 64).nullable();
		table.string('network', 64).nullable();
		table.string('agent', 64).nullable();
		table.unique(['token_hash'], { indexName: 'sharing_visits_token' });
		table.index(['share', 'opened'], 'sharing_visits_share');
		table.index(['expires'], 'sharing_visits_expires');
	});

	await createOnce(knex, 'sharing_events', (table) => {
		table.bigIncrements('id');
		table.string('share', 36).notNullable();
		table.string('kind', 16).notNullable();
		table.bigInteger('at').notNullable();
		table.string('visit', 36).nullable();
		table.string('user', 36).nullable();
		table.string('reason', 32).nullable();
		table.text('detail').nullable();
		table.string('address_hash', 64).nullable();
		table.string('network', 64).nullable();
		table.string('agent', 64).nullable();
		table.index(['share', 'at'], 'sharing_events_share');
		table.index(['at'], 'sharing_events_at');
	});

	await createOnce(knex, 'sharing_dropped_fields', (table) => {
		table.bigIncrements('id');
		table.string('collection', 64).notNullable();
		table.string('field', 64).notNullable();
		table.bigInteger('at').notNullable();
		table.index(['at'], 'sharing_dropped_fields_at');
	});
}
