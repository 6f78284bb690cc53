import { button, element } from '../dom/element.ts';

export interface Tab {
	/** Where it stands in the item. */
	spot: string;
	label: string;
	draw: () => HTMLElement[];
}

let groupsMade = 0;

/**
 * Groups side by side, one of them to be seen. Arrow keys go from tab to tab. On paper all of them are printed, each under
 * its label.
 */
export function tabGroup(label: string, tabs: Tab[]): HTMLElement {
	groupsMade += 1;
	const id = `tabs-${String(groupsMade)}`;
	const list = element('div', { class: 'tab-list', role: 'tablist', 'aria-label': label });
	const parts = tabs.map((tab, index) => {
		const press = button(
			tab.label,
			{
				id: `${id}-tab-${String(index)}`,
				class: 'tab',
				role: 'tab',
				'aria-controls': `${id}-panel-${String(index)}`,
				'data-spot': tab.spot,
			},
			() => {
				choose(index);
			},
		);
		const panel = element(
			'div',
			{ id: `${id}-panel-${String(index)}`, class: 'tab-panel', role: 'tabpanel', 'aria-labelledby': press.id },
			element('p', { class: 'tab-print-title', 'aria-hidden': 'true' }, tab.label),
			...tab.draw(),
		);
		return { press, panel };
	});

	function choose(chosen: number): void {
		parts.forEach(({ press, panel }, index) => {
			press.setAttribute('aria-selected', String(index === chosen));
			press.tabIndex = index === chosen ? 0 : -1;
			panel.classList.toggle('unseen', index !== chosen);
		});
	}

	list.addEventListener('keydown', (event) => {
		const now = parts.findIndex(({ press }) => press === document.activeElement);
		const next = nextTab(event, now, parts.length);
		if (next === null) return;
		event.preventDefault();
		choose(next);
		parts[next]?.press.focus();
	});

	list.append(...parts.map(({ press }) => press));
	choose(0);
	return element('div', { class: 'tabs' }, list, ...parts.map(({ panel }) => panel));
}

function nextTab({ key }: KeyboardEvent, now: number, count: number): number | null {
	const isRightToLeft = document.documentElement.dir === 'rtl';
	const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
	const backward = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
	if (key === forward) return (now + 1) % count;
	if (key === backward) return (now - 1 + count) % count;
	if (key === 'Home') return 0;
	return key === 'End' ? count - 1 : null;
}
