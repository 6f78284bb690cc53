import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { startNotes, type Notes } from '../support/notes.ts';
import { noteText } from '../support/worlds/notes-world.ts';
import { serverAddress } from '../support/databases/connect-database.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';
import type { Answer } from '../support/api-client.ts';
import type { OpenedShare } from '../support/newsroom/open-share.ts';
import type { ShareAnswer } from '../support/newsroom/newsroom.ts';

const servers = inject('engines').filter((engine) => engine !== 'sqlite');
const versions = { postgres: '12', mariadb: '11' } as const;

describe.each(servers)('a database of %s that goes away', (engine) => {
	let proxy: TcpProxy;
	let notes: Notes;
	let share: ShareAnswer;
	let visit: OpenedShare;

	beforeAll(async () => {
		const version = versions[engine];
		const { host, port } = serverAddress(engine);
		proxy = await startTcpProxy(host, port);
		const env = { DB_HOST: '127.0.0.1', DB_PORT: String(proxy.port), DB_POOL__ACQUIRE_TIMEOUT_MILLIS: '3000' };
		notes = await startNotes({ own: true, version, engine, env });
		share = await notes.share({ password: 'known' });
		visit = await notes.open(share.link, { password: 'known' });
	});
	afterAll(async () => {
		await notes?.server.stop();
		await proxy?.cut();
	});

	const ask = (): Promise<Answer<unknown>>[] => {
		const anyone = notes.server.api();
		return [
			anyone.get(`${visit.path}/info`),
			anyone.get(visit.path, { headers: { accept: 'text/html' } }),
			anyone.post(`${visit.path}/visits`, { password: 'known' }),
			visit.content(),
			visit.asset('7b9e4a3e-0000-4000-8000-000000000000'),
		];
	};

	it('makes every call of a visitor a 503 that says so, and lets nobody in', async () => {
		const before = await notes.server.knex('sharing_visits').count({ n: '*' });
		await proxy.cut();

		for (const { status, text, headers } of await Promise.all(ask())) {
			expect(status, text).toBe(503);
			expect(text).not.toContain(noteText);
			expect(text).not.toMatch(/ECONN|select |127\.0\.0\.1/);
			expect(headers['cache-control']).toBe('private, no-store');
			expect(headers['set-cookie']).toBeUndefined();
		}
		expect(await notes.server.knex('sharing_visits').count({ n: '*' })).toEqual(before);
	});

	it('comes back, and the same link, visit and count go on', async () => {
		await proxy.mend();
		await eventually('the visit reads again', async () => (await visit.content()).status === 200);
		expect((await visit.content()).text).toContain(noteText);

		const { times_used: used } = await notes.look(share);
		await notes.open(share.link, { password: 'known' });
		expect((await notes.look(share)).times_used).toBe(used + 1);
	});

	it('in the middle of many openings loses no use and counts none twice', async () => {
		const limited = await notes.share({ max_uses: 40 });
		const path = new URL(limited.link).pathname;
		let answered = 0;
		const knock = async () => {
			const { status, body } = await notes.server.api().post(`${path}/visits`, {});
			// The connection is cut while some are on their way.
			if (++answered === 10) await proxy.cut();
			return status === 200 ? (body.data.token as string) : null;
		};
		const first = await Promise.all(Array.from({ length: 40 }, knock));
		await proxy.mend();
		await eventually(
			'the share can be looked at',
			async () => (await notes.server.admin.get('/share/api/shares')).status === 200,
		);

		const { knex } = notes.server;
		const count = (table: string, more: object, name: string) =>
			knex(table)
				.where({ share: limited.id, ...more })
				.count('*')
				.as(name);
		// In one statement: a commit that was on its way when the connection was cut may come through at any time.
		const counted = await knex('sharing_shares')
			.where({ id: limited.id })
			.first(
				'times_used',
				count('sharing_visits', {}, 'visits'),
				count('sharing_events', { kind: 'opened' }, 'events'),
			);
		const [used, visits, events] = [counted.times_used, counted.visits, counted.events].map(Number);
		const granted = first.filter((token) => token !== null);
		expect(granted.length).toBeGreaterThan(0);
		expect(used).toBeGreaterThanOrEqual(granted.length);
		expect([visits, events]).toEqual([used, used]);
		for (const token of granted) expect((await notes.server.api(token).get(`${path}/content`)).status).toBe(200);
	});
});
