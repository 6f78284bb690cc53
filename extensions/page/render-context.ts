import type { Refusal } from './client/answer.ts';
import type { Collection, Content, Field, List, Row } from '../client/api.ts';
import type { ListPage, ShareClient } from './client/share-client.ts';
import type { FieldNode } from './fields/field-tree.ts';
import { plainText } from './values/value-text.ts';

/** One row that is shown, and where it stands in the item. */
export interface Subject {
	collection: Collection;
	row: Row;
	/** The dotted path from the item to the row; empty for the item itself. */
	path: string;
	/** Tells this row's place on the page from all others: the path, with the keys of rows in lists. */
	spot: string;
	/** The level of the headings inside of it. */
	level: number;
	/** What is said above it already, and need not be said again as a field. */
	title: string | null;
}

/** Puts controls in the place of values, while the visitor edits. */
export interface Editor {
	/** Null where a field stays as it is shown. */
	control(subject: Subject, node: FieldNode): HTMLElement | null;
	/** Whether rows at this path have anything that may be changed. */
	isEditable(path: string): boolean;
	mayEdit(path: string, field: Field, row: Row): boolean;
}

/** What every part of the item needs to draw itself. */
export interface RenderContext {
	content: Content;
	client: ShareClient;
	editor: Editor | null;
	/** The visit or the share turned out to be over. */
	onOver: (refusal: Refusal) => void;
	/** Draws the fields of a row; parts call it for rows within rows. */
	renderBody: (context: RenderContext, subject: Subject) => HTMLElement;
}

/** What values need to show the files of the share. */
export function ownFiles({ client }: Pick<RenderContext, 'client'>): Pick<ShareClient, 'isOwnAsset' | 'assetUrl'> {
	return { isOwnAsset: client.isOwnAsset, assetUrl: client.assetUrl };
}

/** What is known of a collection. One that the server does not describe has no fields, and so shows titles only. */
export function collectionNamed(context: RenderContext, name: string): Collection {
	const { collections } = context.content;
	const known = Object.hasOwn(collections, name) ? collections[name] : undefined;
	const label = name.replaceAll('_', ' ');
	return known ?? { name, label, primary: 'id', icon: null, display_template: null, translations: null, fields: [] };
}

/** The server's word on a list: how many there are, and whether there are more. */
export function listAt(context: RenderContext, path: string): List | null {
	const { lists } = context.content;
	for (const candidate of [path, withoutCollections(path)]) {
		if (Object.hasOwn(lists, candidate)) return lists[candidate] ?? null;
	}
	return null;
}

/** What the server says of the lists that hang on rows that were loaded later. */
export function takeNoteOf({ content }: RenderContext, { lists = {}, failed = [] }: ListPage['meta']): void {
	for (const [path, list] of Object.entries(lists)) {
		const known = Object.hasOwn(content.lists, path) ? content.lists[path] : undefined;
		const cut = [...(known?.cut ?? []), ...(list.cut ?? [])];
		content.lists[path] = { ...list, more: list.more || known?.more === true, cut };
	}
	content.failed = [...new Set([...(content.failed ?? []), ...failed])];
}

/** Whether Directus could not read what is at a path. */
export function isFailed({ content }: RenderContext, path: string): boolean {
	return content.failed?.includes(path) === true;
}

/** Whether Directus could not read something of what hangs on the rows of a list. */
export function isPartFailed({ content }: RenderContext, path: string): boolean {
	return content.failed?.some((failed) => failed.startsWith(`${path}.`)) === true;
}

/** Whether a list can be read on by itself: one inside another list has as many parents as that has rows. */
export function isPageable(context: RenderContext, path: string): boolean {
	const segments = path.split('.').slice(0, -1);
	return segments.every((_, index) => !listAt(context, segments.slice(0, index + 1).join('.')));
}

export function keyOf(collection: Collection, row: Row): string {
	return plainText(row[collection.primary]);
}

export function joinPath(path: string, field: string): string {
	return path === '' ? field : `${path}.${field}`;
}

export function isRow(value: unknown): value is Row {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `blocks.item:texts.notes` as `blocks.item.notes`. */
function withoutCollections(path: string): string {
	return path.replace(/:[^.]+/g, '');
}
