import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { startNewsroom, type Newsroom, type ShareAnswer } from '../support/newsroom/newsroom.ts';
import { mayReadEverything } from '../support/newsroom/plain-rights.ts';
import { makeRole } from '../support/newsroom/people.ts';
import type { OpenedShare } from '../support/newsroom/open-share.ts';

let newsroom: Newsroom;

beforeAll(async () => {
	newsroom = await startNewsroom({ version: '11' });
});
afterAll(() => newsroom?.server.stop());

const key = { field: 'id', type: 'integer', schema: { is_primary_key: true, has_auto_increment: true } };
const string = (field: string) => ({ field, type: 'string' });
const reference = (field: string) => ({ field, type: 'integer', schema: {}, meta: { special: ['m2o'] } });
const list = (field: string) => ({ field, type: 'alias', meta: { special: ['o2m'] } });

interface Running {
	made: ShareAnswer;
	opened: OpenedShare;
}

/** A share with a visit that has seen the item. */
async function running(input: object = {}): Promise<Running> {
	const made = await newsroom.share({ api: true, ...input });
	const opened = await newsroom.open(made.link);
	expect((await opened.content()).status).toBe(200);
	return { made, opened };
}

/** Neither the visit that runs nor a new one sees it, while the share goes on. */
async function expectHidden({ made, opened }: Running, secret: string): Promise<void> {
	for (const { content } of [opened, await newsroom.open(made.link)]) {
		const answer = await content();
		expect(answer.status).toBe(200);
		expect(answer.text).not.toContain(secret);
	}
}

/** Drops a field, or a whole collection, and waits: that it was dropped is written down after Directus has answered. */
async function drop(collection: string, field: string | null): Promise<void> {
	const { admin, knex } = newsroom.server;
	await admin.need('DELETE', field === null ? `/collections/${collection}` : `/fields/${collection}/${field}`);
	const dropped = { collection, field: field ?? '*' };
	await eventually(
		`it is written down that ${collection}.${dropped.field} was dropped`,
		async () => (await knex('sharing_dropped_fields').where(dropped)).length > 0,
	);
}

