import { describe, expect, it } from 'vitest';
import { clearEnding, endings, prepareEnding } from './endings.ts';
import { eventually } from '../support/eventually.ts';
import { makeRole } from '../support/newsroom/people.ts';
import { waysIn, type Way } from './ways-in.ts';
import type { RentedNewsroom } from './rent-newsroom.ts';

/** The cases of a share's life. @param api whether visits use Directus' own API too */
export function testRunningVisits(rented: RentedNewsroom, { api }: { api: boolean }): void {
	async function enter(
		article: string,
		link: string,
		{ password }: { password?: string } = {},
	): Promise<{ ways: Way[]; leave(): Promise<unknown> }> {
		const { path, visitor } = await rented.newsroom.open(link, password === undefined ? {} : { password });
		const ways = waysIn({ visitor, path, article, cover: rented.newsroom.content.cover, api });
		// Twice: the second answer is the one that a cache would keep.
		for (const way of [...ways, ...ways]) expect(await way.isOpen(), way.name).toBe(true);
		return { ways, leave: () => visitor.need('DELETE', `${path}/visits/current`) };
	}

	async function openWays(ways: Way[]): Promise<string[]> {
		const open: string[] = [];
		for (const way of ways) if (await way.isOpen()) open.push(way.name);
		return open;
	}

	async function doorOf(link: string): Promise<string> {
		const { body } = await rented.newsroom.server.api().post(`${new URL(link).pathname}/visits`, {});
		return body.errors?.[0].extensions.code ?? 'granted';
	}

	describe('a visit is over at its next request, and the link is shut,', () => {
		it.each(endings)('when $name', async (ending) => {
			const input = { api, ...ending.input };
			const stage = await prepareEnding(rented.newsroom, { ...ending, input });
			const { ways, leave } = await enter(stage.article, stage.share.link, input);

			await ending.end({ ...stage, visitor: { leave } });

			expect(await openWays(ways)).toEqual([]);
			expect(await doorOf(stage.share.link)).toBe(ending.door);
			await clearEnding(stage);
		});

		it('when its end comes while it is running', async () => {
			const share = await rented.newsroom.share({ api });
			const { ways } = await enter(rented.newsroom.content.article, share.link);
			const soon = new Date(Date.now() + 1500).toISOString();
			await rented.newsroom.server
				.api(rented.newsroom.editor.token)
				.need('PATCH', `/share/api/shares/${share.id}`, { date_end: soon });

			await eventually('the visit is over', async () => (await openWays(ways)).length === 0);
			expect(await doorOf(share.link)).toBe('SHARE_ENDED');
		});
	});

	it('a visit that is running outlives the use that was the last one', async () => {
		const share = await rented.newsroom.share({ api, max_uses: 1 });
		const { ways } = await enter(rented.newsroom.content.article, share.link);
		expect(await openWays(ways)).toEqual(ways.map(({ name }) => name));
		expect(await doorOf(share.link)).toBe('SHARE_USED_UP');
	});

	it('a visit waits while its share is paused, and goes on when it is resumed', async () => {
		const share = await rented.newsroom.share({ api });
		const { ways } = await enter(rented.newsroom.content.article, share.link);
		const owner = rented.newsroom.server.api(rented.newsroom.editor.token);

		await owner.need('POST', `/share/api/shares/${share.id}/pause`);
		expect(await openWays(ways)).toEqual([]);
		await owner.need('POST', `/share/api/shares/${share.id}/resume`);
		expect(await openWays(ways)).toEqual(ways.map(({ name }) => name));
	});

	it('a visit sees what another role may read, from the request after the change on', async () => {
		const { role } = await makeRole(rented.newsroom.server.admin, 'Articles only', [{ collection: 'articles' }]);
		const share = await rented.newsroom.share({ api });
		const { ways } = await enter(rented.newsroom.content.article, share.link);
		await rented.newsroom.server
			.api(rented.newsroom.editor.token)
			.need('PATCH', `/share/api/shares/${share.id}`, { role });

		const articlesOnly = ways.filter(({ shows }) => shows === 'article').map(({ name }) => name);
		expect(await openWays(ways)).toEqual(articlesOnly);
	});

	it.each(['role', 'owner'])('a visit loses what its %s may not read any more, at its next request', async (who) => {
		const { admin } = rented.newsroom.server;
		const stage = await prepareEnding(rented.newsroom, { ...ownPeople, input: { api } });
		const { ways } = await enter(stage.article, stage.share.link);

		const policy = who === 'role' ? stage.rolesPolicy : stage.ownersRole.policy;
		const filter = `filter[policy][_eq]=${policy}&filter[action][_eq]=read&filter[collection][_eq]=comments&fields=id`;
		const [row] = await admin.need('GET', `/permissions?${filter}`);
		await admin.need('DELETE', `/permissions/${row.id}`);

		const notComments = ways.filter(({ shows }) => shows !== 'comments').map(({ name }) => name);
		expect(await openWays(ways)).toEqual(notComments);
		await clearEnding(stage);
	});

	it('the shares of a collection that is dropped stay shut when one with its name and key comes', async () => {
		const { admin, knex } = rented.newsroom.server;
		const id = { field: 'id', type: 'integer', schema: { is_primary_key: true } };
		const fields = [id, { field: 'title', type: 'string' }];
		const make = async (title: string) => {
			await admin.need('POST', '/collections', { collection: 'leaflets', fields, schema: {}, meta: {} });
			await admin.need('POST', '/items/leaflets', { id: 1, title });
		};

		await make('The first leaflet');
		await admin.need('POST', '/permissions', {
			policy: rented.newsroom.clientPolicy,
			collection: 'leaflets',
			action: 'read',
			fields: ['*'],
		});
		const share = await admin.need('POST', '/share/api/shares', {
			collection: 'leaflets',
			item: 1,
			role: rented.newsroom.client,
		});
		const { content } = await rented.newsroom.open(share.link);
		expect((await content()).text).toContain('The first leaflet');

		await admin.need('DELETE', '/collections/leaflets');
		expect((await content()).status).toBe(404);
		await eventually('the share has lost its item', async () => {
			const row = await knex('sharing_shares').where({ id: share.id }).first('lost');
			return row?.lost === 'item';
		});
		await make('The second leaflet');
		expect((await content()).status).toBe(404);
		expect(await doorOf(share.link)).toBe('SHARE_NOT_FOUND');
		await admin.need('DELETE', '/collections/leaflets');
	});
}

const ownPeople = { name: '', hasOwnPeople: true, end: async () => undefined, door: 'granted' };
