import { fetchAlone } from '../fetch-alone.ts';
import type { Page, Route } from 'playwright-core';
import type { Showcase } from './showcase.ts';

export interface DoorScene {
	name: string;
	/** What the page says in this state, in English. */
	says: RegExp;
	/** Answers a link, and brings the page there. */
	arrange(showcase: Showcase): Promise<{ link: string; before?: (page: Page) => Promise<unknown> }>;
	/** What the visitor does once the page is there. */
	act?(page: Page): Promise<unknown>;
}

const dayMs = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * dayMs).toISOString();
const linkOf = async (showcase: Showcase, input: object) => ({ link: (await showcase.share(input)).link });

/** Everything that can stand between a visitor and the item. */
export const doorScenes: DoorScene[] = [
	{
		name: 'password',
		says: /Password needed/,
		arrange: (showcase) => linkOf(showcase, { password: 'tide table' }),
	},
	{
		name: 'password-wrong',
		says: /You can try \d+ times more/,
		arrange: (showcase) => linkOf(showcase, { password: 'tide table' }),
		act: (page) => guess(page, 'a guess'),
	},
	{
		name: 'password-wait',
		says: /Too many tries\. You can try again in/,
		async arrange(showcase) {
			const { link } = await showcase.share({ password: 'tide table' });
			return { link, before: (page) => refuse(page, '**/visits', 429, 'REQUESTS_EXCEEDED', { 'retry-after': '900' }) };
		},
		act: (page) => guess(page, 'a guess'),
	},
	{ name: 'open', says: /shared something with you/, arrange: (showcase) => linkOf(showcase, { max_uses: 2 }) },
	{
		name: 'not-yet',
		says: /Not open yet/,
		arrange: (showcase) => linkOf(showcase, { date_start: inDays(3) }),
	},
	{
		name: 'ended',
		says: /No longer available/,
		async arrange(showcase) {
			const { id, link } = await showcase.share();
			await showcase.server.admin.need('POST', `/share/api/shares/${id}/end`);
			return { link };
		},
	},
	{
		name: 'used-up',
		says: /used up/,
		async arrange(showcase) {
			const { link } = await showcase.share({ max_uses: 1 });
			await showcase.server.api().need('POST', `${new URL(link).pathname}/visits`, {});
			return { link };
		},
	},
	{
		name: 'not-found',
		says: /This link does not work/,
		arrange: async ({ server }) => ({ link: `${server.url}/share/nobody-made-this` }),
	},
	{
		name: 'nothing',
		says: /Nothing to show/,
		async arrange(showcase) {
			const { link } = await showcase.share();
			return { link, before: (page) => refuse(page, '**/content', 403, 'FORBIDDEN') };
		},
	},
	{
		name: 'too-many',
		says: /One moment, please/,
		async arrange(showcase) {
			const { link } = await showcase.share();
			return { link, before: (page) => refuse(page, '**/visits', 429, 'REQUESTS_EXCEEDED', { 'retry-after': '42' }) };
		},
	},
	{
		name: 'offline',
		says: /No connection/,
		async arrange(showcase) {
			const { link } = await showcase.share();
			return { link, before: (page) => page.route('**/visits', (route) => route.abort('internetdisconnected')) };
		},
	},
	{
		name: 'failed',
		says: /Something went wrong/,
		async arrange(showcase) {
			const { link } = await showcase.share();
			return { link, before: (page) => refuse(page, '**/visits', 500, 'INTERNAL_SERVER_ERROR') };
		},
	},
	{
		name: 'left',
		says: /You have left/,
		arrange: (showcase) => linkOf(showcase, {}),
		act: (page) => page.getByRole('button', { name: 'Leave' }).click(),
	},
	{
		name: 'visit-over',
		says: /Your visit has ended/,
		async arrange(showcase) {
			const { link } = await showcase.share({ max_uses: 5 });
			return { link, before: (page) => page.route('**/content', withMoreRows) };
		},
		async act(page) {
			await page.getByRole('button', { name: 'Open' }).click();
			await refuse(page, '**/content/rows?*', 401, 'VISIT_REQUIRED');
			await page.getByRole('button', { name: 'Show more' }).click();
		},
	},
];

/** As if the list went on. */
async function withMoreRows(route: Route): Promise<void> {
	const response = await fetchAlone(route);
	const answer = (await response.json()) as { data?: { lists: Record<string, object> } };
	const rows = answer.data?.lists['rows'];
	if (rows) Object.assign(rows, { more: true, total: 200 });
	await route.fulfill({ response, json: answer });
}

async function guess(page: Page, password: string): Promise<void> {
	await page.locator('input[type=password]').fill(password);
	await page.keyboard.press('Enter');
}

function refuse(page: Page, url: string, status: number, code: string, headers: Record<string, string> = {}) {
	const body = { errors: [{ message: code, extensions: { code } }] };
	return page.route(url, (route) => route.fulfill({ status, headers, json: body }));
}
