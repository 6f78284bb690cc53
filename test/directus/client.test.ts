import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { authentication, createDirectus, readMe, rest } from '@directus/sdk';
import { routes } from '../../extensions/client/calls.ts';
import { administrator } from '../support/administrator.ts';
import { codeInMail } from '../support/newsroom/guests.ts';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { makeUser, type Person } from '../support/newsroom/people.ts';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { mayUpdateEverything, ownerWhoUpdates, roleThatUpdates } from '../support/newsroom/editing.ts';
import { packExtension } from '../support/pack-extension.ts';
import { pathToFileURL } from 'node:url';
import { folderElsewhere } from '../support/temporary-folder.ts';
import { startMailServer, type MailServer } from '../support/mail-server.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import type * as Client from '../../extensions/client/index.ts';

type Module = typeof Client;
type Sharing = Client.Sharing;

/** Of one subject and name: `shares.create`. */
const everyCall = Object.entries(routes).flatMap(([subject, named]) =>
	Object.keys(named).map((name) => `${subject}.${name}`),
);

describe.each(['11', '12'] as const)('on Directus %s, by the client alone', (version) => {
	let newsroom: Newsroom;
	let mails: MailServer;
	let module: Module;
	let owner: Sharing;
	let colleague: Person;
	let theirs: Sharing;
	let administrators: Sharing;
	let place: { collection: string; item: string; role: string };
	const made = new Set<string>();

	function clientWith(token?: string): Sharing {
		return noting(module.createSharing(newsroom.server.url, token === undefined ? {} : { token }));
	}

	/** The same client, which notes what calls are made with it. */
	function noting(client: Sharing): Sharing {
		const noted = Object.keys(routes).map((subject) => {
			const named = Object.entries(client[subject as keyof typeof routes]) as [
				string,
				(...given: unknown[]) => unknown,
			][];
			const calls = named.map(([name, call]) => [
				name,
				(...given: unknown[]) => {
					made.add(`${subject}.${name}`);
					return call(...given);
				},
			]);
			return [subject, Object.fromEntries(calls)];
		});
		return { ...client, ...Object.fromEntries(noted), withToken: (token) => noting(client.withToken(token)) };
	}

	beforeAll(async () => {
		const { folder } = await packExtension();
		module = (await import(pathToFileURL(join(folder, 'dist/client/index.js')).href)) as Module;
		newsroom = await startNewsroom({ version });
		const { server, content } = newsroom;
		mails = await startMailServer(server);
		const editing = await ownerWhoUpdates(newsroom, mayUpdateEverything);
		const { role } = await server.admin.need('GET', `/users/${editing.id}`);
		const policy = await server.admin.need('POST', '/policies', { name: 'Studio', app_access: true });
		colleague = await makeUser(server.admin, role, { policies: [{ policy: policy.id }] });
		owner = clientWith(editing.token);
		theirs = clientWith(colleague.token);
		administrators = clientWith(administrator.token);
		place = {
			collection: 'articles',
			item: content.article,
			role: await roleThatUpdates(newsroom, mayUpdateEverything),
		};
	});
	afterAll(async () => {
		await newsroom?.server.stop();
		await mails?.stop();
	});

	const share = (more: object = {}) => module.dataOf(owner.shares.create({ ...place, ...more }));
	const secretOf = (link: string | null) => link?.split('/').at(-1) ?? '';
	const needed = <Data>(answer: Promise<Client.Answer<Data, unknown>>) => module.dataOf(answer);

	it('shares are made, found, changed and ended', async () => {
		const one = await share({ name: 'By a program', password: 'kelp forest', max_uses: 3 });
		expect(await needed(owner.shares.find(one.id))).toMatchObject({ name: 'By a program', has_password: true });
		expect(await needed(owner.shares.change(one.id, { name: 'Changed', password: null }))).toMatchObject({
			name: 'Changed',
		});
		for (const act of ['pause', 'resume', 'rotate', 'reset', 'end'] as const) await needed(owner.shares[act](one.id));
		expect(await owner.shares.end(one.id)).toMatchObject({
			ok: false,
			error: { code: 'INVALID_PAYLOAD', field: 'state' },
		});
		const copy = await needed(owner.shares.duplicate((await share({ name: 'Twice' })).id));
		expect(copy).toMatchObject({ name: 'Twice', times_used: 0 });
		expect(await needed(owner.shares.preview(place))).toMatchObject({ link: expect.stringContaining('/share/') });
		const listed = await owner.shares.list({
			collection: 'articles',
			state: ['active'],
			sort: ['-date_created', 'name'],
		});
		expect(listed).toMatchObject({ ok: true, meta: { total: 2 } });
		expect(await needed(owner.shares.remove(copy.id))).toBeNull();
		expect(await owner.shares.find(copy.id)).toMatchObject({ ok: false, error: { code: 'FORBIDDEN', status: 403 } });

		const table = await needed(owner.shares.listCsv({ state: ['active'] }));
		expect(await table.text()).toContain('Twice');
		expect(await needed(owner.activity.stats({ days: 7 }))).toMatchObject({ states: { active: 1 } });
	});

	it('a share whose item was gone is restored, and one of Directus’ own is moved here', async () => {
		const { admin } = newsroom.server;
		const item = (await admin.need('POST', '/items/articles', { title: 'There and back' })).id as string;
		const lost = await share({ item });
		await admin.need('DELETE', `/items/articles/${item}`);
		await expect.poll(async () => (await needed(owner.shares.find(lost.id))).state).toBe('item-gone');
		await admin.need('POST', '/items/articles', { id: item, title: 'There and back' });
		expect(await needed(owner.shares.restore(lost.id))).toMatchObject({ state: 'active' });

		const core = await admin.need('POST', '/shares', { ...place, name: 'Of Directus' });
		expect(await needed(administrators.shares.moveFromCore(core.id))).toMatchObject({ name: 'Of Directus' });
	});

	it('people are invited, changed and shut out', async () => {
		const one = await share({
			access: 'edit',
			recipients: [{ email: 'ada@example.com', access: 'view' }, { user: colleague.id }],
		});
		const [ada] = await needed(owner.recipients.list(one.id, { search: 'ada', state: ['invited'] }));
		if (!ada) throw new Error('Nobody was invited.');
		const [bo] = await needed(owner.recipients.invite(one.id, { recipients: ['bo@example.com'], message: 'Look.' }));
		expect(await needed(owner.recipients.change(one.id, ada.id, { access: 'edit' }))).toMatchObject({ access: 'edit' });
		await needed(owner.recipients.extend(one.id, ada.id));
		await needed(owner.recipients.resend(one.id, ada.id));
		await needed(owner.recipients.revoke(one.id, ada.id));
		await needed(owner.recipients.erase(one.id, bo?.id ?? ''));
		expect(await needed(owner.recipients.people({ search: 'u' }))).toBeInstanceOf(Array);
		expect(await needed(owner.shares.send(one.id, { emails: ['client@example.com'] }))).toEqual({
			sent: ['client@example.com'],
			failed: [],
		});

		const mine = await theirs.received.list();
		expect(mine).toMatchObject({ ok: true, meta: { total: 1, unseen: 1 }, data: [{ id: one.id }] });
		await needed(theirs.received.see(one.id));
		const { ticket } = await needed(
			theirs.received.ticket({ secret: secretOf(mine.ok ? (mine.data[0]?.link ?? '') : '') }),
		);
		expect(ticket).toBeTypeOf('string');
	});

	it('a share is handed over', async () => {
		const [kept, given] = [await share(), await share()];
		for (const { id } of [kept, given]) await needed(owner.shares.transfer(id, { user: colleague.id }));
		expect(await needed(theirs.offers.find(given.id))).toMatchObject({ transfer_to: colleague.id });
		expect(await needed(theirs.offers.recipients(given.id))).toEqual([]);
		expect(await needed(theirs.offers.scope(given.id))).toMatchObject({ tree: { collection: 'articles' } });
		expect(await needed(theirs.offers.decline(kept.id))).not.toHaveProperty('link');
		expect(await needed(theirs.offers.accept(given.id))).toMatchObject({ owner: colleague.id });
	});

	it('it is said what can be chosen', async () => {
		const { admin } = await needed(owner.choices.options());
		expect(admin).toBe(false);
		expect(await needed(owner.choices.scope(place))).toMatchObject({ tree: { collection: 'articles' } });
		const role = await needed(administrators.choices.createRole({ name: 'Made by a program', collection: 'articles' }));
		expect(await needed(administrators.choices.roles())).toContainEqual(expect.objectContaining({ id: role.id }));
		expect(await needed(administrators.choices.users({ search: 'Admin' }))).toBeInstanceOf(Array);
		const described = await needed(clientWith().api.describe());
		expect(await described.json()).toMatchObject({ openapi: '3.1.0' });
	});

	it('a visitor comes in, reads, changes, fetches files and leaves', async () => {
		const one = await share({ access: 'edit', password: 'kelp forest', scope: ['comments', 'cover', 'gallery'] });
		const secret = secretOf(one.link);
		const visitor = clientWith();
		expect(await needed(visitor.link.info(secret))).toMatchObject({ state: 'active', asks: ['password'] });
		expect(await needed(visitor.link.page(secret))).toMatchObject({ state: 'active' });
		const refused = await visitor.link.open(secret, { password: 'seaweed' });
		expect(refused).toMatchObject({ ok: false, error: { code: 'INVALID_CREDENTIALS', asks: 'password', status: 401 } });
		const { token } = await needed(visitor.link.open(secret, { password: 'kelp forest' }));
		const inside = visitor.withToken(token);

		const { item, title } = await needed(inside.visit.content(secret));
		expect(title).toBe('The shared article');
		expect(await inside.visit.list(secret, 'comments', { limit: 1, sort: '-id' })).toMatchObject({
			ok: true,
			meta: { page: 1 },
		});
		const change = { changes: { title: 'Changed' }, seen: { title: item['title'] } };
		expect(await needed(inside.visit.edit(secret, change))).toEqual({ changes: { title: 'Changed' } });
		expect(await inside.visit.edit(secret, change)).toMatchObject({
			ok: false,
			error: { code: 'CONFLICT', conflicts: [{ field: 'title', value: 'Changed' }] },
		});
		const picture = await needed(inside.visit.asset(secret, newsroom.content.cover, { width: 80, format: 'webp' }));
		expect(picture.headers.get('content-type')).toBe('image/webp');
		const archive = await needed(inside.visit.archive(secret));
		expect((await archive.arrayBuffer()).byteLength).toBeGreaterThan(100);
		expect((await fetch(visitor.assetUrl(secret, newsroom.content.cover))).status).toBe(401);
		await needed(inside.link.leave(secret));
		expect(await inside.visit.content(secret)).toMatchObject({ ok: false, error: { code: 'VISIT_REQUIRED' } });

		const visits = [];
		for await (const visit of module.rowsOf((page) => owner.activity.visits(one.id, page))) visits.push(visit);
		expect(visits).toMatchObject([{ running: false }]);
		expect(await owner.activity.events(one.id, { kind: ['opened', 'edited'] })).toMatchObject({
			ok: true,
			meta: { total: 2 },
		});
		expect(await (await needed(owner.activity.eventsCsv(one.id))).text()).toContain('edited');
		const again = await needed(visitor.link.open(secret, { password: 'kelp forest' }));
		const [running] = await needed(owner.activity.visits(one.id));
		await needed(owner.activity.endVisit(one.id, running?.id ?? ''));
		expect(await visitor.withToken(again.token).visit.content(secret)).toMatchObject({ ok: false });
	});

	it('somebody with a personal link asks for a code, or declines', async () => {
		const one = await share({ audience: 'people', recipients: ['cy@example.com', 'di@example.com'] });
		const people = await needed(owner.recipients.list(one.id));
		const linkOf = (email: string) => secretOf(people.find((person) => person.email === email)?.link ?? '');
		const visitor = clientWith();
		expect(await needed(visitor.link.sendCode(linkOf('cy@example.com')))).toMatchObject({
			retry_after: expect.any(Number),
		});
		const code = codeInMail(mails, 'cy@example.com');
		expect(await needed(visitor.link.open(linkOf('cy@example.com'), { code }))).toHaveProperty('token');
		await needed(visitor.link.decline(linkOf('di@example.com'), {}));
		expect(await visitor.link.open(linkOf('di@example.com'), {})).toMatchObject({
			error: { code: 'INVITATION_DECLINED' },
		});
	});

	it('every call was made', () => {
		expect(everyCall.filter((call) => !made.has(call))).toEqual([]);
	});

	it('with Directus’ own SDK it has the login of that', async () => {
		const { url, admin } = newsroom.server;
		const login = { email: 'sdk@example.com', password: 'of the SDK, and long' };
		const { role } = await admin.need('GET', `/users/${colleague.id}`);
		await admin.need('POST', '/users', { ...login, role });
		const directus = createDirectus(url).with(rest()).with(authentication('json')).with(module.sharing());
		expect(await directus.sharing.shares.list()).toMatchObject({ ok: false, error: { code: 'INVALID_CREDENTIALS' } });
		await directus.login(login);
		const one = await needed(directus.sharing.shares.create(place));
		expect(one.owner).toBe((await directus.request(readMe({ fields: ['id'] })))['id']);
		await directus.logout();
	});
});

