import type { Knex } from 'knex';
import { collationOf, textForm } from '../character-set.ts';

/** Those of then: a table that is made later says for itself how it holds texts. */
const tables = [
	'sharing_shares',
	'sharing_visits',
	'sharing_events',
	'sharing_dropped_fields',
	'sharing_recipients',
	'sharing_codes',
	'sharing_notices',
	'sharing_seen',
];

/** Compared with keys of Directus' own tables: in another collation no index of theirs would help with that. */
const references = [
	{ table: 'sharing_shares', column: 'owner', to: 'directus_users', isRequired: true },
	{ table: 'sharing_shares', column: 'role', to: 'directus_roles', isRequired: false },
	{ table: 'sharing_recipients', column: 'user', to: 'directus_users', isRequired: false },
	{ table: 'sharing_recipients', column: 'role', to: 'directus_roles', isRequired: false },
];

/**
 * Makes our tables say themselves how they hold and compare texts. Left to a database's defaults, which need not be those
 * of Directus' tables, MySQL takes keys for equal that differ in case, cannot store every letter, or refuses to compare.
 */
export async function ownCharacterSets(knex: Knex): Promise<void> {
	const form = await textForm(knex);
	if (!form) return;

	for (const table of tables) {
		await knex.raw(`alter table ?? convert to character set ${form.charset} collate ${form.collation}`, [table]);
	}

	// Names are for people: they are sorted as people do.
	await knex.raw('alter table ?? modify ?? varchar(255) character set utf8mb4 collate utf8mb4_unicode_ci null', [
		'sharing_shares',
		'name',
	]);

	for (const { table, column, to, isRequired } of references) {
		const theirs = await collationOf(knex, to, 'id');
		if (!theirs) continue;
		const { charset, collation } = theirs;
		const type = `char(36) character set ${charset} collate ${collation} ${isRequired ? 'not null' : 'null'}`;
		await knex.raw(`alter table ?? modify ?? ${type}`, [table, column]);
	}
}
