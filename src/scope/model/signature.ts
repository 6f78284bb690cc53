import type { DataModel } from './data-model.ts';

/** Changes with anything of these collections that a compiled scope depends on. */
export function signatureOf(model: DataModel, collections: ReadonlySet<string>): string {
	const parts: string[] = [];

	for (const name of collections) {
		const collection = model.collections[name];
		parts.push(name, collection?.primary ?? '', collection?.sortField ?? '');
		for (const { field, type, dbType, generated, special } of Object.values(collection?.fields ?? {})) {
			parts.push(field, type, dbType ?? '', String(generated ?? false), ...special);
		}
	}

	for (const relation of model.relations) {
		if (collections.has(relation.collection)) parts.push(...Object.values(relation).map(String));
	}

	return parts.join('\u0000');
}
