import { expect } from 'vitest';
import type { Page, Request } from 'playwright-core';

export interface RequestsInFlight {
	/** Resolves when nothing that the page asked for is on its way, and it has drawn what came. */
	over(): Promise<void>;
}

/** Follows what a page asks for from now on: call it before the page is loaded. */
export function followRequests(page: Page): RequestsInFlight {
	const inFlight = new Set<Request>();
	page.on('request', (request) => inFlight.add(request));
	page.on('requestfinished', (request) => inFlight.delete(request));
	page.on('requestfailed', (request) => inFlight.delete(request));
	const isDrawn = () => page.evaluate(() => new Promise<void>((done) => requestIdleCallback(() => done())));

	return {
		async over() {
			await isDrawn();
			await expect.poll(() => [...inFlight].map((request) => request.url())).toEqual([]);
			// What came may have asked for more.
			await isDrawn();
			await expect.poll(() => [...inFlight].map((request) => request.url())).toEqual([]);
		},
	};
}
