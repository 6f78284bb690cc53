import type { Knex } from 'knex';
import { byKeys } from './by-keys.ts';
import { chunks } from './chunks.ts';
import { eraseOrigins } from './erase-recipient.ts';
import { transact } from './transact.ts';
import type { Erasing } from '../people/recipient-store.ts';

/** Few: Directus' activity is looked through for each of them. */
const usersAtOnce = 50;

/** Takes users who were deleted out of all that they did, or were given, as visitors. */
export async function forgetUsers(
	knex: Knex,
	users: string[],
	{ ofVisitors, nameless }: Pick<Erasing, 'ofVisitors' | 'nameless'>,
): Promise<void> {
	for (const some of chunks(users, usersAtOnce)) {
		await transact(knex, async (trx) => {
			// No two recipients of a share are the same subject: this one is nobody's from now on.
			await trx('sharing_recipients')
				.whereIn('user', some)
				.update({ user: null, subject: trx.raw('??', ['id']) });
			await trx('sharing_shares')
				.whereIn('transfer_to', some)
				.update({ transfer_to: null, revision: trx.raw('?? + 1', ['revision']) });

			const theirs = (rows: Knex.QueryBuilder) => void rows.whereIn('user', some);
			await byKeys(trx, 'sharing_visits', { where: theirs, write: (rows) => rows.update({ user: null }) });
			await byKeys(trx, 'sharing_events', {
				where: (rows) => void rows.whereIn('user', some).whereIn('kind', ofVisitors),
				write: (rows) => rows.update({ user: null }),
			});
			await byKeys(trx, 'sharing_seen', { where: theirs, write: (rows) => rows.delete() });
			await byKeys(trx, 'sharing_recipients', {
				where: (rows) => void rows.whereIn('invited_by', some),
				write: (rows) => rows.update({ invited_by: null }),
			});
			const patterns = some.map((user) => `%, user ${user}`);
			await eraseOrigins(trx, patterns, nameless);
		});
	}
}
