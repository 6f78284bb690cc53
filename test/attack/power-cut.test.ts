import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startNotes, type Notes } from '../support/notes.ts';
import type { Engine } from '../support/databases/engine.ts';
import type { OwnDirectus } from '../support/directus-server.ts';

describe.each(inject('engines'))('a Directus on %s that is killed while many come in', (engine: Engine) => {
	let notes: Notes<OwnDirectus>;

	beforeAll(async () => {
		notes = await startNotes({ own: true, version: engine === 'mariadb' ? '11' : '12', engine });
	});
	afterAll(() => notes?.server.stop());

	it('has lost no use and counted none twice when it is back', async () => {
		const share = await notes.share({ max_uses: 100 });
		const path = new URL(share.link).pathname;
		const tokens: string[] = [];
		let killing: Promise<void> | undefined;

		// Thirty who come again until it is gone: however late the power cut comes, some are on their way then, and the
		// limit is not reached.
		await Promise.allSettled(
			Array.from({ length: 30 }, async () => {
				while (!killing) {
					const { status, body } = await notes.server.api().post(`${path}/visits`, {});
					if (status === 200) tokens.push(body.data.token as string);
					if (tokens.length >= 15) killing ??= notes.server.kill();
				}
			}),
		);
		await killing;
		expect(tokens.length).toBeGreaterThanOrEqual(15);
		expect(tokens.length).toBeLessThan(100);
		await notes.server.restart();

		const count = async (table: string, more: object = {}) => {
			const rows = await notes.server
				.knex(table)
				.where({ share: share.id, ...more })
				.count({ n: '*' });
			return Number(rows[0]?.['n']);
		};
		const { times_used: used } = await notes.look(share);
		expect(used).toBeGreaterThanOrEqual(tokens.length);
		expect(await count('sharing_visits')).toBe(used);
		expect(await count('sharing_events', { kind: 'opened' })).toBe(used);
		for (const token of tokens) expect((await notes.server.api(token).get(`${path}/content`)).status).toBe(200);

		const rest = await Promise.all(
			Array.from({ length: 101 - used }, () => notes.server.api().post(`${path}/visits`, {})),
		);
		expect(rest.filter(({ status }) => status === 200)).toHaveLength(100 - used);
		expect((await notes.look(share)).times_used).toBe(100);
	});
});
