import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { holdStill } from './hold-still.ts';
import { keepWarm } from './warm-contexts.ts';
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
	 * A page in a browser of theirs, logged in; `problems` collects what goes wrong on it. Nothing slides or fades in it
	 * unless `motion` is wanted, and no other test has it but where `clock` is: a clock stays with its browser.
	 */
	open(login: Pick<Login, 'email' | 'password'>, options?: Opening): Promise<StudioPage>;
	/** Somebody who may work in the Studio. Directus 12 without a licence has room for one beside the editor. */
	makeColleague(permissions: Permission[]): Promise<Login>;
	stop(): Promise<void>;
}

export interface Opening extends BrowserContextOptions {
	motion?: boolean;
	clock?: boolean;
}

export interface StudioPage {
	page: Page;
	problems: string[];
	/** Paths of the requests for our API and for core's shares, in their order. */
	requests: string[];
}

/** Where Directus keeps who is logged in. */
const session = 'directus_session_token';

/** What Directus 12 asks administrators about its licence stands in front of everything. */
const dismissed = ['license-login-modal-dismissed', 'license-banner-dismissed', 'license-onboarding-dismissed'];

/** The newsroom, with people who can log in to its Studio, in a real browser. */
export function startStudio(options: OwnOptions): Promise<Studio<OwnDirectus>>;
export function startStudio(options?: LentOptions): Promise<Studio>;
export async function startStudio(options: LentOptions | OwnOptions = {}): Promise<Studio> {
	const newsroom = await startNewsroom(options);
	const { admin, url } = newsroom.server;
	const browsers = keepWarm(url, (cookie) => cookie === session || dismissed.includes(cookie));
	let browser: Browser;

	try {
		browser = await launchChromium(chromium ?? '', ['--process-per-site']);
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

	async function logIn(
		{ email, password }: Pick<Login, 'email' | 'password'>,
		{ motion = false, ...more }: Omit<Opening, 'clock'>,
	): Promise<BrowserContext> {
		const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US', ...more });
		if (!motion) await holdStill(context);
		context.setDefaultTimeout(patienceMs);
		await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
		await context.addCookies(dismissed.map((name) => ({ name, value: 'true', url })));
		const login = { email, password, mode: 'session' };
		const answer = await context.request.post(`${url}/auth/login`, { data: login });
		if (!answer.ok()) throw new Error(`${email} could not log in: ${answer.status()} ${await answer.text()}`);
		return context;
	}

	return {
		newsroom,
		editor: await makeLogin([...mayReadEverything, ...mayShareArticles]),
		makeColleague: makeLogin,
		async open(login, { clock = false, ...options } = {}) {
			const context = await browsers.take(clock ? randomUUID() : JSON.stringify([login.email, options]), () =>
				logIn(login, options),
			);
			const opened = watched(await context.newPage());
			if (clock) await opened.page.clock.install();
			return opened;
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
