import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterAs, enterByCode, pathOf, readAs } from '../support/newsroom/guests.ts';
import { eventually } from '../support/eventually.ts';
import { makeUser, type Person } from '../support/newsroom/people.ts';
import { mayUpdateEverything, ownerWhoUpdates, patch, roleThatUpdates } from '../support/newsroom/editing.ts';
import { shortMatrix } from '../support/test-matrix.ts';
import { startMailServer, type MailServer } from '../support/mail-server.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import { tablesWith } from '../support/databases/tables-with.ts';
import type { ApiClient } from '../support/api-client.ts';

const shares = '/share/api/shares';

interface Found {
	id: string;
	link: string;
	email: string | null;
	user: string | null;
}

describe.each(await shortMatrix())('on Directus $version and $engine, what is kept of people', (options) => {
	let newsroom: Newsroom;
	let mails: MailServer;
	let admin: ApiClient;
	let owning: Person;
	let owner: ApiClient;
	let role: string;

	beforeAll(async () => {
		newsroom = await startNewsroom(options);
		mails = await startMailServer(newsroom.server);
		({ admin } = newsroom.server);
		owning = await ownerWhoUpdates(newsroom, mayUpdateEverything);
		owner = newsroom.server.api(owning.token);
		role = await roleThatUpdates(newsroom, mayUpdateEverything);
	});
	afterAll(async () => {
		await newsroom?.server.stop();
		await mails?.stop();
	});

	async function shareWith(recipients: unknown[], more: object = {}) {
		const input = { audience: 'people', recipients, role, access: 'edit', notices: ['accepted'], ...more };
		const share = await newsroom.share(input, owning);
		const all: Found[] = (await owner.get(`${shares}/${share.id}/recipients`)).body.data;
		const found = (whom: string) => all.find(({ email, user }) => [email, user].includes(whom)) as Found;
		return { share, found, path: (whom: string) => `${shares}/${share.id}/recipients/${found(whom).id}` };
	}

	const secretOf = (link: string) => link.split('/').at(-1) ?? '';
	const kept = (...marks: string[]) => tablesWith(newsroom.server.knex, marks);
	const inboxOf = async (user: string) => admin.need('GET', `/notifications?filter[recipient][_eq]=${user}`);

	async function comesInByMail({ link, email }: Found) {
		const opened = await enterByCode(newsroom, mails, { link, address: email ?? '', more: { remember: true } });
		const cookie = (opened.headers['set-cookie'] ?? []).map((one) => one.split(';')[0]).join('; ');
		return { token: opened.body.data.token, cookie };
	}

	/** Changes the article, which Directus writes into its activity. */
	async function changesTitle(token: string, link: string, title: string): Promise<void> {
		const visitor = newsroom.server.api(token);
		const opened = { path: pathOf(link), token, visitor, content: () => visitor.get(pathOf(link, '/content')) };
		const answer = await patch({ ...opened, asset: () => opened.content() }, { changes: { title } });
		expect(answer.status, answer.text).toBe(200);
	}

	it('is nothing once they are erased: not in our tables, not in Directus’, and nothing of theirs works', async () => {
		const [eve, fay] = ['eve@example.com', 'fay@example.com'];
		const { share, found, path } = await shareWith([eve, fay]);
		const [hers, others] = [await comesInByMail(found(eve)), await comesInByMail(found(fay))];
		await changesTitle(hers.token, found(eve).link, 'By Eve');
		await changesTitle(others.token, found(fay).link, 'By Fay');
		await owner.need('POST', `${shares}/${share.id}/send`, { emails: [eve, fay] });
		await eventually('the owner was told of both', async () => (await inboxOf(owning.id)).length === 2);
		expect(await kept(eve)).toEqual(
			['directus_activity', 'directus_notifications', 'sharing_events', 'sharing_recipients'].sort(),
		);
		const visitor = newsroom.server.api();
		await newsroom.server.knex('sharing_codes').insert({
			...{ recipient: found(eve).id, code_hash: 'x', expires: Date.now() + 60_000, tries: 0, date_sent: 0 },
		});

		expect((await owner.post(`${path(eve)}/erase`)).status).toBe(204);
		expect(await kept(eve, found(eve).id, secretOf(found(eve).link))).toEqual([]);
		for (const call of ['', '/info', '/content', '/archive']) {
			const answer = await visitor.get(pathOf(found(eve).link, call), { headers: { cookie: hers.cookie } });
			expect(answer.status, call).toBe(404);
		}
		expect((await readAs(newsroom, hers.token, found(eve).link)).status).toBe(404);
		expect((await newsroom.server.api(hers.token).get(pathOf(share.link, '/content'))).status).toBe(404);
		for (const call of ['/visits', '/codes', '/decline']) {
			expect((await visitor.post(pathOf(found(eve).link, call), {})).status, call).toBe(404);
		}
		expect((await owner.post(`${path(eve)}/erase`)).status).toBe(403);

		// What stays: the count, what was done, and everybody else.
		expect(await owner.need('GET', `${shares}/${share.id}`)).toMatchObject({ times_used: 2, people: 1 });
		expect((await readAs(newsroom, others.token, found(fay).link)).status).toBe(200);
		expect(await inboxOf(owning.id)).toMatchObject([{ subject: expect.stringContaining(fay) }]);
		const events = await owner.need('GET', `${shares}/${share.id}/events`);
		const ofErased = events.filter((event: Record<string, unknown>) => event['recipient_erased']);
		expect(ofErased.map((event: Record<string, unknown>) => event['kind'])).toEqual(['erased', 'edited', 'opened']);
		for (const event of ofErased) {
			expect(event).toMatchObject({ recipient: null, recipient_name: null, visit: null, network: null, visitor: null });
		}
		expect(events.find(({ kind }: { kind: string }) => kind === 'sent').detail.sort()).toEqual(['erased', fay]);
		const csv = (await owner.get(`${shares}/${share.id}/events?export=csv`)).text;
		expect(csv).not.toContain(eve);
		expect(csv).toContain(fay);
		const activity = await admin.need('GET', '/activity?filter[collection][_eq]=articles&sort=-id&limit=2');
		expect(activity.map(({ origin }: { origin: string }) => origin)).toEqual([
			expect.stringContaining(`, recipient ${fay} (`),
			`share (${share.id}), somebody who was erased`,
		]);
		expect(activity[1]).toMatchObject({ ip: null, user_agent: null });
	});

	it('is nothing whatever became of the invitation, and they can be invited as if for the first time', async () => {
		const [gil, hal] = ['gil@example.com', 'hal@example.com'];
		const { share, found, path } = await shareWith([gil, hal]);
		await newsroom.server.api().post(pathOf(found(gil).link, '/decline'), {});
		await owner.delete(path(hal));
		for (const whom of [gil, hal]) {
			// By an administrator, too.
			expect((await admin.post(`${path(whom)}/erase`)).status).toBe(204);
			expect(await kept(whom, found(whom).id)).toEqual([]);
		}
		const [again] = await owner.need('POST', `${shares}/${share.id}/recipients`, { recipients: [gil] });
		expect(again).toMatchObject({ state: 'invited', times_used: 0 });
		expect(again.id).not.toBe(found(gil).id);
		expect((await comesInByMail(again)).token).toBeTruthy();
	});

	it('goes with the share', async () => {
		const ida = 'ida@example.com';
		const jon = await makeUser(admin, newsroom.client, { first_name: 'Jon' });
		const { share, found } = await shareWith([ida, { user: jon.id }]);
		await comesInByMail(found(ida));
		await newsroom.server.api().post(pathOf(found(ida).link, '/codes'), {});
		await owner.need('POST', `${shares}/${share.id}/send`, { emails: [ida] });
		await newsroom.server.api(jon.token).need('POST', `/share/api/received/${share.id}/seen`);
		await eventually('the owner was told', async () => (await inboxOf(owning.id)).length > 0);
		await owner.need('DELETE', `${shares}/${share.id}`);
		const ours = (await kept(share.id, ida, found(ida).id, found(jon.id).id)).filter((name) =>
			name.startsWith('sharing_'),
		);
		expect(ours).toEqual([]);
	});

	it('names no user who was deleted, but what they did as owner', async () => {
		const kim = await makeUser(admin, newsroom.client, { first_name: 'Kimberly', last_name: 'Gone' });
		const { share, found } = await shareWith([{ user: kim.id }]);
		const opened = await enterAs(newsroom, kim, found(kim.id).link);
		await changesTitle(opened.body.data.token, found(kim.id).link, 'By Kim');
		await newsroom.server.api(kim.token).need('POST', `/share/api/received/${share.id}/seen`);
		await admin.need('DELETE', `/users/${kim.id}`);

		const recipients = async () => (await owner.get(`${shares}/${share.id}/recipients`)).body.data;
		await eventually('they are out', async () => (await recipients())[0].state === 'revoked');
		await eventually('nothing of ours names them', async () =>
			(await kept(kim.id, 'Kimberly')).every((name) => !name.startsWith('sharing_')),
		);
		expect(await recipients()).toMatchObject([{ kind: 'user', user: null, name: null, times_used: 1, link: null }]);
		const origins = await newsroom.server.knex('directus_activity').where('origin', 'like', `share (${share.id})%`);
		expect(origins.map(({ origin }) => origin)).toEqual([`share (${share.id}), somebody who was erased`]);
	});
});
