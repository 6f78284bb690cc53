import { button, element } from '../../dom/element.ts';
import { texts } from '../../texts.ts';
import { safeLink } from '../../values/clean-html.ts';

/** Asks for the address of a link over the text that is selected. */
export function linkRow(
	area: HTMLElement,
	run: (command: string, argument?: string) => void,
): { element: HTMLElement; toggle(): void } {
	const words = texts.editing.tools;
	let selected: Range | null = null;

	const input = element('input', {
		...{ type: 'url', class: 'edit-input', dir: 'ltr', placeholder: 'https://', autocomplete: 'off' },
		'aria-label': words.address,
	});
	const row = element(
		'div',
		{ class: 'edit-row link-row', hidden: true },
		input,
		button(words.apply, { class: 'quiet' }, apply),
		button(words.remove, { class: 'plain' }, () => close('unlink')),
	);

	input.addEventListener('keydown', (event) => {
		if (event.key !== 'Enter' && event.key !== 'Escape') return;
		event.preventDefault();
		if (event.key === 'Enter') apply();
		else close(null);
	});

	function apply(): void {
		const typed = input.value.trim();
		const address = /^[a-z][a-z\d+.-]*:|^\//i.test(typed) ? typed : `https://${typed}`;
		const isFit = typed !== '' && safeLink(address) !== null;
		input.toggleAttribute('aria-invalid', !isFit);
		if (!isFit) return input.focus();
		close('createLink', address);
	}

	function close(command: string | null, argument?: string): void {
		row.hidden = true;
		area.focus();
		const selection = getSelection();
		if (selected && selection) {
			selection.removeAllRanges();
			selection.addRange(selected);
		}
		if (command === 'createLink' && selection?.isCollapsed) insertLink(argument ?? '');
		else if (command !== null) run(command, argument);
	}

	/** With nothing selected the address itself becomes the text. */
	function insertLink(address: string): void {
		run('insertHTML', element('div', {}, element('a', { href: address }, address)).innerHTML);
	}

	return {
		element: row,
		toggle() {
			if (!row.hidden) return close(null);
			const selection = getSelection();
			const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
			selected = range && area.contains(range.commonAncestorContainer) ? range.cloneRange() : endOf(area);
			input.value = linkAround(selected.startContainer)?.getAttribute('href') ?? '';
			input.removeAttribute('aria-invalid');
			row.hidden = false;
			input.focus();
		},
	};
}

function linkAround(node: Node): HTMLAnchorElement | null {
	return (node instanceof Element ? node : node.parentElement)?.closest('a') ?? null;
}

function endOf(area: HTMLElement): Range {
	const range = document.createRange();
	range.selectNodeContents(area);
	range.collapse(false);
	return range;
}
