import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { accessibilityProblems } from '../support/page/accessibility.ts';
import { chromiumPath, launchChromium } from '../support/chromium.ts';
import { startShowcase, type Showcase } from '../support/page/showcase.ts';
import { visitLink } from '../support/page/visitor-browser.ts';

const chromium = chromiumPath();

const languages = [
	['en-GB', 'Password needed', 'Leave'],
	['de-AT', 'Passwort erforderlich', 'Verlassen'],
	['fr-CA', 'Mot de passe requis', 'Quitter'],
	['es-MX', 'Se necesita una contraseña', 'Salir'],
	['it-IT', 'Serve una password', 'Esci'],
	['pt-BR', 'É necessária uma palavra-passe', 'Sair'],
	['nl-NL', 'Wachtwoord nodig', 'Verlaten'],
	['pl-PL', 'Potrzebne hasło', 'Wyjdź'],
	['ja-JP', 'パスワードが必要です', '退出'],
	['ar-EG', 'كلمة المرور مطلوبة', 'مغادرة'],
] as const;

describe.skipIf(chromium === null)('the page speaks the visitor’s language', () => {
	let showcase: Showcase;
	let browser: Browser;
	let link: string;

	beforeAll(async () => {
		showcase = await startShowcase();
		browser = await launchChromium(chromium ?? '');
		({ link } = await showcase.share({ password: 'tide table', date_end: '2099-05-04T12:00:00Z' }));
	});
	afterAll(async () => {
		await browser?.close();
		await showcase?.server.stop();
	});

	it.each(languages)('%s: at the door and beyond', async (locale, door, leave) => {
		const loaded: string[] = [];
		const { page, problems } = await visitLink(browser, link, {
			locale,
			before: async (page) => page.on('request', (request) => loaded.push(new URL(request.url()).pathname)),
		});
		await page.getByRole('heading', { name: door }).waitFor();
		expect(await page.locator('html').getAttribute('lang')).toBe(locale);
		expect(await page.locator('html').getAttribute('dir')).toBe(locale.startsWith('ar') ? 'rtl' : 'ltr');

		await page.locator('input').fill('tide table');
		await page.keyboard.press('Enter');
		await page.getByRole('button', { name: leave, exact: true }).waitFor();
		const sentences = loaded.filter((path) => /\/page\/[a-z]{2}-/.test(path));
		expect(sentences.map((path) => path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('/') + 3))).toEqual(
			locale.startsWith('en') ? [] : [locale.slice(0, 2)],
		);
		expect(problems).toEqual([]);
	});

	it('from right to left, with nothing out of place', async () => {
		const { page } = await visitLink(browser, link, { locale: 'ar', viewport: { width: 320, height: 640 } });
		await page.locator('input').fill('tide table');
		await page.keyboard.press('Enter');
		await page.getByRole('heading', { name: 'Everything there is' }).waitFor();
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
		expect(await accessibilityProblems(page)).toEqual([]);
		const overhang = await page.getByRole('heading', { name: 'Everything there is' }).evaluate((title) => {
			const words = document.createRange();
			words.selectNodeContents(title);
			return Math.abs(words.getBoundingClientRect().right - title.getBoundingClientRect().right);
		});
		expect(overhang).toBeLessThan(2);
		const [label, box] = [page.locator('.fact dt').first(), page.locator('.facts').first()];
		const [right, edge] = await Promise.all(
			[label, box].map((one) => one.evaluate((element) => element.getBoundingClientRect().right)),
		);
		expect((edge ?? 0) - (right ?? 0)).toBeLessThan(60);
	});

	it('the project’s language where the visitor’s is none of them', async () => {
		await showcase.server.admin.need('PATCH', '/settings', { default_language: 'nl-NL' });
		const { page } = await visitLink(browser, link, { locale: 'sv-SE' });
		await page.getByRole('heading', { name: 'Wachtwoord nodig' }).waitFor();
	});
});
