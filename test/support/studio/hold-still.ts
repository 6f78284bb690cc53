import type { BrowserContext } from 'playwright-core';

const still = '*, *::before, *::after { animation: none !important; transition: none !important; }';

/**
 * Takes animations and transitions out of the pages of a browser. Without a graphics card each frame is drawn by the
 * processor: the app's spinners and slides take more of it than all the rest of opening an item.
 */
export async function holdStill(context: BrowserContext): Promise<void> {
	await context.addInitScript((css) => {
		const waiting = new MutationObserver(() => {
			if (!document.head) return;
			waiting.disconnect();
			document.head.append(Object.assign(document.createElement('style'), { textContent: css }));
		});
		waiting.observe(document, { childList: true, subtree: true });
	}, still);
}
