import type { Page } from 'playwright-core';

/** Waits until nothing grows, slides or fades any more; what turns for ever is left to turn. */
export async function comeToRest(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
		const moving = () =>
			document
				.getAnimations()
				.filter(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity);

		// What was changed last begins to move with the frame that draws it.
		await nextFrame();
		await nextFrame();
		for (let some = moving(); some.length > 0; some = moving()) {
			await Promise.allSettled(some.map(({ finished }) => finished));
			await nextFrame();
		}
	});
}
