import { revealAll } from '../dom/fold.ts';

const PATIENCE_MS = 5000;

let undo: (() => void) | undefined;
let printing: AbortController | undefined;

/** On paper nothing can be opened: what is folded is printed open, and folded again afterwards. */
export function printAll(root: HTMLElement): void {
	printing?.abort();
	printing = new AbortController();
	const { signal } = printing;
	addEventListener('beforeprint', () => unfold(root), { signal });
	addEventListener(
		'afterprint',
		() => {
			undo?.();
			undo = undefined;
		},
		{ signal },
	);
}

/** Prints once the pictures are there that were folded or far away: a browser's own command does not wait for them. */
export async function printItem(root: HTMLElement): Promise<void> {
	unfold(root);
	const pictures = [...root.querySelectorAll('img')].map((image) => image.decode().catch(() => undefined));
	await Promise.race([Promise.all(pictures), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
	window.print();
}

function unfold(root: HTMLElement): void {
	if (undo || !root.classList.contains('at-item')) return;
	undo = revealAll(root);
	for (const image of root.querySelectorAll<HTMLImageElement>('img[loading="lazy"]')) image.loading = 'eager';
}
