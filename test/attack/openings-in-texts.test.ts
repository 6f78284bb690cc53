import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayUpdateEverything, ownerWhoUpdates, patch, roleThatUpdates } from '../support/newsroom/editing.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import type { OpenedShare } from '../support/newsroom/open-share.ts';

/** What an editor's page may have written into a text without their knowing. */
const token = 'q7RzX0yvKq1hT_s9aLw3Bd-4EoUcPm2N';

describe.each(['11', '12'] as const)('what a shared text opens, on Directus %s,', (version) => {
	/** Rules of one's own, which shares for the API need, are a matter of Directus 12's licence. */
	const hasApi = version === '11';
	let newsroom: Newsroom;
	let others: string;
	let opened: OpenedShare;
	let stored: Record<string, string>;

	beforeAll(async () => {
		newsroom = await startNewsroom({ version });
		const { server, content } = newsroom;
		others = (await newsroom.share({ name: 'Of others' })).link;
		const picture = `${server.url}/assets/${content.textFile}?access_token=${token}&amp;width=300`;
		stored = {
			body: `<p>Before <img src="${picture}"> and <a href="${others}">more</a></p>`,
			title: `Look at ${others}`,
			internal_notes: `![](/assets/${content.textFile}?access_token=${token}) ${server.url}/admin/shared/${content.article}`,
		};
		await server.knex('articles').where({ id: content.article }).update(stored);
		const comment = { text: `See ${others} and ${server.url}/items/articles?access_token=${token}` };
		await server.knex('comments').where({ id: content.comment }).update(comment);

		const role = await roleThatUpdates(newsroom, mayUpdateEverything);
		const owner = await ownerWhoUpdates(newsroom, mayUpdateEverything);
		const { link } = await newsroom.share({ role, access: 'edit', api: hasApi }, owner);
		opened = await newsroom.open(link);
	});
	afterAll(() => newsroom?.server.stop());

	const secrets = () => [token, others.split('/').at(-1) ?? '', `/admin/shared/${newsroom.content.article}`];

	function expectNothingOpens(text: string) {
		for (const secret of secrets()) expect(text).not.toContain(secret);
	}

	it('is not sent with the item, its title and its lists, and the picture is shown by the visit’s own right', async () => {
		const { body, text } = await opened.content();
		expectNothingOpens(text);
		const { path } = opened;
		expect(body.data.item.body).toContain(`src="${path}/assets/${newsroom.content.textFile}?width=300"`);
		expect(body.data.title).toBe(`Look at ${newsroom.server.url}/share/…`);
		expect((await opened.asset(newsroom.content.textFile, '?width=300')).status).toBe(200);
		const list = await opened.visitor.get(`${path}/content/comments`);
		expect(list.status).toBe(200);
		expect(list.text).toContain('/share/…');
		expectNothingOpens(list.text);
	});

	const onTheApi = [
		['GET', '/items/articles?fields=*,comments.*'],
		['GET', '/items/comments'],
		['SEARCH', '/items/articles'],
		['POST', '/graphql'],
		['GET', '/items/articles?groupBy[]=title&aggregate[countDistinct]=id'],
	] as const;
	it.each(hasApi ? onTheApi : [])('is not read by a visit’s token either: %s %s', async (method, path) => {
		const query = '{ articles { title body internal_notes comments { text } } }';
		const body = method === 'POST' ? { query } : method === 'SEARCH' ? { query: { fields: ['*'] } } : undefined;
		const answer = await opened.visitor.raw(method, path, {
			body: body && JSON.stringify(body),
			headers: { 'content-type': 'application/json' },
		});
		expect(answer.status, answer.text).toBe(200);
		expect(answer.text).toContain('/share/…');
		expectNothingOpens(answer.text);
	});

	it('stays in the stored text when a visitor changes something else of it', async () => {
		const { item } = (await opened.content()).body.data;
		const changes = {
			body: item.body.replace('Before', 'After'),
			title: item.title.replace('Look', 'See'),
			internal_notes: `${item.internal_notes}!`,
		};
		const answer = await patch(opened, { changes });
		expect(answer.status, answer.text).toBe(200);
		expectNothingOpens(answer.text);
		const { article } = newsroom.content;
		expect(await newsroom.server.knex('articles').where({ id: article }).first()).toMatchObject({
			body: stored['body']?.replace('Before', 'After'),
			title: stored['title']?.replace('Look', 'See'),
		});
	});
});
