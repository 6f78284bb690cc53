import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator } from '../support/administrator.ts';
import { chromium, startStudio, type Studio } from '../support/studio/studio.ts';
import { coreTrigger, itemPath, notice, openSection, toggleSection } from '../support/studio/section.ts';
import type { OwnDirectus } from '../support/directus-server.ts';

describe.skipIf(chromium === null).each(['11', '12'] as const)('Directus’ own shares on Directus %s', (version) => {
	let studio: Studio<OwnDirectus>;

	beforeAll(async () => {
		studio = await startStudio({ own: true, version });
	});
	afterAll(() => studio?.stop());

	async function makeCoreShare(name: string) {
		const { newsroom } = studio;
		const { article: item } = newsroom.content;
		const share = { name, collection: 'articles', item, role: newsroom.client, password: 'tide table', max_uses: 7 };
		return newsroom.server.admin.need('POST', '/shares', share);
	}

	it('stand among ours and move over, and the password still opens the door', async () => {
		const { newsroom } = studio;
		const core = await makeCoreShare('From before');
		const { page, problems } = await studio.open(administrator);
		await openSection(page, studio);
		const row = page.locator(`[data-core-share="${core.id}"]`);
		await row.getByText('From before').waitFor();
		await row.getByText('0 of 7 uses').waitFor();

		await row.getByRole('button', { name: 'Move here' }).click();
		const ask = page.getByRole('dialog', { name: 'Move “From before” here?' });
		await ask.getByRole('button', { name: 'Move here' }).click();
		await notice(page, 'Share moved');
		await row.waitFor({ state: 'detached' });
		await page.locator('.share-row').getByText('From before').waitFor();

		expect(await newsroom.server.admin.need('GET', '/shares?fields=id')).toEqual([]);
		const { data } = (await newsroom.server.admin.get('/share/api/shares?search=From before')).body;
		expect(data[0]).toMatchObject({ name: 'From before', role: newsroom.client, max_uses: 7, has_password: true });
		await expect(newsroom.open(data[0].link, { password: 'a guess' })).rejects.toThrow('401');
		await newsroom.open(data[0].link, { password: 'tide table' });
		expect(problems).toEqual([]);
	});

	it('keep their own panel beside ours where the project wants both', async () => {
		const { server, content } = studio.newsroom;
		await server.restart({ SHARING_CORE_PANEL: 'kept' });
		await makeCoreShare('In the other panel');
		const { page, problems } = await studio.open(administrator);
		await page.goto(server.url + itemPath('articles', content.article));
		await coreTrigger(page, 'Shares (Directus)').click();
		await page.locator('.sidebar .accordion-content').getByText('In the other panel').first().waitFor();
		await toggleSection(page);
		await page.locator('.item-shares .create button').waitFor();
		await page.locator('.item-shares [data-core-share]').getByRole('button', { name: 'Move here' }).waitFor();
		expect(problems).toEqual([]);
	});
});
