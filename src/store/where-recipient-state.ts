import type { Knex } from 'knex';
import type { RecipientState } from '../people/recipient.ts';
import type { Instant } from '../share/instant.ts';

const table = 'sharing_recipients';

/** The conditions of a state, in the order in which `recipientState` tells them. A test holds the two against each other. */
export function whereRecipientState(state: RecipientState, now: Instant) {
	return (where: Knex.QueryBuilder): void => {
		if (state === 'revoked') return void where.where(`${table}.state`, 'revoked');
		void where.whereNot(`${table}.state`, 'revoked');

		if (state === 'gone') return void where.where(isGone);
		void where.where(isThere);

		if (state === 'accepted' || state === 'declined') return void where.where(`${table}.state`, state);
		void where.where(`${table}.state`, 'invited');

		if (state === 'expired') return void where.where(`${table}.expires`, '<=', now);
		void where.where((waits) => void waits.whereNull(`${table}.expires`).orWhere(`${table}.expires`, '>', now));
	};
}

function isGone(where: Knex.QueryBuilder): void {
	void where
		.where((user) => {
			void user.where(`${table}.kind`, 'user').where((lost) => {
				void lost.whereNull('users.id').orWhereNot('users.status', 'active');
			});
		})
		.orWhere((role) => void role.where(`${table}.kind`, 'role').whereNull('roles.id'));
}

function isThere(where: Knex.QueryBuilder): void {
	void where
		.where(`${table}.kind`, 'email')
		.orWhere((user) => void user.where(`${table}.kind`, 'user').where('users.status', 'active'))
		.orWhere((role) => void role.where(`${table}.kind`, 'role').whereNotNull('roles.id'));
}
