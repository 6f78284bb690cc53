import { announce } from '../../dom/announce.ts';
import { button, element } from '../../dom/element.ts';
import { icon } from '../../dom/icon.ts';
import { choiceFor, choicesOf } from '../../fields/choices.ts';
import { texts } from '../../texts.ts';
import type { Control, ControlOptions } from '../control.ts';

/** Words that are added with Enter or a comma, and taken away one by one. */
export function tagsControl({ id, field, value, onChange }: ControlOptions): Control {
	let tags = Array.isArray(value) ? value.map(String) : [];
	const known = choicesOf(field);
	const list = element('ul', { class: 'chips' });
	const input = element('input', {
		...{ id, type: 'text', class: 'edit-input', dir: 'auto', autocomplete: 'off', enterkeyhint: 'done' },
		placeholder: texts.editing.tagAdd,
	});

	function draw(): void {
		list.hidden = tags.length === 0;
		list.replaceChildren(
			...tags.map((tag) => {
				const text = choiceFor(known, tag).text;
				const remove = button(
					icon('close'),
					{ class: 'chip-remove', 'aria-label': texts.editing.tagRemove(text) },
					() => {
						change(tags.filter((other) => other !== tag));
						announce(texts.editing.tagRemoved(text));
						input.focus();
					},
				);
				return element('li', { class: 'chip' }, text, remove);
			}),
		);
	}

	function change(next: string[]): void {
		tags = next;
		draw();
		onChange(tags.length === 0 ? null : tags);
	}

	function take(): void {
		const fresh = input.value
			.split(',')
			.map((tag) => tag.trim())
			.filter((tag) => tag !== '' && !tags.includes(tag));
		input.value = '';
		if (fresh.length > 0) change([...tags, ...fresh]);
	}

	input.addEventListener('keydown', (event) => {
		if (event.isComposing) return;
		if (event.key === 'Enter') {
			event.preventDefault();
			take();
		}
		if (event.key === 'Backspace' && input.value === '' && tags.length > 0) change(tags.slice(0, -1));
	});
	input.addEventListener('input', () => {
		if (input.value.includes(',')) take();
	});
	// What is typed and not yet confirmed is meant.
	input.addEventListener('change', take);

	draw();
	return { element: element('div', { class: 'edit-tags' }, list, input), input };
}
