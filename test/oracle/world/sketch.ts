import type { Permission } from '../engine/permitted.ts';
import type { Relation, StoredRow } from '../engine/project.ts';

/** A world as plain data: what can be drawn, made smaller, kept as a case, and built again. */
export interface WorldSketch {
	collections: Record<string, CollectionSketch>;
	relations: RelationSketch[];
	/** Keys and foreign keys as text. */
	rows: Record<string, StoredRow[]>;
}

export interface CollectionSketch {
	key: { field: string; type: KeyType };
	fields: { field: string; type: 'string' | 'text' | 'integer' | 'hash' }[];
}

export type KeyType = 'integer' | 'bigInteger' | 'string' | 'uuid';

export interface RelationSketch extends Relation {
	/** Whether the database knows of the foreign key, too. */
	isConstraint: boolean;
}

/** Something that happens in a world. Rows are named by where they stand in the sketch. */
export type Happening =
	/** A share is made, and opened; what was shared before is left. */
	| { happens: 'share'; collection: string; row: number; scope: ScopeSketch | null }
	/** The owner changes the scope of the share that is open. */
	| { happens: 'scope'; scope: ScopeSketch | null }
	| { happens: 'rights'; whose: 'role' | 'owner'; isAdmin: boolean; permissions: Permission[] }
	| { happens: 'change'; collection: string; row: number; fields: StoredRow }
	| { happens: 'delete'; collection: string; row: number };

/** As owners send it. */
export interface ScopeSketch {
	paths: string[];
	fields?: Record<string, string[]>;
}

/** A world, what happens in it, and what a visitor asks after each of these. */
export interface History {
	world: WorldSketch;
	happenings: Happening[];
	/** Queries on Directus' own API, for a visit's token. */
	queries: string[];
}
