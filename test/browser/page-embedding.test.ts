import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import type { AddressInfo } from 'node:net';
import { chromiumPath, launchChromium } from '../support/chromium.ts';
import { startShowcase, type Showcase } from '../support/page/showcase.ts';
import { visitLink } from '../support/page/visitor-browser.ts';
import type { OwnDirectus } from '../support/directus-server.ts';

const chromium = chromiumPath();

/** Another site: `localhost` is none of 127.0.0.1, so its frames are sent no cookie of the share's. */
describe.skipIf(chromium === null)('a share in a frame on another site', () => {
	let showcase: Showcase<OwnDirectus>;
	let browser: Browser;
	let site: Server;
	let origin: string;
	let framed = '';

	beforeAll(async () => {
		showcase = await startShowcase({ own: true });
		browser = await launchChromium(chromium ?? '');
		site = createServer((_, res) => {
			res.setHeader('content-type', 'text/html');
			res.end(`<!doctype html><iframe src="${framed}" width="800" height="700"></iframe>`);
		});
		await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
		origin = `http://localhost:${(site.address() as AddressInfo).port}`;
	});
	afterAll(async () => {
		await browser?.close();
		site?.close();
		await showcase?.server.stop();
	});

	async function embed(link: string) {
		framed = link;
		const complaints: string[] = [];
		const { page } = await visitLink(browser, origin, {
			before: async (page) => page.on('console', (message) => complaints.push(message.text())),
		});
		return { page, frame: page.frameLocator('iframe'), complaints };
	}

	it('is refused by the browser where the share names no site', async () => {
		const { link } = await showcase.share();
		const { page, complaints } = await embed(link);
		await expect.poll(() => complaints.join('\n')).toMatch(/frame-ancestors|Framing|frame/i);
		expect(page.frames().some((frame) => frame.url() === link)).toBe(false);
	});

	it('is refused where the share names another site', async () => {
		const { link } = await showcase.share({ embed: ['https://elsewhere.example'] });
		const { complaints } = await embed(link);
		await expect.poll(() => complaints.join('\n')).toMatch(/frame-ancestors|Framing|frame/i);
	});

	it('shows the item and its pictures without a cookie, and counts one use', async () => {
		const share = await showcase.share({ embed: [origin] });
		const { frame } = await embed(share.link);
		await frame.getByRole('heading', { name: 'Everything there is' }).waitFor();
		const picture = frame.locator('.tile img').first();
		await picture.scrollIntoViewIfNeeded();
		await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
		expect(await picture.getAttribute('src')).toMatch(/^blob:/);

		const { times_used: used } = await showcase.server
			.api(showcase.owner.token)
			.need('GET', `/share/api/shares/${share.id}`);
		expect(used).toBe(1);
	});

	it('lets a file be kept without a cookie', async () => {
		const { link } = await showcase.share({ embed: [origin] });
		const { page, frame } = await embed(link);
		await frame.getByRole('heading', { name: 'Everything there is' }).waitFor();
		const download = page.waitForEvent('download');
		await frame.getByRole('link', { name: 'Download The contract' }).click();
		expect((await download).suggestedFilename()).toBe('contract.pdf');
	});

	it('keeps the visit where the browser keeps cookies apart for each site', async () => {
		await showcase.server.restart({ PUBLIC_URL: 'https://share.example' });
		const { link } = await showcase.share({ embed: ['https://www.example.com'] });
		const { headers } = await showcase.server.api().post(`${new URL(link).pathname}/visits`, {});
		expect(String(headers['set-cookie'])).toMatch(/HttpOnly; Secure; Partitioned; SameSite=None|SameSite=None/);
		expect(String(headers['set-cookie'])).toMatch(/Partitioned/);

		const plain = await showcase.share();
		const answer = await showcase.server.api().post(`${new URL(plain.link).pathname}/visits`, {});
		expect(String(answer.headers['set-cookie'])).toMatch(/SameSite=Lax/);
		expect(String(answer.headers['set-cookie'])).not.toMatch(/Partitioned/);
	});
});
