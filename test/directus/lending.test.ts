import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { apiClient, type ApiClient } from '../support/api-client.ts';
import { administrator } from '../support/administrator.ts';
import { databaseNamed } from '../support/databases/provision-database.ts';
import { lendableDirectus, type LendableDirectus } from '../support/lending/lendable-directus.ts';
import { replaceRules } from '../support/newsroom/rules.ts';
import { uploadPng, type NewsroomContent } from '../support/newsroom/content.ts';
import { worldTemplate } from '../support/worlds/world-template.ts';
import type { Engine } from '../support/databases/engine.ts';
import type { Knex } from 'knex';
import type { NewsroomContents } from '../support/worlds/newsroom-world.ts';

const versions = { sqlite: '11', postgres: '12', mariadb: '11' } as const;

/** The tests borrow their servers from each other: what one leaves behind would be the next one's riddle. */
describe.each(inject('engines'))('a Directus on %s that is lent again', (engine: Engine) => {
	let lendable: LendableDirectus;
	let admin: ApiClient;
	let knex: Knex;
	let world: NewsroomContents;
	let content: NewsroomContent;

	beforeAll(async () => {
		const version = versions[engine];
		world = (await worldTemplate('newsroom', version, engine)).contents as NewsroomContents;
		({ content } = world);
		lendable = await lendableDirectus({ world: 'newsroom', version, engine });
		admin = apiClient(lendable.loan.url, administrator.token);
		knex = databaseNamed(engine, lendable.loan.database).connect();
	});
	afterAll(async () => {
		await knex?.destroy();
		await lendable?.stop();
	});

	/** What a user may read of an article and its comments, which Directus keeps in memory. */
	const seen = async () => (await apiClient(lendable.loan.url, world.editor.token).get('/items/comments')).text;
	const counts = () =>
		Promise.all(
			['articles', 'comments', 'directus_permissions', 'directus_files', 'sharing_shares', 'sharing_events'].map(
				async (table) => Number((await knex(table).count({ n: '*' }))[0]?.['n']),
			),
		);

	it('has the rows, rights and files of its world again, and no share', async () => {
		const [before, comments] = [await counts(), await seen()];
		await admin.need('PATCH', `/items/articles/${content.article}`, { title: 'Changed' });
		await admin.need('DELETE', `/items/comments/${content.comment}`);
		await replaceRules(admin, world.editorPolicy, 'comments', []);
		await admin.need('DELETE', `/files/${content.cover}`);
		await uploadPng(admin, 'One more');
		await admin.need('POST', '/share/api/shares', { collection: 'articles', item: content.sibling });
		expect(await seen()).not.toBe(comments);

		expect(await lendable.refresh()).toBe(true);
		expect(await counts()).toEqual(before);
		expect(await seen()).toBe(comments);
		expect((await admin.need('GET', `/items/articles/${content.article}`)).title).toBe('The shared article');
		expect((await admin.get(`/assets/${content.cover}`)).status).toBe(200);
	});

	it('gives no key of a row that is gone to another', async () => {
		const { id } = await admin.need('POST', '/items/tags', { label: 'Of one test' });
		expect(await lendable.refresh()).toBe(true);
		expect((await admin.need('POST', '/items/tags', { label: 'Of the next' })).id).toBeGreaterThan(id);
		expect(await lendable.refresh()).toBe(true);
	});

	it.each([
		['a field was made', () => admin.need('POST', '/fields/articles', { field: 'more', type: 'string' })],
		['a field is shown another way', () => admin.need('PATCH', '/fields/articles/title', { meta: { note: 'New' } })],
		['a flow was made', () => admin.need('POST', '/flows', { name: 'Of one test', trigger: 'manual' })],
	])('is none where %s', async (_, change) => {
		await change();
		expect(await lendable.refresh()).toBe(false);
	});
});
