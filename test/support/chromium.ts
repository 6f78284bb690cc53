import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { say } from './say.ts';

/** The same engine without windows: a third less of the processor's time, and no viewer of PDF. */
const bare = '/usr/bin/chromium-headless-shell';
const whole = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where this machine's Chromium is. Says loudly what is left out for want of one; on a build server that is an error. */
export function chromiumPath({ viewsPdf = false } = {}): string | null {
	const places = [process.env['CHROMIUM'], ...(viewsPdf ? whole : [bare, ...whole])];
	const path = places.find((place) => place !== undefined && existsSync(place));
	if (path !== undefined) return path;
	if (process.env['CI'] === 'true') throw new Error('There is no Chromium, and a build tests everything.');
	say('\n!!! There is no Chromium.\n!!! THE TESTS IN A BROWSER ARE LEFT OUT.\n');
	return null;
}

/** Three servers and a browser may share two cores with it. */
export const patienceMs = 60_000;

/** @param more arguments beside what every test's browser gets */
export function launchChromium(executablePath: string, more: string[] = []): Promise<Browser> {
	const args = [
		...more,
		'--no-sandbox',
		'--disable-gpu',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
		'--no-first-run',
	];
	return chromium.launch({ executablePath, args });
}
