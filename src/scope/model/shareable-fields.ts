import type { CollectionModel, FieldModel } from './data-model.ts';

/** What a page needs to show a person or a file; nothing else of Directus' own collections is ever shared. */
const systemFields: Record<string, readonly string[]> = {
	directus_users: ['id', 'first_name', 'last_name', 'title', 'avatar'],
	directus_files: [
		'id',
		'title',
		'description',
		'type',
		'filename_download',
		'filesize',
		'width',
		'height',
		'duration',
		'focal_point_x',
		'focal_point_y',
		'uploaded_on',
		'modified_on',
	],
};

const sensitiveSpecials = ['hash', 'conceal', 'encrypt', 'no-data'];

export function isShareableCollection(collection: string): boolean {
	return isUserCollection(collection) || Object.hasOwn(systemFields, collection);
}

/** Collections of the project, as against Directus' own and ours. */
export function isUserCollection(collection: string): boolean {
	return !collection.startsWith('directus_') && !collection.startsWith('sharing_');
}

/** The fields of a collection whose values may leave the server at all: no hashes, nothing concealed, no groups. */
export function shareableFields(collection: CollectionModel): string[] {
	const allowed = isUserCollection(collection.collection) ? undefined : (systemFields[collection.collection] ?? []);
	const fields = Object.values(collection.fields).filter((field) => isShareableField(field));
	return fields.map(({ field }) => field).filter((field) => allowed === undefined || allowed.includes(field));
}

/**
 * Directus keeps what it knows of fields in objects that have names like `constructor` and `toString` already, and reads
 * no row any more with a permission that names one.
 */
export function isReadableName(field: string): boolean {
	return !(field in Object.prototype);
}

function isShareableField(field: FieldModel): boolean {
	if (!isReadableName(field.field)) return false;
	if (field.type === 'alias' || field.type === 'hash' || isSearchIndex(field)) return false;
	return !field.special.some((special) => sensitiveSpecials.includes(special));
}

/** Made of the words of other columns, those that are not shared among them. */
function isSearchIndex({ dbType }: FieldModel): boolean {
	return dbType?.toLowerCase() === 'tsvector';
}
