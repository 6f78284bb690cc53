import { projectSign } from '../brand/project-mark.ts';
import type { Refusal } from '../client/answer.ts';
import type { Content, Project } from '../client/contract.ts';
import type { ShareClient } from '../client/share-client.ts';
import { announce } from '../dom/announce.ts';
import { button, element } from '../dom/element.ts';
import { collectionNamed, type RenderContext } from '../render-context.ts';
import { texts } from '../texts.ts';
import { instantText } from '../values/date-text.ts';
import { itemBody } from './item-body.ts';
import { labelOf } from '../fields/label-of.ts';
import { relatedTitle } from '../related/related-title.ts';

export interface ItemActions {
	client: ShareClient;
	/** Answers whether the visit is over. */
	leave(): Promise<boolean>;
	onOver(refusal: Refusal): void;
}

/** Fills the page with the item that is shared. */
export function showItem(root: HTMLElement, content: Content, project: Project | null, actions: ItemActions): void {
	const context: RenderContext = {
		content,
		client: actions.client,
		onOver: actions.onOver,
		renderBody: itemBody,
	};
	const collection = collectionNamed(context, content.collection);
	const title = content.title.trim() || relatedTitle(context, collection, content.item) || texts.item.untitled;
	const body = itemBody(context, { collection, row: content.item, path: '', level: 2, title });

	document.title = title;
	root.className = 'at-item';
	root.replaceChildren(
		project ? element('header', { class: 'page-head' }, projectSign(project)) : '',
		element(
			'main',
			{ class: 'item' },
			element(
				'div',
				{ class: 'item-head' },
				element('p', { class: 'eyebrow' }, labelOf(collection)),
				element('h1', { tabindex: -1 }, title),
			),
			body.firstChild ? body : element('p', { class: 'note' }, texts.item.empty),
		),
		pageFoot(content, project, actions),
	);
	announce(title);
}

function pageFoot(content: Content, project: Project | null, actions: ItemActions): HTMLElement {
	const problem = element('p', { class: 'problem', hidden: true });
	const leave = button(texts.item.leave, { class: 'quiet' }, () => void leaveNow());

	async function leaveNow(): Promise<void> {
		leave.disabled = true;
		const hasLeft = await actions.leave();
		if (hasLeft) return;
		leave.disabled = false;
		problem.textContent = texts.item.leaveFailed;
		problem.hidden = false;
		announce(texts.item.leaveFailed);
	}

	return element(
		'footer',
		{ class: 'page-foot' },
		element(
			'p',
			{ class: 'page-foot-text' },
			project && element('span', {}, texts.item.sharedBy(project.name)),
			content.share.date_end &&
				element(
					'time',
					{ datetime: content.share.date_end },
					texts.item.openUntil(instantText(content.share.date_end)),
				),
		),
		problem,
		leave,
	);
}
