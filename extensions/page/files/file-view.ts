import type { ShareClient } from '../client/share-client.ts';
import { element, type Child } from '../dom/element.ts';
import { icon, type IconName } from '../dom/icon.ts';
import type { RenderContext } from '../render-context.ts';
import { texts } from '../texts.ts';
import { sizeText } from '../values/number-text.ts';
import { picture, thumbnail } from './picture.ts';
import { typeName, type SharedFile } from './shared-file.ts';
import { openViewer, type Slide } from './viewer.ts';

const PAGE_WIDTH = '(min-width: 62rem) 58rem, 94vw';

const icons: Record<SharedFile['kind'], IconName> = { image: 'file', video: 'file', audio: 'sound', other: 'file' };

/** A single file, as large as it deserves: pictures, media and documents to look at, everything else to open or keep. */
export function fileView(context: Pick<RenderContext, 'client'>, file: SharedFile): HTMLElement {
	const { client } = context;

	if (file.kind === 'image') {
		const slides = [{ file, caption: file.name }];
		const link = pictureLink(context, slides, 0, picture(client, file, PAGE_WIDTH));
		return element('figure', { class: 'picture' }, link);
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

	if (isPdf(file) && showsDocuments()) {
		const viewer = element('iframe', {
			class: 'document',
			// As wide as its frame, with nothing beside it: viewers understand this, and others pass over it.
			src: `${client.assetUrl(file.id)}#view=FitH&navpanes=0`,
			title: texts.file.document(file.name),
			loading: 'lazy',
		});
		return element('div', { class: 'media' }, viewer, fileRow(client, file));
	}

	return fileRow(client, file);
}

/** A file with type, size and what one can do with it. */
export function fileRow(client: ShareClient, file: SharedFile): HTMLElement {
	const about = [typeName(file), sizeText(file.size)].filter(Boolean).join(' · ');

	return element(
		'div',
		{ class: 'file' },
		element('span', { class: 'file-icon', 'aria-hidden': 'true' }, icon(icons[file.kind])),
		element(
			'span',
			{ class: 'file-text' },
			element('span', { class: 'file-name' }, file.name),
			element('span', { class: 'file-about' }, about),
		),
		element('span', { class: 'file-actions' }, isPdf(file) && openButton(client, file), downloadButton(client, file)),
	);
}

/** A picture in a gallery, one of the slides that it opens. */
export function fileTile(context: Pick<RenderContext, 'client'>, slides: Slide[], index: number): HTMLElement {
	const slide = slides[index];
	if (!slide) return element('figure');
	return element(
		'figure',
		{ class: 'tile' },
		pictureLink(context, slides, index, thumbnail(context.client, slide.file, 'tile')),
		element('figcaption', {}, slide.caption),
	);
}

/** Enlarges on the page; opened the browser's way (middle button, Ctrl) it is a link to the picture as any other. */
function pictureLink(
	context: Pick<RenderContext, 'client'>,
	slides: Slide[],
	index: number,
	...children: Child[]
): HTMLAnchorElement {
	const file = slides[index]?.file;
	const link = element(
		'a',
		{
			href: context.client.assetUrl(file?.id ?? ''),
			target: '_blank',
			rel: 'noopener noreferrer',
			'aria-label': texts.file.enlarge(file?.name ?? ''),
			'aria-haspopup': 'dialog',
		},
		...children,
	);
	link.addEventListener('click', (event) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
		event.preventDefault();
		openViewer(context, slides, index);
	});
	return link;
}

function openButton(client: ShareClient, file: SharedFile): HTMLAnchorElement {
	return element(
		'a',
		{
			class: 'action',
			href: client.assetUrl(file.id),
			target: '_blank',
			rel: 'noopener noreferrer',
			'aria-label': texts.file.openName(file.name),
		},
		icon('open'),
		element('span', { class: 'action-label' }, texts.file.open),
	);
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

function isPdf(file: SharedFile): boolean {
	return file.type === 'application/pdf';
}

/** Phones say that they show documents, but in a frame they show the first page at best. */
function showsDocuments(): boolean {
	return navigator.pdfViewerEnabled && matchMedia('(pointer: fine)').matches;
}
