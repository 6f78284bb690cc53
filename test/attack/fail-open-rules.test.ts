import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRole, makeUser, type Person } from '../support/newsroom/people.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import { mayReadEverything, mayShareArticles } from '../support/newsroom/plain-rights.ts';
import { replaceRules } from '../support/newsroom/rules.ts';
import type { OpenedShare } from '../support/newsroom/open-share.ts';

const first = 'First comment';
const second = 'Second comment';

const title = (value: string) => ({ title: { _eq: value } });
const mine = title('The shared article');
const none = title('No such title');
const published = { status: { _eq: 'published' } };

/** Rules on comments, and at most which comments their author can have meant. */
const rules: [object | null, string[]][] = [
	[{ article: { _and: [none] } }, []],
	[{ article: { _and: [published, none] } }, []],
	[{ article: { _or: [none] } }, []],
	[{ article: { _or: [none, { status: { _eq: 'x' } }] } }, []],
	[{ article: { _and: [published, mine] } }, [first, second]],
	[{ article: { ...published, ...none } }, []],
	[{ article: { ...none, ...published } }, []],
	[{ status: { _eq: 'approved' }, text: { _eq: second } }, []],
	[{ status: { _in: ['approved', 'pending'], _neq: 'pending' } }, [first]],
	[{ _and: [{ article: { _and: [mine, { _or: [none] }] } }] }, []],
	[{ replies: { text: { _eq: 'A reply' } } }, [first]],
	[{ replies: { _some: { text: { _eq: 'A reply' } } } }, [first]],
	[{ replies: { _some: { text: { _eq: 'No such reply' } } } }, []],
	[{ replies: { _some: { _and: [{ text: { _eq: 'No such reply' } }] } } }, []],
	[{ replies: { _some: { text: { _eq: 'A reply' }, id: { _eq: -1 } } } }, []],
	[{ replies: { _none: { text: { _eq: 'A reply' } } } }, [second]],
	[{ replies: { _none: { _and: [{ text: { _eq: 'A reply' } }] } } }, [second]],
	[{ replies: { _none: { text: { _eq: 'A reply' }, id: { _nnull: true } } } }, [second]],
	[{ replies: { _none: { id: { _nnull: true } }, _some: { id: { _nnull: true } } } }, []],
	[{ article: { comments: { _some: { status: { _eq: 'no such status' } } } } }, []],
	[{ article: { comments: { _none: { status: { _eq: 'approved' } } } } }, []],
	[{ id: { _in: [] } }, []],
	[{ _and: [{ id: { _in: [] } }] }, []],
	[{ _or: [{ id: { _in: [] } }] }, []],
	[{ article: { id: { _in: [] } } }, []],
	[{ id: { _eq: null } }, []],
	[{ id: null }, []],
	[{ _or: [{ status: { _eq: 'approved' } }, { id: { _in: [] } }] }, [first]],
	[{ _and: [{ status: { _eq: 'approved' } }, {}] }, [first]],
	[{ _and: [] }, [first, second]],
	[{ _or: [] }, [first, second]],
	[{ id: {} }, [first, second]],
	[{}, [first, second]],
	[null, [first, second]],
	[{ _or: [{ status: { _eq: 'approved' } }, {}] }, [first, second]],
	[{ status: 'approved' }, [first]],
	[{ status: { _in: ['approved'] } }, [first]],
	[{ status: { _not: { _eq: 'approved' } } }, [second]],
	[{ _not: { status: { _eq: 'pending' } } }, [first]],
	[{ _and: { status: { _eq: 'approved' } } }, [first]],
	[{ _or: { status: { _eq: 'approved' } } }, [first]],
	[{ _and: [[{ status: { _eq: 'approved' } }]] }, [first]],
	[{ 'count(replies)': { _eq: 1 } }, [first]],
	[{ '$FOLLOW(replies,comment)': { text: { _eq: 'A reply' } } }, [first]],
];

let newsroom: Newsroom;

beforeAll(async () => {
	newsroom = await startNewsroom({ version: '11' });
});
afterAll(() => newsroom?.server.stop());

describe.each(['role', 'owner'] as const)('a rule of the %s that Directus may let everything through for', (whose) => {
	let role: string;
	let policy: string;
	/** Somebody who has the rule in person. */
	let person: Person;
	let opened: OpenedShare;

	beforeAll(async () => {
		const { admin } = newsroom.server;
		const made = await makeRole(admin, 'With a rule', [...mayReadEverything, ...mayShareArticles]);
		({ role, policy } = made);
		person = await makeUser(admin, made.role);
		const share = whose === 'role' ? await newsroom.share({ role: made.role }) : await newsroom.share({}, person);
		opened = await newsroom.open(share.link);
	});

	it.each(rules)('never shows more than was meant: %j', async (rule, meant) => {
		const { server, content } = newsroom;
		await replaceRules(server.admin, policy, 'comments', [{ permissions: rule }]);

		const { body, status } = await opened.content();
		const seen = (body.data?.item.comments ?? []).map(({ text }: { text: string }) => text);
		expect([200, 403]).toContain(status);
		expect(meant).toEqual(expect.arrayContaining(seen));

		const list = await opened.visitor.get(`${opened.path}/content/comments`);
		expect((list.body.data ?? []).map(({ text }: { text: string }) => text)).toEqual(seen);

		// Nor more than Directus itself shows to somebody who has the rule.
		const own = await server.api(person.token).get(`/items/comments?filter[article][_eq]=${content.article}`);
		if (own.status !== 200) return;
		expect(own.body.data.map(({ text }: { text: string }) => text)).toEqual(expect.arrayContaining(seen));
	});

	it.each([
		[{ status: { _eq: 'approved' } }, [first]],
		[{ replies: { _some: { text: { _eq: 'A reply' } } } }, [first]],
		[{ replies: { text: { _eq: 'A reply' } } }, [first]],
		[{ article: { _and: [published, mine] } }, [first, second]],
		[{ _or: [{ status: { _eq: 'approved' } }, { author: { name: { _eq: 'Carl Commenter' } } }] }, [first, second]],
	])('shows what was meant where it can be told: %j', async (rule, meant) => {
		await replaceRules(newsroom.server.admin, policy, 'comments', [{ permissions: rule }]);
		const { body } = await opened.content();
		expect(body.data.item.comments.map(({ text }: { text: string }) => text)).toEqual(meant);
	});

	it('is named to whoever chooses a scope where it says "none of them", which a share cannot keep', async () => {
		const { server, content } = newsroom;
		const none = { replies: { _none: { text: { _eq: 'A reply' } } } };
		const asRead = whose === 'role' ? server.api(newsroom.editor.token) : server.api(person.token);
		const chosen = whose === 'role' ? role : newsroom.client;
		const unkept = async () => {
			const query = `collection=articles&item=${content.article}&role=${chosen}`;
			return (await asRead.need('GET', `/share/api/scope?${query}`)).unkept;
		};
		await replaceRules(server.admin, policy, 'comments', [{ permissions: none }]);
		expect(await unkept()).toEqual(['comments']);
		await replaceRules(server.admin, policy, 'comments', [{ permissions: { status: { _eq: 'approved' } } }]);
		expect(await unkept()).toEqual([]);
	});

	it('denies where it names a field that is gone, and breaks nothing else', async () => {
		await replaceRules(newsroom.server.admin, policy, 'comments', [{ permissions: { gone: { _eq: 1 } } }]);
		const { status, body } = await opened.content();
		expect(status).toBe(200);
		expect(body.data.item.title).toBe('The shared article');
		expect(body.data.item.comments ?? []).toEqual([]);
	});
});
