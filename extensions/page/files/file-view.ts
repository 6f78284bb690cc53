import type { ShareClient } from '../client/share-client.ts';
import { element, type Child } from '../dom/element.ts';
import { icon } from '../dom/icon.ts';
import { texts } from '../texts.ts';
import { sizeText } from '../values/number-text.ts';
import { picture, thumbnail } from './picture.ts';
import { typeName, type SharedFile } from './shared-file.ts';

const PAGE_WIDTH = '(min-width: 62rem) 58rem, 94vw';

/** A single file, as large as it deserves: pictures and media to look at, everything else to open or keep. */
export function fileView(client: ShareClient, file: SharedFile): HTMLElement {
	if (file.kind === 'image') {
		return element('figure', { class: 'picture' }, openLink(client, file, picture(client, file, PAGE_WIDTH)));
	}

	if (file.kind === 'video' || file.kind === 'audio') {
		const player = element(file.kind, {
			src: client.assetUrl(file.id),
			controls: true,
			preload: 'metadata',
			'aria-label': file.name,
		});
		return element('div', { class: 'media' }, player, fileRow(client, file));
	}

	return fileRow(client, file);
}

/** A file with type, size and what one can do with it. */
export function fileRow(client: ShareClient, file: SharedFile): HTMLElement {
	const about = [typeName(file), sizeText(file.size)].filter(Boolean).join(' · ');

	return element(
		'div',
		{ class: 'file' },
		element('span', { class: 'file-icon', 'aria-hidden': 'true' }, icon('file')),
		element(
			'span',
			{ class: 'file-text' },
			element('span', { class: 'file-name' }, file.name),
			element('span', { class: 'file-about' }, about),
		),
		element(
			'span',
			{ class: 'file-actions' },
			file.type === 'application/pdf' ? openButton(client, file) : null,
			downloadButton(client, file),
		),
	);
}

/** A picture in a gallery. */
export function fileTile(client: ShareClient, file: SharedFile, caption: string): HTMLElement {
	return element(
		'figure',
		{ class: 'tile' },
		openLink(client, file, thumbnail(client, file, 400, 300)),
		element('figcaption', {}, caption),
	);
}

function openLink(client: ShareClient, file: SharedFile, ...children: Child[]): HTMLAnchorElement {
	return element(
		'a',
		{
			href: client.assetUrl(file.id),
			target: '_blank',
			rel: 'noopener noreferrer',
			'aria-label': texts.file.openName(file.name),
		},
		...children,
	);
}

function openButton(client: ShareClient, file: SharedFile): HTMLAnchorElement {
	const link = openLink(client, file, icon('open'), element('span', { class: 'action-label' }, texts.file.open));
	link.className = 'action';
	return link;
}

function downloadButton(client: ShareClient, file: SharedFile): HTMLAnchorElement {
	return element(
		'a',
		{
			class: 'action',
			href: client.assetUrl(file.id, { download: '' }),
			download: file.download,
			'aria-label': texts.file.downloadName(file.name),
		},
		icon('download'),
		element('span', { class: 'action-label' }, texts.file.download),
	);
}
