import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createShareStore } from '../../../src/store/shares.ts';
import { createSpelling } from '../../../src/store/spelling.ts';
import { eventOf } from '../../../src/share/event.ts';
import { insert, newShare } from './stage.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { noon } from '../../support/shares/a-share.ts';
import { provisionDatabase, type ProvisionedDatabase } from '../../support/databases/provision-database.ts';
import type { Knex } from 'knex';

const name = 'Łódź, Ωmega, 日本 🎉';
const activity = { action: 'update', collection: 'words', item: '1', timestamp: new Date() };

/** MySQL and MariaDB: what a database says of texts in general, and Directus' tables and ours each of their own. */
export function testCharacterSets(): void {
	describe.each([
		['latin1', 'latin1_swedish_ci'],
		['utf8mb3', 'utf8mb3_general_ci'],
		['utf8mb4', 'utf8mb4_unicode_ci'],
		['utf8mb4', 'utf8mb4_bin'],
	])('in a database whose default is %s, %s,', (charset, collation) => {
		let database: ProvisionedDatabase;
		let knex: Knex;

		beforeEach(async () => {
			database = await provisionDatabase('mariadb', '12');
			knex = database.connect();
			await knex.raw(`alter database ?? character set ${charset} collate ${collation}`, [database.name]);
		});
		afterEach(async () => {
			await knex.destroy();
			await database.drop();
		});

		it('our tables hold every letter, tell keys apart, and find owner and role', async () => {
			await migrate(knex);
			await expectAllToWork();
		});

		it('tables that were made in that character set are made into such, with what they hold', async () => {
			await migrate(knex);
			const share = newShare({ owner: await anOwner(), name: 'Before', item: 'Ab3X' });
			await createShareStore(knex).insert(share, eventOf(share.id, 'created', noon));
			await asBefore();
			await migrate(knex);
			expect(await createShareStore(knex).find(share.id)).toMatchObject({ name: 'Before', ownerStatus: 'active' });
			await expectAllToWork();
		});

		it('compares owners as Directus’ own table does, whose index helps then', async () => {
			await migrate(knex);
			const [[own], [theirs]] = await Promise.all([
				collationOf('sharing_shares', 'owner'),
				collationOf('directus_users', 'id'),
			]);
			expect(own).toEqual(theirs);
		});

		it('texts for Directus’ own tables are spelled in the letters of theirs', async () => {
			const spelled = async () => {
				await knex.raw(`alter table directus_activity modify origin varchar(255) character set ${charset}`);
				const text = await createSpelling(knex)(name);
				await knex('directus_activity').insert({ ...activity, origin: text });
				return text;
			};
			const inLetters: Record<string, string> = { latin1: '??d?, ?mega, ?? ?', utf8mb3: 'Łódź, Ωmega, 日本 ?' };
			expect(await spelled()).toBe(inLetters[charset] ?? name);
			expect(await createSpelling(knex)('plain')).toBe('plain');
		});

		/** As a version of ours that said nothing of it would have left them. */
		async function asBefore(): Promise<void> {
			for (const table of ['sharing_shares', 'sharing_visits', 'sharing_events', 'sharing_recipients']) {
				await knex.raw(`alter table ?? convert to character set ${charset} collate ${collation}`, [table]);
			}
			await knex('sharing_migrations').where({ name: '0005-own-character-sets' }).delete();
		}

		async function anOwner(): Promise<string> {
			const email = `${randomUUID()}@example.com`;
			return insert(knex, 'directus_users', { status: 'active', provider: 'default', email });
		}

		async function expectAllToWork(): Promise<void> {
			const shares = createShareStore(knex);
			const role = await insert(knex, 'directus_roles', { name: 'Role' });
			const share = newShare({ owner: await anOwner(), role, name, item: 'Ab3X' });
			await shares.insert(share, eventOf(share.id, 'created', noon));
			expect(await shares.find(share.id)).toMatchObject({ name, ownerStatus: 'active', roleExists: true });
			const { collection } = share;
			await shares.orphan('item', { collection, keys: ['aB3x'] }, noon);
			expect(await shares.find(share.id)).toMatchObject({ lost: null });
			const query = { collection, search: 'ŁÓDŹ', sort: [], limit: 10, offset: 0, now: noon };
			expect((await shares.list(query)).total).toBe(1);
		}

		async function collationOf(table: string, column: string): Promise<object[]> {
			return await knex('information_schema.columns')
				.where({ table_schema: database.name, table_name: table, column_name: column })
				.select('character_set_name', 'collation_name');
		}
	});
}
