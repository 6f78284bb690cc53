import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { closeAfterTest } from '../close-after-test.ts';
import { holdStill } from './hold-still.ts';
import { chromiumPath, launchChromium, patienceMs } from '../chromium.ts';
import { makeRole, makeUser, type Permission, type Person } from '../newsroom/people.ts';
import { startNewsroom, type Newsroom } from '../newsroom/newsroom.ts';
import { mayReadEverything, mayShareArticles } from '../newsroom/plain-rights.ts';
import type { DirectusServer, OwnDirectus } from '../directus-server.ts';
import type { LentOptions, OwnOptions } from '../worlds/start-world.ts';

export const chromium = chromiumPath();

export interface Login extends Person {
	email: string;
	password: string;
}

export interface Studio<Server extends DirectusServer = DirectusServer> {
	newsroom: Newsroom<Server>;
	/** May read everything and share articles. */
	editor: Login;
	/**
	 * A browser of their own, logged in; `problems` collects what goes wrong on its pages. Nothing slides or fades in it
	 * unless `motion` is wanted.
	 */
	open(
		login: Pick<Login, 'email' | 'password'>,
		options?: BrowserContextOptions & { motion?: boolean },
	): Promise<StudioPage>;
	/** Somebody who may work in the Studio. Directus 12 without a licence has room for one beside the editor. */
	makeColleague(permissions: Permission[]): Promise<Login>;
	stop(): Promise<void>;
}

export interface StudioPage {
	page: Page;
	problems: string[];
	/** Paths of the requests for our API and for core's shares, in their order. */
	requests: string[];
}

/** What Directus 12 asks administrators about its licence stands in front of everything. */
const dismissed = ['license-login-modal-dismissed', 'license-banner-dismissed', 'license-onboarding-dismissed'];

/** The newsroom, with people who can log in to its Studio, in a real browser. */
export function startStudio(options: OwnOptions): Promise<Studio<OwnDirectus>>;
export function startStudio(options?: LentOptions): Promise<Studio>;
export async function startStudio(options: LentOptions | OwnOptions = {}): Promise<Studio> {
	const newsroom = await startNewsroom(options);
	const { admin, url } = newsroom.server;
	let browser: Browser;

	try {
		browser = await launchChromium(chromium ?? '');
	} catch (error) {
		await newsroom.server.stop();
		throw error;
	}

	async function makeLogin(permissions: Permission[]): Promise<Login> {
		const { role } = await makeRole(admin, `Colleagues ${Date.now()}`, permissions, { app_access: true });
		const account = { email: `colleague-${Date.now()}@example.com`, password: 'a long password' };
		const more = { ...account, first_name: 'Edda', last_name: 'Editor' };
		return { ...(await makeUser(admin, role, more)), ...account };
	}

	return {
		newsroom,
		editor: await makeLogin([...mayReadEverything, ...mayShareArticles]),
		makeColleague: makeLogin,
		async open({ email, password }, { motion = false, ...more } = {}) {
			const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US', ...more });
			closeAfterTest(context);
			if (!motion) await holdStill(context);
			context.setDefaultTimeout(patienceMs);
			await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
			await context.addCookies(dismissed.map((name) => ({ name, value: 'true', url })));
			const login = { email, password, mode: 'session' };
			const answer = await context.request.post(`${url}/auth/login`, { data: login });
			if (!answer.ok()) throw new Error(`${email} could not log in: ${answer.status()} ${await answer.text()}`);
			return watched(await context.newPage());
		},
		async stop() {
			await browser.close();
			await newsroom.server.stop();
		},
	};
}

function watched(page: Page): StudioPage {
	const problems: string[] = [];
	const requests: string[] = [];
	// The app's editor of version 11 throws by itself; what comes from extensions says so in its stack.
	page.on('pageerror', (error) => {
		if (error.stack?.includes('/extensions/')) problems.push(error.message);
	});
	page.on('console', (message) => {
		if (message.text().includes('[sharing]') || message.text().includes('[app-')) problems.push(message.text());
	});
	page.on('request', (request) => {
		const { pathname } = new URL(request.url());
		if (/^\/(?:share\/api|shares)\b/.test(pathname)) requests.push(`${request.method()} ${pathname}`);
	});
	return { page, problems, requests };
}
