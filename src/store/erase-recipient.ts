import type { Knex } from 'knex';
import { byKeys } from './by-keys.ts';
import { whereContains } from './where-contains.ts';
import type { DbRow } from './rows.ts';
import type { Erasing } from '../people/recipient-store.ts';
import type { EventKind } from '../share/event.ts';
import type { Recipient } from '../people/recipient.ts';

type Whom = Pick<Recipient, 'id' | 'share' | 'kind' | 'user'>;

const noTrace = { address_hash: null, network: null, agent: null };

/**
 * Takes a recipient out of everything but their own row, which is deleted before: whoever would come in by it at this
 * moment waits for that, and then does not.
 *
 * @param addresses of theirs, as they stand in what was sent
 */
export async function eraseTracesOf(
	trx: Knex.Transaction,
	recipient: Whom,
	addresses: string[],
	{ event, ofVisitors, nameless }: Erasing,
): Promise<void> {
	const standIn = event.recipient;
	await trx('sharing_codes').where({ recipient: recipient.id }).delete();
	await eraseVisits(trx, recipient);
	await eraseDeeds(trx, recipient, ofVisitors);
	await trx('sharing_events').where({ share: recipient.share, recipient: recipient.id }).update({ recipient: standIn });
	for (const address of addresses) await eraseAddress(trx, recipient.share, { address, standIn });
	await eraseSeen(trx, recipient);
	await eraseNotices(trx, recipient.id);
	await eraseOrigins(trx, [`%(${recipient.id})%`], nameless);
}

/** With the token of a visit goes the visit; what is counted of it stands with the share. */
async function eraseVisits(trx: Knex.Transaction, recipient: Whom): Promise<void> {
	const theirs = () => trx('sharing_visits').where({ share: recipient.share }).where(isBy(recipient));
	await trx('sharing_events')
		.where({ share: recipient.share })
		.whereIn('visit', theirs().select('id'))
		.update({ visit: null });
	await theirs().delete();
}

/** What they did was done all the same, by somebody. Who did something about them, is still told. */
async function eraseDeeds(trx: Knex.Transaction, recipient: Whom, ofVisitors: EventKind[]): Promise<void> {
	await trx('sharing_events')
		.where({ share: recipient.share })
		.whereIn('kind', ofVisitors)
		.where(isBy(recipient))
		.update({ ...noTrace, visit: null, user: null });
}

/** Theirs by the invitation; or of a user who came in as a member of a role that is invited, too. */
function isBy({ id, user }: Whom) {
	return (where: Knex.QueryBuilder): void => {
		void where.where('recipient', id);
		if (user !== null) void where.orWhere((member) => void member.where({ user }).whereNotNull('recipient'));
	};
}

async function eraseAddress(
	trx: Knex.Transaction,
	share: string,
	{ address, standIn }: { address: string; standIn: string | null },
): Promise<void> {
	const rows: DbRow[] = await trx('sharing_events')
		.where({ share, kind: 'sent' })
		.where(whereContains(trx, ['detail'], JSON.stringify(address)))
		.select('id', 'detail');

	for (const { id, detail } of rows) {
		const sentTo = JSON.parse(String(detail)) as (string | null)[];
		const others = sentTo.map((one) => (one?.toLowerCase() === address.toLowerCase() ? standIn : one));
		await trx('sharing_events')
			.where({ id })
			.update({ detail: JSON.stringify(others) });
	}
}

/** Which users were members of a role, nobody knows any more: all have it before them as new who are not named themselves. */
async function eraseSeen(trx: Knex.Transaction, { share, kind, user }: Whom): Promise<void> {
	const seen = trx('sharing_seen').where({ share });
	if (kind === 'user') await seen.where({ user }).delete();
	if (kind !== 'role') return;
	const named = trx('sharing_recipients').where({ share }).whereNotNull('user').select('user');
	await seen.whereNotIn('user', named).delete();
}

/** In the inbox of an owner, which Directus keeps. */
async function eraseNotices(trx: Knex.Transaction, recipient: string): Promise<void> {
	await byKeys(trx, 'directus_notifications', {
		where: (rows) => void rows.where('message', 'like', `%recipient=${recipient}%`),
		write: (rows) => rows.delete(),
	});
}

/**
 * In Directus' activity, of who changed something through a share.
 *
 * @param patterns of what stands in the origin of the entries
 */
export async function eraseOrigins(
	trx: Knex.Transaction,
	patterns: string[],
	nameless: (origin: string) => string,
): Promise<void> {
	const ofThem = (rows: Knex.QueryBuilder): void => {
		void rows.where('origin', 'like', 'share %').where((any) => {
			for (const pattern of patterns) void any.orWhere('origin', 'like', pattern);
		});
	};
	const origins = (await trx('directus_activity').where(ofThem).distinct('origin').pluck('origin')) as string[];

	for (const origin of origins) {
		await byKeys(trx, 'directus_activity', {
			where: (rows) => void rows.where({ origin }),
			write: (rows) => rows.update({ origin: nameless(origin), ip: null, user_agent: null }),
		});
	}
}
