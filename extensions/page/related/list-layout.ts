import type { Collection, Field } from '../../client/api.ts';
import { isHiddenIn } from '../fields/conditions.ts';
import { isCompact, isWide } from '../fields/field-kind.ts';
import { flatFields, type FieldNode } from '../fields/field-tree.ts';
import { isRow } from '../render-context.ts';
import { isEmpty } from '../values/value-text.ts';
import type { Entry } from './unwrap-junction.ts';
import { relatedCollection } from '../fields/related-collection.ts';

/** How a list is shown: by how many there are and what they consist of. */
export type ListLayout = 'files' | 'chips' | 'remarks' | 'table' | 'cards' | 'sections';

/** Layouts that have a place for the controls of a row. */
export function editableLayout(layout: ListLayout): ListLayout {
	return layout === 'chips' || layout === 'remarks' ? 'cards' : layout;
}

const MOST_COLUMNS = 6;
const LONGEST_CHIP = 60;
const TEXTS = ['html', 'markdown', 'blocks', 'long-text'];

export function listLayout(field: Field, entries: Entry[], titles: (string | null)[]): ListLayout {
	if (entries.every((entry) => entry.collection.name === 'directus_files')) return 'files';
	if (isText(field, entries)) return 'sections';

	const nodes = shownNodes(entries);
	const columns = nodes.filter(isColumn);
	const hasMore = nodes.length > columns.length;

	const areChips = titles.every((title) => title !== null && title.length <= LONGEST_CHIP);
	if (!hasMore && columns.length <= 1 && areChips) return 'chips';

	if (isRemark(nodes)) return 'remarks';

	const isReading = nodes.some((node) => TEXTS.includes(node.kind) || node.kind === 'file') && columns.length <= 3;
	if (entries.length < 2 || columns.length < 2 || isReading) return 'cards';
	return 'table';
}

/** Blocks of several kinds in an order: they read as one text, and nobody counts them. */
export function isText(field: Field, entries: Entry[]): boolean {
	return field.special?.includes('m2a') || new Set(entries.map((entry) => entry.collection.name)).size > 1;
}

/** A text with its date and who wrote it (or what it is called): what comments and entries of a log consist of. */
function isRemark(nodes: FieldNode[]): boolean {
	const isDate = ({ kind }: FieldNode): boolean => ['instant', 'date-time', 'date'].includes(kind);
	const isPerson = ({ field }: FieldNode): boolean => relatedCollection(field) === 'directus_users';
	const texts = nodes.filter((node) => TEXTS.includes(node.kind));
	const names = nodes.filter((node) => isPerson(node) || node.kind === 'text');
	const dates = nodes.filter(isDate);
	const hasByline = names.some(isPerson) || dates.length > 0;
	return (
		hasByline && texts.length === 1 && names.length < 2 && texts.length + names.length + dates.length === nodes.length
	);
}

/** The columns of a table over these entries: what has a value anywhere and fits into a cell. */
export function tableColumns(entries: Entry[]): FieldNode[] {
	return shownNodes(entries).filter(isColumn).slice(0, MOST_COLUMNS);
}

/** The fields of an entry that its table row has no column for. */
export function fieldsBesides(entry: Entry, columns: FieldNode[]): Collection {
	const taken = new Set(columns.map((node) => node.field.field));
	return { ...entry.collection, fields: entry.collection.fields.filter((field) => !taken.has(field.field)) };
}

/** The fields that at least one entry has something to show for. */
export function shownNodes(entries: Entry[]): FieldNode[] {
	const [first] = entries;
	if (!first) return [];
	const fields = first.collection.fields.map((field) =>
		field.conditions?.length ? { ...field, hidden: entries.every(({ row }) => isHiddenIn(field, row)) } : field,
	);
	return flatFields(fields).filter(
		(node) =>
			(isColumn(node) || isWide(node.kind) || node.kind === 'many' || node.kind === 'translations') &&
			entries.some((entry) => hasSomething(node, entry)),
	);
}

function isColumn(node: FieldNode): boolean {
	return isCompact(node.kind);
}

/** The bare key of a row that is not included says nothing to a visitor. */
function hasSomething(node: FieldNode, entry: Entry): boolean {
	const value = entry.row[node.field.field];
	if (isEmpty(value)) return false;
	if (node.field.relation?.kind === 'many') return Array.isArray(value) && value.some(isRow);
	const isReference = node.field.relation || node.kind === 'one' || node.kind === 'any';
	return !isReference || isRow(value) || isTellingKey(value);
}

/** A key that people write (`DE`, `en-US`), as against a number or a UUID. */
export function isTellingKey(value: unknown): value is string {
	return typeof value === 'string' && !/^\d+$/.test(value) && !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value);
}
