import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { chromiumPath, launchChromium } from '../support/chromium.ts';
import { startShowcase, type Showcase } from '../support/page/showcase.ts';
import { visitLink } from '../support/page/visitor-browser.ts';

const chromium = chromiumPath();

describe.skipIf(chromium === null)('a preview', () => {
	let showcase: Showcase;
	let browser: Browser;

	beforeAll(async () => {
		showcase = await startShowcase();
		browser = await launchChromium(chromium ?? '');
	});
	afterAll(async () => {
		await browser?.close();
		await showcase?.server.stop();
	});

	it('says on the page that it is one, and that nothing is counted', async () => {
		const { server, owner, item, reader } = showcase;
		const preview = { collection: 'showcase', item, role: reader };
		const answer = await server.api(owner.token).post('/share/api/previews', preview);
		const [cookie = ''] = answer.headers['set-cookie'] ?? [];
		const [name = '', value = ''] = cookie.split(';')[0]?.split('=') ?? [];

		const { page } = await visitLink(browser, answer.body.data.link, {
			before: (page) => page.context().addCookies([{ name, value, url: `${server.url}/share` }]),
		});
		await page.getByRole('heading', { name: 'Everything there is' }).waitFor();
		expect(await page.getByRole('note').innerText()).toMatch(/Preview.*Nothing is counted\./s);
	});

	it('shows nothing to anybody else who has its address', async () => {
		const { server, owner, item, reader } = showcase;
		const preview = { collection: 'showcase', item, role: reader };
		const { link } = await server.api(owner.token).need('POST', '/share/api/previews', preview);
		const { page } = await visitLink(browser, link);
		await page.getByText('No longer available').waitFor();
	});
});
