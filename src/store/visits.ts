import type { Knex } from 'knex';
import { eventToRow, shareFromRow, shareToRow, visitColumns, visitFromRow, visitToRow, type DbRow } from './rows.ts';
import { createCountUse } from './count-use.ts';
import { prepareQuery } from './prepared-query.ts';
import { sharesWithOwners } from './shares.ts';
import { transact } from './transact.ts';
import type { LinkRow, VisitStore } from '../visit/visit-store.ts';
import type { ShareWithOwner, Share } from '../share/share.ts';
import type { Visit } from '../visit/visit.ts';
import type { NewEvent } from '../share/event.ts';

const table = 'sharing_visits';
const prefix = 'visit_';

export function createVisitStore(knex: Knex): VisitStore {
	const bySecret = prepareQuery(knex, 2, (secretHash: string, tokenHash: string | null) => {
		return atDoor('leftJoin', tokenHash).where('sharing_shares.secret_hash', secretHash);
	});
	const byShare = prepareQuery(knex, 2, (share: string, tokenHash: string | null) => {
		return atDoor('leftJoin', tokenHash).where('sharing_shares.id', share);
	});
	const byToken = prepareQuery(knex, 1, (tokenHash: string) => atDoor('innerJoin', tokenHash));

	return { findLink, findLinkByToken, grant: createCountUse(knex), preview, wasHere, list, end, forget };

	async function findLink(
		by: { secretHash: string } | { share: string },
		tokenHash: string | null,
	): Promise<LinkRow | null> {
		const found = 'share' in by ? await byShare(by.share, tokenHash) : await bySecret(by.secretHash, tokenHash);
		return linkFrom(found[0]);
	}

	async function findLinkByToken(tokenHash: string): Promise<LinkRow | null> {
		return linkFrom((await byToken(tokenHash))[0]);
	}

	/** Where there is no token, there is no visit that it belongs to. */
	function atDoor(join: 'leftJoin' | 'innerJoin', tokenHash: string | null): Knex.QueryBuilder {
		return sharesWithOwners(knex)
			[join](`${table} as visits`, (on) => {
				on.on('visits.share', 'sharing_shares.id').andOnVal('visits.token_hash', tokenHash);
			})
			.select(visitColumns.map((column) => `visits.${column} as ${prefix}${column}`))
			.select(knex('sharing_dropped_fields').max('id').as('schemaDropVersion'))
			.limit(1);
	}

	async function preview(share: Share, visit: Visit): Promise<void> {
		await transact(knex, async (trx) => {
			await trx('sharing_shares').insert(shareToRow(share));
			await trx(table).insert(visitToRow(visit));
		});
	}

	async function wasHere(share: string, addressHash: string): Promise<boolean> {
		const found: unknown = await knex(table).where({ share, address_hash: addressHash }).select('id').first();
		return found !== undefined;
	}

	async function list(share: string, limit: number, offset: number) {
		const [rows, counted] = await Promise.all([
			knex<DbRow>(table).where({ share }).orderBy('opened', 'desc').orderBy('id').limit(limit).offset(offset),
			knex(table).where({ share }).count({ total: '*' }).first(),
		]);
		return { visits: rows.map((row) => visitFromRow(row)), total: Number(counted?.['total'] ?? 0) };
	}

	async function end(share: string, visit: string, event: NewEvent): Promise<boolean> {
		return await transact(knex, async (trx) => {
			const ended = await trx(table).where({ id: visit, share }).whereNull('ended').update({ ended: event.at });
			if (ended === 1) await trx('sharing_events').insert(eventToRow(event));
			return ended === 1;
		});
	}

	async function forget(before: number): Promise<number> {
		return await knex(table).where('expires', '<', before).delete();
	}
}

function linkFrom(row: DbRow | undefined): LinkRow | null {
	if (!row) return null;
	const share: ShareWithOwner = shareFromRow(row);
	return { share, visit: visitOf(row), schemaDropVersion: Number(row['schemaDropVersion'] ?? 0) };
}

function visitOf(row: DbRow): LinkRow['visit'] {
	if (row[`${prefix}id`] === null || row[`${prefix}id`] === undefined) return null;
	return visitFromRow(Object.fromEntries(visitColumns.map((column) => [column, row[prefix + column]])));
}
