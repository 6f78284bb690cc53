import { fetchAlone } from '../support/fetch-alone.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium, startStudio, type Login, type Studio } from '../support/studio/studio.ts';
import { administrator } from '../support/administrator.ts';
import {
	choose,
	goWithin,
	itemPath,
	openSection,
	rowOf,
	sectionTrigger,
	toggleSection,
	unfoldSection,
} from '../support/studio/section.ts';
import { comeToRest } from '../support/studio/come-to-rest.ts';
import { makeRole } from '../support/newsroom/people.ts';
import { mayReadEverything } from '../support/newsroom/plain-rights.ts';

const onlyPublished = { status: { _eq: 'published' } };

describe.skipIf(chromium === null).each(['11', '12'] as const)('the section "Shares" on Directus %s', (version) => {
	let studio: Studio;
	let url: string;

	beforeAll(async () => {
		studio = await startStudio({ version });
		({ url } = studio.newsroom.server);
	});
	afterAll(() => studio?.stop());

	it('shows what is shared of an item, counted, with one request that comes with the page', async () => {
		const { newsroom, editor } = studio;
		const share = await newsroom.share({ name: 'For the printer', max_uses: 10, password: 'ink' }, editor);
		await newsroom.open(share.link, { password: 'ink' });
		const { page, problems, requests } = await studio.open(editor, { clock: true });

		await page.goto(`${url}/admin/content/articles`);
		await page.locator('main').getByText('Articles').or(page.locator('main table')).first().waitFor();
		await page.clock.runFor(1000);
		expect(requests).toEqual([]);

		await goWithin(page, itemPath('articles', newsroom.content.article));
		await page.locator('.sidebar .badge', { hasText: '1' }).first().waitFor();
		await toggleSection(page);
		const row = rowOf(page, share);
		await row.getByText('For the printer').waitFor();
		for (const words of ['Active', '1 of 10 uses', 'Password', /^Opened/]) await row.getByText(words).first().waitFor();
		expect(requests.filter((request) => request.includes('/share/api/'))).toEqual(['GET /share/api/shares']);
		// Core's own panel counts its shares whatever stands in its place, and lists none.
		expect(requests.filter((request) => request.includes('GET /shares')).length).toBeLessThanOrEqual(1);
		expect(await page.getByText('No shares to show').count()).toBe(0);
		expect(problems).toEqual([]);
		await newsroom.server.api(editor.token).need('DELETE', `/share/api/shares/${share.id}`);
	});

	it('says, as the overview does, that an administrator has paused all shares', async () => {
		const { page } = await studio.open(studio.editor);
		await page.route(/\/share\/api\/(?:shares\?|options)/, async (route) => {
			const response = await fetchAlone(route);
			const { data, meta } = (await response.json()) as { data: object; meta?: object };
			const paused = meta ? { data, meta: { ...meta, paused: true } } : { data: { ...data, paused: true } };
			await route.fulfill({ response, json: paused });
		});
		const words = 'An administrator has paused all shares: no link opens anything at the moment.';
		await openSection(page, studio);
		await page.locator('.item-shares').getByText(words).waitFor();
		await goWithin(page, '/admin/shares');
		await page.locator('.shares-overview').getByText(words).waitFor();
	});

	it('goes along from item to item, and is there after a reload', async () => {
		const { newsroom, editor } = studio;
		const share = await newsroom.share({ name: 'Of the first' }, editor);
		const { page, problems } = await studio.open(editor);
		await openSection(page, studio);
		await rowOf(page, share).waitFor();

		await goWithin(page, itemPath('articles', newsroom.content.sibling));
		await rowOf(page, share).waitFor({ state: 'detached' });
		await page.locator('.item-shares').getByText('nobody has a link').waitFor();
		await goWithin(page, '/admin/content/articles');
		await sectionTrigger(page).waitFor({ state: 'detached' });
		await goWithin(page, itemPath('articles', newsroom.content.article));
		await sectionTrigger(page).waitFor();
		await unfoldSection(page);
		await rowOf(page, share).waitFor();
		await page.reload();
		await toggleSection(page);
		await rowOf(page, share).waitFor();
		expect(problems).toEqual([]);
	});

	it('shows no answer that was asked for before a later change', async () => {
		const { newsroom, editor } = studio;
		const share = await newsroom.share({ name: 'Paused and gone' }, editor);
		const { page, problems } = await studio.open(editor);
		await openSection(page, studio);
		await rowOf(page, share).waitFor();

		let release = () => {};
		const released = new Promise<void>((resolve) => (release = resolve));
		let answered = false;
		await page.route(
			'**/share/api/shares?*',
			async (route) => {
				const response = await fetchAlone(route);
				await released;
				await route.fulfill({ response });
				answered = true;
			},
			{ times: 1 },
		);
		const asked = page.waitForRequest('**/share/api/shares?*');
		await choose(page, share, 'pause');
		await asked;
		await choose(page, share, 'remove');
		await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
		await rowOf(page, share).waitFor({ state: 'detached' });

		release();
		await expect.poll(() => answered).toBe(true);
		await comeToRest(page);
		expect(await rowOf(page, share).count()).toBe(0);
		expect(problems).toEqual([]);
	});

	it('opens and closes with its neighbours, and survives a sidebar that is folded away', async () => {
		const { page, problems } = await studio.open(studio.editor);
		const body = await openSection(page, studio);
		await body.waitFor();
		await toggleSection(page, 'Comments');
		await body.waitFor({ state: 'hidden' });
		await toggleSection(page);
		await body.waitFor();

		await page.keyboard.press('Tab');
		await sectionTrigger(page).focus();
		await page.keyboard.press('ArrowUp');
		await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Comments');

		await page.evaluate(() => localStorage.setItem('sidebar-collapsed', 'true'));
		await page.reload();
		await toggleSection(page);
		await body.waitFor();
		expect(problems).toEqual([]);
	});

	it('says so where a share is open and shows nothing all the same', async () => {
		const { newsroom, editor } = studio;
		const { role } = await makeRole(newsroom.server.admin, 'Reads comments', [{ collection: 'comments' }]);
		const share = await newsroom.share({ name: 'Blind', role }, editor);
		const { page, problems } = await studio.open(editor);
		await openSection(page, studio);
		const row = rowOf(page, share);
		await row.getByText('Shows nothing').waitFor();
		await row.getByRole('button', { name: 'Blind', exact: true }).click();
		await page.locator('.share-drawer [data-warning="role-reads-nothing"]').waitFor();
		expect(problems).toEqual([]);
	});

	it('is there for an item of a singleton, and gone where an item is new', async () => {
		const { newsroom } = studio;
		await newsroom.server.admin.need('PATCH', '/items/imprint', { company: 'Northlight' });
		const { page, problems } = await studio.open(studio.editor, { clock: true });
		await page.goto(`${url}/admin/content/imprint`);
		await toggleSection(page);
		await page.locator('.item-shares .create button').waitFor();
		await page.goto(url + itemPath('articles', '+'));
		await page.getByText('Title').first().waitFor();
		await page.clock.runFor(2500);
		expect(await sectionTrigger(page).count()).toBe(0);
		expect(problems).toEqual([]);
	});

	it('shows others who may share the item that it is shared, and by whom, without the link', async () => {
		const { newsroom, editor } = studio;
		const share = await newsroom.share({ name: 'Mine' }, editor);
		const colleague = await studio.newsroom.share({ name: 'Of another' });
		const { page } = await studio.open(editor);
		await openSection(page, studio);
		await rowOf(page, share).locator('button.more').waitFor();
		await rowOf(page, colleague).waitFor();
		expect(await rowOf(page, colleague).getByRole('button').count()).toBe(0);
		expect(await page.content()).not.toContain(colleague.link.split('/').at(-1));
	});

	describe('for those who may share some items only', () => {
		let reader: Login;

		beforeAll(async () => {
			reader = await studio.makeColleague([
				...mayReadEverything,
				...(version === '11' ? [{ collection: 'articles', action: 'share' as const, permissions: onlyPublished }] : []),
			]);
			if (version === '12') await keepRule(reader);
		});

		it('is hidden beside the others, and on a Directus that withholds rules beside all', async () => {
			const { newsroom } = studio;
			const { page, problems } = await studio.open(reader);
			const draft = await newsroom.server.admin.need('POST', '/items/articles', { title: 'A draft', status: 'draft' });
			const mayShare = async (collection: string, key: string | number) => {
				const answer = page.waitForResponse((response) => new URL(response.url()).pathname === '/share/api/shares');
				await page.goto(url + itemPath(collection, key));
				return (await (await answer).json()).meta.may_share as boolean;
			};

			expect(await mayShare('authors', newsroom.content.author)).toBe(false);
			await page.getByText('Biography').first().waitFor();
			expect(await sectionTrigger(page).count()).toBe(0);
			expect(await mayShare('articles', draft.id)).toBe(false);
			await page.getByText('Internal Notes').first().waitFor();
			expect(await sectionTrigger(page).count()).toBe(0);

			expect(await mayShare('articles', newsroom.content.article)).toBe(version === '11');
			await page.getByText('Internal Notes').first().waitFor();
			if (version === '11') {
				await sectionTrigger(page).click();
				await page.locator('.item-shares .create button').waitFor();
			} else {
				expect(await sectionTrigger(page).count()).toBe(0);
			}
			expect(problems).toEqual([]);
		});

		/** Version 12 takes no rule without a licence, but keeps those that it finds, from before or from a licence that ended. */
		async function keepRule({ id }: Login): Promise<void> {
			const { admin, knex } = studio.newsroom.server;
			const [access] = await admin.need('GET', `/access?filter[role][users][id][_eq]=${id}&fields=policy`);
			await knex('directus_permissions').insert({
				...{ policy: access.policy, collection: 'articles', action: 'share', fields: '*' },
				permissions: JSON.stringify(onlyPublished),
			});
		}
	});

	it('lets an administrator share what is in the library, and people', async () => {
		const { newsroom, editor } = studio;
		const { page, problems } = await studio.open(administrator);
		for (const path of [`files/${newsroom.content.cover}`, `users/${editor.id}`]) {
			await page.goto(`${url}/admin/${path}`);
			await toggleSection(page);
			await page.locator('.item-shares .create button').waitFor();
			expect(await sectionTrigger(page).count()).toBe(1);
		}
		expect(problems).toEqual([]);
	});
});
