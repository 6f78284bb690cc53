import type { Knex } from 'knex';
import { shareFromRow, type DbRow } from './rows.ts';
import { sharesWithOwners } from './shares.ts';
import { whereState } from './where-state.ts';
import type { NoticeStore } from '../activity/notices.ts';
import type { Notice } from '../people/mails/notice-mail.ts';
import type { Instant } from '../share/instant.ts';

const table = 'sharing_notices';
const sharesAtOnce = 500;

export function createNoticeStore(knex: Knex): NoticeStore {
	return { claim, endingBy };

	async function claim(
		{ share, kind, about }: { share: string; kind: Notice['kind']; about: number },
		at: Instant,
	): Promise<boolean> {
		const isClaimed = async () => (await knex(table).where({ share, kind, about }).first('at')) !== undefined;
		if (await isClaimed()) return false;

		try {
			await knex(table).insert({ share, kind, about, at });
			return true;
		} catch (error) {
			if (await isClaimed()) return false;
			throw error;
		}
	}

	async function endingBy(until: Instant, now: Instant) {
		const rows: DbRow[] = await sharesWithOwners(knex)
			.where('sharing_shares.preview', false)
			.where('sharing_shares.date_end', '<=', until)
			.where(whereState('active', now))
			.where('sharing_shares.notices', 'like', '%"ends-soon"%')
			.whereNotExists((query) => {
				void query
					.select('told.at')
					.from(`${table} as told`)
					.whereRaw('?? = ??', ['told.share', 'sharing_shares.id'])
					.where('told.kind', 'ends-soon')
					.whereRaw('?? = ??', ['told.about', 'sharing_shares.date_end']);
			})
			.orderBy('sharing_shares.date_end')
			.limit(sharesAtOnce);
		return rows.map(shareFromRow);
	}
}
