import { markFold, reveal } from '../dom/fold.ts';

interface Spot {
	/** Of the page that this belongs to: another item's spot is none of ours. */
	item: string;
	scroll: number;
	/** What was opened or chosen, outermost first. */
	open: string[];
	closed: string[];
}

const PAUSE_MS = 250;

/**
 * After a reload the visitor is where they were: as far down, with the same parts open. It is kept with the page in the
 * browser's history, so it is gone with the tab, and no other page can see it.
 */
export function keepSpot(root: HTMLElement, item: string): void {
	const before = readSpot();
	history.scrollRestoration = 'manual';
	if (before?.item === item) restore(root, before);
	else scrollTo(0, 0);

	let waiting: ReturnType<typeof setTimeout> | undefined;
	const save = (): void => saveSpot(root, item);
	const saveSoon = (): void => {
		clearTimeout(waiting);
		waiting = setTimeout(save, PAUSE_MS);
	};

	listening?.abort();
	listening = new AbortController();
	const { signal } = listening;
	addEventListener('scroll', saveSoon, { passive: true, signal });
	root.addEventListener('click', saveSoon, { signal });
	addEventListener('pagehide', save, { signal });
}

/** Notes where the visitor is, before the page is drawn anew. */
export function saveSpot(root: HTMLElement, item: string): void {
	if (!root.classList.contains('at-item')) return;
	const spot: Spot = { item, scroll: Math.round(scrollY), open: spotsOf(root, OPEN), closed: spotsOf(root, CLOSED) };
	history.replaceState({ spot }, '');
}

const OPEN = '[data-spot][data-fold="open"], [data-spot][aria-selected="true"]';
const CLOSED = '[data-spot][data-fold="closed"]';

let listening: AbortController | undefined;

function restore(root: HTMLElement, { open, closed, scroll }: Spot): void {
	for (const spot of closed) {
		const details = find(root, spot);
		if (!(details instanceof HTMLDetailsElement) || !details.open) continue;
		details.open = false;
		markFold(details, false);
	}
	for (const spot of open) {
		const part = find(root, spot);
		if (part?.getAttribute('role') === 'tab') part.click();
		else if (part?.dataset.fold === 'closed') reveal(part);
	}
	scrollTo(0, scroll);
	// Pictures above that come later would push it away; browsers that anchor the view themselves do no harm by it.
	requestAnimationFrame(() => scrollTo(0, scroll));
}

function find(root: HTMLElement, spot: string): HTMLElement | null {
	return root.querySelector<HTMLElement>(`[data-spot="${CSS.escape(spot)}"]`);
}

function spotsOf(root: HTMLElement, selector: string): string[] {
	return [...root.querySelectorAll<HTMLElement>(selector)].map(({ dataset }) => dataset.spot ?? '');
}

function readSpot(): Spot | null {
	const state: unknown = history.state;
	if (typeof state !== 'object' || state === null || !('spot' in state)) return null;
	return state.spot as Spot;
}
