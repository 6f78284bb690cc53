import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoLeak } from '../support/newsroom/leaks.ts';
import { makeRole, makeUser } from '../support/newsroom/people.ts';
import { marker } from '../support/newsroom/content.ts';
import { mayReadWith, type Rule } from '../support/newsroom/rules.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import { mayShareArticles } from '../support/newsroom/plain-rights.ts';
import type { OpenedShare } from '../support/newsroom/open-share.ts';

let newsroom: Newsroom;

beforeAll(async () => {
	newsroom = await startNewsroom({ version: '11' });
	const { admin } = newsroom.server;
	const { article, author, comment } = newsroom.content;
	await admin.need('PATCH', `/items/articles/${article}`, { internal_notes: marker, pin: marker, token: marker });
	await admin.need('PATCH', `/items/authors/${author}`, { email: marker });
	await admin.need('PATCH', `/items/comments/${comment}`, { visitor_email: marker });
	await admin.need('PATCH', '/items/categories/politics', { secret_note: marker });
});
afterAll(() => newsroom?.server.stop());

/** Everything but the fields that hold the marker. */
const withoutTheHidden: Record<string, Rule[]> = {
	articles: [
		{
			fields: [
				...['id', 'title', 'status', 'body', 'author', 'category', 'cover', 'parent', 'comments', 'tags'],
				...['gallery', 'translations', 'blocks', 'follow_ups', 'pin', 'token'],
			],
		},
	],
	authors: [{ fields: ['id', 'name', 'biography'] }],
	comments: [{ fields: ['id', 'text', 'status', 'author', 'replies'] }],
	categories: [{ fields: ['slug', 'name', 'parent'] }],
};

async function openForRole(): Promise<OpenedShare> {
	const { role } = await makeRole(newsroom.server.admin, 'Few fields', mayReadWith(withoutTheHidden));
	return newsroom.open((await newsroom.share({ role })).link);
}

async function openForOwner(): Promise<OpenedShare> {
	const { admin } = newsroom.server;
	const rights = [...mayReadWith(withoutTheHidden), ...mayShareArticles];
	const owner = await makeUser(admin, (await makeRole(admin, 'Owners of few fields', rights)).role);
	return newsroom.open((await newsroom.share({}, owner)).link);
}

describe.each([
	['role', openForRole],
	['owner', openForOwner],
])('a field that the %s may not read', (_, openFor) => {
	let opened: OpenedShare;

	beforeAll(async () => {
		opened = await openFor();
	});

	it('is in no part of the content, neither its value nor its name', async () => {
		const answer = await opened.content();
		expect(answer.status).toBe(200);
		expectNoLeak(answer);
		expect(answer.body.data.item.author).toMatchObject({ name: 'Ada Author', biography: 'Writes.' });
		for (const name of ['internal_notes', 'email', 'visitor_email', 'secret_note']) {
			expect(answer.text).not.toContain(`"${name}"`);
		}
	});

	it('is in no related list', async () => {
		for (const path of ['comments', 'comments.replies', 'tags', 'follow_ups']) {
			const answer = await opened.visitor.get(`${opened.path}/content/${path}`);
			expect(answer.status).toBe(200);
			expectNoLeak(answer);
			expect(answer.text).not.toContain('visitor_email');
			expect(answer.text).not.toContain('internal_notes');
		}
	});

	it('is in no title, though the display template names it', async () => {
		const { admin } = newsroom.server;
		const template = { display_template: '{{title}} {{internal_notes}} {{author.email}}' };
		await admin.need('PATCH', '/collections/articles', { meta: template });
		const answer = await (await openFor()).content();
		expectNoLeak(answer);
		expect(answer.body.data.title).toBe('The shared article');
		await admin.need('PATCH', '/collections/articles', { meta: { display_template: null } });
	});
});

describe('a field', () => {
	it('that is hashed or concealed is never shown, whoever owns the share', async () => {
		const { server, client, content, open } = newsroom;
		const body = { collection: 'articles', item: content.article, role: client, scope: { paths: ['author'] } };
		const made = await server.admin.need('POST', '/share/api/shares', body);
		const { body: seen, text } = await (await open(made.link)).content();
		expect(seen.data.item.internal_notes).toBe(marker);
		for (const secret of ['pin', 'token', '$argon2', '****']) expect(text).not.toContain(secret);
	});

	it('that is hidden in the form is not shared by default, and is when the owner names it', async () => {
		const { server, share, open } = newsroom;
		const field = { field: 'back_office', type: 'string', meta: { hidden: true } };
		await server.admin.need('POST', '/fields/articles', field);
		await server.admin.need('PATCH', `/items/articles/${newsroom.content.article}`, { back_office: 'Back office' });
		expect((await (await open((await share()).link)).content()).text).not.toContain('Back office');
		const named = await share({ scope: { fields: { '': ['title', 'back_office'] } } });
		expect((await (await open(named.link)).content()).body.data.item.back_office).toBe('Back office');
	});

	it('that is added after the share was made is not shown, though role and owner may read everything', async () => {
		const { server, content, share, open } = newsroom;
		const made = await share();
		const running = await open(made.link);
		for (const collection of ['articles', 'comments', 'authors']) {
			await server.admin.need('POST', `/fields/${collection}`, { field: 'added_later', type: 'string' });
		}
		await server.admin.need('PATCH', `/items/articles/${content.article}`, { added_later: marker });
		await server.admin.need('PATCH', `/items/comments/${content.comment}`, { added_later: marker });
		await server.admin.need('PATCH', `/items/authors/${content.author}`, { added_later: marker });

		for (const opened of [running, await open(made.link)]) {
			const answers = [await opened.content(), await opened.visitor.get(`${opened.path}/content/comments`)];
			for (const { text, status } of answers) {
				expect(status).toBe(200);
				expect(text).not.toContain('added_later');
			}
		}
	});

	it('that is concealed after the share was made disappears from a running visit', async () => {
		const { server, content, share, open } = newsroom;
		await server.admin.need('POST', '/fields/articles', { field: 'phone', type: 'string' });
		await server.admin.need('PATCH', `/items/articles/${content.article}`, { phone: '0123456789' });
		const opened = await open((await share()).link);
		expect((await opened.content()).body.data.item.phone).toBe('0123456789');
		await server.admin.need('PATCH', '/fields/articles/phone', { meta: { special: ['conceal'] } });
		expect((await opened.content()).text).not.toMatch(/0123456789|phone/);
	});

	it('that an owner may not read is not offered to them by its name', async () => {
		const { server, content } = newsroom;
		const rights = [...mayReadWith(withoutTheHidden), ...mayShareArticles];
		const owner = await makeUser(server.admin, (await makeRole(server.admin, 'Owners offered', rights)).role);
		const offered = await server.api(owner.token).get(`/share/api/scope?collection=articles&item=${content.article}`);
		expect(offered.status).toBe(200);
		expect(offered.text).toContain('"title"');
		for (const name of ['internal_notes', '"email"', 'visitor_email', 'secret_note']) {
			expect(offered.text).not.toContain(name);
		}
	});
});
