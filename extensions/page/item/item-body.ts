import { element, heading, type Child } from '../dom/element.ts';
import { collectionIn } from '../fields/conditions.ts';
import { isWide } from '../fields/field-kind.ts';
import { fieldTree, type FieldNode } from '../fields/field-tree.ts';
import { fileView } from '../files/file-view.ts';
import { readFile } from '../files/shared-file.ts';
import { listSection } from '../related/list-section.ts';
import { notLoaded } from '../related/not-loaded.ts';
import { referenceCard } from '../related/reference.ts';
import { isSaidByTitle } from '../related/related-title.ts';
import { translationsSection } from '../related/translations.ts';
import { isFailed, isPartFailed, joinPath, ownFiles, type RenderContext, type Subject } from '../render-context.ts';
import { proseFromHtml } from '../values/prose.ts';
import { renderValue } from '../values/render-value.ts';
import { isEmpty, plainText } from '../values/value-text.ts';
import { labelOf } from '../fields/label-of.ts';
import { groupBlock } from './group.ts';

const LONGEST_FACT = 120;

/** All fields of a row in their order: neighbouring short ones side by side, the others one below the other. */
export function itemBody(context: RenderContext, subject: Subject): HTMLElement {
	const { fields } = collectionIn(subject.collection, subject.row);
	return element('div', { class: 'body' }, ...drawNodes(context, subject, fieldTree(fields)));
}

function drawNodes(context: RenderContext, subject: Subject, nodes: FieldNode[]): HTMLElement[] {
	const drawn: HTMLElement[] = [];
	let facts: HTMLElement | null = null;
	let controls: HTMLElement | null = null;

	for (const node of nodes) {
		// Nobody changes what they were not shown.
		const path = joinPath(subject.path, node.field.field);
		if (isFailed(context, path) && isEmpty(subject.row[node.field.field])) {
			drawn.push(labelled(subject, node, notLoaded(context)));
			facts = null;
			controls = null;
			continue;
		}

		const control = context.editor?.control(subject, node);
		if (control) {
			if (!controls) drawn.push((controls = element('div', { class: 'edit-fields' })));
			controls.append(control);
			facts = null;
			continue;
		}

		if (isSaid(subject, node)) continue;

		if (isFact(subject, node)) {
			const fact = drawFact(context, subject, node);
			if (!fact) continue;
			if (!facts) drawn.push((facts = element('dl', { class: 'facts' })));
			facts.append(fact);
			controls = null;
			continue;
		}

		const block = drawBlock(context, subject, node);
		if (!block) continue;
		drawn.push(block);
		facts = null;
		controls = null;
	}

	return drawn;
}

function drawFact(context: RenderContext, subject: Subject, { field, kind }: FieldNode): HTMLElement | null {
	const value = subject.row[field.field];
	if (isEmpty(value)) return null;

	const path = joinPath(subject.path, field.field);
	const shown: Child =
		kind === 'one' || kind === 'any'
			? referenceCard(context, {
					field,
					value,
					owner: subject.row,
					path,
					spot: joinPath(subject.spot, field.field),
					level: subject.level,
				})
			: renderValue(value, field, valueOptions(context, subject));
	if (!shown) return null;

	return element(
		'div',
		{ class: 'fact' },
		element('dt', {}, labelOf(field)),
		element('dd', {}, shown),
		isPartFailed(context, path) ? element('dd', {}, notLoaded(context, 'part')) : null,
		field.note ? element('dd', { class: 'note' }, field.note) : null,
	);
}

function drawBlock(context: RenderContext, subject: Subject, node: FieldNode): HTMLElement | null {
	const { field, kind } = node;
	const value = subject.row[field.field];
	const place = {
		from: subject.collection,
		field,
		value,
		owner: subject.row,
		path: joinPath(subject.path, field.field),
		spot: joinPath(subject.spot, field.field),
		level: subject.level,
	};

	if (kind === 'group') {
		return groupBlock(subject, node, (nodes, level) => drawNodes(context, { ...subject, level }, nodes));
	}
	if (kind === 'divider') return drawDivider(subject, node);
	if (kind === 'notice') return drawNotice(context, subject, node);
	if (kind === 'many') return listSection(context, place);
	if (isEmpty(value)) return null;
	if (kind === 'translations') return translationsSection(context, place);

	if (kind === 'file') {
		const file = readFile(value);
		return file && labelled(subject, node, fileView(context, file));
	}

	return labelled(subject, node, renderValue(value, field, valueOptions(context, subject)));
}

function drawDivider(subject: Subject, { field }: FieldNode): HTMLElement {
	const title = plainText(field.options?.title);
	return title === '' ? element('hr') : heading(subject.level, { class: 'block-title' }, title);
}

function drawNotice(context: RenderContext, subject: Subject, { field }: FieldNode): HTMLElement | null {
	const text = plainText(field.options?.text);
	if (text === '') return null;
	return element('div', { class: 'notice' }, proseFromHtml(text, valueOptions(context, subject)));
}

function labelled(subject: Subject, { field }: FieldNode, child: Child): HTMLElement {
	return element(
		'section',
		{ class: 'wide' },
		heading(subject.level, { class: 'label' }, labelOf(field)),
		field.note ? element('p', { class: 'note' }, field.note) : null,
		child,
	);
}

function isFact(subject: Subject, { field, kind }: FieldNode): boolean {
	if (['group', 'divider', 'notice', 'many', 'translations'].includes(kind) || isWide(kind)) return false;
	const value = subject.row[field.field];
	return kind !== 'text' || (typeof value !== 'object' && plainText(value).length <= LONGEST_FACT);
}

/** The heading above says it already. */
function isSaid(subject: Subject, { field, kind }: FieldNode): boolean {
	return (
		(kind === 'text' || kind === 'long-text') && isSaidByTitle(subject.title, subject.collection, field, subject.row)
	);
}

function valueOptions(context: RenderContext, subject: Subject) {
	return { place: 'page', ...ownFiles(context), level: subject.level + 1 } as const;
}
