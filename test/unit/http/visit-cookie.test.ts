import { describe, expect, it } from 'vitest';
import { cookieName, setShareCookie } from '../../../extensions/http/visit-cookie.ts';
import { readSettings } from '../../../extensions/directus/settings.ts';
import type { CookieOptions } from 'express';

const settingsFor = (publicUrl: string) =>
	readSettings({ env: { SECRET: 'a secret', PUBLIC_URL: publicUrl }, logger: { warn() {} } as never });
const share = { embed: [] };
const secretOf = (number: number) => `secret-${number}`;

/** As much of a browser as keeps cookies in their order. */
function jar(publicUrl = '') {
	const cookies = new Map<string, string>();
	const cleared: { name: string; options: CookieOptions }[] = [];
	const exchange = () => ({
		req: { cookies: Object.fromEntries(cookies) },
		res: {
			cookie: (name: string, value: string) => void cookies.set(name, value),
			clearCookie: (name: string, options: CookieOptions) => {
				cleared.push({ name, options });
				cookies.delete(name);
			},
		} as never,
	});
	const settings = settingsFor(publicUrl);
	const set = (kind: Parameters<typeof setShareCookie>[2], secret: string, value: string) =>
		setShareCookie(exchange(), settings, kind, { share, secret, value, expires: 1 });
	return {
		cookies,
		cleared,
		open: (secret: string) => set('visit', secret, 't'.repeat(43)),
		remember: (secret: string) => set('proof', secret, `1764230400000.${'f'.repeat(64)}`),
		know: (secret: string) => set('known', secret, 't'.repeat(43)),
		header: () => [...cookies].map((pair) => pair.join('=')).join('; '),
	};
}

describe('the cookies of a browser that opens very many shares', () => {
	it('stay short enough for every server, and the last visits go on', () => {
		const { cookies, open, remember, know, header } = jar();
		cookies.set('directus_session_token', 'x'.repeat(600));
		for (let number = 0; number < 300; number++) {
			open(secretOf(number));
			remember(secretOf(number));
			expect(cookies.has(cookieName('visit', secretOf(number)))).toBe(true);
		}
		expect(header().length).toBeLessThan(6500);
		for (let number = 0; number < 50; number++) know(secretOf(number));
		expect(header().length).toBeLessThan(7500);
		expect(cookies.has(cookieName('visit', secretOf(261)))).toBe(true);
		expect(cookies.has(cookieName('visit', secretOf(259)))).toBe(false);
		expect(cookies.has(cookieName('proof', secretOf(281)))).toBe(true);
		expect(cookies.has(cookieName('proof', secretOf(279)))).toBe(false);
		expect(cookies.has('directus_session_token')).toBe(true);
	});

	it('are taken back all at once where a browser has too many of an earlier day', () => {
		const { cookies, open, cleared } = jar();
		for (let number = 0; number < 120; number++) cookies.set(cookieName('visit', secretOf(number)), 'token');
		open('another');
		expect(cookies.size).toBe(40);
		expect(cleared[0]?.name).toBe(cookieName('visit', secretOf(0)));
		expect(cleared[0]?.options).toMatchObject({ path: '/share', httpOnly: true });
	});

	it('take nothing back where a share is opened again', () => {
		const { open, cleared } = jar();
		for (let number = 0; number < 40; number++) open(secretOf(number));
		open(secretOf(3));
		expect(cleared).toEqual([]);
	});

	it('are taken back in frames of other sites as well, where browsers keep them apart', () => {
		const { open, cleared } = jar('https://cms.example.com/base');
		for (let number = 0; number < 41; number++) open(secretOf(number));
		expect(cleared.map(({ options }) => [options.path, options.partitioned ?? false])).toEqual([
			['/base/share', false],
			['/base/share', true],
		]);
	});
});
