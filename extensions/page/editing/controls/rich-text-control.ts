import { button, element } from '../../dom/element.ts';
import { icon, type IconName } from '../../dom/icon.ts';
import { labelOf } from '../../fields/label-of.ts';
import { texts } from '../../texts.ts';
import { cleanHtml } from '../../values/clean-html.ts';
import { plainText } from '../../values/value-text.ts';
import type { Control, ControlOptions } from '../control.ts';
import { htmlForEditing, htmlFromEditing } from '../editable-html.ts';
import { linkRow } from './link-row.ts';

/** Text with its formatting, typed in as it will look. What the toolbar has no button for stays as it is. */
export function richTextControl({ id, labelId, field, value, onChange, isOwnAsset }: ControlOptions): Control {
	const area = element('div', {
		...{ id, class: 'edit-input area prose', contenteditable: 'true', dir: 'auto' },
		...{ role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': labelId },
	});
	area.append(htmlForEditing(plainText(value), isOwnAsset));
	const untouched = htmlFromEditing(area);

	const tell = (): void => {
		const html = htmlFromEditing(area);
		onChange(html === untouched ? value : html === '' ? null : html);
		tools.update();
	};
	const run = (command: string, argument?: string): void => {
		area.focus();
		document.execCommand('defaultParagraphSeparator', false, 'p');
		document.execCommand(command, false, argument);
		tell();
	};

	const link = linkRow(area, run);
	const tools = toolbar(labelOf(field), run, link.toggle);
	area.addEventListener('input', tell);
	area.addEventListener('keyup', tools.update);
	area.addEventListener('pointerup', tools.update);
	area.addEventListener('paste', (event) => {
		const pasted = event.clipboardData?.getData('text/html') ?? '';
		if (pasted === '') return;
		event.preventDefault();
		const clean = element('div', {}, cleanHtml(pasted, isOwnAsset));
		run('insertHTML', clean.innerHTML);
	});
	area.addEventListener('keydown', (event) => {
		if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
		event.preventDefault();
		link.toggle();
	});

	return { element: element('div', { class: 'edit-rich' }, tools.element, link.element, area), input: area };
}

const tools: { command: string; name: 'bold' | 'italic' | 'bullets' | 'numbers'; look: IconName | 'B' | 'I' }[] = [
	{ command: 'bold', name: 'bold', look: 'B' },
	{ command: 'italic', name: 'italic', look: 'I' },
	{ command: 'insertUnorderedList', name: 'bullets', look: 'bullets' },
	{ command: 'insertOrderedList', name: 'numbers', look: 'numbers' },
];

/** One stop for the Tab key; arrows lead from button to button. */
function toolbar(label: string, run: (command: string) => void, toggleLink: () => void) {
	const words = texts.editing.tools;
	const states = tools.map(({ command, name, look }) => {
		const face = look === 'B' || look === 'I' ? element('span', { class: `tool-${name}` }, look) : icon(look);
		const press = button(face, { 'aria-label': words[name], title: words[name], 'aria-pressed': 'false' }, () =>
			run(command),
		);
		return { command, press };
	});
	const link = button(icon('link'), { 'aria-label': words.link, title: words.link }, toggleLink);
	const buttons = [...states.map(({ press }) => press), link];
	const bar = element('div', { class: 'edit-tools', role: 'toolbar', 'aria-label': words.of(label) }, ...buttons);

	buttons.forEach((press, index) => {
		press.tabIndex = index === 0 ? 0 : -1;
		// The selection in the text must outlive the press.
		press.addEventListener('mousedown', (event) => event.preventDefault());
	});
	bar.addEventListener('keydown', ({ key }) => {
		const isRightToLeft = document.documentElement.dir === 'rtl';
		const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
		const at = buttons.findIndex((press) => press === document.activeElement);
		if (step === 0 || at === -1) return;
		const next = buttons[(at + (isRightToLeft ? -step : step) + buttons.length) % buttons.length];
		for (const press of buttons) press.tabIndex = press === next ? 0 : -1;
		next?.focus();
	});

	return {
		element: bar,
		update() {
			for (const { command, press } of states) {
				press.setAttribute('aria-pressed', String(document.queryCommandState(command)));
			}
		},
	};
}
