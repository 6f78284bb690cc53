import { afterEach, describe, expect, inject, it } from 'vitest';
import { secret } from '../support/directus-environment.ts';
import { dumpSharingTables } from '../support/sharing-tables.ts';
import { provisionDatabase } from '../support/databases/provision-database.ts';
import { startDirectus, type OwnDirectus } from '../support/directus-server.ts';
import { startNotes } from '../support/notes.ts';
import type { Engine } from '../support/databases/engine.ts';

const complaint = /Sharing: its tables could not be brought up to date/;
const versions = { sqlite: '12', postgres: '11', mariadb: '12' } as const;
const servers = inject('engines').filter((engine) => engine !== 'sqlite');

/**
 * Directus says at each start which tables it does not know how to use. On MariaDB it also lists columns that compare
 * texts by a rule of their own: some of its own, and ours, that have it on purpose.
 */
function expectNoWarning({ log }: Pick<OwnDirectus, 'log'>): void {
	const lines = log()
		.split('\n')
		.filter((line) => line.startsWith('{'));
	expect(lines.length, 'it wrote down what it did').toBeGreaterThan(0);
	const warnings = lines.filter((line) => (JSON.parse(line) as { level: number }).level >= 40);
	const ofOurs = warnings.filter((line) => line.includes('sharing_'));
	expect(ofOurs.filter((line) => !line.includes("do not match your database's default collation"))).toEqual([]);
}

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
		expectNoWarning(notes.server);
		expect(await dumpSharingTables(notes.server.knex)).toEqual(before);
		expect(notes.server.log()).not.toMatch(complaint);
		await notes.open(share.link, { password: 'kept' });
		expect((await notes.look(share)).link).toBe(share.link);
		const { checks } = (await notes.server.admin.get('/server/health')).body;
		expect(checks['sharing:tables']).toEqual([{ status: 'ok', componentType: 'datastore' }]);
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
		for (const { log } of [one, other]) expectNoWarning({ log });
		expect(await dumpSharingTables(one.knex)).toEqual(before);
		expect(one.log()).not.toMatch(complaint);
	});

	it('of a later version are worked with where it only added to them, and otherwise said to be its, here and in Directus’ health', async () => {
		const notes = await startNotes({ own: true, version: '11' });
		running.push(notes.server);
		const { server } = notes;
		const share = await notes.share();
		const history = () => server.knex('sharing_migrations');
		const later = (name: string) => history().insert({ name, batch: 99, migration_time: new Date() });
		const health = () => server.admin.get('/server/health');
		expect((await health()).body.checks['sharing:tables']).toMatchObject([{ status: 'ok' }]);

		await later('9998-add-something');
		await server.restart();
		expect(server.log()).not.toMatch(complaint);
		await notes.open(share.link);

		await later('9999-break-everything');
		await server.restart();
		expect(server.log()).toMatch(/made by a newer version of it \(\\?"9999-break-everything/);
		for (const answer of [
			await server.admin.get('/share/api/shares'),
			await server.api().get(new URL(share.link).pathname),
		]) {
			expect([answer.status, answer.text]).toEqual([503, expect.stringContaining('made by a newer version')]);
		}
		const { body } = await health();
		expect(['warn', 'error'], 'of Directus itself, whose mails go nowhere here').toContain(body.status);
		expect(body.checks['sharing:tables']).toMatchObject([
			{ status: 'error', output: expect.stringContaining('made by a newer version') },
		]);
		const anybody = await server.api().get('/server/health');
		expect(anybody.body).toEqual({ status: body.status });
		expect((await server.admin.get('/items/notes')).status).toBe(200);

		await history().where({ name: '9999-break-everything' }).delete();
		await notes.open(share.link);
	});

	it('keep links readable over a change of SECRET where the former one is said, and say so in words where it is not', async () => {
		const notes = await startNotes({ own: true, version: '12' });
		running.push(notes.server);
		const { server } = notes;
		const share = await notes.share({ audience: 'people', recipients: [{ email: 'guest@example.com' }] });
		const [recipient] = await server.admin.need('GET', `/share/api/shares/${share.id}/recipients`);
		const resend = () => server.admin.post(`/share/api/shares/${share.id}/recipients/${recipient.id}/resend`, {});
		const send = () => server.admin.post(`/share/api/shares/${share.id}/send`, { emails: ['a@example.com'] });

		await server.restart({ SECRET: 'another secret of this Directus' });
		await expect.poll(() => server.log()).toMatch(/Sharing: SECRET was changed\. .*SHARING_OLD_SECRET/);
		const changed = await notes.look(share);
		expect(changed.link).toBeNull();
		for (const answer of [await resend(), await send()]) {
			expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('SECRET of Directus was changed')]);
		}
		expect((await server.api().get(`${new URL(recipient.link).pathname}/info`)).status).toBe(200);

		await server.restart({ SHARING_OLD_SECRET: secret });
		await expect.poll(() => server.log()).toContain('2 links were sealed anew');
		expect((await notes.look(share)).link).toBe(share.link);
		expect((await resend()).status).toBe(200);
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
