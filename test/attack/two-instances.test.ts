import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { startNotes, type Notes } from '../support/notes.ts';
import { noteText } from '../support/worlds/notes-world.ts';
import type { DirectusServer, OwnDirectus } from '../support/directus-server.ts';

const [engine] = inject('engines').filter((name) => name !== 'sqlite');

/** Without a Redis neither tells the other anything: only the database does. */
describe.runIf(engine !== undefined)(
	'a visit at one instance, when something is done at another that it shares a database with,',
	() => {
		let notes: Notes<OwnDirectus>;
		let other: DirectusServer;

		beforeAll(async () => {
			notes = await startNotes({
				own: true,
				version: '11',
				engine: engine ?? 'sqlite',
				env: { CACHE_ENABLED: 'true', CACHE_TTL: '60m' },
			});
			other = await notes.server.secondInstance();
		});
		afterAll(() => notes?.server.stop());

		async function enterAtOther() {
			const share = await notes.share({ api: true });
			const { path, token } = await notes.open(share.link);
			const visitor = other.api(token);
			const look = async () => [
				(await visitor.get(`${path}/content`)).text.includes(noteText),
				(await visitor.get('/items/notes?fields=text')).text.includes(noteText),
			];
			for (let round = 0; round < 2; round++) expect(await look()).toEqual([true, true]);
			return { share, look };
		}

		it.each([
			['it is paused', 'POST', '/pause', undefined],
			['its link is rotated', 'POST', '/rotate', undefined],
			['it is ended', 'POST', '/end', undefined],
			['it gets a password', 'PATCH', '', { password: 'new' }],
			['it is deleted', 'DELETE', '', undefined],
		])('is over at its next request when %s', async (_, method, action, body) => {
			const { share, look } = await enterAtOther();
			await notes.server.admin.need(method, `/share/api/shares/${share.id}${action}`, body);
			expect(await look()).toEqual([false, false]);
		});

		it('is over at its next request when the item is deleted', async () => {
			const { id } = await notes.server.admin.need('POST', '/items/notes', { text: noteText });
			const share = await notes.share({ item: id });
			const { path, token } = await notes.open(share.link);
			expect((await other.api(token).get(`${path}/content`)).status).toBe(200);
			await notes.server.admin.need('DELETE', `/items/notes/${id}`);
			// The item is gone at once; that the share is over for good is written down a moment after Directus has answered.
			expect([403, 404]).toContain((await other.api(token).get(`${path}/content`)).status);
			await eventually('the share is over', async () => (await other.api(token).get(`${path}/content`)).status === 404);
		});

		it('sees no more than its role may read by now', async () => {
			const { look } = await enterAtOther();
			const { admin } = notes.server;
			const [row] = await admin.need('GET', '/permissions?filter[collection][_eq]=notes&fields=id');
			await admin.need('DELETE', `/permissions/${row.id}`);
			expect(await look()).toEqual([false, false]);
		});
	},
);
