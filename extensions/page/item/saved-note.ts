import { announce } from '../dom/announce.ts';
import { element } from '../dom/element.ts';
import { icon } from '../dom/icon.ts';
import { texts } from '../texts.ts';

const SHOWN_MS = 6000;

/** Says for a while that what the visitor changed is saved. */
export function tellSaved(root: HTMLElement): void {
	const note = element('p', { class: 'saved-note' }, icon('check'), texts.editing.saved);
	root.append(note);
	announce(texts.editing.saved);
	setTimeout(() => note.remove(), SHOWN_MS);
}
