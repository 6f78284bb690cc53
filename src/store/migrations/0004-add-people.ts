import type { Knex } from 'knex';
import { addColumns, createOnce } from './tables.ts';

/** Recipients with their invitations and codes, what they may do, and what owners are told of them. */
export async function addPeople(knex: Knex): Promise<void> {
	await addColumns(knex, 'sharing_shares', {
		uses_per: (table) => table.string('uses_per', 16).notNullable().defaultTo('share'),
		edit_related: (table) => table.boolean('edit_related').notNullable().defaultTo(false),
		remember_days: (table) => table.integer('remember_days').notNullable().defaultTo(7),
		notices: (table) => table.text('notices').nullable(),
	});
	await addColumns(knex, 'sharing_visits', {
		recipient(table) {
			table.string('recipient', 36).nullable();
			table.index(['recipient'], 'sharing_visits_recipient');
		},
		user: (table) => table.uuid('user').nullable(),
	});
	await addColumns(knex, 'sharing_events', { recipient: (table) => table.string('recipient', 36).nullable() });

	await createOnce(knex, 'sharing_recipients', (table) => {
		table.string('id', 36).primary();
		table.string('share', 36).notNullable();
		table.string('kind', 8).notNullable();
		table.string('address', 254).nullable();
		table.uuid('user').nullable();
		table.uuid('role').nullable();
		table.string('subject', 64).notNullable();
		table.string('access', 16).notNullable();
		table.string('state', 16).notNullable();
		table.text('message').nullable();
		table.uuid('invited_by').nullable();
		table.bigInteger('date_invited').notNullable();
		table.bigInteger('expires').nullable();
		table.bigInteger('date_answered').nullable();
		table.string('secret_hash', 64).notNullable();
		table.string('secret_cipher', 255).notNullable();
		table.integer('times_used').notNullable();
		table.bigInteger('last_used').nullable();
		table.string('mail', 16).nullable();
		table.bigInteger('date_mailed').nullable();
		table.integer('revision').notNullable();
		table.unique(['share', 'subject'], { indexName: 'sharing_recipients_subject' });
		table.unique(['secret_hash'], { indexName: 'sharing_recipients_secret' });
		table.index(['share', 'date_invited'], 'sharing_recipients_share');
		table.index(['user'], 'sharing_recipients_user');
		table.index(['role'], 'sharing_recipients_role');
	});

	await createOnce(knex, 'sharing_codes', (table) => {
		table.string('recipient', 36).primary();
		table.string('code_hash', 64).notNullable();
		table.bigInteger('expires').notNullable();
		table.integer('tries').notNullable();
		table.bigInteger('date_sent').notNullable();
		table.index(['expires'], 'sharing_codes_expires');
	});

	await createOnce(knex, 'sharing_notices', (table) => {
		table.string('share', 36).notNullable();
		table.string('kind', 16).notNullable();
		table.bigInteger('about').notNullable();
		table.bigInteger('at').notNullable();
		table.primary(['share', 'kind', 'about']);
	});

	await createOnce(knex, 'sharing_seen', (table) => {
		table.string('share', 36).notNullable();
		table.uuid('user').notNullable();
		table.bigInteger('at').notNullable();
		table.primary(['share', 'user']);
	});
}
