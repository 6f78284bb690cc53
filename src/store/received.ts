import type { Knex } from 'knex';
import { recipientFromRow, shareFromRow, type DbRow } from './rows.ts';
import { sharesWithOwners } from './shares.ts';
import { recipientsWithSubjects } from './recipients.ts';
import type { ReceivedQuery, ReceivedStore } from '../people/received.ts';
import type { RecipientWithSubject } from '../people/recipient.ts';
import type { Instant } from '../share/instant.ts';

const table = 'sharing_shares';
type Whom = Pick<ReceivedQuery, 'user' | 'roles'>;

export function createReceivedStore(knex: Knex): ReceivedStore {
	return { list, markSeen };

	async function list({ limit, offset, ...whom }: ReceivedQuery) {
		const [rows, total, unseen] = await Promise.all([
			sharesWithOwners(knex)
				.where(addressedTo(whom))
				.orderBy([
					{ column: `${table}.date_created`, order: 'desc' },
					{ column: `${table}.id`, order: 'asc' },
				])
				.limit(limit)
				.offset(offset),
			countOf(knex(table).where(addressedTo(whom))),
			countOf(knex(table).where(addressedTo(whom)).whereNotExists(seenBy(whom.user))),
		]);

		const shares = rows.map(shareFromRow);
		const ids = shares.map(({ id }) => id);
		const [recipients, seen] = await Promise.all([recipientsAmong(ids, whom), seenAmong(ids, whom.user)]);
		const received = shares.map((share) => ({
			share,
			recipient: recipients.get(share.id) ?? null,
			isOffered: share.transferTo === whom.user,
			isSeen: seen.has(share.id),
		}));
		return { received, total, unseen };
	}

	async function markSeen(share: string, user: string, at: Instant): Promise<void> {
		const isMarked = async () => (await knex('sharing_seen').where({ share, user }).first('at')) !== undefined;
		if (await isMarked()) return;

		try {
			await knex('sharing_seen').insert({ share, user, at });
		} catch (error) {
			if (!(await isMarked())) throw error;
		}
	}

	/** One for each share: as themselves before by a role. */
	async function recipientsAmong(ids: string[], whom: Whom): Promise<Map<string, RecipientWithSubject>> {
		if (ids.length === 0) return new Map();
		const rows: DbRow[] = await recipientsWithSubjects(knex)
			.whereIn('sharing_recipients.share', ids)
			.where(isFor(whom))
			.orderBy('sharing_recipients.kind');
		return new Map(rows.map(recipientFromRow).map((recipient) => [recipient.share, recipient]));
	}

	async function seenAmong(ids: string[], user: string): Promise<Set<string>> {
		if (ids.length === 0) return new Set();
		return new Set((await knex('sharing_seen').where({ user }).whereIn('share', ids).pluck('share')).map(String));
	}
}

async function countOf(query: Knex.QueryBuilder): Promise<number> {
	const [row]: DbRow[] = await query.count({ total: '*' });
	return Number(row?.['total'] ?? 0);
}

function addressedTo(whom: Whom) {
	return (where: Knex.QueryBuilder): void => {
		void where.where(`${table}.preview`, false).where((theirs) => {
			void theirs.where(`${table}.transfer_to`, whom.user).orWhereExists((query) => {
				void query
					.select('sharing_recipients.id')
					.from('sharing_recipients')
					.whereRaw('?? = ??', ['sharing_recipients.share', `${table}.id`])
					.where(isFor(whom));
			});
		});
	};
}

function isFor({ user, roles }: Whom) {
	return (where: Knex.QueryBuilder): void => {
		void where.whereIn('sharing_recipients.state', ['invited', 'accepted']).where((theirs) => {
			void theirs.where('sharing_recipients.user', user).orWhereIn('sharing_recipients.role', roles);
		});
	};
}

function seenBy(user: string) {
	return (query: Knex.QueryBuilder): void => {
		void query
			.select('sharing_seen.at')
			.from('sharing_seen')
			.whereRaw('?? = ??', ['sharing_seen.share', `${table}.id`])
			.where('sharing_seen.user', user);
	};
}
