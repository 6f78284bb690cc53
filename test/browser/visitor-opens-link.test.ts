import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { chromiumPath, launchChromium } from '../support/chromium.ts';
import { join } from 'node:path';
import { marker } from '../support/newsroom/content.ts';
import { packExtension } from '../support/pack-extension.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import { visitLink } from '../support/page/visitor-browser.ts';

const chromium = chromiumPath();

describe.skipIf(chromium === null).each(['11', '12'] as const)('a visitor’s browser on Directus %s', (version) => {
	let newsroom: Newsroom;
	let browser: Browser;

	beforeAll(async () => {
		newsroom = await startNewsroom({ version });
		browser = await launchChromium(chromium ?? '');
	});
	afterAll(async () => {
		await browser?.close();
		await newsroom?.server.stop();
	});

	const visit = (link: string) => visitLink(browser, link);

	async function timesUsed(id: string): Promise<number> {
		const { server, editor } = newsroom;
		return (await server.api(editor.token).need('GET', `/share/api/shares/${id}`)).times_used;
	}

	it('opens a link without a password and shows the item, and a reload counts nothing', async () => {
		const share = await newsroom.share();
		const { page, problems } = await visit(share.link);

		await page.getByRole('heading', { name: 'The shared article' }).waitFor();
		await page.getByText('Carl Commenter').first().waitFor();
		expect(await page.content()).not.toContain(marker);
		expect(await timesUsed(share.id)).toBe(1);

		await page.reload();
		await page.getByRole('heading', { name: 'The shared article' }).waitFor();
		expect(await timesUsed(share.id)).toBe(1);
		expect(problems).toEqual([]);
	});

	it('asks for the password, says when it is wrong, and lets in when it is right', async () => {
		const share = await newsroom.share({ password: 'tide table' });
		const { page } = await visit(share.link);
		const field = page.locator('input[type=password]');

		await field.fill('a guess');
		await field.press('Enter');
		await page
			.getByText(/password is not right/i)
			.first()
			.waitFor();
		await field.fill('tide table');
		await field.press('Enter');
		await page.getByRole('heading', { name: 'The shared article' }).waitFor();
		expect(await timesUsed(share.id)).toBe(1);
	});

	it('waits for a click where few uses are left', async () => {
		const share = await newsroom.share({ max_uses: 1 });
		const { page } = await visit(share.link);
		const open = page.getByRole('button', { name: /open/i });

		await open.waitFor();
		expect(await timesUsed(share.id)).toBe(0);
		await open.click();
		await page.getByRole('heading', { name: 'The shared article' }).waitFor();
		expect(await timesUsed(share.id)).toBe(1);
	});

	it('works beside a Studio login, even one that ran out, and leaves it alone', async () => {
		const { page } = await visit((await newsroom.share()).link);
		await page.getByRole('heading', { name: 'The shared article' }).waitFor();

		const login = { name: 'directus_session_token', value: 'ran-out', url: newsroom.server.url, httpOnly: true };
		await page.context().addCookies([login]);
		await page.reload();
		await page.getByRole('heading', { name: 'The shared article' }).waitFor();
		const cookies = await page.context().cookies();
		expect(cookies.find(({ name }) => name === login.name)?.value).toBe('ran-out');
	});

	it('is out at once when the share is paused', async () => {
		const { server, editor } = newsroom;
		const share = await newsroom.share();
		const { page } = await visit(share.link);
		await page.getByRole('heading', { name: 'The shared article' }).waitFor();

		await server.api(editor.token).need('POST', `/share/api/shares/${share.id}/pause`);
		await page.reload();
		await page.locator('.door-card').waitFor();
		expect(await page.content()).not.toMatch(/The shared article|Carl Commenter/);
	});

	it('has a front end of somebody’s own read it with the client, and show its files', async () => {
		const share = await newsroom.share();
		const { folder } = await packExtension();
		const secret = share.link.split('/').at(-1) ?? '';
		const body = `<img alt="Cover"><script type="module">
			import { createSharing, dataOf } from '/client.js';
			const sharing = createSharing(location.origin);
			await dataOf(sharing.link.open('${secret}', {}));
			const picture = document.querySelector('img');
			picture.src = sharing.assetUrl('${secret}', '${newsroom.content.cover}', { width: 80 });
			await picture.decode();
			document.title = (await dataOf(sharing.visit.content('${secret}'))).title;
		</script>`;
		const { page, problems } = await visitLink(browser, `${newsroom.server.url}/front-end`, {
			before: async (page) => {
				await page.route('**/front-end', (route) => route.fulfill({ contentType: 'text/html', body }));
				const path = join(folder, 'dist/client/index.js');
				await page.route('**/client.js', (route) => route.fulfill({ contentType: 'text/javascript', path }));
			},
		});
		await expect.poll(() => page.title()).toBe('The shared article');
		expect(problems).toEqual([]);
	});
});
