/**
 * As what the texts in a field's values are drawn, by whoever draws them:
 * - `plain`: as the letters that they are. Whoever draws them as HTML does wrong.
 * - `json`: as HTML, each of them, wherever it stands; as the block editor and interfaces that are not known write it.
 * - `rows`: those of a repeater, each by the field of the row that it stands in; others as in `json`.
 */
export type TextFormat =
	{ kind: 'plain' | 'html' | 'markdown' | 'json' } | { kind: 'rows'; fields: ReadonlyMap<string, TextFormat> };

export type TextFormats = (collection: string, field: string) => TextFormat;
