import type { TextFormat } from '../../src/scope/edit/markup/text-format.ts';

interface Described {
	type: string;
	interface: string | null;
	options: unknown;
}

/** What they keep is JSON, or a text, of words to choose from and of places: drawn as words, and naming no file. */
const wordless = new Set([
	...['tags', 'map', 'select-multiple-dropdown', 'select-multiple-checkbox', 'select-multiple-checkbox-tree'],
]);

const byInterface = new Map<string, TextFormat>([
	['input-rich-text-html', { kind: 'html' }],
	['input-rich-text-md', { kind: 'markdown' }],
	['input-block-editor', { kind: 'json' }],
]);

/** Of the languages that texts in the code editor are in, those that are drawn. */
const byLanguage = new Map<string, TextFormat>([
	['htmlmixed', { kind: 'html' }],
	['html', { kind: 'html' }],
	['markdown', { kind: 'markdown' }],
]);

/** How interfaces of other extensions say what they write. */
const soundsLikeHtml = /html|wysiwyg|rich-?text|tiptap|tinymce|ckeditor|quill/i;
const soundsLikeMarkdown = /markdown|(?:^|-)md(?:-|$)/i;

/** Whether what an interface keeps is drawn as words to choose from. */
export function isWordless(face: string | null): boolean {
	return wordless.has(face ?? '');
}

/** As what the texts in a field are drawn, as far as its interface says it. */
export function textFormatOf({ type, interface: face, options }: Described): TextFormat {
	const name = face ?? '';
	const known = byInterface.get(name);
	if (known) return known;
	if (isWordless(face) || type.startsWith('geometry')) return { kind: 'plain' };
	if (name === 'list') return { kind: 'rows', fields: formatsOfRows(options) };
	if (type === 'json') return { kind: 'json' };
	if (name === 'input-code')
		return byLanguage.get(String(optionsIn(options).language).toLowerCase()) ?? { kind: 'plain' };
	if (soundsLikeMarkdown.test(name)) return { kind: 'markdown' };
	return { kind: soundsLikeHtml.test(name) ? 'html' : 'plain' };
}

type Face = { interface?: unknown; options?: unknown };
type RowField = (Face & { field?: unknown; type?: unknown; meta?: Face | null }) | null;

function formatsOfRows(options: unknown): Map<string, TextFormat> {
	const { fields } = optionsIn(options);
	if (!Array.isArray(fields)) return new Map();
	return new Map(
		(fields as RowField[]).flatMap((one) =>
			typeof one?.field === 'string' ? [[one.field, formatOfRowField(one)]] : [],
		),
	);
}

function optionsIn(options: unknown): { language?: unknown; fields?: unknown } {
	return Object(options) as object;
}

function formatOfRowField(one: NonNullable<RowField>): TextFormat {
	const face = one.meta?.interface ?? one.interface;
	const options = one.meta?.options ?? one.options;
	return textFormatOf({ type: String(one.type), interface: typeof face === 'string' ? face : null, options });
}
