import { disclosure } from '../dom/disclosure.ts';
import { element, heading } from '../dom/element.ts';
import type { FieldNode } from '../fields/field-tree.ts';
import { labelOf } from '../fields/label-of.ts';
import { joinPath, type Subject } from '../render-context.ts';
import { tabGroup } from './tabs.ts';

/** Draws some fields of a subject, at a level of headings. */
export type DrawNodes = (nodes: FieldNode[], level: number) => HTMLElement[];

/** A group of fields as Directus' form shows it. One whose fields are all empty is left out with its heading. */
export function groupBlock(subject: Subject, node: FieldNode, draw: DrawNodes): HTMLElement | null {
	switch (node.field.interface) {
		case 'group-tabs':
			return tabs(subject, node, draw);
		case 'group-accordion':
			return accordion(subject, node, draw);
		case 'group-detail':
			return detail(subject, node, draw);
		case 'group-raw':
			return plain(draw(node.children, subject.level));
		default:
			return titled(subject, node, draw);
	}
}

function plain(inside: HTMLElement[]): HTMLElement | null {
	return inside.length === 0 ? null : element('section', { class: 'group bare' }, ...inside);
}

function titled({ level }: Subject, { field, children }: FieldNode, draw: DrawNodes): HTMLElement | null {
	const inside = draw(children, level + 1);
	if (inside.length === 0) return null;
	const title = heading(level, { class: 'block-title' }, labelOf(field));
	return element('section', { class: 'group' }, title, noteOf(field.note), ...inside);
}

function detail(subject: Subject, { field, children }: FieldNode, draw: DrawNodes): HTMLElement | null {
	const inside = draw(children, subject.level + 1);
	if (inside.length === 0) return null;
	return fold(subject, field.field, labelOf(field), inside, { isOpen: field.options?.start !== 'closed' });
}

/** Each field of an accordion is a part of it that opens; mostly these are groups themselves. */
function accordion(subject: Subject, { field, children }: FieldNode, draw: DrawNodes): HTMLElement | null {
	const start = field.options?.start;
	const isOneAtATime = field.options?.accordionMode !== false;
	const group = isOneAtATime ? joinPath(subject.spot, field.field) : undefined;
	const parts = children.flatMap((child) => {
		const inside = draw(contentOf(child), subject.level + 1);
		return inside.length === 0 ? [] : [{ child, inside }];
	});
	if (parts.length === 0) return null;

	return element(
		'div',
		{ class: 'accordion' },
		...parts.map(({ child, inside }, index) => {
			const isOpen = start === 'opened' ? !isOneAtATime || index === 0 : start === 'first' && index === 0;
			return fold(subject, child.field.field, labelOf(child.field), inside, { isOpen, ...(group && { group }) });
		}),
	);
}

function tabs(subject: Subject, { field, children }: FieldNode, draw: DrawNodes): HTMLElement | null {
	const parts = children.flatMap((child) => {
		const inside = draw(contentOf(child), subject.level);
		if (inside.length === 0) return [];
		return [{ spot: joinPath(subject.spot, child.field.field), label: labelOf(child.field), draw: () => inside }];
	});
	if (parts.length < 2) return plain(parts.flatMap((part) => part.draw()));
	return tabGroup(labelOf(field), parts);
}

/** A group within tabs or an accordion has its heading there already. */
function contentOf(node: FieldNode): FieldNode[] {
	return node.kind === 'group' ? node.children : [node];
}

function fold(
	subject: Subject,
	name: string,
	label: string,
	inside: HTMLElement[],
	options: { isOpen: boolean; group?: string },
): HTMLElement {
	const title = heading(subject.level, { class: 'fold-title' }, label);
	const spot = joinPath(subject.spot, name);
	return disclosure({ class: 'fold' }, [title], () => element('div', { class: 'body' }, ...inside), {
		spot,
		...options,
	});
}

function noteOf(note: string | null): HTMLElement | null {
	return note ? element('p', { class: 'note' }, note) : null;
}
