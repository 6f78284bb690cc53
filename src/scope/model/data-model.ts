/** What the scope knows of a project's collections, fields and relations. */
export interface DataModel {
	collections: Record<string, CollectionModel>;
	relations: RelationModel[];
}

export interface CollectionModel {
	collection: string;
	primary: string;
	singleton: boolean;
	sortField: string | null;
	fields: Record<string, FieldModel>;
}

export interface FieldModel {
	field: string;
	type: string;
	special: string[];
	/** The database's own name of the type. */
	dbType?: string | null;
	/** Whether the database works its value out. */
	generated?: boolean;
}

/** A foreign key (many-to-one, or many-to-any where `relatedCollection` is null) and the alias on its other side. */
export interface RelationModel {
	collection: string;
	field: string;
	relatedCollection: string | null;
	oneField: string | null;
	oneCollectionField: string | null;
	oneAllowedCollections: string[];
	junctionField: string | null;
	sortField: string | null;
}
