import { element } from '../dom/element.ts';
import { flatFields } from '../fields/field-tree.ts';
import { fileRow, fileTile } from '../files/file-view.ts';
import { readFile } from '../files/shared-file.ts';
import type { Slide } from '../files/viewer.ts';
import { valueText } from '../values/value-text.ts';
import type { ListOptions, ListView } from './list-view.ts';
import type { Entry } from './unwrap-junction.ts';

/** Files: the pictures as a gallery, everything else as rows. */
export function fileList({ context }: ListOptions, entries: Entry[]): ListView {
	const gallery = element('div', { class: 'gallery', hidden: true });
	const rows = element('ul', { class: 'file-list', hidden: true });

	const slides: Slide[] = [];

	const view: ListView = {
		element: element('div', {}, gallery, rows),
		append(more) {
			for (const entry of more) {
				const file = readFile(entry.row);
				if (!file) continue;
				if (file.kind !== 'image') {
					rows.append(element('li', {}, fileRow(context.client, file)));
					continue;
				}
				slides.push({ file, caption: captionOf(entry, file.name) });
				gallery.append(fileTile(context, slides, slides.length - 1));
			}
			gallery.hidden = !gallery.firstChild;
			rows.hidden = !rows.firstChild;
		},
	};
	view.append(entries);
	return view;
}

/** What the junction says about the picture, else its name. */
function captionOf(entry: Entry, name: string): string {
	const texts = flatFields(entry.collection.fields)
		.filter(({ field, kind }) => field.field.startsWith('$junction.') && kind === 'text')
		.map(({ field }) => valueText(entry.row[field.field], field))
		.filter((text) => text !== '');
	return texts.length > 0 ? texts.join(' · ') : name;
}
