import { texts } from '../texts.ts';

const SECOND_MS = 1000;

/** Calls `onTick` every second with what is left, then `onEnd`; ends quietly when the element has left the page. */
export function waitBeside(element: Element, seconds: number, onTick: (time: string) => void, onEnd: () => void): void {
	const end = Date.now() + seconds * SECOND_MS;

	const tick = (): void => {
		const left = Math.ceil((end - Date.now()) / SECOND_MS);
		if (left <= 0) return onEnd();
		onTick(timeText(left));
		setTimeout(() => {
			if (element.isConnected) tick();
		}, SECOND_MS);
	};

	tick();
}

export function timeText(seconds: number): string {
	if (seconds <= 90) return texts.time.seconds(seconds);
	return texts.time.minutes(Math.ceil(seconds / 60));
}
