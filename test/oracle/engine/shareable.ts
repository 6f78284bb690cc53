import type { DataModel } from './project.ts';

/** What may be seen of Directus' own collections, whatever role and owner may read there. */
const ofDirectus: Record<string, string[]> = {
	directus_users: ['id', 'first_name', 'last_name', 'title', 'avatar'],
	directus_files: [
		...['id', 'title', 'description', 'type', 'filename_download', 'filesize', 'width', 'height', 'duration'],
		...['focal_point_x', 'focal_point_y', 'uploaded_on', 'modified_on'],
	],
};

/** Whether a field may leave the server at all: no hash, nothing concealed, nothing of Directus' own but a few fields. */
export function isShareable(model: DataModel, collection: string, field: string): boolean {
	const known = model.collections[collection]?.fields[field];
	if (!known || known.type === 'alias' || known.type === 'hash') return false;
	if (known.special.some((special) => ['hash', 'conceal', 'encrypt', 'no-data'].includes(special))) return false;
	if (collection.startsWith('sharing_')) return false;
	return !collection.startsWith('directus_') || (ofDirectus[collection] ?? []).includes(field);
}
