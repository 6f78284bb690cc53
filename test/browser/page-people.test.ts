import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { accessibilityProblems } from '../support/page/accessibility.ts';
import { cacheFolder } from '../support/places.ts';
import { chromiumPath, launchChromium } from '../support/chromium.ts';
import { codeInMail } from '../support/newsroom/guests.ts';
import { expectNoSidewaysScrolling, inEveryLook } from '../support/page/looks.ts';
import { inviteTo, peopleScenes, press, signIn, typeCode, type Guesthouse } from '../support/page/people-states.ts';
import { makeRole, makeUser } from '../support/newsroom/people.ts';
import { startMailServer } from '../support/mail-server.ts';
import { startShowcase } from '../support/page/showcase.ts';
import { visitLink } from '../support/page/visitor-browser.ts';

const chromium = chromiumPath();
const pictures = join(cacheFolder, 'screenshots');
const address = 'ada@example.com';
const inside = 'Everything there is';

describe.skipIf(chromium === null)('the door for people', () => {
	let house: Guesthouse;
	let browser: Browser;

	beforeAll(async () => {
		await mkdir(pictures, { recursive: true });
		const showcase = await startShowcase();
		const mails = await startMailServer(showcase.server);
		const { admin } = showcase.server;
		await admin.need('PATCH', '/settings', { project_name: 'Northlight', project_color: '#1F4E79' });
		const { role: team } = await makeRole(admin, 'Team', []);
		const account = { email: 'gus@example.com', password: 'a long password' };
		const guest = await makeUser(admin, team, { ...account, first_name: 'Gus', last_name: 'Guest' });
		house = { showcase, mails, team, guest: { ...guest, ...account } };
		browser = await launchChromium(chromium ?? '');
	});
	afterAll(async () => {
		await browser?.close();
		await house?.showcase.server.stop();
		await house?.mails.stop();
	});

	it.each(peopleScenes)('is in order: $name', async ({ name, says, arrange, act }) => {
		const { link, signedIn } = await arrange(house);
		const { page, problems } = await visitLink(browser, link, {
			before: async (page) => signedIn && signIn(page, house, signedIn),
		});
		await page.locator('.door-card').waitFor();
		await act?.(page, house, link);
		await page.getByText(says).first().waitFor();

		await inEveryLook(page, async (look) => {
			expect(await accessibilityProblems(page), look).toEqual([]);
			await page.screenshot({ path: join(pictures, `${name} ${look}.png`) });
		});
		await expectNoSidewaysScrolling(page);
		expect(problems).toEqual([]);
	});

	it('lets an address in that proves itself, and knows its browser again', async () => {
		const { link, share } = await inviteTo(house, address);
		const { page } = await visitLink(browser, link);
		await press(page, 'Accept');
		await page.getByLabel('Remember this browser').check();
		await typeCode(page, house);
		await page.getByRole('heading', { name: inside }).waitFor();

		await press(page, 'Leave');
		await press(page, 'Open again');
		await page.getByRole('heading', { name: inside }).waitFor();
		expect((await house.showcase.server.admin.need('GET', `/share/api/shares/${share.id}`)).times_used).toBe(2);

		const { page: other } = await visitLink(browser, link);
		await other.getByRole('button', { name: 'Send the code' }).waitFor();
	});

	it('sends nothing before somebody presses for it', async () => {
		const mails = () => house.mails.received.filter(({ to }) => to.includes('bea@example.com'));
		const { link } = await inviteTo(house, 'bea@example.com');
		const invitations = mails().length;
		const { page } = await visitLink(browser, link);
		await page.getByText('invites you').waitFor();
		await page.reload();
		await page.getByText('invites you').waitFor();
		expect(mails()).toHaveLength(invitations);
		await press(page, 'Accept');
		await page.locator('#code').waitFor();
		expect(codeInMail(house.mails, 'bea@example.com')).toMatch(/^\d{6}$/);
	});

	it('takes a code as it is pasted, and says how long until another can be sent', async () => {
		const { link } = await inviteTo(house, 'cleo@example.com');
		const { page } = await visitLink(browser, link);
		await press(page, 'Accept');
		await page.getByRole('button', { name: /Send again in/ }).waitFor();
		expect(await page.getByRole('button', { name: /Send again in/ }).isDisabled()).toBe(true);
		const code = codeInMail(house.mails, 'cleo@example.com');
		await page.locator('#code').focus();
		await page.keyboard.insertText(` ${code.slice(0, 3)}-${code.slice(3)} `);
		await page.keyboard.press('Enter');
		await page.getByRole('heading', { name: inside }).waitFor();
	});

	it('asks for the password and then for the code, and uses up no code for a wrong password', async () => {
		const { link } = await inviteTo(house, 'dora@example.com', { password: 'tide table' });
		const { page } = await visitLink(browser, link);
		await press(page, 'Accept');
		await page.locator('#password').fill('a guess');
		await page.keyboard.press('Enter');
		await page.getByText('This password is not right').first().waitFor();
		await page.locator('#password').fill('tide table');
		await page.keyboard.press('Enter');
		await page.locator('#code').waitFor();
		await typeCode(page, house, 'dora@example.com');
		await page.getByRole('heading', { name: inside }).waitFor();
	});

	it('lets a user straight on who is signed in, and says as whom', async () => {
		const { link } = await inviteTo(house, { role: house.team });
		const { page } = await visitLink(browser, link, { before: (page) => signIn(page, house, house.guest) });
		await page.getByRole('heading', { name: inside }).waitFor();
		await page.getByText('Signed in as Gus Guest').waitFor();
	});

	it('leads to Directus’ own login, accepts with the press that led there, and opens on the way back', async () => {
		const { link } = await inviteTo(house, { user: house.guest.id });
		const { page } = await visitLink(browser, link);
		await press(page, 'Accept');
		await page.waitForURL(/\/admin\/login\?redirect=(\/|%2F)shares(\/|%2F)return/);
		expect(await page.evaluate(() => sessionStorage.getItem('sharing:return'))).toBe(new URL(link).pathname);
		await signIn(page, house, house.guest);
		await page.goto(link);
		await page.getByRole('heading', { name: inside }).waitFor();
	});

	it('declines for who is signed in, by the press that led to the login', async () => {
		const { link } = await inviteTo(house, { user: house.guest.id });
		const { page } = await visitLink(browser, link);
		await press(page, 'Decline');
		await page.getByText('Decline the invitation?').waitFor();
		await press(page, 'Decline');
		await page.waitForURL(/\/admin\/login/);
		await signIn(page, house, house.guest);
		await page.goto(link);
		await page.getByText('Invitation declined').waitFor();
		await page.reload();
		await page.getByText('Invitation declined').waitFor();
	});

	it('signs somebody out of Directus who wants to sign in as somebody else', async () => {
		const { link } = await inviteTo(house, { user: house.showcase.owner.id });
		const { page } = await visitLink(browser, link, { before: (page) => signIn(page, house, house.guest) });
		await press(page, 'Sign in as somebody else');
		await page.waitForURL(/\/admin\/login/);
		const me = await page.request.get(`${house.showcase.server.url}/users/me`);
		expect(me.status()).toBeGreaterThanOrEqual(401);
	});
});
