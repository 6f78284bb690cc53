import type { ShareClient } from '../client/share-client.ts';
import { element } from '../dom/element.ts';
import { pagePictures } from '../../../src/visit/page-pictures.ts';
import { texts } from '../texts.ts';
import type { SharedFile } from './shared-file.ts';

const { quality, format, thumbnails } = pagePictures;
const made = { quality, format };

/** A picture in as many sizes as make sense for it; `sizes` says how wide it stands on the page. */
export function picture(client: ShareClient, file: SharedFile, sizes: string): HTMLElement {
	const widths = pagePictures.widths.filter((width) => file.isResizable && file.width !== null && width < file.width);
	const sized = (width: number): string => client.assetUrl(file.id, { width, ...made, fit: 'inside' });

	const image = element('img', {
		alt: file.name,
		width: file.width,
		height: file.height,
		loading: 'lazy',
		decoding: 'async',
		sizes: widths.length > 0 ? sizes : null,
		srcset: widths.length > 0 ? widths.map((width) => `${sized(width)} ${String(width)}w`).join(', ') : null,
		src: widths.length > 0 ? sized(widths[Math.min(1, widths.length - 1)] ?? 0) : client.assetUrl(file.id),
	});

	return withFallback(image, client, file);
}

/** A picture as large as the window. */
export function fullPicture(client: ShareClient, file: SharedFile): HTMLElement {
	const image = picture(client, file, '100vw');
	image.removeAttribute('loading');
	return image;
}

/** A small crop of a picture, for lists and galleries. */
export function thumbnail(client: ShareClient, file: SharedFile, kind: keyof typeof thumbnails): HTMLElement {
	const [width, height] = thumbnails[kind];
	const source = (factor: number): string =>
		client.assetUrl(file.id, {
			width: width * factor,
			height: height * factor,
			...made,
			fit: 'cover',
		});

	const image = element('img', {
		alt: file.name,
		width,
		height,
		loading: 'lazy',
		decoding: 'async',
		srcset: file.isResizable ? `${source(1)} 1x, ${source(2)} 2x` : null,
		src: file.isResizable ? source(1) : client.assetUrl(file.id),
	});

	if (file.focus) image.style.objectPosition = `${String(file.focus.x)}% ${String(file.focus.y)}%`;
	return withFallback(image, client, file);
}

/** A project may have switched transformations off: then the original is shown, and if that fails a few words. */
function withFallback(image: HTMLImageElement, client: ShareClient, file: SharedFile): HTMLElement {
	image.addEventListener(
		'error',
		() => {
			image.addEventListener('error', () => {
				image.replaceWith(element('span', { class: 'picture-gone' }, texts.file.gone));
			});
			image.removeAttribute('srcset');
			image.src = client.assetUrl(file.id);
		},
		{ once: true },
	);
	return image;
}
