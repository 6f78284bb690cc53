/** The fields that a display template names: `{{ title }} by {{ author.name }}`. */
export function fieldsOf(template: string): string[] {
	return [...template.matchAll(/\{\{\s*([^}\s]+)\s*\}\}/g)]
		.map(([, field = '']) => field)
		.filter((field) => !field.includes('$') && !field.includes('('));
}

/** A display template filled from an item, in plain text; null where nothing of it can be told. */
export function fillTemplate(template: string, item: Record<string, unknown>): string | null {
	let hasValue = false;

	const text = template.replace(/\{\{\s*([^}\s]+)\s*\}\}/g, (_, path: string) => {
		const value = plain(valueAt(item, path.split('.')));
		if (value !== '') hasValue = true;
		return value;
	});

	return hasValue ? text.replace(/\s+/g, ' ').trim() : null;
}

/** Of a list, as translations are, the first that has a value. */
function valueAt(value: unknown, path: string[]): unknown {
	const [key, ...rest] = path;
	if (key === undefined) return value;
	if (Array.isArray(value)) return value.map((entry) => valueAt(entry, path)).find((found) => plain(found) !== '');
	if (typeof value !== 'object' || value === null) return undefined;
	// `item:posts.title` is the title where the item is a post.
	return valueAt((value as Record<string, unknown>)[key.split(':')[0] ?? key], rest);
}

function plain(value: unknown): string {
	if (typeof value === 'string') return value.replace(/<[^>]*>/g, '').trim();
	return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
