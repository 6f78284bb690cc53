import { element } from '../dom/element.ts';
import type { RenderContext } from '../render-context.ts';
import { texts } from '../texts.ts';

/** In the place of what Directus could not read; the owner, who can do something about it, is told more. */
export function notLoaded({ content }: RenderContext, how: 'all' | 'part' = 'all'): HTMLElement {
	const { notLoaded: all, partNotLoaded, whyNotLoaded } = texts.list;
	return element(
		'p',
		{ class: 'note not-loaded' },
		how === 'all' ? all : partNotLoaded,
		content.share.preview && ` ${whyNotLoaded}`,
	);
}
