import { saveFile } from '../dom/save-file.ts';
import type { ShareClient } from './share-client.ts';

const MEDIA = 'img, video, audio, iframe';
const NEAR = '600px';

const watched = new WeakSet<HTMLElement>();

type Media = HTMLImageElement | HTMLVideoElement | HTMLAudioElement | HTMLIFrameElement;

/**
 * For a browser that keeps no cookie: pictures, media and downloads cannot say who asks for them, so what comes onto the
 * page is fetched with the visit's token once it is near, and shown from memory.
 */
export function showWithoutCookie(root: HTMLElement, client: ShareClient): void {
	if (watched.has(root)) return;
	watched.add(root);
	const nearing = new IntersectionObserver(
		(entries) => {
			for (const { target, isIntersecting } of entries) {
				if (!isIntersecting) continue;
				nearing.unobserve(target);
				void fill(target as Media);
			}
		},
		{ rootMargin: NEAR },
	);

	const addresses = new WeakMap<Element, string>();

	function take(media: Media): void {
		const address = media.getAttribute('src') ?? '';
		if (!client.isOwnAsset(address)) return;
		addresses.set(media, address);
		media.removeAttribute('srcset');
		media.removeAttribute('src');
		nearing.observe(media);
	}

	async function fill(media: Media): Promise<void> {
		const content = await client.fetchAsset(addresses.get(media) ?? '');
		if (content) media.src = URL.createObjectURL(content);
		else media.dispatchEvent(new Event('error'));
	}

	new MutationObserver((changes) => {
		for (const { target, addedNodes, type } of changes) {
			if (type === 'attributes') take(target as Media);
			for (const node of addedNodes) {
				if (!(node instanceof Element)) continue;
				if (node.matches(MEDIA)) take(node as Media);
				node.querySelectorAll<Media>(MEDIA).forEach(take);
			}
		}
	}).observe(root, { childList: true, subtree: true, attributeFilter: ['src'] });

	root.addEventListener('click', (event) => {
		const link = event.target instanceof Element ? event.target.closest('a') : null;
		if (!link || event.defaultPrevented) return;
		const isOwn = client.isOwnAsset(link.href) || link.pathname === client.archiveUrl;
		if (!isOwn) return;
		event.preventDefault();
		void client.fetchAsset(link.href).then((content) => {
			if (content) saveFile(content, link.download || link.textContent || 'file');
		});
	});
}