describe('what was dropped and came back under its old name', () => {
	it('is not shared, if it is a field of the item, until the owner chooses it anew', async () => {
		const { server, content, editor } = newsroom;
		const { admin } = server;
		await admin.need('POST', '/fields/articles', string('remark'));
		await admin.need('PATCH', `/items/articles/${content.article}`, { remark: 'A public remark' });
		const share = await running();
		expect((await share.opened.content()).body.data.item.remark).toBe('A public remark');

		await drop('articles', 'remark');
		expect((await share.opened.content()).status).toBe(200);
		await admin.need('POST', '/fields/articles', string('remark'));
		await admin.need('PATCH', `/items/articles/${content.article}`, { remark: 'A secret remark' });
		await expectHidden(share, 'A secret remark');
		expect((await share.opened.content()).body.data.item).not.toHaveProperty('remark');
		expect((await share.opened.visitor.get('/items/articles?fields=*')).text).not.toContain('A secret remark');
		expect((await share.opened.visitor.get('/items/articles?fields=remark')).status).toBe(403);

		await server.api(editor.token).need('PATCH', `/share/api/shares/${share.made.id}`, { scope: null });
		expect((await share.opened.content()).body.data.item.remark).toBe('A secret remark');
	});

	it('is not shared, if it is a field of a related collection', async () => {
		const { server, content } = newsroom;
		const { admin } = server;
		await admin.need('POST', '/fields/authors', string('nickname'));
		await admin.need('PATCH', `/items/authors/${content.author}`, { nickname: 'Ace' });
		const share = await running();
		expect((await share.opened.content()).body.data.item.author.nickname).toBe('Ace');

		await drop('authors', 'nickname');
		await admin.need('POST', '/fields/authors', string('nickname'));
		await admin.need('PATCH', `/items/authors/${content.author}`, { nickname: 'Secret nickname' });
		await expectHidden(share, 'Secret nickname');
		expect((await share.opened.visitor.get('/items/authors?fields=*')).text).not.toContain('Secret nickname');
	});

	it('is not shared, if it is a list', async () => {
		const { server, content } = newsroom;
		const { admin } = server;
		const share = await running();
		expect((await share.opened.content()).body.data.item.follow_ups).toHaveLength(1);

		await drop('articles', 'follow_ups');
		await admin.need('POST', '/fields/articles', list('follow_ups'));
		const relation = { collection: 'articles', field: 'parent', related_collection: 'articles' };
		await admin.need('PATCH', '/relations/articles/parent', { ...relation, meta: { one_field: 'follow_ups' } });
		await admin.need('PATCH', `/items/articles/${content.followUp}`, { title: 'Secret follow-up' });
		await expectHidden(share, 'Secret follow-up');
	});

	it('is not shared, if it is a reference', async () => {
		const { server, content } = newsroom;
		const { admin } = server;
		const share = await running();
		await drop('articles', 'reviewer');
		await admin.need('POST', '/fields/articles', reference('reviewer'));
		await admin.need('POST', '/relations', {
			collection: 'articles',
			field: 'reviewer',
			related_collection: 'authors',
		});
		const other = await admin.need('POST', '/items/authors', { name: 'Secret reviewer' });
		await admin.need('PATCH', `/items/articles/${content.article}`, { reviewer: other.id });
		await expectHidden(share, 'Secret reviewer');
	});

	it('is not shared, if it is a whole related collection', async () => {
		const { server, content, clientPolicy, editorPolicy } = newsroom;
		const { admin } = server;
		const share = await running();
		expect((await share.opened.content()).text).toContain('A reply');

		await drop('replies', null);
		expect((await share.opened.content()).status).toBe(200);
		const fields = [key, string('text'), reference('comment')];
		await admin.need('POST', '/collections', { collection: 'replies', fields, schema: {}, meta: {} });
		const alias = await admin.get('/fields/comments/replies');
		if (alias.status !== 200) await admin.need('POST', '/fields/comments', list('replies'));
		const relation = { collection: 'replies', field: 'comment', related_collection: 'comments' };
		await admin.need('POST', '/relations', { ...relation, meta: { one_field: 'replies' } });
		const right = { collection: 'replies', action: 'read', fields: ['*'] };
		await admin.need('POST', '/permissions', [
			{ ...right, policy: clientPolicy },
			{ ...right, policy: editorPolicy },
		]);
		await admin.need('POST', '/items/replies', { text: 'Secret reply', comment: content.comment });
		await expectHidden(share, 'Secret reply');

		// To a new share it is what it is now.
		const fresh = await newsroom.open((await newsroom.share()).link);
		expect((await fresh.content()).text).toContain('Secret reply');
	});

	it('is not opened, if it is the collection of the item', async () => {
		const { server } = newsroom;
		const { admin } = server;
		const collection = { collection: 'leaflets', fields: [key, string('text')], schema: {}, meta: {} };
		await admin.need('POST', '/collections', collection);
		await admin.need('POST', '/items/leaflets', { id: 1, text: 'A leaflet' });
		const { role } = await makeRole(admin, 'Readers of leaflets', [...mayReadEverything, { collection: 'leaflets' }]);
		const input = { collection: 'leaflets', item: 1, role };
		const made: ShareAnswer = await admin.need('POST', '/share/api/shares', input);
		const opened = await newsroom.open(made.link);
		expect((await opened.content()).text).toContain('A leaflet');

		await drop('leaflets', null);
		await admin.need('POST', '/collections', collection);
		await admin.need('POST', '/items/leaflets', { id: 1, text: 'Secret leaflet' });
		const policies = await admin.need('GET', `/access?filter[role][_eq]=${role}&fields=policy`);
		const right = { collection: 'leaflets', action: 'read', fields: ['*'], policy: policies[0].policy };
		await admin.need('POST', '/permissions', right);

		const answer = await opened.content();
		expect(answer.status).toBe(404);
		expect(answer.text).not.toContain('Secret leaflet');
		expect((await server.api().post(`${opened.path}/visits`, {})).status).toBe(404);
		expect((await admin.need('GET', `/share/api/shares/${made.id}`)).state).toBe('item-gone');
	});
});

describe('a list that leads to another collection now', () => {
	it('shows nothing of that one, though its fields have the same names', async () => {
		const { server, content } = newsroom;
		const { admin } = server;
		await admin.need('POST', '/fields/articles', list('extras'));
		for (const collection of ['galleries', 'quotes']) {
			const field = { field: 'article', type: 'uuid', schema: {}, meta: { special: ['m2o'] } };
			await admin.need('POST', `/fields/${collection}`, field);
			const one = collection === 'galleries' ? 'extras' : null;
			const relation = { collection, field: 'article', related_collection: 'articles', meta: { one_field: one } };
			await admin.need('POST', '/relations', relation);
		}
		await admin.need('POST', '/fields/quotes', string('caption'));
		await admin.need('POST', '/items/galleries', { caption: 'An extra', article: content.article });
		await admin.need('POST', '/items/quotes', { caption: 'A secret caption', article: content.article });
		const share = await running({ scope: { paths: ['extras'], fields: { extras: ['id', 'caption'] } } });
		expect((await share.opened.content()).text).toContain('An extra');

		for (const [collection, one] of [
			['galleries', null],
			['quotes', 'extras'],
		]) {
			const relation = { collection, field: 'article', related_collection: 'articles', meta: { one_field: one } };
			await admin.need('PATCH', `/relations/${collection}/article`, relation);
		}
		await expectHidden(share, 'A secret caption');
		expect((await share.opened.visitor.get('/items/quotes?fields=*')).text).not.toContain('A secret caption');
	});
});
