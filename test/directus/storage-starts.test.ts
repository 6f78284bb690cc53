import { afterEach, describe, expect, inject, it } from 'vitest';
import { dumpSharingTables } from '../support/sharing-tables.ts';
import { provisionDatabase } from '../support/databases/provision-database.ts';
import { startDirectus, type OwnDirectus } from '../support/directus-server.ts';
import { startNotes } from '../support/notes.ts';
import type { Engine } from '../support/databases/engine.ts';

const complaint = /Sharing: its tables could not be brought up to date/;
const versions = { sqlite: '12', postgres: '11', mariadb: '12' } as const;
const servers = inject('engines').filter((engine) => engine !== 'sqlite');

describe('the tables', () => {
	const running: { stop(): Promise<void> }[] = [];
	const drops: (() => Promise<void>)[] = [];

	afterEach(async () => {
		for (const server of running.splice(0)) await server.stop();
		for (const drop of drops.splice(0)) await drop();
	});

	it('are made on SQLite at the first start, and left as they are at the next', async () => {
		const notes = await startNotes({ own: true, isFresh: true, version: versions.sqlite });
		running.push(notes.server);
		const share = await notes.share({ password: 'kept' });
		await notes.open(share.link, { password: 'kept' });
		const before = await dumpSharingTables(notes.server.knex);
		expect(before['sharing_migrations']?.length).toBeGreaterThan(0);

		await notes.server.restart();
		expect(await dumpSharingTables(notes.server.knex)).toEqual(before);
		expect(notes.server.log()).not.toMatch(complaint);
		await notes.open(share.link, { password: 'kept' });
		expect((await notes.look(share)).link).toBe(share.link);
	});

	it.each(servers)('are made once on %s by two instances that start at the same moment', async (engine: Engine) => {
		const version = versions[engine];
		const database = await provisionDatabase(engine, version);
		drops.push(() => database.drop());
		const started = await Promise.allSettled([1, 2].map(() => startDirectus({ version, database })));
		const instances = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
		running.push(...instances);

		expect(started.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
		for (const { log } of instances) expect(log()).not.toMatch(complaint);
		const [one, other] = instances as [OwnDirectus, OwnDirectus];
		const before = await dumpSharingTables(one.knex);
		const names = (before['sharing_migrations'] ?? []).map((row) => (row as { name: string }).name);
		expect(names.length).toBeGreaterThan(0);
		expect(names).toEqual([...new Set(names)]);
		expect(await one.knex('sharing_migrations_lock').select('is_locked')).toEqual([{ is_locked: 0 }]);
		for (const { admin } of [one, other]) expect((await admin.get('/share/api/shares')).body.meta.total).toBe(0);

		await one.restart();
		expect(await dumpSharingTables(one.knex)).toEqual(before);
		expect(one.log()).not.toMatch(complaint);
	});

	it('are made to the end where an instance died while it made them', async () => {
		const server = await startDirectus({ engine: 'sqlite' });
		running.push(server);
		await server.kill();
		await server.knex('sharing_migrations').delete();
		await server.knex.schema.dropTable('sharing_events');
		await server.restart();
		expect(server.log()).not.toMatch(complaint);
		expect((await server.admin.get('/share/api/stats')).status).toBe(200);
	});
});
