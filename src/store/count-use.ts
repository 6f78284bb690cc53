import type { Knex } from 'knex';
import { allOrNothing } from './all-or-nothing.ts';
import { eventColumns, eventToRow, visitColumns, visitToRow, type DbRow } from './rows.ts';
import { prepareQuery, type Value } from './prepared-query.ts';
import { tryAgain } from './transact.ts';
import { whereState } from './where-state.ts';
import { writesInWith } from './dialect.ts';
import type { ShareWithOwner } from '../share/share.ts';
import type { Visit } from '../visit/visit.ts';
import type { VisitStore } from '../visit/visit-store.ts';
import type { Instant } from '../share/instant.ts';

type CountUse = VisitStore['grant'];

/**
 * Counts a use and writes down the visit and the event that belong to it: all three, or none. Where the database takes
 * that as one statement it is one: the share's row is locked no longer than that, and nothing goes to and fro. A
 * recipient is counted beside the share, and each of the two may be too late: that takes a transaction to be undone.
 */
export function createCountUse(knex: Knex): CountUse {
	const inSteps = countInSteps(knex);
	if (!writesInWith(knex)) return inSteps;

	const atOnce = countAtOnce(knex);
	return (share, visit, event) => (visit.recipient === null ? atOnce : inSteps)(share, visit, event);
}

function countInSteps(knex: Knex): CountUse {
	return (share, visit, event) =>
		allOrNothing(knex, async (trx) => {
			if ((await countShare(trx, share.id, share.doorRevision, visit.opened)) !== 1) return false;
			if (visit.recipient !== null && !(await countRecipient(trx, share, visit))) return false;

			await trx('sharing_visits').insert(visitToRow(visit));
			await trx('sharing_events').insert(eventToRow(event));
			return true;
		});
}

/** The same as one statement: each part of it writes for what the one before has written. */
function countAtOnce(knex: Knex): CountUse {
	const values = 3 + visitColumns.length + eventColumns.length;
	const count = prepareQuery(knex, values, (id: string, door: number, opened: number, ...written: Value[]) => {
		const visit = written.slice(0, visitColumns.length);
		const event = written.slice(visitColumns.length);
		return insertFor(knex, 'admitted', { table: 'sharing_events', columns: eventColumns, values: event })
			.with('counted', countShare(knex, id, door, opened).returning('id'))
			.with(
				'admitted',
				insertFor(knex, 'counted', { table: 'sharing_visits', columns: visitColumns, values: visit }).returning('id'),
			)
			.returning('id');
	});

	return async ({ id, doorRevision }, visit, event) => {
		const rows = [valuesOf(visitToRow(visit), visitColumns), valuesOf(eventToRow(event), eventColumns)];
		const counted = await tryAgain(() => count(id, doorRevision, visit.opened, ...rows.flat()));
		return counted.length === 1;
	};
}

function countShare(knex: Knex, id: string, doorRevision: number, now: Instant) {
	return knex('sharing_shares')
		.where({ id, door_revision: doorRevision })
		.where(whereState('active', now))
		.update({ times_used: knex.raw('?? + 1', ['times_used']), last_used: now });
}

async function countRecipient(trx: Knex.Transaction, share: ShareWithOwner, { recipient, opened }: Visit) {
	const limit = share.usesPer === 'recipient' ? share.maxUses : null;
	const counting = trx('sharing_recipients')
		.where({ id: recipient, share: share.id })
		.where((stands) => {
			void stands.where('state', 'accepted').orWhere((waits) => {
				void waits.where('state', 'invited').where('expires', '>', opened);
			});
		});
	if (limit !== null) void counting.where('times_used', '<', limit);

	const counted = await counting.update({
		state: 'accepted',
		date_answered: trx.raw('coalesce(??, ?)', ['date_answered', opened]),
		expires: null,
		times_used: trx.raw('?? + 1', ['times_used']),
		last_used: opened,
	});
	return counted === 1;
}

/** A row to be written if there is one in what is named. */
function insertFor(knex: Knex, source: string, { table, columns, values }: NewRow): Knex.QueryBuilder {
	const into = knex.raw(`?? (${columns.map(() => '??').join(', ')})`, [table, ...columns]);
	return knex(into).insert(knex.from(source).select(values.map((value) => knex.raw('?', [value]))));
}

function valuesOf(row: DbRow, columns: readonly string[]): Value[] {
	return columns.map((column) => row[column] as Value);
}

interface NewRow {
	table: string;
	columns: readonly string[];
	values: Value[];
}
