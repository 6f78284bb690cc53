import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { noteText } from '../support/worlds/notes-world.ts';
import { startNotes, type Notes } from '../support/notes.ts';
import type { OpenedShare } from '../support/newsroom/open-share.ts';
import type { OwnDirectus } from '../support/directus-server.ts';
import type { ShareAnswer } from '../support/newsroom/newsroom.ts';

/** As after a backup was restored: somebody looks first at what there is. */
describe.each(['11', '12'] as const)('where an administrator has paused all shares, Directus %s', (version) => {
	let notes: Notes<OwnDirectus>;
	let share: ShareAnswer;
	let visit: OpenedShare;

	beforeAll(async () => {
		notes = await startNotes({ own: true, version });
		share = await notes.share({ max_uses: 5, api: version === '11' });
		visit = await notes.open(share.link);
		await notes.server.restart({ SHARING_PAUSED: 'true' });
	});
	afterAll(() => notes?.server.stop());

	it('opens no link, lets nobody go on, and counts nothing', async () => {
		const { server } = notes;
		const answers = [
			await server.api().get(`${visit.path}/info`),
			await server.api().post(`${visit.path}/visits`, {}),
			await server.api().get('/share/no-such-link/info'),
			await server.api().get(visit.path, { headers: { accept: 'text/html' } }),
			await visit.content(),
			await visit.visitor.get('/items/notes'),
		];
		for (const { status, text } of answers) {
			expect(status, text).toBe(503);
			expect(text).not.toContain(noteText);
		}
		expect(answers[3]?.headers['content-type']).toContain('text/html');
		expect(answers[0]?.body.errors[0]).toMatchObject({
			message: 'An administrator has paused all shares for the moment. Try again later.',
			extensions: { code: 'SERVICE_UNAVAILABLE' },
		});
		expect(await notes.look(share)).toMatchObject({ state: 'active', times_used: 1 });
		expect(server.log()).toContain('SHARING_PAUSED is set');
	});

	it('misses no item, and tells owners', async () => {
		const { admin, knex } = notes.server;
		const row = await knex('notes').where({ id: notes.note }).first();
		await admin.need('DELETE', `/items/notes/${notes.note}`);
		expect(await notes.look(share)).toMatchObject({ state: 'active' });
		await knex('notes').insert(row);
		expect((await admin.need('GET', '/share/api/options')).paused).toBe(true);
		const { body } = await admin.get(`/share/api/shares?collection=notes&item=${notes.note}`);
		expect(body.meta.paused).toBe(true);
	});

	it('goes on where it was once that is over', async () => {
		await notes.server.restart({ SHARING_PAUSED: 'false' });
		expect((await visit.content()).body.data.item.text).toBe(noteText);
		await notes.open(share.link);
		await eventually('the use is counted', async () => (await notes.look(share))['times_used'] === 2);
		expect((await notes.server.admin.need('GET', '/share/api/options')).paused).toBe(false);
	});
});
