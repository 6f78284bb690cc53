import type { Failure } from '../client/answer.ts';
import type { Content } from '../../client/api.ts';
import type { ShareClient } from '../client/share-client.ts';
import { announce } from '../dom/announce.ts';
import { ownFiles, type Editor } from '../render-context.ts';
import { texts } from '../texts.ts';
import { askConflicts } from './ask-conflicts.ts';
import { ask } from './ask.ts';
import { createDraft, isSameValue } from './draft.ts';
import { editBar } from './edit-bar.ts';
import { createEditor } from './editor.ts';
import { saveChanges, type Conflict } from './save-changes.ts';

export interface EditingOptions {
	content: Content;
	client: ShareClient;
	/** Draws the item anew, with controls in it. */
	draw(editor: Editor, bar: HTMLElement): void;
	/** Editing has ended: the item is drawn as it is read, as it is now. */
	onEnd(hasSaved: boolean): void;
}

/** From the press on *Edit* until everything is saved or thrown away. */
export function startEditing({ content, client, draw, onEnd }: EditingOptions): void {
	const draft = createDraft();
	const bar = editBar({ save: () => void save(), cancel: () => void cancel() });
	const editor = createEditor({
		...{ content, draft, isOwnAsset: client.isOwnAsset },
		onChange() {
			bar.tellProblem(null);
			bar.count(draft.count());
		},
	});
	const listening = new AbortController();
	const { signal } = listening;
	let hasSaved = false;
	let isBusy = false;

	const isLosing = (): boolean => bar.element.isConnected && draft.count() > 0;
	addEventListener('beforeunload', (event) => isLosing() && event.preventDefault(), { signal });
	addEventListener(
		'keydown',
		(event) => {
			const isSave = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's';
			if (!isSave || !bar.element.isConnected || document.querySelector('dialog[open]')) return;
			event.preventDefault();
			void save();
		},
		{ signal },
	);

	bar.count(0);
	draw(editor, bar.element);
	document.querySelector<HTMLElement>('.edit-field :is(input, textarea, select, [contenteditable])')?.focus();
	announce(texts.editing.title);

	async function save(): Promise<void> {
		if (isBusy || draft.count() === 0) return;
		setBusy(true);
		bar.tellProblem(null);
		const saving = await saveChanges(client, draft, ({ path, key, changes }, now) => {
			hasSaved = true;
			// The server may have taken something out of a text.
			for (const [field, value] of Object.entries(now)) {
				editor.replace({ path, key, field }, value, !isSameValue(value, changes[field]));
			}
		});
		setBusy(false);
		bar.count(draft.count());
		if (saving.kind === 'saved') return end();

		const { conflicts, problems, failure } = saving;
		if (failure) bar.tellProblem(failureText(failure));
		else if (problems.length > 0) bar.tellProblem(texts.editing.someWrong);
		if (conflicts.length > 0) return settle(conflicts);
		editor.tellProblems(problems);
	}

	async function settle(conflicts: Conflict[]): Promise<void> {
		const known = conflicts.flatMap((conflict) => {
			const field = editor.fieldAt(conflict);
			return field ? [{ conflict, field }] : [];
		});
		const resolutions = await askConflicts(known, ownFiles({ client }));
		if (!resolutions) return bar.tellProblem(texts.editing.conflict.open);

		for (const { conflict, keeps } of resolutions) {
			if (keeps === 'mine') draft.rebase(conflict, conflict.theirs);
			else draft.drop(conflict);
			editor.replace(conflict, conflict.theirs, keeps === 'theirs');
		}
		// What is theirs now is news to the page, even where nothing is left to save.
		hasSaved = true;
		bar.count(draft.count());
		if (draft.count() === 0) return end();
		return save();
	}

	async function cancel(): Promise<void> {
		const { discard } = texts.editing;
		if (draft.count() > 0 && !(await ask({ ...discard, text: discard.text(draft.count()) }))) return;
		end();
	}

	function end(): void {
		listening.abort();
		onEnd(hasSaved);
	}

	function setBusy(busy: boolean): void {
		isBusy = busy;
		bar.setBusy(busy);
	}
}

function failureText(failure: Failure): string {
	const words = texts.editing.failures;
	if (failure.kind === 'unreachable') return words.offline;
	if ([401, 404, 410].includes(failure.status)) return words.over;
	return failure.status === 403 ? words.forbidden : words.failed;
}
