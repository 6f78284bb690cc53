import type { Knex } from 'knex';
import type { ShareState } from '../share/share-state.ts';
import type { Instant } from '../share/instant.ts';

const table = 'sharing_shares';

/** The conditions of a state, in the order in which `shareState` tells them. A test holds the two against each other. */
export function whereState(state: ShareState, now: Instant) {
	return (where: Knex.QueryBuilder): void => {
		if (state === 'item-gone') return void where.where(`${table}.lost`, 'item');
		if (state === 'orphaned') return void where.where(isOrphaned);
		void where.whereNull(`${table}.lost`).whereExists(activeOwner).where(hasItsRole);

		if (state === 'paused') return void where.where(`${table}.paused`, true);
		void where.where(`${table}.paused`, false);

		if (state === 'ended') return void where.where(`${table}.date_end`, '<=', now);
		void where.where(openEnded(`${table}.date_end`, '>', now));

		if (state === 'used-up') return void where.where(isUsedUp);
		void where.whereNot(isUsedUp);

		if (state === 'scheduled') return void where.where(`${table}.date_start`, '>', now);
		void where.where(openEnded(`${table}.date_start`, '<=', now));
	};
}

function isOrphaned(where: Knex.QueryBuilder): void {
	void where
		.whereIn(`${table}.lost`, ['owner', 'role'])
		.orWhere((stands) => {
			void stands.whereNull(`${table}.lost`).whereNotExists(activeOwner);
		})
		.orWhere((stands) => {
			void stands.whereNull(`${table}.lost`).whereNotNull(`${table}.role`).whereNotExists(itsRole);
		});
}

function activeOwner(query: Knex.QueryBuilder): void {
	void query
		.select('owners.id')
		.from('directus_users as owners')
		.whereRaw('?? = ??', ['owners.id', `${table}.owner`])
		.where('owners.status', 'active');
}

function itsRole(query: Knex.QueryBuilder): void {
	void query
		.select('roles.id')
		.from('directus_roles as roles')
		.whereRaw('?? = ??', ['roles.id', `${table}.role`]);
}

function hasItsRole(where: Knex.QueryBuilder): void {
	void where.whereNull(`${table}.role`).orWhereExists(itsRole);
}

function isUsedUp(where: Knex.QueryBuilder): void {
	void where
		.where(`${table}.uses_per`, 'share')
		.whereNotNull(`${table}.max_uses`)
		.whereRaw('?? >= ??', [`${table}.times_used`, `${table}.max_uses`]);
}

function openEnded(column: string, operator: '>' | '<=', now: Instant) {
	return (where: Knex.QueryBuilder): void => {
		void where.whereNull(column).orWhere(column, operator, now);
	};
}

/** The state of each row of `sharesWithOwners`, for counting them in one pass. */
export function stateColumn(knex: Knex, now: Instant): Knex.Raw {
	const cases = [
		"when ?? = 'item' then 'item-gone'",
		"when ?? is not null or ?? is null or ?? <> 'active' or (?? is not null and ?? is null) then 'orphaned'",
		"when ?? = ? then 'paused'",
		"when ?? <= ? then 'ended'",
		"when ?? = 'share' and ?? is not null and ?? >= ?? then 'used-up'",
		"when ?? > ? then 'scheduled'",
	];
	const column = (name: string) => `${table}.${name}`;

	return knex.raw(`case ${cases.join(' ')} else 'active' end`, [
		column('lost'),
		...[column('lost'), 'owners.status', 'owners.status', column('role'), 'roles.id'],
		...[column('paused'), true],
		...[column('date_end'), now],
		...[column('uses_per'), column('max_uses'), column('times_used'), column('max_uses')],
		...[column('date_start'), now],
	]);
}
