import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { marker } from '../support/newsroom/content.ts';
import { makeRole, makeUser, type Person } from '../support/newsroom/people.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import type { ApiClient } from '../support/api-client.ts';

const shares = '/share/api/shares';

describe('an owner', () => {
	let newsroom: Newsroom;
	let owner: ApiClient;
	let stranger: Person;
	let administrators: string;

	beforeAll(async () => {
		newsroom = await startNewsroom({ version: '11' });
		const { server, editor } = newsroom;
		owner = server.api(editor.token);
		stranger = await makeUser(
			server.admin,
			(await makeRole(server.admin, 'Readers', [{ collection: 'articles' }])).role,
		);
		administrators = (await makeRole(server.admin, 'Other administrators', [], { admin_access: true })).role;
	});
	afterAll(() => newsroom?.server.stop());

	it('changes a share, one field or several, and what is not named stays', async () => {
		const share = await newsroom.share({ name: 'Before', max_uses: 7, password: 'secret', date_end: '2040-01-01' });
		const change = (body: object) => owner.need('PATCH', `${shares}/${share.id}`, body);

		expect(await change({ name: 'After' })).toMatchObject({ name: 'After', max_uses: 7, has_password: true });
		expect(await change({ max_uses: null, password: null })).toMatchObject({
			name: 'After',
			max_uses: null,
			has_password: false,
			date_end: '2040-01-01T23:59:59.999Z',
			link: share.link,
		});
		const changed = await change({ date_start: '2030-05-04T12:00:00+02:00', name: null });
		expect(changed).toMatchObject({ name: null, date_start: '2030-05-04T10:00:00.000Z', state: 'scheduled' });
		expect(await change({})).toMatchObject({ state: 'scheduled' });
		expect(await owner.need('GET', `${shares}/${share.id}`)).toMatchObject({ name: null, state: 'scheduled' });
	});

	it('pauses and resumes a share, twice if need be', async () => {
		const share = await newsroom.share();
		const act = (action: string) => owner.need('POST', `${shares}/${share.id}/${action}`);
		for (const [action, state] of [
			['pause', 'paused'],
			['pause', 'paused'],
			['resume', 'active'],
			['resume', 'active'],
		]) {
			expect(await act(action ?? '')).toMatchObject({ state, link: share.link });
		}
	});

	it('gets a new link by rotating, which opens, while the old one does not', async () => {
		const share = await newsroom.share();
		const rotated = await owner.need('POST', `${shares}/${share.id}/rotate`);
		expect(rotated.link).not.toBe(share.link);
		expect((await (await newsroom.open(rotated.link)).content()).status).toBe(200);
		await expect(newsroom.open(share.link)).rejects.toThrow('404');
	});

	it('deletes a share for good', async () => {
		const share = await newsroom.share();
		await newsroom.open(share.link);
		expect((await owner.delete(`${shares}/${share.id}`)).status).toBe(204);
		expect((await owner.get(`${shares}/${share.id}`)).status).toBe(403);
		expect((await owner.delete(`${shares}/${share.id}`)).status).toBe(403);
		for (const table of ['sharing_visits', 'sharing_events']) {
			expect(await newsroom.server.knex(table).where({ share: share.id })).toEqual([]);
		}
	});

	it('loses no change when two are made at the same moment', async () => {
		const share = await newsroom.share();
		const changes = [{ name: 'One' }, { max_uses: 5 }, { date_end: '2040-01-01' }, { password: 'one' }];
		const answers = await Promise.all(changes.map((body) => owner.patch(`${shares}/${share.id}`, body)));
		expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
		expect(await owner.need('GET', `${shares}/${share.id}`)).toMatchObject({
			name: 'One',
			max_uses: 5,
			date_end: '2040-01-01T23:59:59.999Z',
			has_password: true,
		});
	});

	it('sees who is in, page by page, and ends one visit without the others', async () => {
		const share = await newsroom.share();
		const opened = [await newsroom.open(share.link), await newsroom.open(share.link), await newsroom.open(share.link)];
		const { body } = await owner.get(`${shares}/${share.id}/visits?limit=2`);
		expect(body.meta.total).toBe(3);
		expect(body.data).toHaveLength(2);
		expect(body.data[0]).toMatchObject({ running: true, ended: null, network: '127.0.0.0/24' });
		expect(JSON.stringify(body)).not.toMatch(/token|hash|127\.0\.0\.1"/);

		await owner.need('DELETE', `${shares}/${share.id}/visits/${body.data[0].id}`);
		const statuses = await Promise.all(opened.map(async ({ content }) => (await content()).status));
		expect(statuses.sort()).toEqual([200, 200, 401]);
		expect((await owner.delete(`${shares}/${share.id}/visits/${body.data[0].id}`)).status).toBe(403);
		const after = (await owner.get(`${shares}/${share.id}/visits`)).body.data;
		expect(after.filter(({ running }: { running: boolean }) => running)).toHaveLength(2);
	});

	it('sees how often their shares were opened and refused, by day and by state, and not other people’s', async () => {
		const share = await newsroom.share({ max_uses: 1 });
		const before = await owner.need('GET', '/share/api/stats?days=7');
		const started = new Date();
		await newsroom.open(share.link);
		await expect(newsroom.open(share.link)).rejects.toThrow('410');

		const after = await owner.need('GET', '/share/api/stats?days=7');
		// Of all days together: midnight may come between the two.
		const sum = ({ days }: typeof after, kind: 'opened' | 'refused') =>
			days.reduce((total: number, day: Record<typeof kind, number>) => total + day[kind], 0);
		for (const kind of ['opened', 'refused'] as const) expect(sum(after, kind) - sum(before, kind)).toBe(1);
		const days = [started, new Date()].map((date) => date.toISOString().slice(0, 10));
		expect(days).toContain(after.days.at(-1).date);
		expect(after.states['used-up']).toBe(before.states['used-up'] + 1);
		expect(Object.keys(after.states)).toEqual(
			expect.arrayContaining(['active', 'scheduled', 'paused', 'ended', 'used-up', 'orphaned', 'item-gone']),
		);

		const theirs = await newsroom.server.api(stranger.token).need('GET', '/share/api/stats');
		expect(theirs.days).toEqual([]);
		expect(Object.values(theirs.states).every((count) => count === 0)).toBe(true);
		expect((await newsroom.server.api().get('/share/api/stats')).status).toBe(401);
	});

	it('is offered the roles that a share may have, no administrators’ ones, and can use no other', async () => {
		const roles = await owner.need('GET', '/share/api/roles');
		expect(Object.keys(roles[0]).sort()).toEqual(['description', 'icon', 'id', 'name']);
		const ids = roles.map(({ id }: { id: string }) => id);
		expect(ids).toContain(newsroom.client);
		expect(ids).not.toContain(administrators);
		expect(roles.some(({ name }: { name: string }) => name === 'Administrator')).toBe(false);

		const body = { collection: 'articles', item: newsroom.content.article, role: administrators };
		expect((await owner.post(shares, body)).status).toBe(400);
		const forAdmin = await newsroom.server.admin.need('GET', '/share/api/roles');
		expect(forAdmin.map(({ id }: { id: string }) => id)).toContain(administrators);
		expect((await newsroom.server.api().get('/share/api/roles')).status).toBe(401);
	});

	it('is told of no roles where they may share nothing', async () => {
		expect(await newsroom.server.api(stranger.token).need('GET', '/share/api/roles')).toEqual([]);
	});

	it('is shown the tree of what an item has, with counts, before sharing it', async () => {
		const { article } = newsroom.content;
		const query = `collection=articles&item=${article}&role=${newsroom.client}`;
		const { tree, default: paths, limited } = await owner.need('GET', `/share/api/scope?${query}`);
		expect(limited).toBe(false);
		expect(tree).toMatchObject({ path: '', collection: 'articles', kind: 'item', count: 1, selected: true });
		expect(paths).toEqual(expect.arrayContaining(['comments', 'comments.replies', 'author', 'tags.tags_id']));

		const at = (path: string) => tree.children.find((node: { path: string }) => node.path === path);
		expect(at('comments')).toMatchObject({ kind: 'one-to-many', collection: 'comments', count: 2, selected: true });
		expect(at('author')).toMatchObject({ kind: 'many-to-one', count: 1 });
		expect(at('cover')).toMatchObject({ kind: 'file', count: 1 });
		expect(JSON.stringify(tree)).not.toContain(marker);

		expect((await newsroom.share()).scope.paths.sort()).toEqual([...paths].sort());
	});

	it('is shown no tree of an item that they may not share, or that is none', async () => {
		const { article, author } = newsroom.content;
		const reader = newsroom.server.api(stranger.token);
		expect((await reader.get(`/share/api/scope?collection=articles&item=${article}`)).status).toBe(403);
		expect((await owner.get(`/share/api/scope?collection=authors&item=${author}`)).status).toBe(403);
		expect((await owner.get('/share/api/scope?collection=articles&item=x')).status).toBe(403);
		expect((await owner.get('/share/api/scope?collection=nothing&item=1')).status).toBe(403);
		expect((await newsroom.server.api().get(`/share/api/scope?collection=articles&item=${article}`)).status).toBe(401);
	});
});
