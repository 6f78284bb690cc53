import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium, startStudio, type Studio } from '../support/studio/studio.ts';
import { focused, tabTo } from '../support/studio/keyboard.ts';
import { itemPath, sectionTrigger } from '../support/studio/section.ts';

describe.skipIf(chromium === null).each(['11', '12'] as const)(
	'with the keyboard alone, on Directus %s,',
	(version) => {
		let studio: Studio;
		const owner = () => studio.newsroom.server.api(studio.editor.token);

		beforeAll(async () => {
			studio = await startStudio({ version });
		});
		afterAll(() => studio?.stop());

		it('a share is made from the sidebar, and the focus comes back to where it was made', async () => {
			const { newsroom, editor } = studio;
			const { page, problems } = await studio.open(editor, { motion: true });
			await page.goto(newsroom.server.url + itemPath('comments', newsroom.content.comment));
			await sectionTrigger(page).waitFor();
			await tabTo(page, sectionTrigger(page));
			await page.keyboard.press('Enter');
			await page.locator('.item-shares .empty').waitFor();
			await tabTo(page, page.locator('.item-shares .create button'));
			await page.keyboard.press('Enter');

			const drawer = page.getByRole('dialog', { name: 'New share' });
			await tabTo(page, drawer.getByLabel('Name', { exact: true }));
			await page.keyboard.type('Without a mouse');
			await tabTo(page, drawer.getByLabel('Role'));
			// A list can be chosen from by typing once it is there.
			await drawer.getByRole('option', { name: 'Client' }).waitFor({ state: 'attached' });
			await page.keyboard.type('Client');
			await drawer.locator('.sentence').waitFor();
			await tabTo(page, drawer.getByRole('checkbox', { name: 'Replies' }));
			await page.keyboard.press('Space');
			await tabTo(page, drawer.getByRole('radio', { name: 'Anyone with the link' }));
			await tabTo(page, drawer.getByRole('button', { name: 'Generate' }));
			await page.keyboard.press('Enter');
			await tabTo(page, drawer.getByRole('button', { name: '7 days' }));
			await page.keyboard.press('Space');
			await tabTo(page, drawer.getByLabel('Uses at most'));
			await page.keyboard.type('12');
			await tabTo(page, drawer.getByRole('button', { name: 'Create link' }));
			await page.keyboard.press('Enter');

			const ready = page.getByRole('dialog', { name: 'The link is ready' });
			await tabTo(page, ready.getByRole('button', { name: 'Done' }));
			await page.keyboard.press('Enter');
			await ready.waitFor({ state: 'detached' });
			const [share] = (await owner().get('/share/api/shares?search=Without a mouse')).body.data;
			expect(share).toMatchObject({ role: newsroom.client, has_password: true, max_uses: 12, collection: 'comments' });
			expect(share.date_end).not.toBeNull();
			expect(share.scope.paths).not.toContain('replies');
			await expect.poll(() => focused(page)).not.toBeNull();
			await tabTo(page, page.locator(`[data-share="${share.id}"] button.more`));
			expect(problems).toEqual([]);
		});

		it('shares are selected in the overview and paused, and the focus is not lost', async () => {
			const { newsroom, editor } = studio;
			const made = [await newsroom.share({ name: 'One' }, editor), await newsroom.share({ name: 'Two' }, editor)];
			const { page, problems } = await studio.open(editor, { motion: true });
			await page.goto(`${newsroom.server.url}/admin/shares?sort=name`);
			await page.locator('tr[data-share]').first().waitFor();

			for (const name of ['One', 'Two']) {
				await tabTo(page, page.getByLabel(`Select “${name}”`));
				await page.keyboard.press('Space');
			}
			await page.getByText('2 selected').waitFor();
			await tabTo(page, page.locator('[data-bulk="pause"]'));
			await page.keyboard.press('Enter');
			const dialog = page.getByRole('dialog', { name: 'Pause 2 shares?' });
			await tabTo(page, dialog.locator('.go button'));
			await page.keyboard.press('Enter');
			await dialog.getByText('2 shares done').waitFor();
			await tabTo(page, dialog.getByRole('button', { name: 'Done' }));
			await page.keyboard.press('Enter');
			await dialog.waitFor({ state: 'detached' });
			for (const { id } of made) {
				expect(await owner().need('GET', `/share/api/shares/${id}`)).toMatchObject({ state: 'paused' });
				await page.locator(`tr[data-share="${id}"] .state`).getByText('Paused').waitFor();
			}
			await expect.poll(() => focused(page)).not.toBeNull();
			expect(problems).toEqual([]);
		});
	},
);
