const SECOND_MS = 1000;

/** Calls `onTick` every second with the seconds that are left, then `onEnd`; ends quietly when the element has left. */
export function waitBeside(
	element: Element,
	seconds: number,
	onTick: (secondsLeft: number) => void,
	onEnd: () => void,
): void {
	const end = Date.now() + seconds * SECOND_MS;

	const tick = (): void => {
		const left = (end - Date.now()) / SECOND_MS;
		if (left <= 0) return onEnd();
		onTick(Math.ceil(left));
		setTimeout(
			() => {
				if (element.isConnected) tick();
			},
			Math.min(SECOND_MS, left * SECOND_MS),
		);
	};

	tick();
}
