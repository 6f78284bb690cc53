import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator } from '../support/administrator.ts';
import { chromium, startStudio, type Login, type Studio } from '../support/studio/studio.ts';
import { makeRelation } from '../support/newsroom/schema.ts';
import { makeRole } from '../support/newsroom/people.ts';
import { openNewDrawer, openSection } from '../support/studio/section.ts';
import type { Locator, Page } from 'playwright-core';

describe.skipIf(chromium === null).each(['11', '12'] as const)('a drawer, on Directus %s,', (version) => {
	let studio: Studio;
	let page: Page;
	let drawer: Locator;

	beforeAll(async () => {
		studio = await startStudio({ version });
		await makeRole(studio.newsroom.server.admin, 'Reads nothing', []);
	});
	afterAll(() => studio?.stop());

	async function openNew(prepare: (page: Page) => Promise<void> = async () => undefined): Promise<void> {
		({ page } = await studio.open(studio.editor));
		await prepare(page);
		await openSection(page, studio);
		await openNewDrawer(page);
		drawer = page.getByRole('dialog', { name: 'New share' });
		await drawer.waitFor();
	}

	async function openStored(share: { id: string }, login: Pick<Login, 'email' | 'password'>): Promise<void> {
		({ page } = await studio.open(login));
		await page.goto(`${studio.newsroom.server.url}/admin/shares?share=${share.id}`);
		drawer = page.getByRole('dialog', { name: 'Edit share' });
		await drawer.waitFor();
	}

	const warning = (name: string) => drawer.locator(`[data-warning="${name}"]`);
	const create = () => drawer.getByRole('button', { name: 'Create link' }).click();

	/** What stands below a field, as it is read out with it. */
	async function noteOf(control: Locator): Promise<string | null> {
		// In one look: by a second one the note may be another, or gone.
		return control.evaluate((element) => {
			const id = element.getAttribute('aria-describedby');
			return id === null ? null : (document.getElementById(id)?.textContent ?? null);
		});
	}

	it('warns of what an owner might not think of, and stops when it is mended', async () => {
		await openNew();
		await warning('public-reads-nothing').waitFor();
		await drawer.getByLabel('Role').selectOption({ label: 'Reads nothing' });
		await warning('role-reads-nothing').waitFor();
		expect(await drawer.locator('.sentence').count()).toBe(0);
		await drawer.getByLabel('Role').selectOption({ label: 'Client' });
		await warning('role-reads-nothing').waitFor({ state: 'detached' });

		await warning('open-forever').waitFor();
		await drawer.getByLabel('Uses at most').fill('3');
		await warning('few-uses').getByText('Mail scanners may open links and use them up').waitFor();
		await drawer.getByLabel('Uses at most').fill('4');
		await warning('few-uses').waitFor({ state: 'detached' });
		await drawer.getByLabel('Uses at most').fill('1');
		await warning('few-uses').waitFor();
		await drawer.getByRole('button', { name: 'Generate' }).click();
		await warning('few-uses').waitFor({ state: 'detached' });
		await warning('open-forever').waitFor({ state: 'detached' });

		await drawer.getByLabel('Closes', { exact: true }).fill('2020-05-04T12:00');
		await warning('ends-past').waitFor();
		await drawer.getByRole('button', { name: '7 days' }).click();
		await warning('ends-past').waitFor({ state: 'detached' });
	});

	it('finds what is wrong by itself, beside the field, and leads to the first', async () => {
		await openNew();
		await drawer.getByLabel('Role').selectOption({ label: 'Client' });
		const limit = drawer.getByLabel('Uses at most');

		for (const wrong of ['0', '-1', '1.5', 'three', '1000000001']) {
			await limit.fill(wrong);
			await create();
			await expect.poll(() => noteOf(limit)).toBe('Enter a whole number of 1 or more, or nothing.');
			expect(await limit.evaluate((input) => input === document.activeElement)).toBe(true);
			await limit.fill('');
			await expect.poll(() => noteOf(limit)).toBe('Without a limit, if empty.');
		}

		const end = drawer.getByLabel('Closes', { exact: true });
		await drawer.getByLabel('Opens', { exact: true }).fill('2040-05-04T12:00');
		await end.fill('2040-05-04T12:00');
		await expect.poll(() => noteOf(end)).toBe('The end must be after the start.');
		await drawer.getByText('Something is not right yet; look at the marked fields.').waitFor();
	});

	it('says what the API refuses, beside the field that it names', async () => {
		await openNew();
		await drawer.getByText('More', { exact: true }).click();
		const fields: [field: string, control: Locator][] = [
			['name', drawer.getByLabel('Name', { exact: true })],
			['role', drawer.getByLabel('Role')],
			['password', drawer.getByLabel('Password', { exact: true })],
			['date_start', drawer.getByLabel('Opens', { exact: true })],
			['date_end', drawer.getByLabel('Closes', { exact: true })],
			['max_uses', drawer.getByLabel('Uses at most')],
			['recipients.0', drawer.getByRole('combobox', { name: 'Invite people' })],
			['message', drawer.getByLabel('Message to the visitor')],
			['embed.1', drawer.getByLabel('Sites that may embed')],
			['remember_days', drawer.getByLabel('Days that a browser is remembered')],
		];

		for (const [field, control] of fields) {
			await refuseNext(field, `"${field}" is wrong in the way of ${field}.`);
			await create();
			await expect.poll(() => noteOf(control), { message: field }).toBe(`Is wrong in the way of ${field}.`);
			expect(await control.getAttribute('aria-invalid')).toBe('true');
			expect(await drawer.getByText('is wrong in the way').count()).toBe(1);
		}

		await refuseNext('scope', '"scope" goes too far at "author.articles".');
		await create();
		await drawer.locator('.scope-field').getByText('Goes too far at').waitFor();
		await refuseNext('uses_per', '"uses_per" must be "share" or "recipient".');
		await create();
		await drawer.getByText('Must be "share" or "recipient".').waitFor();
	});

	/** The API as it would answer if the drawer had let something through. */
	async function refuseNext(field: string, message: string): Promise<void> {
		const json = { errors: [{ message, extensions: { code: 'INVALID_PAYLOAD', field } }] };
		await page.unroute('**/share/api/shares');
		await page.route('**/share/api/shares', (route) => route.fulfill({ status: 400, json }));
	}

	it('says in words what the real API refuses, and stores it once that is mended', async () => {
		await openNew();
		await drawer.getByLabel('Role').selectOption({ label: 'Client' });
		await drawer.getByLabel('Name', { exact: true }).fill('For many sites');
		await drawer.getByText('More', { exact: true }).click();
		const sites = drawer.getByLabel('Sites that may embed');
		await sites.fill(Array.from({ length: 21 }, (_, index) => `https://site-${index}.example`).join('\n'));
		await create();
		await expect.poll(() => noteOf(sites)).toBe('Must not name more than 20 sites.');
		await sites.fill('https://one.example');
		await create();
		await page.getByRole('dialog', { name: 'The link is ready' }).waitFor();
	});

	it('cannot take a name, a password and a message that are longer than may be stored', async () => {
		await openNew();
		await drawer.getByText('More', { exact: true }).click();

		for (const [label, longest] of [
			['Name', 255],
			['Password', 256],
			['Message to the visitor', 2000],
		] as const) {
			const control = drawer.getByLabel(label, { exact: true });
			await control.focus();
			await page.keyboard.insertText('x'.repeat(longest + 10));
			expect((await control.inputValue()).length, label).toBe(longest);
		}
	});

	it('says that the tree or the roles could not be had, and asks again when told to', async () => {
		await openNew(async (opened) => {
			await opened.route('**/share/api/scope?*', (route) => route.abort());
			await opened.route('**/share/api/roles', (route) => route.abort());
		});
		const tree = drawer.locator('.scope-field');
		await tree.getByText('The server did not answer.').waitFor();
		expect(await tree.getByRole('progressbar').count()).toBe(0);
		expect(await tree.getAttribute('aria-busy')).toBe('false');
		// What is entered meanwhile does not take the words away.
		await drawer.getByLabel('Name', { exact: true }).fill('In a tunnel');
		const notices = drawer.getByRole('alert').filter({ hasText: 'The server did not answer.' });
		await expect.poll(() => notices.count()).toBe(2);

		await page.unroute('**/share/api/scope?*');
		await page.unroute('**/share/api/roles');
		await notices.first().getByRole('button', { name: 'Try again' }).click();
		await drawer.getByLabel('Role').selectOption({ label: 'Client' });
		await tree.locator('.sentence').waitFor();
		await notices.first().waitFor({ state: 'detached' });
	});

	it('leaves what was refused to be read when an answer comes late', async () => {
		await openNew(async (opened) => {
			await opened.route('**/share/api/options', (route) => route.abort());
		});
		const name = drawer.getByLabel('Name', { exact: true });
		await refuseNext('name', '"name" is taken.');
		await create();
		await expect.poll(() => noteOf(name)).toBe('Is taken.');

		await page.unroute('**/share/api/options');
		const late = page.waitForResponse('**/share/api/options');
		await drawer.getByRole('button', { name: 'Try again' }).click();
		await late;
		await drawer.getByText('More', { exact: true }).click();
		await drawer.getByRole('checkbox', { name: 'when it is first opened' }).waitFor();
		expect(await noteOf(name)).toBe('Is taken.');
	});

	it('waits for what a new share is made of before it makes one', async () => {
		let answerOptions = (): void => undefined;
		const mayAnswer = new Promise<void>((resolve) => (answerOptions = resolve));
		await openNew(async (opened) => {
			await opened.route('**/share/api/options', async (route) => {
				await mayAnswer;
				await route.continue();
			});
		});
		const made = page.waitForRequest((request) => request.method() === 'POST' && /api\/shares$/.test(request.url()));
		await create();
		answerOptions();
		expect((await made).postDataJSON()).toMatchObject({ notices: ['accepted', 'opened', 'used-up', 'ends-soon'] });
	});

	it('asks for another role where that of a share is gone', async () => {
		const { newsroom } = studio;
		const { role } = await makeRole(newsroom.server.admin, 'Soon gone', [{ collection: 'articles' }]);
		const share = await newsroom.share({ name: 'Without its role', role }, studio.editor);
		await newsroom.server.admin.need('DELETE', `/roles/${role}`);
		await openStored(share, studio.editor);
		await expect.poll(() => noteOf(drawer.getByLabel('Role'))).toBe('Is not a role that you may put on a share.');
		await drawer.getByText('Choose another role to see what is shared.').waitFor();
		await drawer.getByLabel('Role').selectOption({ label: 'Client' });
		await drawer.locator('.sentence').waitFor();
		await drawer.getByRole('button', { name: 'Save' }).click();
		await drawer.waitFor({ state: 'detached' });
		const stored = await newsroom.server.admin.need('GET', `/share/api/shares/${share.id}`);
		expect(stored).toMatchObject({ role: newsroom.client, state: 'active' });
	});

	it('says to an owner who may not read the item any more that visitors see nothing of it', async () => {
		const { newsroom, editor } = studio;
		const { admin } = newsroom.server;
		const item = String(newsroom.content.comment);
		const share = await newsroom.share({ name: 'Unread', collection: 'comments', item }, editor);
		const filter = `filter[collection][_eq]=comments&filter[action][_eq]=read`;
		const mine = `filter[policy][roles][role][users][id][_eq]=${editor.id}`;
		const [right] = await admin.need('GET', `/permissions?${filter}&${mine}&fields=id`);
		await admin.need('DELETE', `/permissions/${right.id}`);

		await openStored(share, editor);
		const tree = drawer.locator('.scope-field');
		await tree.getByText('you may not read or share it any more: a visitor sees nothing of it').waitFor();
		await openStored(share, administrator);
		await drawer.locator('.sentence').waitFor();
	});

	it('says where there are too many relations to offer all of them, and shares those that it offers', async () => {
		const { server, client } = studio.newsroom;
		await openNew();
		await drawer.getByLabel('Role').selectOption({ value: client });
		await drawer.locator('.sentence').waitFor();
		expect(await warning('many-left').count()).toBe(0);

		for (const n of [1, 2, 3, 4]) {
			const ends = { collection: 'articles', field: `continues_${n}`, to: 'articles', one: `continued_${n}` };
			await makeRelation(server.admin, { ...ends, type: 'uuid' });
		}
		await openNew();
		await drawer.getByLabel('Role').selectOption({ value: client });
		await warning('many-left').getByText('too many relations to offer all').waitFor();
		await create();
		await page.getByRole('dialog', { name: 'The link is ready' }).waitFor();
	});
});
