import { unchecked, type DirectusContext, type Schema } from './directus-context.ts';

/** A word of the project in its languages: what `$t:` before a key stands for in notes, choices and titles. */
export type ProjectWords = Record<string, { language: string; translation: string }[]>;

const reference = /^\$t:\s*(.+)$/s;

/** The keys that a description refers to. */
export function keysOfProjectWords(described: unknown): string[] {
	return [...new Set(keysIn(described))];
}

/** What an administrator wrote under *Settings → Translations* for these keys, and no other. */
export async function readProjectWords(
	{ services, database }: DirectusContext,
	schema: Schema,
	keys: string[],
): Promise<ProjectWords> {
	if (keys.length === 0) return {};
	const items = new services.ItemsService('directus_translations', {
		knex: database,
		schema,
		accountability: unchecked,
	});
	const query = { fields: ['key', 'language', 'value'], filter: { key: { _in: keys } }, limit: -1 };
	const rows = await items.readByQuery(query, { emitEvents: false });

	const words = new Map<string, ProjectWords[string]>();
	for (const { key, language, value } of rows as { key: string; language: string; value: string }[]) {
		words.set(key, [...(words.get(key) ?? []), { language, translation: value }]);
	}
	return Object.fromEntries(words);
}

function keysIn(value: unknown): string[] {
	if (typeof value === 'string') return reference.exec(value)?.slice(1) ?? [];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(keysIn) : [];
}
