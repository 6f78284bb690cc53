import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoLeak } from '../support/newsroom/leaks.ts';
import { makePolicy, makeRole, makeUser, type Permission } from '../support/newsroom/people.ts';
import { marker } from '../support/newsroom/content.ts';
import { mayReadWith, type Rule } from '../support/newsroom/rules.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import { mayReadEverything, mayShareArticles } from '../support/newsroom/plain-rights.ts';

let newsroom: Newsroom;

beforeAll(async () => {
	newsroom = await startNewsroom({ version: '11' });
});
afterAll(() => newsroom?.server.stop());

/** A role whose rights on comments come from several policies, one rule each. */
async function roleOf(policies: Rule[], rest: Permission[] = mayReadWith({ comments: [] })): Promise<string> {
	const { admin } = newsroom.server;
	const { role } = await makeRole(admin, 'Several policies', rest);
	for (const rule of policies) {
		const policy = await makePolicy(admin, 'One rule', [{ collection: 'comments', ...rule }]);
		await admin.need('POST', '/access', { role, policy });
	}
	return role;
}

async function ownerOf(policies: Rule[]) {
	const role = await roleOf(policies, [...mayReadWith({ comments: [] }), ...mayShareArticles]);
	return makeUser(newsroom.server.admin, role);
}

/** The comments as a visitor sees them, by their status. */
async function commentsFor(role: string, owner = newsroom.editor) {
	const { content } = await newsroom.open((await newsroom.share({ role }, owner)).link);
	const { body } = await content();
	const comments: Record<string, unknown>[] = body.data.item.comments ?? [];
	return comments.map(({ text, status }) => ({ ...(text ? { text } : {}), ...(status ? { status } : {}) }));
}

const approved = { permissions: { status: { _eq: 'approved' } } };
const pending = { permissions: { status: { _eq: 'pending' } } };
const every: Rule = {};

describe('a share shows', () => {
	it('what role and owner both may read, where each has rows that the other has not', async () => {
		expect(await commentsFor(await roleOf([approved]), await ownerOf([pending]))).toEqual([]);
		expect(await commentsFor(await roleOf([every]), await ownerOf([pending]))).toMatchObject([{ status: 'pending' }]);
		expect(await commentsFor(await roleOf([approved]), await ownerOf([every]))).toMatchObject([{ status: 'approved' }]);
	});

	it('what role and owner both may read, where each has fields that the other has not', async () => {
		const texts = { fields: ['id', 'text'] };
		const states = { fields: ['id', 'status'] };
		expect(await commentsFor(await roleOf([texts]), await ownerOf([states]))).toEqual([{}, {}]);
		expect(await commentsFor(await roleOf([texts]), await ownerOf([every]))).toEqual([
			{ text: 'First comment' },
			{ text: 'Second comment' },
		]);
		expect(await commentsFor(await roleOf([every]), await ownerOf([states]))).toEqual([
			{ status: 'approved' },
			{ status: 'pending' },
		]);
	});

	it('each row with the fields of its own rule, where two policies show different fields of different rows', async () => {
		const textOfApproved = { fields: ['id', 'text'], ...approved };
		const stateOfPending = { fields: ['id', 'status'], ...pending };
		const role = await roleOf([textOfApproved, stateOfPending]);
		expect(await commentsFor(role)).toEqual([{ text: 'First comment' }, { status: 'pending' }]);
	});

	it('the cross product of two policies of the role and two of the owner', async () => {
		const role = await roleOf([{ fields: ['id', 'text'] }, { fields: ['id', 'status'], ...pending }]);
		const owner = await ownerOf([{ fields: ['id', 'text'], ...approved }, { fields: ['id', 'status'] }]);
		expect(await commentsFor(role, owner)).toEqual([{ text: 'First comment' }, { status: 'pending' }]);
	});

	it('nothing of a collection that only one of the two may read', async () => {
		expect(await commentsFor(await roleOf([]), await ownerOf([every]))).toEqual([]);
		expect(await commentsFor(await roleOf([every]), await ownerOf([]))).toEqual([]);
	});

	it('nothing at all for a role without a policy', async () => {
		const { admin } = newsroom.server;
		const { id: role } = await admin.need('POST', '/roles', { name: 'Without a policy' });
		await expect(newsroom.open((await newsroom.share({ role })).link)).rejects.toThrow('SHARE_SHOWS_NOTHING');
	});

	it('what the role inherits from its parent role', async () => {
		const { admin } = newsroom.server;
		const { id: role } = await admin.need('POST', '/roles', { name: 'Child', parent: newsroom.client });
		expect(await commentsFor(role)).toHaveLength(2);
		const { content, asset } = await newsroom.open((await newsroom.share({ role })).link);
		await admin.need('PATCH', `/roles/${role}`, { parent: null });
		expect((await content()).status).toBe(403);
		expect((await asset(newsroom.content.cover)).status).toBe(403);
	});

	it('nothing more once the owner loses the policy that was given to them in person', async () => {
		const { admin } = newsroom.server;
		const owner = await makeUser(admin, (await makeRole(admin, 'Bare', [])).role);
		const policy = await makePolicy(admin, 'In person', [...mayReadEverything, ...mayShareArticles]);
		const { id: access } = await admin.need('POST', '/access', { user: owner.id, policy });
		const { content } = await newsroom.open((await newsroom.share({}, owner)).link);
		expect((await content()).status).toBe(200);
		await admin.need('DELETE', `/access/${access}`);
		expect((await content()).status).toBe(404);
	});
});

