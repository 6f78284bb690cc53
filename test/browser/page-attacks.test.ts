import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { allAttacks, attacks } from '../support/page/attacks.ts';
import { chromiumPath, launchChromium } from '../support/chromium.ts';
import { followRequests, type RequestsInFlight } from '../support/requests-in-flight.ts';
import { startShowcase, type Showcase } from '../support/page/showcase.ts';
import { visitLink } from '../support/page/visitor-browser.ts';

const chromium = chromiumPath();

describe.skipIf(chromium === null)('attacks on the page', () => {
	let showcase: Showcase;
	let browser: Browser;

	beforeAll(async () => {
		showcase = await startShowcase();
		browser = await launchChromium(chromium ?? '');
		await fillWithAttacks();
	});
	afterAll(async () => {
		await browser?.close();
		await showcase?.server.stop();
	});

	/** Into every text that anybody can write, and into names and labels. */
	async function fillWithAttacks(): Promise<void> {
		const { admin } = showcase.server;
		const line = '<img src=x onerror=gotIn()><script>gotIn()</script>';
		await admin.need('PATCH', '/settings', {
			project_name: `</title></script>${line}`,
			project_descriptor: line,
			project_color: '#123456',
		});
		await admin.need('PATCH', `/users/${showcase.owner.id}`, { first_name: line, last_name: '"><svg onload=gotIn()>' });
		await admin.need('PATCH', `/files/${showcase.picture}`, { title: line, filename_download: `${line}.png` });
		await admin.need('PATCH', `/items/showcase/${showcase.item}`, {
			title: line,
			markdown: allAttacks,
			html: allAttacks,
			plain: allAttacks,
			code: allAttacks,
			json: { [line]: attacks },
			colour: 'red;background:url(https://evil.example/colour)',
			icon: line,
			status: line,
			tags: attacks,
			place: { type: 'Point', coordinates: [line, line] },
			area: { type: line, coordinates: [[[1, 2]]] },
			steps: [{ what: line, when: line }],
			unknown: { __proto__: { polluted: true }, constructor: line },
			person: { name: line, city: 'javascript:gotIn()', bio: allAttacks },
		});
		await admin.need('PATCH', `/items/rows/1`, { name: line, unit: 'javascript:gotIn()', remark: allAttacks });
		await admin.need('PATCH', '/fields/showcase/plain', { meta: { note: line } });
	}

	async function open(before?: (page: Page) => Promise<unknown>) {
		const { link } = await showcase.share({ message: allAttacks.slice(0, 2000) });
		const ran: string[] = [];
		let requests: RequestsInFlight | undefined;
		const elsewhere: string[] = [];
		const visiting = await visitLink(browser, link, {
			before: async (page) => {
				requests = followRequests(page);
				await page.exposeFunction('gotIn', () => ran.push('a script ran'));
				page.on('request', (request) => {
					// The browser's own viewer for documents is made of pages as well.
					if (
						!/^(?:data|blob|chrome|chrome-extension):/.test(request.url()) &&
						!request.url().startsWith(showcase.server.url)
					) {
						elsewhere.push(request.url());
					}
				});
				page.on('dialog', (dialog) => ran.push(dialog.message()));
				await before?.(page);
			},
		});
		await visiting.page.locator('h1').waitFor();
		return { ...visiting, ran, elsewhere, requests };
	}

	it('run nothing, load nothing from elsewhere, and do not even get as far as the policy', async () => {
		const { page, problems, ran, elsewhere, requests } = await open();
		for (const summary of await page.locator('details:not([open]) > summary').all()) await summary.click();
		for (const tab of await page.getByRole('tab').all()) await tab.click();
		for (const details of await page.locator('.row-toggle').all()) await details.click();
		await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
		await requests?.over();

		expect(ran).toEqual([]);
		expect(elsewhere).toEqual([]);
		expect(problems).toEqual([]);
		expect(await page.evaluate(() => ({}) as { polluted?: boolean })).toEqual({});
		const dangerous = '#page :is(script, style, iframe:not(.document), object, embed, form, base, meta, link, input)';
		expect(await page.locator(dangerous).count()).toBe(0);
		const handlers = await page.evaluate(() =>
			[...document.querySelectorAll('#page *')].flatMap((element) =>
				element.getAttributeNames().filter((name) => /^on|^srcdoc$|^formaction$/.test(name)),
			),
		);
		expect(handlers).toEqual([]);
	});

	it('leave no link that runs a script, wherever one is clicked', async () => {
		const { page, ran } = await open();
		const links = await page.evaluate(() => [...document.querySelectorAll('a')].map((link) => link.protocol));
		expect(links.filter((protocol) => !['http:', 'https:', 'mailto:', 'tel:', ':'].includes(protocol))).toEqual([]);
		for (const link of await page.getByText('click me').all()) await link.click({ force: true });
		expect(ran).toEqual([]);
	});

	it('stay text in names, labels and the sender’s message', async () => {
		const { page } = await open();
		expect(await page.locator('h1').innerText()).toContain('<img src=x onerror=gotIn()>');
		expect(await page.title()).toContain('<script>');
		expect(await page.locator('.sender-message').innerText()).toContain('<script>gotIn()</script>');
	});

	it('get nowhere in the page’s HTML, which names the project before any script runs', async () => {
		const { link } = await showcase.share();
		const { text, headers } = await showcase.server.api().get(new URL(link).pathname);
		expect(text).not.toMatch(/<img|<svg|<script>/);
		expect(text.match(/<\/script>/g)).toHaveLength(2);
		const policy = String(headers['content-security-policy']);
		expect(policy).toContain("default-src 'none'");
		expect(policy).toContain("frame-ancestors 'none'");
		expect(policy).not.toMatch(/unsafe|\*|https?:/);
	});
});
