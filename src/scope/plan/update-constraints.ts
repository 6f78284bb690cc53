import { commonTerms, type Terms } from '../rights/terms.ts';
import { includes, intersection, rightsOf, type Grant, type PermissionSet, type Rights } from '../rights/rights.ts';
import { isUserCollection } from '../model/shareable-fields.ts';
import type { CollectionModel, DataModel } from '../model/data-model.ts';
import type { Reached } from './walk.ts';

/** What can be changed through a share, for one state of the rights of role and owner. */
export interface UpdateConstraints {
	/**
	 * Which of the fields that the share shows at a position can be changed in which rows of it. The rules say nothing of
	 * the way there: that a row is one of the position's is for the reader to find.
	 */
	at(reached: Reached): Grant[];
	/** Null where nothing may be written. */
	terms(collection: string): Terms | null;
}

/** What Directus fills in itself, or keeps to itself. */
const keptSpecials = [
	...['uuid', 'date-created', 'date-updated', 'user-created', 'user-updated', 'role-created', 'role-updated'],
	...['hash', 'conceal', 'encrypt', 'no-data', 'alias', 'group'],
	...['file', 'files', 'm2o', 'o2m', 'm2m', 'm2a', 'translations'],
];

/** @param rights what role and owner both may read */
export function compileUpdateConstraints(
	model: DataModel,
	rights: Rights,
	role: PermissionSet,
	owner: PermissionSet,
): UpdateConstraints {
	const both = intersection(rights, intersection(rightsOf(role, model, 'update'), rightsOf(owner, model, 'update')));
	const grants = new Map<string, Grant[]>();
	const terms = (collection: string) => commonTerms([role, owner], collection);

	return { at, terms };

	function at({ position, fields }: Reached): Grant[] {
		const own = fields.filter((field) => isOwnValue(model, position.collection, field));
		return grantsOf(position.collection.collection)
			.map((grant) => ({ ...grant, fields: own.filter((field) => includes(grant, field)) }))
			.filter((grant) => grant.fields.length > 0);
	}

	function grantsOf(collection: string): Grant[] {
		const known = grants.get(collection);
		if (known) return known;
		const found = isUserCollection(collection) && terms(collection) !== null ? both(collection) : [];
		grants.set(collection, found);
		return found;
	}
}

/**
 * Whether a field holds a value that is typed in: no key, no relation, no place in an order, nothing that Directus or the
 * database writes, and nothing of which Directus does not know what it may be (`enum`, `inet`, ranges).
 */
function isOwnValue({ relations }: DataModel, of: CollectionModel, name: string): boolean {
	const field = of.fields[name];
	if (!field || field.generated === true || ['alias', 'unknown'].includes(field.type)) return false;
	if (name === of.primary || name === of.sortField) return false;
	if (field.special.some((special) => keptSpecials.includes(special))) return false;
	return !relations.some(
		({ collection, field: key, oneCollectionField, sortField }) =>
			collection === of.collection && [key, oneCollectionField, sortField].includes(name),
	);
}
