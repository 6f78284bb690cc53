import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createShareStore } from '../../../src/store/shares.ts';
import { eventOf } from '../../../src/share/event.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { MadeMeanwhile, migrationSource } from '../../../src/store/migrations/index.ts';
import { newShare } from './stage.ts';
import { noon } from '../../support/shares/a-share.ts';
import { shareFromRow, shareToRow } from '../../../src/store/rows.ts';
import { provisionDatabase, type ProvisionedDatabase } from '../../support/databases/provision-database.ts';
import type { Engine } from '../../support/databases/engine.ts';
import type { Knex } from 'knex';

const tables = ['sharing_shares', 'sharing_visits', 'sharing_events', 'sharing_dropped_fields'];
const minute = 60_000;
/** What the driver of SQLite waits for a locked file by itself; Directus says nothing else. */
const directusPatienceMs = 1000;
const released = [
	'0001-create-tables',
	'0002-add-previews-and-embedding',
	'0003-add-transfers',
	'0004-add-people',
	'0005-own-character-sets',
	'0006-single-keys',
];

/** A migration of a version that is not written yet. */
const future = {
	name: '9999-add-a-note',
	up: async (knex: Knex) => void (await knex.schema.alterTable('sharing_shares', (table) => void table.text('note'))),
};

export function testMigrations(engine: Engine): void {
	describe('the schema', () => {
		let database: ProvisionedDatabase;
		let connections: Knex[];

		beforeEach(async () => {
			database = await provisionDatabase(engine);
			connections = [];
		});
		afterEach(async () => {
			vi.useRealTimers();
			vi.restoreAllMocks();
			await Promise.all(connections.map((knex) => knex.destroy()));
			await database.drop();
		});

		it('is made in an empty database, and starting again does nothing', async () => {
			const knex = connect();
			await migrate(knex);
			const before = await history(knex);
			expect(await Promise.all(tables.map((table) => knex.schema.hasTable(table)))).toEqual(tables.map(() => true));
			await migrate(knex);
			await migrate(connect());
			expect(await history(knex)).toEqual(before);
		});

		it('is made once by instances that start at the same time', async () => {
			await Promise.all(Array.from({ length: 6 }, () => migrate(connect())));
			expect(await history(connect())).toEqual(released);
			expect(await connect()('sharing_migrations_lock').select('index', 'is_locked')).toEqual([
				{ index: 1, is_locked: 0 },
			]);
		});

		it('is not made again by an instance that saw the history before another made it', async () => {
			const knex = connect();
			await migrate(knex);
			for (const migration of await migrationSource.getMigrations([])) {
				const { up } = await migrationSource.getMigration(migration);
				await expect(up(knex)).rejects.toBeInstanceOf(MadeMeanwhile);
			}
		});

		it('is made although instances of an earlier version left two locks', async () => {
			const knex = connect();
			await migrate(knex);
			await knex('sharing_migrations_lock').insert({ index: 2, is_locked: 0 });
			addFutureMigration();
			await migrate(knex);
			expect(await history(knex)).toEqual([...released, future.name]);
		});

		it('is made although a process that was making it died and left its lock', async () => {
			const knex = connect();
			await migrate(knex);
			await knex('sharing_migrations_lock').update({ is_locked: 1 });
			addFutureMigration();

			await migrateWhenPatienceEnds(knex);
			expect(await knex.schema.hasColumn('sharing_shares', 'note')).toBe(true);
		});

		it('is made although a process died in the middle of making it', async () => {
			const knex = connect();
			await migrate(knex);
			await knex('sharing_migrations').delete();
			await knex.schema.dropTable('sharing_events');
			await knex('sharing_migrations_lock').update({ is_locked: 1 });

			await migrateWhenPatienceEnds(knex);
			expect(await knex.schema.hasTable('sharing_events')).toBe(true);
			expect(await history(knex)).toEqual(released);
		});

		it('is brought up to a newer one without loss', async () => {
			const knex = connect();
			await migrate(knex);
			const share = newShare({ name: 'From before' });
			await insertShare(knex, share);

			addFutureMigration();
			await Promise.all([migrate(knex), migrate(connect())]);
			expect(await knex('sharing_shares').select('id', 'name', 'note')).toEqual([
				{ id: share.id, name: 'From before', note: null },
			]);
			expect(await history(knex)).toEqual([...released, future.name]);
		});

		it('is brought up from the first one, with the shares that were made under it', async () => {
			const knex = connect();
			const [first] = await migrationSource.getMigrations([]);
			vi.spyOn(migrationSource, 'getMigrations').mockImplementation(async () => (first ? [first] : []));
			await migrate(knex);
			const share = newShare({});
			const { message, embed, preview, transferTo, ...former } = share;
			const { usesPer, editRelated, rememberDays, notices, ...then } = former;
			const since = { message, embed, preview, transferTo, usesPer, editRelated, rememberDays, notices };
			await knex('sharing_shares').insert(shareToRow(then));

			vi.restoreAllMocks();
			await migrate(knex);
			expect(await history(knex)).toEqual(released);
			const row = await knex('sharing_shares').where({ id: share.id }).first();
			expect(shareFromRow(row)).toMatchObject({ ...then, ...since });
		});

		it('gets keys of one column, with all rows, whatever an instance that died had got to', async () => {
			const knex = connect();
			const before = (await migrationSource.getMigrations([])).filter(({ name }) => name < '0006');
			vi.spyOn(migrationSource, 'getMigrations').mockImplementation(async () => before);
			await migrate(knex);
			const notices = Array.from({ length: 1201 }, (_, about) => ({ share: 'one', kind: 'opened', about, at: noon }));
			await knex.batchInsert('sharing_notices', notices, 100);
			const seen = { share: 'one', user: randomUUID(), at: noon };
			await knex('sharing_seen').insert(seen);
			await knex.schema.createTable('sharing_notices_fresh', (table) => {
				table.increments('id');
				table.string('share', 36);
				table.string('kind', 16);
				table.bigInteger('about');
				table.bigInteger('at');
			});
			await knex('sharing_notices_fresh').insert(notices[0]);

			vi.restoreAllMocks();
			await migrate(knex);
			expect((await knex('sharing_notices').pluck('about')).map(Number).sort((a, b) => a - b)).toEqual(
				notices.map(({ about }) => about),
			);
			expect(await knex('sharing_seen').select('share', 'user')).toEqual([{ share: 'one', user: seen.user }]);
			await expect(knex('sharing_seen').insert(seen)).rejects.toThrow();
			expect(await knex.schema.hasTable('sharing_notices_fresh')).toBe(false);
			for (const table of ['sharing_notices', 'sharing_seen'])
				expect(await knex.schema.hasColumn(table, 'id')).toBe(true);
		});

		it('is kept as it is where a migration fails, which is told', async () => {
			const knex = connect();
			await migrate(knex);
			const broken = { ...future, up: async () => Promise.reject(new Error('the disk is full')) };
			addFutureMigration(broken);
			await expect(migrate(knex)).rejects.toThrow('the disk is full');
			expect(await history(knex)).toEqual(released);

			addFutureMigration();
			await migrate(knex);
			expect(await history(knex)).toEqual([...released, future.name]);
		});

		it('is left to a later version that only added to it, by an instance that is updated last', async () => {
			addFutureMigration();
			await migrate(connect());
			vi.restoreAllMocks();
			const knex = connect();
			expect(await migrate(knex)).toEqual({ kind: 'migrated' });
			const share = newShare({});
			await insertShare(knex, share);
			expect(await knex('sharing_shares').where({ id: share.id }).first('name')).toBeDefined();
			expect(await history(knex)).toEqual([...released, future.name]);
		});

		it('is not touched where a later version says that earlier ones cannot live with it', async () => {
			addFutureMigration({ ...future, name: '9999-break-split-shares' });
			await migrate(connect());
			expect(await migrate(connect())).toEqual({ kind: 'migrated' });
			vi.restoreAllMocks();
			expect(await migrate(connect())).toEqual({ kind: 'newer', migration: '9999-break-split-shares' });
		});

		it('is never taken back, as that would lose shares', async () => {
			const knex = connect();
			await migrate(knex);
			const config = { migrationSource, tableName: 'sharing_migrations' };
			await expect(knex.migrate.rollback(config)).rejects.toThrow('would lose shares');
			expect(await knex.schema.hasTable('sharing_shares')).toBe(true);
		});

		function connect(): Knex {
			const knex = database.connect(directusPatienceMs);
			connections.push(knex);
			return knex;
		}
	});
}

/** The clock is set to the end of what `migrate` waits for a lock. */
async function migrateWhenPatienceEnds(knex: Knex): Promise<void> {
	vi.useFakeTimers({ toFake: ['Date'] });
	const migrating = migrate(knex);
	vi.setSystemTime(Date.now() + minute - 100);
	await migrating;
}

function addFutureMigration(migration = future): void {
	vi.restoreAllMocks();
	const known = migrationSource.getMigrations([]);
	vi.spyOn(migrationSource, 'getMigrations').mockImplementation(async () => [...(await known), migration]);
}

async function insertShare(knex: Knex, share: ReturnType<typeof newShare>): Promise<void> {
	await createShareStore(knex).insert(share, eventOf(share.id, 'created', noon));
}

async function history(knex: Knex): Promise<string[]> {
	return await knex('sharing_migrations').orderBy('id').pluck('name');
}
