import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRole, makeUser, type Person } from '../support/newsroom/people.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import { mayReadEverything, mayShareArticles } from '../support/newsroom/plain-rights.ts';
import { replaceRules } from '../support/newsroom/rules.ts';
import type { OpenedShare } from '../support/newsroom/open-share.ts';

let newsroom: Newsroom;

const hour = 3_600_000;
const past = new Date(Date.now() - hour).toISOString();
const future = new Date(Date.now() + hour).toISOString();

beforeAll(async () => {
	newsroom = await startNewsroom({ version: '11' });
	const { admin } = newsroom.server;
	const { comment, article } = newsroom.content;
	await admin.need('POST', '/fields/comments', { field: 'made_for', type: 'string' });
	await admin.need('POST', '/fields/comments', { field: 'shown_from', type: 'timestamp' });
	await admin.need('POST', '/fields/articles', { field: 'shared_until', type: 'timestamp' });
	await admin.need('PATCH', `/items/comments/${comment}`, { shown_from: past });
	await admin.need('PATCH', `/items/comments/${comment + 1}`, { shown_from: future });
	await admin.need('PATCH', `/items/articles/${article}`, { shared_until: future });
});
afterAll(() => newsroom?.server.stop());

async function textsOf(opened: OpenedShare): Promise<string[]> {
	const { body } = await opened.content();
	return (body.data?.item.comments ?? []).map(({ text }: { text: string }) => text);
}

/** What the first comment is made for; the second one is made for nobody. */
const makeFor = (value: string | null) =>
	newsroom.server.admin.need('PATCH', `/items/comments/${newsroom.content.comment}`, { made_for: value });

describe('a rule of the share’s role', () => {
	let role: string;
	let policy: string;
	let opened: OpenedShare;

	beforeAll(async () => {
		const { admin } = newsroom.server;
		({ role, policy } = await makeRole(admin, 'Personal', [...mayReadEverything]));
		opened = await newsroom.open((await newsroom.share({ role })).link);
	});

	it.each([
		{ made_for: { _eq: '$CURRENT_USER' } },
		{ made_for: '$CURRENT_USER' },
		{ made_for: { _neq: '$CURRENT_USER' } },
		{ made_for: { _in: ['$CURRENT_USER'] } },
		{ made_for: { _nin: ['$CURRENT_USER'] } },
		{ made_for: { _in: ['$CURRENT_USER', null] } },
		{ made_for: { _contains: '$CURRENT_USER' } },
		{ made_for: { _eq: '$CURRENT_USER.title' } },
		{ made_for: { _neq: '$CURRENT_USER.role.name' } },
		{ made_for: { _eq: '$CURRENT_USER.no_such_field' } },
		{ made_for: { _neq: '$CURRENT_NOBODY' } },
		{ article: { user_created: { _eq: '$CURRENT_USER' } } },
		{ article: { user_created: { id: { _neq: '$CURRENT_USER' } } } },
		{ replies: { _some: { text: { _neq: '$CURRENT_USER' } } } },
		{ _and: [{ status: { _nnull: true } }, { made_for: { _eq: '$CURRENT_USER' } }] },
	])('that needs a user shows nothing: %j', async (rule) => {
		await makeFor(null);
		await replaceRules(newsroom.server.admin, policy, 'comments', [{ permissions: rule }]);
		expect(await textsOf(opened)).toEqual([]);
	});

	it('that names a user as one of several ways leaves the others', async () => {
		const rule = { _or: [{ made_for: { _eq: '$CURRENT_USER' } }, { status: { _eq: 'approved' } }] };
		await replaceRules(newsroom.server.admin, policy, 'comments', [{ permissions: rule }]);
		expect(await textsOf(opened)).toEqual(['First comment']);
	});

	it.each(['$CURRENT_ROLE', '$CURRENT_ROLE.name', '$CURRENT_ROLES', '$CURRENT_POLICIES'])(
		'means by %s the share’s role, not the owner’s',
		async (variable) => {
			const isList = variable.endsWith('S');
			const rule = { made_for: { [isList ? '_in' : '_eq']: isList ? [variable] : variable } };
			await replaceRules(newsroom.server.admin, policy, 'comments', [{ permissions: rule }]);
			const { editorRole, editorPolicy } = newsroom;
			const own = {
				$CURRENT_ROLE: role,
				'$CURRENT_ROLE.name': 'Personal',
				$CURRENT_ROLES: role,
				$CURRENT_POLICIES: policy,
			};

			await makeFor(own[variable as keyof typeof own]);
			expect(await textsOf(opened)).toEqual(['First comment']);
			await makeFor(
				variable === '$CURRENT_POLICIES' ? editorPolicy : variable.endsWith('name') ? 'Editors' : editorRole,
			);
			expect(await textsOf(opened)).toEqual([]);
		},
	);

	it.each([
		[{ shown_from: { _lte: '$NOW' } }, ['First comment']],
		[{ shown_from: { _gt: '$NOW' } }, ['Second comment']],
		[{ shown_from: { _gt: '$NOW(+2 hours)' } }, []],
		[{ shown_from: { _gt: '$NOW(-2 hours)' } }, ['First comment', 'Second comment']],
	])('knows the time: %j', async (rule, texts) => {
		await replaceRules(newsroom.server.admin, policy, 'comments', [{ permissions: rule }]);
		expect(await textsOf(opened)).toEqual(texts);
	});
});

