import { nextTick, onUnmounted, type Ref } from 'vue';

const canHoldFocus = 'a[href], button, input, select, textarea, [tabindex]';

/**
 * Gives the focus back, once a component is gone, to what had it when the component came, or to the nearest place around
 * that is still there. The app's own dialogs do so too, but not where one follows another or their opener went meanwhile.
 * Call it while the component is set up.
 */
export function useReturnFocus(): void {
	const places = placesAround(document.activeElement);

	onUnmounted(async () => {
		await nextTick();
		const isLost = document.activeElement === null || document.activeElement === document.body;
		if (isLost) places.find(({ isConnected }) => isConnected)?.focus();
	});
}

/** Takes the focus that went with a row of a list, once that is drawn without it. */
export async function catchFocus(list: Readonly<Ref<HTMLElement | null>>): Promise<void> {
	await nextTick();
	if (document.activeElement === null || document.activeElement === document.body) list.value?.focus();
}

function placesAround(element: Element | null): HTMLElement[] {
	const place = element?.closest<HTMLElement>(canHoldFocus);
	return place ? [place, ...placesAround(place.parentElement)] : [];
}
