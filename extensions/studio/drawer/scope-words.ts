import type { Branch } from './scope-tree.ts';
import type { Format } from '../format/use-format.ts';
import type { Say } from '../texts/use-texts.ts';

/** What the Studio calls collections and fields, in its language. */
export interface Labels {
	/** One of a collection's items, in the middle of a sentence; null where the project gives no word for it. */
	one(collection: string): string | null;
	/** Several of them. */
	many(collection: string): string | null;
	/** The name of a collection. */
	collection(collection: string): string;
	/** The label of a field. */
	field(collection: string, field: string): string;
	/** As it stands in the middle of a sentence. */
	inSentence(label: string): string;
}

/** A plain sentence that says what whoever opens the link will see, and what they will not. */
export function scopeWords(
	root: { collection: string; branches: Branch[] },
	selected: ReadonlySet<string>,
	say: { t: Say; format: Format; labels: Labels },
): string {
	const { t, format, labels } = say;
	const one = labels.one(root.collection);
	const item =
		one === null
			? t('drawer.scope.words.itemOf', { collection: labels.collection(root.collection) })
			: t('drawer.scope.words.this', { item: one });

	const shown = root.branches.filter((branch) => isShown(branch, selected));
	const others = otherWords(root, shown, say);
	if (shown.length === 0) return t('drawer.scope.words.alone', { item }) + others;

	const parts = shown.map((branch) => amountOf(branch, say));
	return t('drawer.scope.words.with', { item, parts: format.list(parts) }) + others;
}

/** "12 line items", or by the field's label where there is no word for one of them: "comments (1)". */
function amountOf(
	{ from, field, collection, kind, count }: Branch,
	{ format, labels }: { format: Format; labels: Labels },
) {
	const label = labels.inSentence(labels.field(from, field));
	if (kind === 'many-to-one' || kind === 'file') return label;
	const number = format.number(count ?? 0);
	const word = count === 1 ? labels.one(collection) : labels.many(collection);
	if (word !== null && kind === 'one-to-many') return `${number} ${word}`;
	return count === 1 ? `${label} (${number})` : `${number} ${label}`;
}

/** "; not other proposals of the same client": what people fear who share something that refers to somebody. */
function otherWords(root: { collection: string }, shown: Branch[], { t, labels }: { t: Say; labels: Labels }): string {
	const many = labels.many(root.collection) ?? labels.inSentence(labels.collection(root.collection));
	const reference = shown.find(({ kind, collection }) => kind === 'many-to-one' && !collection.startsWith('directus_'));
	if (!reference) return '.';
	const label = labels.inSentence(labels.field(reference.from, reference.field));
	return t('drawer.scope.words.notOthers', { items: many, reference: label });
}

/** What holds nothing is not worth a word. */
function isShown({ paths, count }: Branch, selected: ReadonlySet<string>): boolean {
	return Boolean(count) && paths.every((path) => selected.has(path));
}
