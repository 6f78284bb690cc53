/** The app draws a drawer before it hangs it into the page; a slow machine may take seconds for that. */
const patienceFrames = 1200;

/** The app's drawer says to nobody that it is a dialog, nor its name: this says it for the drawer around an element. */
export function nameDrawer(inside: HTMLElement | null, name: string, frames = patienceFrames): void {
	if (inside === null) return;
	const drawer = inside.closest('.v-drawer');

	if (drawer === null) {
		if (frames > 0) requestAnimationFrame(() => nameDrawer(inside, name, frames - 1));
		return;
	}

	drawer.setAttribute('role', 'dialog');
	drawer.setAttribute('aria-modal', 'true');
	drawer.setAttribute('aria-label', name);
}
