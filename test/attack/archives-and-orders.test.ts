import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoLeak } from '../support/newsroom/leaks.ts';
import { makeRole } from '../support/newsroom/people.ts';
import { mayReadWith } from '../support/newsroom/rules.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import { unpackZip } from '../support/page/unpack-zip.ts';
import { uploadPng } from '../support/newsroom/content.ts';

let newsroom: Newsroom;

beforeAll(async () => {
	newsroom = await startNewsroom({ version: '11' });
});
afterAll(() => newsroom?.server.stop());

async function openWith(input: object = {}) {
	const share = await newsroom.share(input);
	return { share, ...(await newsroom.open(share.link)) };
}

describe('the archive of a share', () => {
	it('has the files that hang on the item by the scope, and no other', async () => {
		const { visitor, path } = await openWith();
		const answer = await visitor.get(`${path}/files.zip`);
		expect(answer.status).toBe(200);
		expect(answer.headers['cache-control']).toBe('private, no-store');
		const files = await unpackZip(answer.bytes);
		expect([...files.keys()].sort()).toEqual(['In the block.png', 'In the gallery.png', 'The cover.png']);
		expectNoLeak(answer);
	});

	it('has only what the role may read of them', async () => {
		const fields = ['id', 'title', 'cover'];
		const { role } = await makeRole(newsroom.server.admin, 'Cover only', mayReadWith({ articles: [{ fields }] }));
		const { visitor, path } = await openWith({ role });
		const files = await unpackZip((await visitor.get(`${path}/files.zip`)).bytes);
		expect([...files.keys()]).toEqual(['The cover.png']);
	});

	it('has no file that the role may not read itself', async () => {
		const rules = { directus_files: [{ permissions: { id: { _eq: newsroom.content.galleryFile } } }] };
		const { role } = await makeRole(newsroom.server.admin, 'One file', mayReadWith(rules));
		const { visitor, path } = await openWith({ role });
		const files = await unpackZip((await visitor.get(`${path}/files.zip`)).bytes);
		expect([...files.keys()]).toEqual(['In the gallery.png']);
	});

	it('is none where the share has no files, and none for an item alone', async () => {
		const { visitor, path } = await openWith({ scope: [] });
		const answer = await visitor.get(`${path}/files.zip`);
		expect(answer.status).toBe(403);
		expect(answer.headers['content-type']).toContain('json');
	});

	it('is none without a visit, with another share’s, or after the end', async () => {
		const { api, admin } = newsroom.server;
		const [one, other] = [await openWith(), await openWith()];
		expect((await api().get(`${one.path}/files.zip`)).status).toBe(401);
		expect((await other.visitor.get(`${one.path}/files.zip`)).status).toBe(401);
		expect((await api().get('/share/nobody/files.zip')).status).toBe(404);
		expect((await api(newsroom.editor.token).get(`${one.path}/files.zip`)).status).toBe(401);
		await admin.need('POST', `/share/api/shares/${one.share.id}/pause`);
		expect((await one.visitor.get(`${one.path}/files.zip`)).status).toBe(404);
	});

	it('takes nothing from its query, and counts nothing', async () => {
		const { visitor, path, share } = await openWith();
		const query = `fields=*&filter[id][_nnull]=true&limit=-1&files=${newsroom.content.foreignFile}`;
		const answer = await visitor.get(`${path}/files.zip?${query}`);
		if (answer.status === 200) expect((await unpackZip(answer.bytes)).size).toBe(3);
		expectNoLeak(answer);
		expect((await visitor.raw('HEAD', `${path}/files.zip`)).bytes).toHaveLength(0);
		const { times_used: used } = await newsroom.server
			.api(newsroom.editor.token)
			.need('GET', `/share/api/shares/${share.id}`);
		expect(used).toBe(1);
	});

	it('puts every file where it is unpacked, whatever it is called', async () => {
		const { admin } = newsroom.server;
		const { content } = newsroom;
		const evil = await uploadPng(admin, 'evil');
		await admin.need('PATCH', `/files/${evil}`, { filename_download: '../../../../tmp/evil.png' });
		await admin.need('PATCH', `/items/articles/${content.article}`, {
			gallery: { create: [{ directus_files_id: evil }], update: [], delete: [] },
		});
		const { visitor, path } = await openWith();
		const { bytes } = await visitor.get(`${path}/files.zip`);
		expect(bytes.includes('../')).toBe(false);
		expect([...(await unpackZip(bytes)).keys()]).toContain('_.._.._.._tmp_evil.png');
	});

	it('goes on without a file that is gone from the storage, and says which', async () => {
		const { admin, knex } = newsroom.server;
		const { content } = newsroom;
		const { filename_disk: stored } = await admin.need('GET', `/files/${content.galleryFile}`);
		await knex('directus_files').where({ id: content.galleryFile }).update({ filename_disk: 'gone.png' });
		const { visitor, path } = await openWith();
		const files = await unpackZip((await visitor.get(`${path}/files.zip`)).bytes);
		expect(files.get('missing-files.txt')?.toString()).toBe('In the gallery.png\r\n');
		expect(files.has('The cover.png')).toBe(true);
		await knex('directus_files').where({ id: content.galleryFile }).update({ filename_disk: stored });
	});
});

