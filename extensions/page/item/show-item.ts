import { projectSign } from '../brand/project-mark.ts';
import type { Refusal } from '../client/answer.ts';
import type { Content, Project } from '../../client/api.ts';
import type { ShareClient } from '../client/share-client.ts';
import { showWithoutCookie } from '../client/without-cookie.ts';
import { announce } from '../dom/announce.ts';
import { button, element } from '../dom/element.ts';
import { singularOf } from '../fields/label-of.ts';
import { relatedTitle } from '../related/related-title.ts';
import { collectionNamed, type Editor, type RenderContext } from '../render-context.ts';
import { texts } from '../texts.ts';
import { instantText } from '../values/date-text.ts';
import { itemActions } from './item-actions.ts';
import { itemBody } from './item-body.ts';
import { editButton, mayEdit } from './edit-button.ts';
import { keepSpot, saveSpot } from './keep-spot.ts';
import { printAll, printItem } from './print-all.ts';
import { tellSaved } from './saved-note.ts';
import { previewBanner, senderNote } from './sender-note.ts';

export interface ItemActions {
	client: ShareClient;
	/** The name of the visitor, where they have just signed in. */
	account: string | null;
	/** Answers whether the visit is over. */
	leave(): Promise<boolean>;
	onOver(refusal: Refusal): void;
}

/** Fills the page with the item that is shared: to read, or with controls in it while the visitor edits. */
export function showItem(
	root: HTMLElement,
	content: Content,
	project: Project | null,
	actions: ItemActions,
	editing: Editing | null = null,
): void {
	const { client } = actions;
	const editor = editing?.editor ?? null;
	const context: RenderContext = { content, client, editor, onOver: actions.onOver, renderBody: itemBody };
	const collection = collectionNamed(context, content.collection);
	const title = content.title.trim() || relatedTitle(context, collection, content.item) || texts.item.untitled;
	if (client.isWithoutCookie) showWithoutCookie(root, client);
	const body = itemBody(context, { collection, row: content.item, path: '', spot: '', level: 2, title });

	const spotName = `${content.collection}/${String(content.key)}`;
	const edit = mayEdit(content)
		? editButton({ content, client, draw: drawEditor, onEnd: (saved) => void end(saved) })
		: null;

	function drawEditor(editor: Editor, bar: HTMLElement): void {
		saveSpot(root, spotName);
		showItem(root, content, project, actions, { editor, bar });
	}

	async function end(hasSaved: boolean): Promise<void> {
		const fresh = hasSaved ? await client.readContent() : null;
		if (fresh?.kind === 'refused') return actions.onOver(fresh);
		saveSpot(root, spotName);
		showItem(root, fresh?.kind === 'answered' ? fresh.body : content, project, actions);
		root.querySelector<HTMLElement>('.edit-button')?.focus({ preventScroll: true });
		if (hasSaved) tellSaved(root);
	}

	document.title = title;
	root.className = editing ? 'at-item editing' : 'at-item';
	root.replaceChildren(
		...(content.share.preview ? [previewBanner()] : []),
		element(
			'header',
			{ class: 'page-head' },
			project && projectSign(project),
			editing ? null : itemActions(content, client, { title, print: () => void printItem(root), edit }),
		),
		element(
			'main',
			{ class: 'item' },
			element(
				'div',
				{ class: 'item-head' },
				element('p', { class: 'eyebrow' }, singularOf(collection)),
				element('h1', { tabindex: -1 }, title),
				senderNote(content, project),
			),
			body.firstChild ? body : element('p', { class: 'note' }, texts.item.empty),
		),
		editing ? editing.bar : pageFoot(project, actions),
	);
	keepSpot(root, spotName);
	printAll(root);
	announce(title);
}

interface Editing {
	editor: Editor;
	bar: HTMLElement;
}

function pageFoot(project: Project | null, actions: ItemActions): HTMLElement {
	// What is on paper was so at that time; on the page it would say nothing.
	const now = new Date().toISOString();
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
			project && element('span', {}, project.name),
			actions.account !== null && element('span', {}, texts.door.invitation.signedInAs(actions.account)),
			element('time', { class: 'only-printed', datetime: now }, instantText(now)),
		),
		problem,
		leave,
	);
}
