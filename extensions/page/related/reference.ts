import type { Collection, Field, Row } from '../../client/api.ts';
import { disclosure } from '../dom/disclosure.ts';
import { element, type Child } from '../dom/element.ts';
import { flatFields, type FieldNode } from '../fields/field-tree.ts';
import { thumbnail } from '../files/picture.ts';
import { readFile } from '../files/shared-file.ts';
import { collectionNamed, isRow, keyOf, type RenderContext } from '../render-context.ts';
import { isEmpty, plainText, valueText } from '../values/value-text.ts';
import { isTellingKey } from './list-layout.ts';
import { fillTemplate, isSaidByTitle, relatedTitle, templateOf } from './related-title.ts';
import { collectionField } from './unwrap-junction.ts';
import { relatedCollection } from '../fields/related-collection.ts';
import { labelOf } from '../fields/label-of.ts';

export interface Reference {
	field: Field;
	value: unknown;
	/** The row that the field belongs to. */
	owner: Row;
	path: string;
	/** Tells this place from all others on the page. */
	spot: string;
	level: number;
}

const SUBTITLE_PARTS = 2;

/** The row that a field refers to, as a short text with a face where it is a person. */
export function referenceText(context: RenderContext, field: Field, value: unknown, owner: Row): Child {
	if (!isRow(value)) return isTellingKey(value) ? value : null;
	const collection = referredCollection(context, field, owner);
	const title = titleOf(context, field, collection, value);
	return collection.name === 'directus_users' ? person(context, value, title, null) : title;
}

/** What the row that a field refers to is called; null where nothing of it can be seen. */
export function referenceName(context: RenderContext, field: Field, value: unknown, owner: Row): string | null {
	if (!isRow(value)) return isTellingKey(value) ? value : null;
	return titleOf(context, field, referredCollection(context, field, owner), value);
}

/** The row that a field refers to, as a card that opens in place where there is more to it than its title. */
export function referenceCard(context: RenderContext, { field, value, owner, path, spot, level }: Reference): Child {
	if (!isRow(value)) return isTellingKey(value) ? value : null;
	const collection = referredCollection(context, field, owner);
	const title = titleOf(context, field, collection, value);
	const isPerson = collection.name === 'directus_users';
	const others = isPerson ? [] : moreFields(collection, value, title);
	const isEditable = collection.fields.some((one) => context.editor?.mayEdit(path, one, value));
	if (isPerson && !isEditable) return person(context, value, title, plainText(value.title));
	if (others.length === 0 && !isEditable) return title;

	const subtitle = others
		.filter(isSubtitle)
		.slice(0, SUBTITLE_PARTS)
		.map((node) => nodeText(node, value));
	const face = [
		element('span', { class: 'reference-title' }, title),
		subtitle.length > 0 && element('span', { class: 'reference-subtitle' }, subtitle.join(' · ')),
	];

	return disclosure(
		{ class: 'reference' },
		face,
		() => context.renderBody(context, { collection, row: value, path, spot, level, title }),
		{ spot },
	);
}

function referredCollection(context: RenderContext, field: Field, owner: Row): Collection {
	const name = field.relation?.kind === 'any' ? owner[collectionField(field)] : relatedCollection(field);
	return collectionNamed(context, typeof name === 'string' ? name : '');
}

function titleOf(context: RenderContext, field: Field, collection: Collection, row: Row): string {
	const template = templateOf(field);
	return (
		(template && fillTemplate(context, collection, row, template)) ||
		relatedTitle(context, collection, row) ||
		`${labelOf(collection)} ${keyOf(collection, row)}`.trim()
	);
}

function moreFields(collection: Collection, row: Row, title: string): FieldNode[] {
	return flatFields(collection.fields).filter((node) => {
		const value = row[node.field.field];
		if (isEmpty(value) || node.kind === 'divider' || node.kind === 'notice') return false;
		if (node.field.relation) return isRow(value) || (Array.isArray(value) && value.some(isRow));
		return !isSaidByTitle(title, collection, node.field, row) && node.field.field !== collection.primary;
	});
}

function isSubtitle(node: FieldNode): boolean {
	return ['text', 'choices', 'date', 'tags'].includes(node.kind) && !node.field.relation;
}

function nodeText(node: FieldNode, row: Row): string {
	return valueText(row[node.field.field], node.field, 'medium');
}

function person(context: RenderContext, row: Row, name: string, role: string | null): HTMLElement {
	const avatar = readFile(row.avatar);
	const initials = name
		.split(/\s+/)
		.map((part) => [...part][0] ?? '')
		.slice(0, 2)
		.join('');
	const face = avatar ? thumbnail(context.client, { ...avatar, name: '' }, 'avatar') : initials.toLocaleUpperCase();

	return element(
		'span',
		{ class: 'person' },
		element('span', { class: 'person-face', 'aria-hidden': 'true' }, face),
		element(
			'span',
			{ class: 'person-text' },
			element('span', {}, name),
			role ? element('span', { class: 'reference-subtitle' }, role) : null,
		),
	);
}