describe('the client in the package', () => {
	const consumer = `
		import { createSharing, dataOf, rowsOf, sharing, type Share } from 'directus-extension-sharing/client';
		const client = createSharing('https://cms.example.com', { token: async () => null });
		export async function use(): Promise<Share> {
			for await (const share of rowsOf((page) => client.shares.list({ ...page, state: ['active'] }))) share.name?.trim();
			const answer = await client.link.open('secret', { password: 'kelp' });
			if (answer.ok) answer.data.token.trim();
			else if (answer.error.code === 'INVALID_CREDENTIALS') answer.error.asks?.trim();
			// @ts-expect-error This code has no such detail.
			else if (answer.error.code === 'SHARE_ENDED') answer.error.asks;
			// @ts-expect-error There is no such state.
			await client.shares.list({ state: ['asleep'] });
			// @ts-expect-error A collection has to be named.
			await client.shares.create({ name: 'x' });
			// @ts-expect-error This call never answers that.
			const never: boolean = !answer.ok && answer.error.code === 'INVITATION_UNKNOWN';
			return dataOf(client.shares.create({ collection: 'articles', item: 7, scope: { paths: [], fields: { '': ['title'] } } }));
		}
		export const composed = sharing({ credentials: 'include' });
	`;

	it.each(['Bundler', 'NodeNext'] as const)('is typed for those who have nothing else, with %s', async (resolution) => {
		const { folder } = await packExtension();
		const project = await folderElsewhere();
		onTestFinished(() => rmSync(project, { recursive: true }));
		mkdirSync(join(project, 'node_modules'));
		symlinkSync(folder, join(project, 'node_modules/directus-extension-sharing'));
		writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
		writeFileSync(join(project, 'use.ts'), consumer);
		const program = ts.createProgram([join(project, 'use.ts')], {
			module: resolution === 'NodeNext' ? ts.ModuleKind.NodeNext : ts.ModuleKind.ESNext,
			moduleResolution: ts.ModuleResolutionKind[resolution],
			...{ target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'] },
			...{ strict: true, exactOptionalPropertyTypes: true, noEmit: true, types: [], preserveSymlinks: true },
		});
		const said = ts
			.getPreEmitDiagnostics(program)
			.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
		expect(said).toEqual([]);
	});

	it('is one small file that needs no other', async () => {
		const { folder } = await packExtension();
		const script = readFileSync(join(folder, 'dist/client/index.js'));
		expect(script.toString()).not.toMatch(/\bimport\b|\brequire\(/);
		expect(gzipSync(script).byteLength).toBeLessThan(5000);
	});
});
