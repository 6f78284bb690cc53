import type { Browser, BrowserContext, CDPSession } from 'playwright-core';

/** The connection that a visit is measured over. */
export interface Connection {
	name: string;
	/** As Chromium emulates it; null for the machine's own. */
	emulated: { bytesPerSecond: number; latencyMs: number } | null;
}

export interface PageVisit {
	/** From the start of the navigation until the item can be read. */
	readableMs: number;
	/** What came over the line until the page was at rest: headers and bodies, as they were packed. */
	kilobytes: number;
	requests: number;
}

const patienceMs = 120_000;
const restMs = 700;

/** Opens a link in a browser until `text` can be read in it, as words or as the value of a field. */
export async function visitPage(
	context: BrowserContext,
	link: string,
	text: string,
	connection: Connection,
): Promise<PageVisit> {
	const page = await context.newPage();
	const session = await page.context().newCDPSession(page);
	const traffic = await watchTraffic(session, connection);

	await page.goto(link, { waitUntil: 'commit', timeout: patienceMs });
	const readable = await page.waitForFunction(
		(wanted) => {
			const isThere = [...document.querySelectorAll('input, textarea, h1, main')].some((element) => {
				const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
				const said = isField ? element.value : element.textContent;
				return said.includes(wanted) && element.getClientRects().length > 0;
			});
			return isThere ? performance.now() : false;
		},
		text,
		{ timeout: patienceMs, polling: 'raf' },
	);
	const readableMs = (await readable.jsonValue()) as number;
	await traffic.atRest();
	const { kilobytes, requests } = traffic.sum();
	await page.close();
	return { readableMs, kilobytes, requests };
}

/** A visitor who was never here: nothing in the cache, no cookies. */
export async function stranger(browser: Browser): Promise<BrowserContext> {
	return browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
}

async function watchTraffic(session: CDPSession, { emulated }: Connection) {
	let bytes = 0;
	let requests = 0;
	let last = Date.now();
	const running = new Set<string>();

	session.on('Network.requestWillBeSent', ({ requestId, request }) => {
		if (!/^https?:/.test(request.url)) return;
		requests += 1;
		running.add(requestId);
		last = Date.now();
	});
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		bytes += encodedDataLength;
		running.delete(requestId);
		last = Date.now();
	});
	session.on('Network.loadingFailed', ({ requestId }) => running.delete(requestId));
	await session.send('Network.enable');
	if (emulated) {
		await session.send('Network.emulateNetworkConditions', {
			offline: false,
			latency: emulated.latencyMs,
			downloadThroughput: emulated.bytesPerSecond,
			uploadThroughput: emulated.bytesPerSecond,
		});
	}

	return {
		sum: () => ({ kilobytes: bytes / 1000, requests }),
		async atRest() {
			while (running.size > 0 || Date.now() - last < restMs) {
				await new Promise((resolve) => setTimeout(resolve, 50));
				if (Date.now() - last > 10_000) return;
			}
		},
	};
}
