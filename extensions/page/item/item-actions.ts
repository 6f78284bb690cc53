import type { Content } from '../../client/api.ts';
import type { ShareClient } from '../client/share-client.ts';
import { button, element } from '../dom/element.ts';
import { icon } from '../dom/icon.ts';
import { texts } from '../texts.ts';
import { numberText } from '../values/number-text.ts';

/** What can be done with the whole item: print it, keep its files, and change it where that is allowed. */
export function itemActions(
	content: Content,
	client: ShareClient,
	{ title, print: printNow, edit }: { title: string; print: () => void; edit: HTMLElement | null },
): HTMLElement {
	const files = filesIn(content);
	const print = button(texts.item.print, { class: 'quiet' }, printNow);
	print.prepend(icon('print'));

	return element(
		'div',
		{ class: 'item-actions' },
		files.size > 1 &&
			element(
				'a',
				{
					class: 'quiet',
					href: client.archiveUrl,
					download: `${fileNameOf(title) || texts.item.archiveName}.zip`,
					'aria-label': texts.item.allFilesLabel(numberText(files.size)),
				},
				icon('archive'),
				texts.item.allFiles,
			),
		print,
		edit,
	);
}

/** The files that the page shows; faces of people are not among those that the archive has. */
function filesIn({ item, collection, collections }: Content): Set<string> {
	const found = new Set<string>();

	const look = (value: unknown, name: string | undefined): void => {
		if (Array.isArray(value)) return value.forEach((entry) => look(entry, name));
		if (typeof value !== 'object' || value === null || name === undefined) return;
		const row = value as Record<string, unknown>;
		if (name === 'directus_files' && typeof row.id === 'string') found.add(row.id);
		if (name === 'directus_users' || !Object.hasOwn(collections, name)) return;

		for (const { field, relation } of collections[name]?.fields ?? []) {
			if (!relation) continue;
			const named = relation.kind === 'any' ? row[relation.collection_field ?? 'collection'] : relation.collections[0];
			look(row[field], typeof named === 'string' ? named : undefined);
		}
	};

	look(item, collection);
	return found;
}

function fileNameOf(title: string): string {
	return title
		.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.slice(0, 80);
}