describe('the order of a related list', () => {
	const list = (path: string, sort: string) => `${path}/content/comments?sort=${encodeURIComponent(sort)}`;

	it('can be what the list shows', async () => {
		const { visitor, path } = await openWith();
		const texts = async (sort: string) =>
			(await visitor.need('GET', list(path, sort))).map(({ text }: { text: string }) => text);
		expect(await texts('status')).toEqual(['First comment', 'Second comment']);
		expect(await texts('-status')).toEqual(['Second comment', 'First comment']);
	});

	it('can be nothing that the share leaves out', async () => {
		const { visitor, path } = await openWith({ scope: { paths: ['comments'], fields: { comments: ['text'] } } });
		for (const sort of ['status', '-status', 'visitor_email', '-visitor_email']) {
			const { status, body } = await visitor.get(list(path, sort));
			expect([status, body.errors?.[0].extensions.code], sort).toEqual([400, 'INVALID_PAYLOAD']);
		}
	});

	it('can be nothing that the role may read in some of its rows only', async () => {
		const rules = {
			comments: [
				{ permissions: { status: { _eq: 'approved' } } },
				{ fields: ['id', 'text', 'article'], permissions: { status: { _neq: 'approved' } } },
			],
		};
		const { role } = await makeRole(newsroom.server.admin, 'Some statuses', mayReadWith(rules));
		const { visitor, path } = await openWith({ role });
		expect((await visitor.get(list(path, 'status'))).status).toBe(400);
	});

	it.each([
		'author.email',
		'article.internal_notes',
		'author',
		'text,status',
		'status,-visitor_email',
		'$FOLLOW(replies,comment)',
		'count(replies)',
		'year(date)',
		'__proto__',
		'constructor',
		'*',
		'random()',
		'status; drop table comments',
		' status',
		'--status',
		'?',
	])('cannot be "%s"', async (sort) => {
		const { visitor, path } = await openWith({
			scope: { paths: ['comments'], fields: { comments: ['text', 'status'] } },
		});
		const answer = await visitor.get(list(path, sort));
		expect([400, 403], answer.text).toContain(answer.status);
		expectNoLeak(answer);
	});

	it('cannot be a list of fields, or an object', async () => {
		const { visitor, path } = await openWith();
		for (const query of ['sort[]=status', 'sort[]=status&sort[]=visitor_email', 'sort[status]=1']) {
			expect((await visitor.get(`${path}/content/comments?${query}`)).status, query).toBe(400);
		}
	});
});

describe('the page of a share', () => {
	it('may be framed by the sites that the share names, and its files by no other', async () => {
		const embed = ['https://www.example.com', 'https://intranet.example:8443'];
		const { visitor, path } = await openWith({ embed });
		const page = await visitor.get(path, { headers: { accept: 'text/html' } });
		const file = await visitor.get(`${path}/assets/${newsroom.content.cover}`);
		expect(page.headers['content-security-policy']).toContain(`frame-ancestors ${embed.join(' ')}`);
		expect(page.headers['x-frame-options']).toBeUndefined();
		expect(file.headers['content-security-policy']).toContain(`frame-ancestors 'self' ${embed.join(' ')}`);
		expect(file.headers['content-security-policy']).toContain('sandbox');
	});

	it('may be framed by nobody where the share names no site, nor may what is no share', async () => {
		const { visitor, path } = await openWith();
		for (const url of [path, '/share/nobody']) {
			const { headers } = await visitor.get(url, { headers: { accept: 'text/html' } });
			expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
			expect(headers['x-frame-options']).toBe('DENY');
		}
	});

	it('has nothing of the item in it, for whoever unfurls the link, and counts nothing', async () => {
		const { share, visitor, path } = await openWith({
			message: 'A message for visitors',
			name: 'A name for the owner',
		});
		for (const agent of ['Slackbot-LinkExpanding 1.0', 'Mozilla/5.0', 'Twitterbot/1.0']) {
			const { text } = await newsroom.server.api().get(path, { headers: { 'user-agent': agent, accept: 'text/html' } });
			expect(text).toMatch(/og:title" content="[^"]* shared something with you"/);
			for (const secret of ['The shared article', 'A message', 'A name', 'articles', share.id, 'Ada Author']) {
				expect(text).not.toContain(secret);
			}
		}
		const { times_used: used } = await newsroom.server
			.api(newsroom.editor.token)
			.need('GET', `/share/api/shares/${share.id}`);
		expect(used).toBe(1);
		expect((await visitor.get(path, { headers: { accept: 'application/json' } })).body.data.state).toBe('active');
	});

	it('speaks the language that is asked for, and keeps to the ones there are', async () => {
		const { visitor, path } = await openWith();
		const title = async (language: string) =>
			(await visitor.get(path, { headers: { accept: 'text/html', 'accept-language': language } })).text;
		expect(await title('de-AT,en;q=0.5')).toContain('<html lang="de">');
		expect(await title('ar')).toContain('<html lang="ar" dir="rtl">');
		for (const language of ['x', '"><script>', '__proto__', 'constructor']) {
			expect(await title(language)).toContain('<html lang="en">');
		}
	});
});