describe('a share of an article that role and owner may each read by other comments', () => {
	const by = (permissions: object) => mayReadWith({ articles: [{ permissions }] });
	const has = (status: string) => ({ comments: { status: { _eq: status } } });
	const hasSome = (status: string) => ({ comments: { _some: { status: { _eq: status } } } });

	it.each([
		['by a joined path', has('approved'), has('pending')],
		['by "some of them"', hasSome('approved'), hasSome('pending')],
		['in both ways', has('approved'), hasSome('pending')],
	])('shows it, its list and its files, %s', async (_, ofRole, ofOwner) => {
		const { admin } = newsroom.server;
		const { role } = await makeRole(admin, 'By approved comments', by(ofRole));
		const owner = await makeUser(
			admin,
			(await makeRole(admin, 'By pending comments', [...by(ofOwner), ...mayShareArticles])).role,
		);
		const opened = await newsroom.open((await newsroom.share({ role }, owner)).link);

		const { body } = await opened.content();
		expect(body.data.item).toMatchObject({ title: 'The shared article', comments: [{}, {}] });
		const list = await opened.visitor.get(`${opened.path}/content/comments`);
		expect(list.body.meta).toMatchObject({ total: 2 });
		expect((await opened.asset(newsroom.content.cover)).status).toBe(200);
	});

	it('does not open where one of them finds no comment', async () => {
		const { role } = await makeRole(newsroom.server.admin, 'By comments that are not there', by(has('nowhere')));
		await expect(newsroom.open((await newsroom.share({ role })).link)).rejects.toThrow('SHARE_SHOWS_NOTHING');
	});
});

describe('a role that names more than its owner may read', () => {
	it('shows none of it, in content, lists, files or the API', async () => {
		const { admin } = newsroom.server;
		const { article, comment, cover } = newsroom.content;
		await admin.need('PATCH', `/items/articles/${article}`, { internal_notes: marker });
		await admin.need('PATCH', `/items/comments/${comment}`, { visitor_email: marker });
		const rights = mayReadWith({
			articles: [{ fields: ['id', 'title', 'comments', 'author'] }],
			comments: [{ fields: ['id', 'text'] }],
			authors: [],
			directus_files: [],
		});
		const owner = await makeUser(admin, (await makeRole(admin, 'Little', [...rights, ...mayShareArticles])).role);
		const opened = await newsroom.open((await newsroom.share({ api: true }, owner)).link);

		const answers = [
			await opened.content(),
			await opened.visitor.get(`${opened.path}/content/comments`),
			await opened.visitor.get('/items/articles?fields=*.*.*'),
			await opened.visitor.get('/items/comments?fields=*'),
		];
		for (const answer of answers) expect([200, 403]).toContain(answer.status);
		expectNoLeak(...answers);
		expect(answers[0]?.text).not.toContain('Ada Author');
		expect((await opened.asset(cover)).status).toBe(403);
		expect((await opened.visitor.get(`/assets/${cover}`)).status).toBe(403);
		expect((await opened.visitor.get('/items/authors')).status).toBe(403);
	});

	it('shows none of it either when it is an administrator’s role, which only an administrator may put on a share', async () => {
		const { admin, api } = newsroom.server;
		const { role } = await makeRole(admin, 'Also administrators', [], { admin_access: true });
		const body = { collection: 'articles', item: newsroom.content.article, role };
		expect((await api(newsroom.editor.token).post('/share/api/shares', body)).status).toBe(400);
		const { id } = await newsroom.share();
		expect((await api(newsroom.editor.token).patch(`/share/api/shares/${id}`, { role })).status).toBe(400);
		const roles = await api(newsroom.editor.token).need('GET', '/share/api/roles');
		expect(roles.map((one: { id: string }) => one.id)).not.toContain(role);
	});
});
