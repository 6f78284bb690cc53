import { anchorKeysTo } from '../read/many-to-any-keys.ts';
import type { Plan } from '../plan/plan.ts';
import type { Read } from '../plan/compile-read.ts';
import type { Row, RowReader } from '../read/row-reader.ts';

export interface SharedFile {
	id: string;
	/** Null where the share does not show what it is called. */
	name: string | null;
}

const files = 'directus_files';
const rowsAtOnce = 200;

/**
 * The files that a share shows by its relations, each once, at most `limit` of them. Faces of people are left out: they
 * belong to the people, and nobody wants them among the documents.
 */
export async function listFiles(plan: Plan, rows: RowReader, limit: number): Promise<SharedFile[]> {
	const found = new Map<string, SharedFile>();

	for (const reached of plan.reached) {
		const { collection, arrival } = reached.position;
		if (collection.collection !== files || arrival?.parent.collection.collection === 'directus_users') continue;

		const hasName = reached.fields.includes('filename_download');
		const fields = hasName ? ['id', 'filename_download'] : ['id'];

		for await (const keys of anchorKeysTo(plan, rows, reached.position)) {
			for await (const row of readAll(plan.read(reached, keys), fields, rows)) {
				if (found.size >= limit) return [...found.values()];
				const id = String(row['id']);
				const name = row['filename_download'];
				found.set(id, { id, name: typeof name === 'string' && name !== '' ? name : null });
			}
		}
	}

	return [...found.values()];
}

async function* readAll({ filter, sort, principal }: Read, fields: string[], rows: RowReader): AsyncGenerator<Row> {
	for (let offset = 0; ; offset += rowsAtOnce) {
		const query = { collection: files, fields, filter, sort, limit: rowsAtOnce, offset };
		const some = await rows.read(query, principal);
		yield* some;
		if (some.length < rowsAtOnce) return;
	}
}

/**
 * Names for the files of one folder: none twice (also not where upper case does not count), and none that leads out of
 * the folder or that a system keeps for itself.
 */
export function archiveNames(files: SharedFile[]): Map<string, string> {
	const taken = new Set<string>();
	const names = new Map<string, string>();

	for (const file of files) {
		const safe = safeName(file.name ?? '') || file.id;
		const dot = safe.lastIndexOf('.');
		const [stem, extension] = dot > 0 ? [safe.slice(0, dot), safe.slice(dot)] : [safe, ''];

		let name = safe;
		for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${stem} (${copy})${extension}`;
		taken.add(name.toLowerCase());
		names.set(file.id, name);
	}

	return names;
}

const longestName = 150;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

function safeName(name: string): string {
	const plain = name
		// eslint-disable-next-line no-control-regex
		.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
		.replace(/[/\\:*?"<>|]/g, '_')
		.replace(/^[\s.]+|[\s.]+$/g, '')
		.replace(reserved, '_$&');
	if (plain.length <= longestName) return plain;
	const extension = /\.[A-Za-z0-9]{1,10}$/.exec(plain)?.[0] ?? '';
	return plain.slice(0, longestName - extension.length).trimEnd() + extension;
}
