import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { chromiumPath, launchChromium } from '../support/chromium.ts';
import { freePort } from '../support/free-port.ts';
import { makeRole } from '../support/newsroom/people.ts';
import { startNotes, type Notes } from '../support/notes.ts';
import { startPathProxy, type PathProxy } from '../support/path-proxy.ts';
import { uploadPng } from '../support/newsroom/content.ts';
import { visitLink } from '../support/page/visitor-browser.ts';

const chromium = chromiumPath();

/** As `docs/operating.md` has it: a proxy takes the path off, and `PUBLIC_URL` has it. */
describe.skipIf(chromium === null)('where Directus lies below a path', () => {
	let notes: Notes;
	let proxy: PathProxy;
	let browser: Browser;
	let place: string;
	let pictures: string[];
	let role: string;

	beforeAll(async () => {
		const port = await freePort();
		place = `http://127.0.0.1:${port}/cms`;
		notes = await startNotes({ own: true, env: { PUBLIC_URL: place } });
		const { admin, url } = notes.server;
		proxy = await startPathProxy('/cms', { port, to: url });
		const html = { field: 'html', type: 'text', schema: {}, meta: { interface: 'input-rich-text-html' } };
		await admin.need('POST', '/fields/notes', html);
		pictures = [];
		for (let count = 0; count < 5; count++) pictures.push(await uploadPng(admin, `Picture ${count}`));
		const addresses = [
			`${place}/assets/${pictures[0]}`,
			`/cms/assets/${pictures[1]}/photo.png?width=20`,
			`/assets/${pictures[2]}.png`,
			`assets/${pictures[3]}?key=system-small-cover`,
		];
		const text = addresses.map((address) => `<p><img src="${address}" alt="picture"></p>`).join('');
		await admin.need('PATCH', `/items/notes/${notes.note}`, { html: `<p>With pictures</p>${text}` });
		const readable = ['notes', 'directus_files'].map((collection) => ({ collection }));
		({ role } = await makeRole(admin, 'Reads pictures', readable));
		browser = await launchChromium(chromium ?? '');
	});
	afterAll(async () => {
		await browser?.close();
		await proxy?.stop();
		await notes?.server.stop();
	});

	it('links lead there, and the page, its scripts and the pictures in its texts come from there', async () => {
		const { link } = await notes.share({ role });
		expect(link).toMatch(new RegExp(`^${place}/share/[\\w-]+$`));
		const asked: string[] = [];
		const { page, problems } = await visitLink(browser, link, {
			before: async (page) => void page.on('request', (request) => asked.push(request.url())),
		});
		await page.getByText('With pictures').waitFor();
		const images = page.locator('#page main img');
		expect(await images.count()).toBe(4);
		for (const image of await images.all()) {
			await image.scrollIntoViewIfNeeded();
			const isDrawn = () => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0);
			await expect.poll(isDrawn, { message: `${await image.getAttribute('src')}` }).toBe(true);
		}
		expect(asked.filter((address) => /\.js$/.test(address)).length).toBeGreaterThan(0);
		expect(asked.filter((address) => !address.startsWith(`${place}/share/`))).toEqual([]);
		expect(proxy.strays).toEqual([]);
		expect(problems).toEqual([]);
		const cookies = await page.context().cookies();
		expect(new Set(cookies.map(({ path }) => path))).toEqual(new Set(['/cms/share']));

		await page.reload();
		await page.getByText('With pictures').waitFor();
		expect((await notes.server.admin.need('GET', '/share/api/shares'))[0].times_used).toBe(1);
	});
});
