import { element, type Child } from '../dom/element.ts';
import type { ShareClient } from '../client/share-client.ts';
import type { Field } from '../../client/api.ts';
import { labelOf } from '../fields/label-of.ts';
import { texts } from '../texts.ts';
import { renderValue } from '../values/render-value.ts';
import { isEmpty } from '../values/value-text.ts';
import { ask } from './ask.ts';
import type { Conflict } from './save-changes.ts';

export interface Resolution {
	conflict: Conflict;
	keeps: 'theirs' | 'mine';
}

/** Shows what somebody else has saved meanwhile beside one's own, field by field. Null where nothing was chosen. */
export async function askConflicts(
	conflicts: { conflict: Conflict; field: Field }[],
	files: Pick<ShareClient, 'isOwnAsset' | 'assetUrl'>,
): Promise<Resolution[] | null> {
	const words = texts.editing.conflict;
	const choices = conflicts.map(({ conflict, field }, index) => {
		const draw = (value: unknown): Child =>
			isEmpty(value)
				? element('span', { class: 'none' }, words.empty)
				: renderValue(value, field, { place: 'page', ...files, level: 4 });
		const radio = (keeps: Resolution['keeps']) =>
			element('input', { type: 'radio', name: `conflict-${String(index)}`, value: keeps });
		const [theirs, mine] = [radio('theirs'), radio('mine')];
		const option = (input: HTMLInputElement, label: string, value: unknown): HTMLElement =>
			element(
				'label',
				{ class: 'conflict-side' },
				element('span', { class: 'conflict-name' }, input, label),
				draw(value),
			);

		return {
			conflict,
			radios: { theirs, mine },
			element: element(
				'fieldset',
				{ class: 'conflict' },
				element('legend', {}, labelOf(field)),
				option(theirs, words.theirs, conflict.theirs),
				option(mine, words.mine, conflict.mine),
			),
		};
	});

	const missing = element('p', { class: 'problem', role: 'alert', hidden: true }, words.missing);
	const isAgreed = await ask({
		...{ title: words.title, text: words.text, yes: texts.editing.save, no: words.later },
		inside: element('div', { class: 'conflicts' }, ...choices.map((choice) => choice.element), missing),
		isComplete() {
			const open = choices.find(({ radios }) => !radios.theirs.checked && !radios.mine.checked);
			missing.hidden = !open;
			open?.radios.theirs.focus();
			return !open;
		},
	});
	if (!isAgreed) return null;
	return choices.map(({ conflict, radios }) => ({ conflict, keeps: radios.theirs.checked ? 'theirs' : 'mine' }));
}
