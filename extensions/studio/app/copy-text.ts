/** Puts text on the clipboard; on sites without https by the older way. Answers whether it is there. */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return copyBySelection(text);
	}
}

function copyBySelection(text: string): boolean {
	const focused = document.activeElement;
	const area = document.createElement('textarea');
	area.value = text;
	area.style.cssText = 'position: fixed; opacity: 0;';
	// Inside the dialog that has the focus: it would take the focus back from anywhere else.
	(focused?.closest('[role="dialog"], .v-card, .v-drawer, .v-menu-popper') ?? document.body).append(area);
	area.select();

	try {
		return document.execCommand('copy');
	} catch {
		return false;
	} finally {
		area.remove();
		if (focused instanceof HTMLElement) focused.focus();
	}
}
