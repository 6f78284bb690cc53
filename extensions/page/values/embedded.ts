import { element } from '../dom/element.ts';
import { texts } from '../texts.ts';

/** The sites whose players the administrator lets run on the page, as hosts: `www.example.com`. */
let playerHosts: readonly string[] = [];

export function allowPlayers(hosts: readonly string[]): void {
	playerHosts = hosts;
}

/**
 * What a text shows from another site (a film, a map): a link that says where it leads, so that reading the page tells
 * nobody that it is read. A player only where the administrator allows its site.
 */
export function embedded(url: URL, title: string): HTMLElement {
	if (url.protocol === 'https:' && playerHosts.includes(url.host)) {
		return element('iframe', {
			class: 'player',
			src: url.href,
			title: title || texts.file.onSite(url.host),
			sandbox: 'allow-scripts allow-same-origin allow-popups allow-presentation',
			// Players ask who shows them; they learn the site, never the link.
			referrerpolicy: 'strict-origin',
			loading: 'lazy',
			allowfullscreen: true,
		});
	}

	const label = title === '' ? texts.file.onSite(url.host) : `${title} (${url.host})`;
	return element('a', { class: 'embedded', href: url.href, target: '_blank', rel: 'noopener noreferrer' }, label);
}
