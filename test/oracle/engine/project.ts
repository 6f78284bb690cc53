/** A row as its table has it; what a driver would change is text. */
export type StoredRow = Record<string, unknown>;

export interface Field {
	field: string;
	type: string;
	special: readonly string[];
}

export interface Collection {
	collection: string;
	/** The field of its key. */
	primary: string;
	fields: Readonly<Record<string, Field>>;
}

/** A foreign key, in the words of `directus_relations`. */
export interface Relation {
	collection: string;
	field: string;
	/** Null for many-to-any. */
	relatedCollection: string | null;
	oneField: string | null;
	oneCollectionField: string | null;
	oneAllowedCollections: readonly string[];
	junctionField: string | null;
}

export interface DataModel {
	collections: Readonly<Record<string, Collection>>;
	relations: readonly Relation[];
}

/** A data model with what is in its tables. */
export interface Project {
	model: DataModel;
	rows: Record<string, StoredRow[]>;
}

export function keyOf({ model }: Project, collection: string, row: StoredRow): unknown {
	return row[model.collections[collection]?.primary ?? 'id'];
}

/** A step of a filter path that leads to other rows, as Directus joins it. */
export interface Join {
	collection: string;
	rows: StoredRow[];
}

/**
 * The rows that Directus joins for one step of a filter path, or null where the step is a plain field. It knows
 * references, aliases, `item:quotes` and `$FOLLOW(collection,field[,collectionField])`.
 */
export function join(project: Project, collection: string, row: StoredRow, step: string): Join | null {
	const { model, rows } = project;
	const key = keyOf(project, collection, row);

	const follow = /^\$FOLLOW\(([^,]+),\s*([^,]+)(?:,([^,]+))?\)$/.exec(step);
	if (follow) {
		const [, from = '', field = '', collectionField] = follow;
		const isOfThis = (other: StoredRow) => collectionField === undefined || other[collectionField] === collection;
		return {
			collection: from,
			rows: (rows[from] ?? []).filter((other) => isSame(other[field], key) && isOfThis(other)),
		};
	}

	const [field = '', scope] = step.split(':');
	const here = relationOf(project, collection, field);
	if (here && here.relatedCollection !== null)
		return { collection: here.relatedCollection, rows: byKey(project, here.relatedCollection, row[field]) };
	if (here && scope !== undefined) {
		const isOfScope = here.oneCollectionField !== null && row[here.oneCollectionField] === scope;
		return { collection: scope, rows: isOfScope ? byKey(project, scope, row[field]) : [] };
	}

	const there = model.relations.find((one) => one.relatedCollection === collection && one.oneField === field);
	if (!there) return null;
	return {
		collection: there.collection,
		rows: (rows[there.collection] ?? []).filter((other) => isSame(other[there.field], key)),
	};
}

export function byKey(project: Project, collection: string, key: unknown): StoredRow[] {
	return (project.rows[collection] ?? []).filter((row) => isSame(keyOf(project, collection, row), key));
}

/** As databases compare: a number is its text, and nothing is the same as null. */
export function isSame(one: unknown, other: unknown): boolean {
	if (one === null || one === undefined || other === null || other === undefined) return false;
	return String(one) === String(other);
}

/** The relation that a foreign key is of. */
export function relationOf({ model }: Project, collection: string, field: string): Relation | undefined {
	return model.relations.find((one) => one.collection === collection && one.field === field);
}