describe('a rule of the owner', () => {
	let owner: Person;
	let policy: string;
	let opened: OpenedShare;

	beforeAll(async () => {
		const { admin } = newsroom.server;
		const made = await makeRole(admin, 'Owners by rule', [...mayReadEverything, ...mayShareArticles]);
		policy = made.policy;
		owner = await makeUser(admin, made.role, { title: 'Desk one' });
		opened = await newsroom.open((await newsroom.share({}, owner)).link);
	});

	it('means the owner by $CURRENT_USER, whoever visits', async () => {
		await replaceRules(newsroom.server.admin, policy, 'comments', [
			{ permissions: { made_for: { _eq: '$CURRENT_USER' } } },
		]);
		await makeFor(owner.id);
		expect(await textsOf(opened)).toEqual(['First comment']);
		await makeFor(newsroom.editor.id);
		expect(await textsOf(opened)).toEqual([]);
	});

	it('follows what is known of the owner at the next request', async () => {
		const { admin } = newsroom.server;
		await replaceRules(admin, policy, 'comments', [{ permissions: { made_for: { _eq: '$CURRENT_USER.title' } } }]);
		await makeFor('Desk one');
		expect(await textsOf(opened)).toEqual(['First comment']);
		await admin.need('PATCH', `/users/${owner.id}`, { title: 'Desk two' });
		expect(await textsOf(opened)).toEqual([]);
		await admin.need('PATCH', `/users/${owner.id}`, { title: null });
		await makeFor(null);
		expect(await textsOf(opened)).toEqual([]);
	});

	it.each([
		[{ shared_until: { _gt: '$NOW' } }, true],
		[{ shared_until: { _gt: '$NOW(+2 hours)' } }, false],
		[{ shared_until: { _lt: '$NOW(+2 hours)' } }, true],
		[{ shared_until: { _lt: '$NOW' } }, false],
		[{ 'year(shared_until)': { _gt: 2000 } }, true],
		[{ user_created: { _eq: '$CURRENT_USER' } }, false],
		[{ user_created: { _neq: '$CURRENT_USER' } }, false],
	])('on what they may share is asked as Directus asks it: %j', async (rule, mayShare) => {
		const { server, content, client } = newsroom;
		await replaceRules(server.admin, policy, 'articles', [{ permissions: rule }], 'share');
		const body = { collection: 'articles', item: content.article, role: client };
		const created = await server.api(owner.token).post('/share/api/shares', body);
		expect(created.status).toBe(mayShare ? 200 : 403);
		// A visit that runs must be told the same.
		expect((await opened.content()).status).toBe(mayShare ? 200 : 404);
		await replaceRules(server.admin, policy, 'articles', [{}], 'share');
	});

	it.each([
		[{ shared_until: { _gt: '$NOW' } }, 200],
		[{ shared_until: { _lt: '$NOW' } }, 403],
	])('on a text knows the time when a file in it is asked for: %j', async (rule, status) => {
		const { server, content } = newsroom;
		const text = { fields: ['id', 'body'], permissions: rule };
		await replaceRules(server.admin, policy, 'articles', [{ fields: ['id', 'title'] }, text]);
		expect((await opened.asset(content.textFile)).status).toBe(status);
		expect((await opened.content()).text.includes(content.textFile)).toBe(status === 200);
		await replaceRules(server.admin, policy, 'articles', [{}]);
	});
});
