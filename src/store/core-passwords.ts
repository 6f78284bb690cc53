import type { Knex } from 'knex';
import type { DbRow } from './rows.ts';

/** The argon2 hash of one of Directus' own shares, which its services show to nobody; null where it has none. */
export type CorePasswords = (share: string) => Promise<string | null>;

export function createCorePasswords(knex: Knex): CorePasswords {
	return async (share) => {
		const row: DbRow | undefined = await knex('directus_shares').where({ id: share }).first('password');
		const hash = row?.['password'];
		return typeof hash === 'string' && hash !== '' ? hash : null;
	};
}
