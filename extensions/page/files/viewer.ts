import { button, element } from '../dom/element.ts';
import { icon, type IconName } from '../dom/icon.ts';
import type { RenderContext } from '../render-context.ts';
import { texts } from '../texts.ts';
import { numberText } from '../values/number-text.ts';
import { fullPicture } from './picture.ts';
import type { SharedFile } from './shared-file.ts';

export interface Slide {
	file: SharedFile;
	caption: string;
}

const SWIPE_PX = 48;

/**
 * Pictures one at a time over the page: by buttons, arrow keys and swipes; Escape leads back to where one was. Only the
 * picture that is seen and the one after it are loaded.
 */
export function openViewer({ client }: Pick<RenderContext, 'client'>, slides: Slide[], first: number): void {
	const stage = element('div', { class: 'viewer-stage' });
	const caption = element('p', { class: 'viewer-caption', 'aria-live': 'polite' });
	const download = element('a', { class: 'viewer-button' }, icon('download'));
	const previous = viewerButton('back', texts.viewer.previous, () => step(-1));
	const next = viewerButton('next', texts.viewer.next, () => step(1));
	const dialog = element(
		'dialog',
		{ class: 'viewer', 'aria-label': texts.viewer.title },
		stage,
		element('div', { class: 'viewer-foot' }, caption),
		element(
			'div',
			{ class: 'viewer-head' },
			download,
			viewerButton('close', texts.viewer.close, () => dialog.close()),
		),
		slides.length > 1 && element('div', { class: 'viewer-steps' }, previous, next),
	);
	let shown = first;

	function show(index: number): void {
		shown = index;
		const slide = slides[index];
		if (!slide) return;
		const position = texts.viewer.position(numberText(index + 1), numberText(slides.length));
		stage.replaceChildren(fullPicture(client, slide.file));
		caption.textContent = slides.length > 1 ? `${slide.caption} · ${position}` : slide.caption;
		download.href = client.assetUrl(slide.file.id, { download: '' });
		download.setAttribute('download', slide.file.download);
		download.setAttribute('aria-label', texts.file.downloadName(slide.file.name));
		const after = slides[(index + 1) % slides.length];
		if (after && slides.length > 1 && !client.isWithoutCookie) fullPicture(client, after.file);
	}

	function step(by: number): void {
		if (slides.length > 1) show((shown + by + slides.length) % slides.length);
	}

	dialog.addEventListener('keydown', ({ key }) => {
		const isRightToLeft = document.documentElement.dir === 'rtl';
		if (key === 'ArrowRight') step(isRightToLeft ? -1 : 1);
		if (key === 'ArrowLeft') step(isRightToLeft ? 1 : -1);
	});
	swipes(stage, { step, close: () => dialog.close() });
	dialog.addEventListener('close', () => dialog.remove());

	document.getElementById('page')?.append(dialog);
	show(first);
	dialog.showModal();
}

/** Left and right for the next and the one before; down, or a press beside the picture, to close. */
function swipes(stage: HTMLElement, { step, close }: { step: (by: number) => void; close: () => void }): void {
	let start: { x: number; y: number } | null = null;
	let isSwipe = false;

	stage.addEventListener('pointerdown', ({ clientX: x, clientY: y, isPrimary }) => {
		start = isPrimary ? { x, y } : null;
		isSwipe = false;
	});
	stage.addEventListener('pointerup', ({ clientX, clientY }) => {
		if (!start) return;
		const [x, y] = [clientX - start.x, clientY - start.y];
		start = null;
		const isSideways = Math.abs(x) > SWIPE_PX && Math.abs(x) > Math.abs(y);
		isSwipe = isSideways || Math.abs(y) > SWIPE_PX;
		if (isSideways) step(x < 0 ? 1 : -1);
		else if (y > SWIPE_PX * 2) close();
	});
	stage.addEventListener('click', ({ target }) => {
		// A mouse that swipes clicks as well.
		if (target === stage && !isSwipe) close();
	});
	stage.addEventListener('dragstart', (event) => event.preventDefault());
}

function viewerButton(name: IconName, label: string, onPress: () => void): HTMLButtonElement {
	return button(icon(name), { class: 'viewer-button', 'aria-label': label }, onPress);
}
