import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator } from '../support/administrator.ts';
import { chromium, startStudio, type Studio } from '../support/studio/studio.ts';
import { fillShares } from '../load/setting/fill-shares.ts';

/** Enough for whoever reads all of them to be seen; how a million compare with a thousand, the bench says. */
const total = 100_000;
const fillingMs = 300_000;

describe.skipIf(chromium === null)('the overview of very many shares', () => {
	let studio: Studio;

	beforeAll(async () => {
		studio = await startStudio({ version: '12' });
		const { newsroom, editor } = studio;
		const share = await newsroom.share({ name: 'One of many' }, editor);
		await fillShares(newsroom.server.knex, 'sqlite', share.id, total);
	}, fillingMs);
	afterAll(async () => {
		await studio?.stop();
	});

	it('asks for a page only, and shows it while it counts the rest', async () => {
		const { page, problems } = await studio.open(administrator);
		const asked: URLSearchParams[] = [];
		page.on('request', (request) => {
			const url = new URL(request.url());
			if (url.pathname === '/share/api/shares') asked.push(url.searchParams);
		});
		await page.goto(`${studio.newsroom.server.url}/admin/shares`);
		await page.locator('tr[data-share]').first().waitFor();
		expect(await page.locator('tr[data-share]').count()).toBe(25);
		await page.getByText('1–25 of 100,000').waitFor();

		await page.getByRole('button', { name: 'Next page' }).click();
		await page.getByText('26–50 of 100,000').waitFor();
		expect(asked.map((query) => Number(query.get('limit'))).filter((limit) => limit > 25)).toEqual([]);
		expect(problems).toEqual([]);
	});

	it('hands all of them out as one file', async () => {
		const { server } = studio.newsroom;
		const { status, text } = await server.admin.get('/share/api/shares?export=csv');
		expect(status).toBe(200);
		expect(text.trimEnd().split('\r\n').length - 1).toBe(total);
	});
});
