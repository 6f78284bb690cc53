import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { startReports, type Reports } from '../support/reports.ts';
import { shortMatrix } from '../support/test-matrix.ts';
import type { OpenedShare } from '../support/newsroom/open-share.ts';
import type { ShareAnswer } from '../support/newsroom/newsroom.ts';

describe.each(await shortMatrix())('on Directus $version with $engine, the share of a row', (setting) => {
	let reports: Reports;

	beforeAll(async () => {
		reports = await startReports(setting);
	});
	afterAll(() => reports?.server.stop());

	const anyone = () => reports.server.api();
	const admin = () => reports.server.admin;
	const knex = () => reports.server.knex;
	const lostOf = async ({ id }: ShareAnswer) =>
		(await knex()('sharing_shares').where({ id }).first('lost'))?.lost as string | null;
	const isLost = (share: ShareAnswer) =>
		eventually('the share has lost its item', async () => (await lostOf(share)) === 'item');

	interface Shared {
		share: ShareAnswer;
		opened: OpenedShare;
		path: string;
	}

	async function shareNew(collection: string, fields: object = {}): Promise<Shared & { key: string }> {
		const key = await reports.make(collection, fields);
		const share = await reports.share(collection, key, { api: setting.version === '11' });
		const opened = await reports.open(share.link);
		expect((await opened.content()).status).toBe(200);
		return { share, opened, path: opened.path, key };
	}

	async function expectClosed({ share, opened, path }: Shared): Promise<void> {
		expect((await opened.content()).status).toBe(404);
		expect((await opened.visitor.get(`/items/${String(share['collection'])}`)).status).toBe(401);
		expect((await anyone().get(`${path}/info`)).status).toBe(404);
		expect((await anyone().post(`${path}/visits`, {})).status).toBe(404);
		expect(await admin().need('GET', `/share/api/shares/${share.id}`)).toMatchObject({ state: 'item-gone' });
	}

	const asked: [who: string, ask: (shared: Shared & { key: string }) => Promise<unknown>][] = [
		['a visitor who reads it', ({ opened }) => opened.content()],
		['a visitor who reads what is related', ({ opened, path }) => opened.visitor.get(`${path}/content/lines`)],
		['a visitor who asks for a file', ({ opened }) => opened.asset('7b9e4a3e-0000-4000-8000-000000000000')],
		['somebody who opens its link', ({ path }) => anyone().post(`${path}/visits`, {})],
		['somebody who looks at its link', ({ path }) => anyone().get(path, { headers: { accept: 'text/html' } })],
		['its owner who looks at it', ({ share }) => admin().get(`/share/api/shares/${share.id}`)],
		['its owner who changes it', ({ share }) => admin().patch(`/share/api/shares/${share.id}`, { name: 'New' })],
		[
			'its owner at the item',
			({ key }) => admin().get(`/share/api/shares?collection=reports&item=${encodeURIComponent(key)}`),
		],
		...(setting.version === '11'
			? [['a visitor on Directus’ API', ({ opened }: Shared) => opened.visitor.get('/items/reports')] as const].map(
					([who, ask]): [string, typeof ask] => [who, ask],
				)
			: []),
	];

	it.each(asked)('that SQL deleted is closed for good once it was asked for by %s', async (_, ask) => {
		const shared = await shareNew('reports');
		await knex()('reports').where({ id: shared.key }).delete();
		await ask(shared);
		expect(await lostOf(shared.share)).toBe('item');
		await knex()('reports').insert({ id: shared.key, title: 'Another report' });
		await expectClosed(shared);
	});

	it.each(['lines', 'labels'])(
		'of %s that SQL deleted is closed to who comes with another kind of key',
		async (name) => {
			const shared = await shareNew(name);
			const primary = name === 'labels' ? 'slug' : 'id';
			await knex()(name)
				.where({ [primary]: shared.key })
				.delete();
			expect((await shared.opened.content()).status).toBe(404);
			await knex()(name).insert({ [primary]: shared.key, title: 'Another' });
			await expectClosed(shared);
		},
	);

	it('that the database deletes along with another is lost when that one is deleted, over several steps', async () => {
		const report = await reports.make('reports', {});
		const line = await shareNew('lines', { report });
		const remark = await shareNew('remarks', { line: line.key });
		const other = await shareNew('lines', { report: await reports.make('reports', {}) });

		await admin().need('DELETE', `/items/reports/${report}`);
		await isLost(line.share);
		await isLost(remark.share);
		expect(await lostOf(other.share)).toBeNull();
		await knex()('lines').insert({ id: line.key, title: 'Another line' });
		await knex()('remarks').insert({ id: remark.key, title: 'Another remark' });
		await expectClosed(line);
		await expectClosed(remark);
	});

	it('that Directus deletes because it was taken out of a list is lost', async () => {
		const report = await reports.make('reports', {});
		const line = await shareNew('lines', { report });
		await admin().need('PATCH', `/items/reports/${report}`, { lines: [] });
		expect(await knex()('lines').where({ id: line.key })).toEqual([]);
		await isLost(line.share);
		await expectClosed(line);
	});

	it('that a flow deletes without events is lost when its key is used again, unasked', async () => {
		const report = await shareNew('reports');
		const label = await shareNew('labels');
		await reports.deleteUnseen('reports', report.key);
		await reports.deleteUnseen('labels', label.key);
		expect([await lostOf(report.share), await lostOf(label.share)]).toEqual([null, null]);

		await admin().need('POST', '/items/reports', { id: report.key, title: 'Another report' });
		await admin().need('POST', '/items/labels', { slug: label.key, title: 'Another label' });
		await isLost(report.share);
		await isLost(label.share);
		await expectClosed(report);
		await expectClosed(label);
	});

	it('that has just been made is not taken for one of a former row', async () => {
		const former = await shareNew('reports');
		const fresh: ShareAnswer[] = [];
		for (let n = 0; n < 10; n++) fresh.push((await shareNew('lines')).share);
		await reports.deleteUnseen('reports', former.key);
		await admin().need('POST', '/items/reports', { id: former.key });
		// What Directus told of before has been dealt with by then.
		await isLost(former.share);
		for (const share of fresh) expect(await lostOf(share)).toBeNull();
	});

	it('that may not be read for a while is not lost', async () => {
		const { share, opened } = await shareNew('lines');
		const rights = `/permissions?filter[policy][_eq]=${reports.policy}&filter[collection][_eq]=lines`;
		const [{ id }] = await admin().need('GET', rights);
		await admin().need('DELETE', `/permissions/${id}`);
		expect((await opened.content()).status).toBe(403);
		expect(await lostOf(share)).toBeNull();
		const again = { policy: reports.policy, collection: 'lines', action: 'read', fields: ['*'] };
		await admin().need('POST', '/permissions', again);
		expect((await opened.content()).status).toBe(200);
	});

	it('is not lost where it is a file whose content is replaced', async () => {
		const upload = (title: string) => {
			const form = new FormData();
			form.append('title', title);
			form.append('file', new Blob([title], { type: 'text/plain' }), 'a.txt');
			return form;
		};
		const send = (method: string, path: string, title: string) =>
			fetch(`${reports.server.url}${path}`, {
				method,
				body: upload(title),
				headers: { authorization: `Bearer ${reports.adminToken}` },
			});
		const { data } = (await (await send('POST', '/files', 'First')).json()) as { data: { id: string } };
		const share = await reports.share('directus_files', data.id);
		const opened = await reports.open(share.link);
		expect((await send('PATCH', `/files/${data.id}`, 'Second')).status).toBe(200);

		const former = await shareNew('reports');
		await reports.deleteUnseen('reports', former.key);
		await admin().need('POST', '/items/reports', { id: former.key });
		await isLost(former.share);
		expect((await opened.content()).body.data.item.title).toBe('Second');
		expect(await lostOf(share)).toBeNull();
	});

	it('is restored by its owner once the row is there again, and by nobody else', async () => {
		const shared = await shareNew('reports');
		const restore = (by = admin()) => by.post(`/share/api/shares/${shared.share.id}/restore`, {});
		expect((await restore()).status).toBe(400);
		await admin().need('DELETE', `/items/reports/${shared.key}`);
		await isLost(shared.share);
		expect((await restore()).body.errors[0].message).toContain('Restore the item first');

		await knex()('reports').insert({ id: shared.key, title: 'From the backup' });
		await expectClosed(shared);
		expect((await restore(anyone())).status).toBe(401);
		expect((await restore()).body.data).toMatchObject({ state: 'active', link: shared.share.link });
		const opened = await reports.open(shared.share.link);
		expect((await opened.content()).body.data.item.title).toBe('From the backup');
		const { data } = (await admin().get(`/share/api/shares/${shared.share.id}/events`)).body;
		expect(data.map(({ reason }: { reason: string }) => reason)).toContain('restored');
	});

	it('is another than that of a row whose key differs in letter case', async () => {
		if (setting.engine === 'mariadb') {
			await knex().raw('alter table ?? modify ?? varchar(255) collate utf8mb4_bin not null', ['labels', 'slug']);
		}
		const upper = await shareNew('labels', { slug: 'Ab3X', title: 'Upper' });
		const lower = await shareNew('labels', { slug: 'aB3x', title: 'Lower' });
		const ofItem = async (item: string) =>
			(await admin().get(`/share/api/shares?collection=labels&item=${item}`)).body.data.map(
				({ id }: ShareAnswer) => id,
			);
		expect(await ofItem('Ab3X')).toEqual([upper.share.id]);
		expect(await ofItem('aB3x')).toEqual([lower.share.id]);

		await admin().need('DELETE', '/items/labels/Ab3X');
		await isLost(upper.share);
		expect((await lower.opened.content()).body.data.item.title).toBe('Lower');
		expect(await lostOf(lower.share)).toBeNull();
	});

	it('ends with its row where the database takes the key of another for the same', async () => {
		if (setting.engine === 'mariadb') {
			await knex().raw('alter table ?? modify ?? varchar(255) collate utf8mb4_general_ci not null', ['labels', 'slug']);
		}
		const former = await shareNew('labels', { slug: 'Former', title: 'Former' });
		await knex()('labels').where({ slug: 'Former' }).delete();
		await admin().need('POST', '/items/labels', { slug: 'former', title: 'Another' });
		await expectClosed(former);
	});

	it('whose table SQL dropped shows nothing', async () => {
		const { opened, path } = await shareNew('labels');
		await knex().schema.dropTable('labels');
		await admin().need('POST', '/utils/cache/clear?system=true');
		expect((await opened.content()).status).toBe(404);
		expect((await opened.visitor.get(`${path}/content/lines`)).status).toBe(404);
		expect((await opened.asset('7b9e4a3e-0000-4000-8000-000000000000')).status).toBe(404);
	});
});
