import type { Content, Project } from '../../client/api.ts';
import { element } from '../dom/element.ts';
import { icon } from '../dom/icon.ts';
import { texts } from '../texts.ts';
import { instantText } from '../values/date-text.ts';

/** Who shared this, until when, and what they have to say to it. */
export function senderNote({ share }: Content, project: Project | null): HTMLElement | null {
	const name = share.owner ?? project?.name ?? null;
	const line = element(
		'p',
		{ class: 'sender-line' },
		name === null ? null : element('span', {}, texts.item.sharedBy(name)),
		share.date_end === null
			? null
			: element(
					'span',
					{ class: 'sender-until' },
					icon('clock'),
					element('time', { datetime: share.date_end }, texts.item.openUntil(instantText(share.date_end))),
				),
	);
	const message = share.message?.trim() ?? '';
	if (!line.firstChild && message === '') return null;

	const label = name === null ? texts.item.message : texts.item.messageFrom(name);
	return element(
		'div',
		{ class: message === '' ? 'sender' : 'sender with-message' },
		message === '' ? null : element('blockquote', { class: 'sender-message', 'aria-label': label }, message),
		line.firstChild ? line : null,
	);
}

/** Says to the owner that this is a look at what others will see. */
export function previewBanner(): HTMLElement {
	return element(
		'p',
		{ class: 'preview-banner', role: 'note' },
		icon('eye'),
		element('span', {}, element('strong', {}, texts.item.preview), ' ', texts.item.previewText),
	);
}
