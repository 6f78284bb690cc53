import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { dumpSharingTables } from '../support/sharing-tables.ts';
import { expectRefusals } from './expect-refusals.ts';
import { fields, long, someone } from './bad-values.ts';
import { startNotes, type Notes } from '../support/notes.ts';
import type { Engine } from '../support/databases/engine.ts';
import type { ShareAnswer } from '../support/newsroom/newsroom.ts';

/** What a database might take for something else: keys that it would convert, texts that it cannot store or cuts. */
describe.each(inject('engines'))(
	'keys and texts that %s may take another way are refused, and change nothing:',
	(engine: Engine) => {
		let notes: Notes;
		let share: ShareAnswer;
		let path: string;

		beforeAll(async () => {
			notes = await startNotes({ version: engine === 'postgres' ? '11' : '12', engine });
			share = await notes.share({ name: 'As it was', password: 'as it was' });
			path = new URL(share.link).pathname;
		});
		afterAll(() => notes?.server.stop());

		const creation = (more: object) => ({ collection: 'notes', item: notes.note, role: notes.reader, ...more });
		const create = (body: object) => notes.server.admin.post('/share/api/shares', body);
		const change = (body: object) => notes.server.admin.patch(`/share/api/shares/${share.id}`, body);

		it.each(['name', 'password', 'message'])('"%s" that is too long, or has what ends a text', async (field) => {
			const values = (fields[field] ?? []).filter((value) => typeof value === 'string' && value !== '');
			expect(values.length).toBeGreaterThan(1);
			await expectRefusals(notes, field, () =>
				values.flatMap((value) => [create(creation({ [field]: value })), change({ [field]: value })]),
			);
		});

		it.each([
			['collection', [long(65), 'notes\0']],
			['item', [1.5, -0.1, 2 ** 60, long(256), '1\0']],
		])('"%s" of a share that is made', async (field, values) => {
			await expectRefusals(notes, field, () => values.map((value) => create(creation({ [field]: value }))));
		});

		it.each([
			['collection', [long(65), '%00']],
			['item', [long(256), '%00']],
			['search', [long(256), '%00']],
		])('?%s= of a list', async (field, values) => {
			await expectRefusals(notes, field, () =>
				values.map((value) => notes.server.admin.get(`/share/api/shares?${field}=${value}`)),
			);
		});

		it('an item or a collection that does not exist is refused like one that may not be shared', async () => {
			const { admin } = notes.server;
			const asked = [
				{ item: 4711 },
				{ item: 'x' },
				{ item: '1 or 1=1' },
				{ item: '99999999999999999999' },
				{ item: -1 },
				{ item: null },
				{ collection: 'nothing' },
				{ collection: 'directus_roles', item: notes.reader },
				{ collection: 'directus_settings', item: 1 },
				{ collection: 'sharing_shares', item: share.id },
				{ collection: '__proto__' },
				{ collection: 'constructor' },
			];
			const before = await dumpSharingTables(notes.server.knex);
			for (const part of asked) {
				const { status, text } = await admin.post('/share/api/shares', creation(part));
				expect(status, `${JSON.stringify(part)}: ${text}`).toBe(403);
			}
			expect(await dumpSharingTables(notes.server.knex)).toEqual(before);
		});

		it('an id that is none is no share', async () => {
			const { admin } = notes.server;
			for (const id of ['x', '1', "' or 1=1 --", someone, `${share.id}0`, '%00', 'null', '*']) {
				const url = `/share/api/shares/${encodeURIComponent(id)}`;
				const answers = [
					await admin.get(url),
					await admin.patch(url, { name: 'x' }),
					await admin.delete(url),
					...(await Promise.all(
						['pause', 'resume', 'rotate', 'reset', 'duplicate'].map((action) => admin.post(`${url}/${action}`, {})),
					)),
					await admin.post(`${url}/send`, { emails: ['ada@example.com'] }),
					await admin.post(`${url}/transfer`, { user: null }),
					await admin.post(`${url}/transfer/accept`, {}),
					await admin.get(`${url}/visits`),
					await admin.get(`${url}/events`),
					await admin.delete(`${url}/visits/${someone}`),
				];
				for (const { status, text } of answers) expect(status, `${id}: ${text}`).toBe(403);
			}
			for (const visit of ['x', someone, '%00']) {
				expect((await admin.delete(`/share/api/shares/${share.id}/visits/${visit}`)).status).toBe(403);
			}
		});

		it('a related list or a file that is none', async () => {
			const { visitor } = await notes.open(share.link, { password: 'as it was' });
			for (const name of ['x', 'text', '%00', '__proto__', 'a.b.c', long(2000)]) {
				expect((await visitor.get(`${path}/content/${encodeURIComponent(name)}`)).status, name).toBe(403);
				expect((await visitor.get(`${path}/assets/${encodeURIComponent(name)}`)).status, name).toBe(403);
			}
		});
	},
);
