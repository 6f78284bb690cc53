import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { administrator } from '../support/administrator.ts';
import { chromium, startStudio, type Studio } from '../support/studio/studio.ts';
import { openNewDrawer, openSection, rowOf } from '../support/studio/section.ts';

const shares = '/share/api/shares';

describe.skipIf(chromium === null).each(['11', '12'] as const)('the drawer of a share on Directus %s', (version) => {
	let studio: Studio;

	beforeAll(async () => {
		studio = await startStudio({ version });
	});
	afterAll(() => studio?.stop());

	async function openNew(login: Parameters<Studio['open']>[0] = studio.editor) {
		const opened = await studio.open(login);
		await openSection(opened.page, studio);
		await openNewDrawer(opened.page);
		const drawer = opened.page.getByRole('dialog', { name: 'New share' });
		await drawer.waitFor();
		return { ...opened, drawer };
	}

	async function shareNamed(name: string) {
		const { newsroom, editor } = studio;
		const { data } = (await newsroom.server.api(editor.token).get(`${shares}?search=${encodeURIComponent(name)}`)).body;
		return data[0];
	}

	it('makes a share of all that was entered, and the link opens', async () => {
		const { newsroom } = studio;
		const { page, drawer, problems } = await openNew();
		await drawer.getByLabel('Name', { exact: true }).fill('For the board');
		await drawer.getByLabel('Role').selectOption({ label: 'Client' });
		await drawer.getByRole('button', { name: 'Generate' }).click();
		const password = await drawer.getByLabel('Password', { exact: true }).inputValue();
		expect(password).toMatch(/^[a-z2-9]{4}(?:-[a-z2-9]{4}){3}$/);
		await drawer.getByRole('button', { name: '7 days' }).click();
		await drawer.getByLabel('Uses at most').fill('5');
		await drawer.getByText('More', { exact: true }).click();
		await drawer.getByLabel('Message to the visitor').fill('Please have a look.');
		await drawer.getByLabel('Sites that may embed').fill('https://www.example.com');
		await drawer.getByRole('button', { name: 'Create link' }).click();

		const ready = page.getByRole('dialog', { name: 'The link is ready' });
		const link = await ready.getByLabel('Link', { exact: true }).inputValue();
		await ready.getByRole('button', { name: 'Done' }).click();

		const share = await shareNamed('For the board');
		expect(share).toMatchObject({
			...{ link, role: newsroom.client, has_password: true, max_uses: 5, date_start: null },
			...{ message: 'Please have a look.', embed: ['https://www.example.com'], api: false },
		});
		const days = (Date.parse(share.date_end) - Date.now()) / 86_400_000;
		expect(days).toBeGreaterThan(6.9);
		expect(days).toBeLessThan(7.1);
		await rowOf(page, share).getByText('0 of 5 uses').waitFor();
		await newsroom.open(link, { password });
		expect(problems).toEqual([]);
	});

	it('says in a sentence what a visitor will see, and shares what is ticked', async () => {
		const { drawer, page } = await openNew();
		await drawer.getByText('Nothing of this item is public.').waitFor();
		await drawer.getByLabel('Role').selectOption({ label: 'Client' });
		const sentence = drawer.locator('.sentence');
		await sentence.getByText('with its').waitFor();
		expect(await sentence.textContent()).toContain('author');
		expect(await sentence.textContent()).toContain('comments');
		expect(await sentence.textContent()).toContain('not other articles of the same');

		await drawer.getByRole('button', { name: 'Item only' }).click();
		await sentence.getByText('nothing that it is related to').waitFor();
		await drawer.getByRole('checkbox', { name: 'Comments' }).check();
		await drawer.getByRole('checkbox', { name: 'Replies' }).check();
		await drawer.getByRole('checkbox', { name: 'Tags' }).check();
		await drawer.getByLabel('Name', { exact: true }).fill('Some of it');
		await drawer.getByRole('button', { name: 'Create link' }).click();
		await page.getByRole('dialog', { name: 'The link is ready' }).waitFor();
		const share = await shareNamed('Some of it');
		expect(share.scope.paths.sort()).toEqual(['comments', 'comments.replies', 'tags', 'tags.tags_id']);
	});

	it('changes only what was changed, and keeps the fields that were chosen', async () => {
		const { newsroom, editor } = studio;
		const scope = { paths: ['author', 'comments'], fields: { '': ['title', 'author'], author: ['name'] } };
		const share = await newsroom.share({ name: 'Chosen fields', password: 'stays', scope }, editor);
		const { page } = await studio.open(editor);
		await openSection(page, studio);
		await rowOf(page, share).getByRole('button', { name: 'Chosen fields', exact: true }).click();
		const drawer = page.getByRole('dialog', { name: 'Edit share' });
		await drawer.getByRole('checkbox', { name: 'Comments' }).uncheck();
		await drawer.getByLabel('Name', { exact: true }).fill('Fewer');
		const sent = page.waitForRequest((request) => request.method() === 'PATCH');
		await drawer.getByRole('button', { name: 'Save' }).click();
		expect(Object.keys((await sent).postDataJSON()).sort()).toEqual(['name', 'scope']);
		await drawer.waitFor({ state: 'detached' });

		const stored = await newsroom.server.api(editor.token).need('GET', `${shares}/${share.id}`);
		expect(stored).toMatchObject({ name: 'Fewer', has_password: true, scope: { paths: ['author'] } });
		expect(stored.scope.fields.author).not.toContain('email');
		expect(stored.scope.fields['']).not.toContain('internal_notes');
	});

	it('changes and removes a password, and counts from nought when asked to', async () => {
		const { newsroom, editor } = studio;
		const share = await newsroom.share({ name: 'Two doors', password: 'first' }, editor);
		await newsroom.open(share.link, { password: 'first' });
		const { page } = await studio.open(editor);
		await openSection(page, studio);

		const drawer = await edit(page, share.id);
		await drawer.getByRole('button', { name: 'Count from nought' }).click();
		await page.getByRole('dialog', { name: 'Count from nought?' }).getByRole('button', { name: 'Count' }).click();
		await drawer.getByText('0 uses').waitFor();
		await drawer.getByRole('button', { name: 'Change', exact: true }).click();
		await drawer.getByLabel('Password', { exact: true }).fill('second');
		await drawer.getByText('Easy to guess').waitFor();
		await drawer.getByRole('button', { name: 'Save' }).click();
		await drawer.waitFor({ state: 'detached' });
		await expect(newsroom.open(share.link, { password: 'first' })).rejects.toThrow('401');
		await newsroom.open(share.link, { password: 'second' });

		const again = await edit(page, share.id);
		await again.getByRole('button', { name: 'Remove', exact: true }).click();
		await again.getByText('Without a password and an end').waitFor();
		await again.getByRole('button', { name: 'Save' }).click();
		await again.waitFor({ state: 'detached' });
		await newsroom.open(share.link);
		const stored = await newsroom.server.api(editor.token).need('GET', `${shares}/${share.id}`);
		expect(stored).toMatchObject({ has_password: false, times_used: 2 });
	});

	it('has the code that shows the share on another site', async () => {
		const { newsroom, editor } = studio;
		const embed = ['https://www.example.com'];
		const share = await newsroom.share({ name: 'The "front" page', embed }, editor);
		const { page } = await studio.open(editor);
		await openSection(page, studio);
		await rowOf(page, share).getByRole('button', { name: 'The "front" page', exact: true }).click();
		const drawer = page.getByRole('dialog', { name: 'Edit share' });
		await drawer.getByRole('button', { name: 'Copy the code for these sites' }).click();
		await page.getByText('Code copied').waitFor();
		const frame = await page.evaluate(async () => {
			const code = await navigator.clipboard.readText();
			const { src, title } = new DOMParser().parseFromString(code, 'text/html').querySelector('iframe') ?? {};
			return { src, title };
		});
		expect(frame).toEqual({ src: share.link, title: 'The "front" page' });
	});

	it('says what is wrong beside the field: its own checks and the API’s', async () => {
		const { page, drawer } = await openNew();
		await drawer.getByLabel('Role').selectOption({ label: 'Client' });
		await drawer.getByLabel('Uses at most').fill('1.5');
		await drawer.getByLabel('Opens', { exact: true }).fill('2040-05-04T12:00');
		await drawer.getByLabel('Closes', { exact: true }).fill('2040-05-03T12:00');
		await drawer.getByRole('button', { name: 'Create link' }).click();
		await drawer.getByText('Enter a whole number').waitFor();
		await drawer.getByText('The end must be after the start.').waitFor();
		expect(await drawer.getByLabel('Uses at most').getAttribute('aria-invalid')).toBe('true');

		await drawer.getByLabel('Uses at most').fill('2');
		await drawer.getByLabel('Closes', { exact: true }).fill('');
		const body = {
			errors: [{ message: '"max_uses" is too small.', extensions: { code: 'INVALID_PAYLOAD', field: 'max_uses' } }],
		};
		await page.route('**/share/api/shares', (route) =>
			route.request().method() === 'POST' ? route.fulfill({ status: 400, json: body }) : route.continue(),
		);
		await drawer.getByRole('button', { name: 'Create link' }).click();
		await drawer.getByText('Is too small.').waitFor();
		await page.unroute('**/share/api/shares');
		await drawer.getByRole('button', { name: 'Close' }).or(drawer.locator('header button').last()).first().click();
	});

	it('asks before it throws away what was entered', async () => {
		const { page, drawer } = await openNew();
		await drawer.getByLabel('Name', { exact: true }).fill('Half done');
		await page.keyboard.press('Escape');
		const ask = page.getByRole('dialog', { name: 'Leave without saving?' });
		await ask.getByRole('button', { name: 'Cancel' }).click();
		expect(await drawer.getByLabel('Name', { exact: true }).inputValue()).toBe('Half done');
		await page.keyboard.press('Escape');
		await ask.getByRole('button', { name: 'Leave' }).click();
		await drawer.waitFor({ state: 'detached' });
		expect(await shareNamed('Half done')).toBeUndefined();
	});

	it('shows before it is stored what a visitor would see, and counts nothing', async () => {
		const { page, drawer } = await openNew();
		await drawer.getByLabel('Role').selectOption({ label: 'Client' });
		await drawer.getByLabel('Name', { exact: true }).fill('Never stored');
		const tab = page.context().waitForEvent('page');
		await drawer.getByRole('button', { name: 'Preview' }).click();
		await (await tab).getByRole('heading', { name: 'The shared article' }).waitFor();
		expect(await shareNamed('Never stored')).toBeUndefined();
	});

	it('makes a role on the fly that reads the scope, for administrators only', async () => {
		const { newsroom } = studio;
		const { drawer: editors } = await openNew();
		expect(await editors.getByText('Make a role for this').count()).toBe(0);

		const { page, drawer } = await openNew(administrator);
		await drawer.getByRole('button', { name: 'Make a role for this' }).click();
		await drawer.getByRole('button', { name: 'Item only' }).click();
		await drawer.getByRole('checkbox', { name: 'Comments' }).check();
		await drawer.getByLabel('Name of the role').fill('Board of the museum');
		await drawer.getByRole('button', { name: 'Make role' }).click();
		await drawer.getByText('Role made.').waitFor();
		const policy = (await drawer.getByRole('link', { name: 'See its policy' }).getAttribute('href'))?.split('/').at(-1);
		await drawer.getByRole('button', { name: 'Create link' }).click();
		await page.getByRole('dialog', { name: 'The link is ready' }).waitFor();

		const filter = `filter[policy][_eq]=${policy}&fields=collection,action`;
		const rows = await newsroom.server.admin.need('GET', `/permissions?${filter}`);
		expect(rows.map(({ collection, action }: Record<string, string>) => `${action} ${collection}`).sort()).toEqual([
			'read articles',
			'read comments',
		]);
		const [role] = await newsroom.server.admin.need('GET', '/roles?filter[name][_eq]=Board of the museum&fields=id');
		const all = (await newsroom.server.admin.get(`${shares}?role=${role.id}`)).body.data;
		expect(all[0].scope.paths).toEqual(['comments']);
	});

	async function edit(page: Page, id: string) {
		await rowOf(page, { id }).locator('button.name').click();
		const drawer = page.getByRole('dialog', { name: 'Edit share' });
		await drawer.waitFor();
		return drawer;
	}
});
