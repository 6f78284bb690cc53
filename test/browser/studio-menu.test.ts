import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFile } from 'node:fs/promises';
import { choose, notice, openSection, rowOf } from '../support/studio/section.ts';
import { chromium, startStudio, type Studio } from '../support/studio/studio.ts';
import { startMailServer, type MailServer } from '../support/mail-server.ts';
import type { ApiClient } from '../support/api-client.ts';

const shares = '/share/api/shares';

describe.skipIf(chromium === null).each(['11', '12'] as const)('a share’s menu on Directus %s', (version) => {
	let studio: Studio;
	let mails: MailServer;
	let owner: ApiClient;

	beforeAll(async () => {
		studio = await startStudio({ version });
		mails = await startMailServer(studio.newsroom.server);
		owner = studio.newsroom.server.api(studio.editor.token);
	});
	afterAll(async () => {
		await studio?.stop();
		await mails?.stop();
	});

	async function shown(name: string, input: object = {}) {
		const share = await studio.newsroom.share({ name, ...input }, studio.editor);
		const opened = await studio.open(studio.editor);
		await openSection(opened.page, studio);
		await rowOf(opened.page, share).waitFor();
		return { ...opened, share };
	}

	it('copies the link', async () => {
		const { page, share, problems } = await shown('To copy');
		await choose(page, share, 'copy');
		await notice(page, 'Link copied');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(share.link);
		expect(problems).toEqual([]);
	});

	it('restores a share whose item was gone, and is there again', async () => {
		const { newsroom } = studio;
		const share = await newsroom.share({ name: 'Gone wrongly' }, studio.editor);
		await newsroom.server.knex('sharing_shares').where({ id: share.id }).update({ lost: 'item', revision: 2 });
		const { page } = await studio.open(studio.editor);
		await openSection(page, studio);
		await rowOf(page, share).getByText('Item gone').waitFor();
		await choose(page, share, 'restore');
		await notice(page, 'Share restored: the link opens the item that is there now');
		await rowOf(page, share).getByText('Active').waitFor();
		expect(await owner.need('GET', `${shares}/${share.id}`)).toMatchObject({ state: 'active' });
	});

	it('shows the link as a QR code, to be saved as SVG and PNG', async () => {
		const { page, share } = await shown('To scan');
		await choose(page, share, 'link');
		const dialog = page.getByRole('dialog', { name: 'Link' });
		await dialog.getByRole('img', { name: 'QR code of the link' }).waitFor();

		for (const [kind, start] of [
			['SVG', '<svg '],
			['PNG', '\x89PNG'],
		] as const) {
			const saving = page.waitForEvent('download');
			await dialog.getByRole('button', { name: `Download ${kind}` }).click();
			const download = await saving;
			expect(download.suggestedFilename()).toBe(`To-scan.${kind.toLowerCase()}`);
			expect((await readFile(await download.path())).toString('latin1').startsWith(start)).toBe(true);
		}
	});

	it('sends the link, says to whom, and what came of it', async () => {
		const { page, share } = await shown('To send');
		mails.refuse('gone@example.com');
		await choose(page, share, 'send');
		const dialog = page.getByRole('dialog', { name: 'Send “To send” by e-mail' });
		await dialog.getByRole('button', { name: 'Send' }).click();
		await dialog.getByText('Enter at least one address.').waitFor();
		await dialog.getByLabel('E-mail addresses').fill('ada@example.com, nobody');
		await dialog.getByRole('button', { name: 'Send' }).click();
		await dialog.getByText('This is not an e-mail address: nobody').waitFor();

		await dialog.getByLabel('E-mail addresses').fill('ada@example.com\ngone@example.com');
		await dialog.getByLabel('Message').fill('For your signature.');
		await dialog.getByRole('button', { name: 'Send' }).click();
		await dialog.getByText('Sent to ada@example.com').waitFor();
		await dialog.getByText('Could not be sent to gone@example.com').waitFor();
		await dialog.getByText('Sent before').waitFor();
		expect(mails.received.at(-1)?.to).toEqual(['ada@example.com']);
		expect(mails.received.at(-1)?.text).toContain('For your signature.');
		expect(mails.received.at(-1)?.text).toContain(share.link);
	});

	it('previews without counting', async () => {
		const { page, share } = await shown('To look at', { password: 'not asked for' });
		const tab = page.context().waitForEvent('page');
		await choose(page, share, 'preview');
		await (await tab).getByRole('heading', { name: 'The shared article' }).waitFor();
		expect(await owner.need('GET', `${shares}/${share.id}`)).toMatchObject({ times_used: 0 });
	});

	it('duplicates, pauses, resumes, ends', async () => {
		const { page, share } = await shown('Twice');
		await choose(page, share, 'duplicate');
		await notice(page, 'Share duplicated');
		const { data } = (await owner.get(`${shares}?search=Twice`)).body;
		expect(data).toHaveLength(2);

		await choose(page, share, 'pause');
		await rowOf(page, share).getByText('Paused').waitFor();
		expect(await owner.need('GET', `${shares}/${share.id}`)).toMatchObject({ state: 'paused' });
		await choose(page, share, 'resume');
		await rowOf(page, share).getByText('Active').waitFor();
		expect(await owner.need('GET', `${shares}/${share.id}`)).toMatchObject({ state: 'active' });

		await choose(page, share, 'end');
		await notice(page, 'Share ended');
		await rowOf(page, share).getByText('Ended').waitFor();
		expect(await owner.need('GET', `${shares}/${share.id}`)).toMatchObject({ state: 'ended' });
	});

	it('shows what happened to it', async () => {
		const { page, share } = await shown('To follow');
		await studio.newsroom.open(share.link);
		await choose(page, share, 'activity');
		await page.getByRole('dialog', { name: /To follow/ }).waitFor();
	});

	it('makes a new link after saying what that breaks', async () => {
		const { page, share } = await shown('To turn');
		await choose(page, share, 'rotate');
		const ask = page.getByRole('dialog', { name: 'Make a new link?' });
		await ask.getByText('stops working at once').waitFor();
		// The list that is asked for again takes its time: the old link must not be offered meanwhile.
		await page.route('**/share/api/shares?*', () => undefined);
		await ask.getByRole('button', { name: 'Make a new link' }).click();
		const ready = page.getByRole('dialog', { name: 'The link is ready' });
		const offered = await ready.getByLabel('Link', { exact: true }).inputValue();
		const { link } = await owner.need('GET', `${shares}/${share.id}`);
		expect(link).not.toBe(share.link);
		expect(offered).toBe(link);
		await expect(studio.newsroom.open(share.link)).rejects.toThrow('404');
	});

	it('deletes after saying what that ends', async () => {
		const { page, share } = await shown('To end');
		await choose(page, share, 'remove');
		const ask = page.getByRole('dialog', { name: 'Delete “To end”?' });
		await ask.getByRole('button', { name: 'Cancel' }).click();
		expect((await owner.get(`${shares}/${share.id}`)).status).toBe(200);
		await choose(page, share, 'remove');
		await ask.getByRole('button', { name: 'Delete' }).click();
		await rowOf(page, share).waitFor({ state: 'detached' });
		expect((await owner.get(`${shares}/${share.id}`)).status).toBe(403);
	});

	it('can be walked through by keyboard, and gives the focus back', async () => {
		const { page, share } = await shown('By key');
		const more = rowOf(page, share).locator('button.more');
		await more.focus();
		await page.keyboard.press('Enter');
		await page.locator('[role=menuitem]:focus').waitFor();
		await page.keyboard.press('End');
		expect(await page.locator('[role=menuitem]:focus').textContent()).toContain('Delete');
		await page.keyboard.press('ArrowDown');
		expect(await page.locator('[role=menuitem]:focus').textContent()).toContain('Copy link');
		await page.keyboard.press('Escape');
		await page.locator('.menu-list').waitFor({ state: 'detached' });
		await expect.poll(() => more.evaluate((button) => button === document.activeElement)).toBe(true);
	});
});
