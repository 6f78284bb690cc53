/** Asks something that is folded to open, and to have drawn what is in it when the event returns. */
const REVEAL = 'reveal';
const FOLD = 'fold';
const FOLDED = '[data-fold="closed"]';
const DEEPEST = 12;

/** Makes an element one that can be told to open or to close, by `revealAll` or after a reload. */
export function makeFoldable(element: HTMLElement, isOpen: boolean, setOpen: (isOpen: boolean) => void): void {
	element.dataset.fold = isOpen ? 'open' : 'closed';
	element.addEventListener(REVEAL, (event) => {
		event.stopPropagation();
		setOpen(true);
	});
	element.addEventListener(FOLD, (event) => {
		event.stopPropagation();
		setOpen(false);
	});
}

export function markFold(element: HTMLElement, isOpen: boolean): void {
	element.dataset.fold = isOpen ? 'open' : 'closed';
}

export function reveal(element: HTMLElement): void {
	element.dispatchEvent(new Event(REVEAL));
}

/** Opens everything that is folded, also within what was folded; answers how to undo it. */
export function revealAll(root: HTMLElement): () => void {
	const opened: HTMLElement[] = [];

	for (let depth = 0; depth < DEEPEST; depth++) {
		const folded = [...root.querySelectorAll<HTMLElement>(FOLDED)];
		if (folded.length === 0) break;
		for (const element of folded) {
			reveal(element);
			markFold(element, true);
			opened.push(element);
		}
	}

	return () => {
		for (const element of opened.reverse()) {
			element.dispatchEvent(new Event(FOLD));
			markFold(element, false);
		}
	};
}
