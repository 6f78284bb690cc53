/** A collection as the demo describes it; `createModel` turns it into what Directus' API takes. */
export interface CollectionPlan {
	name: string;
	icon: string;
	note: string;
	/** How an item is called in lists and relations, such as `{{title}}`. */
	template?: string;
	/** Junctions and children that make no sense on their own stay out of the navigation. */
	hidden?: boolean;
	/** The field that holds the order in which a list of it is dragged. */
	sort?: string;
	fields: FieldPlan[];
}

export interface FieldPlan {
	field: string;
	type: string;
	schema: Record<string, unknown> | null;
	meta: Record<string, unknown>;
	relation?: RelationPlan;
	/** Stays in the house: the shares of the demo leave it out. */
	isInternal?: boolean;
}

export interface RelationPlan {
	/** Null where the related collection is another for each row. */
	related: string | null;
	meta?: Record<string, unknown>;
	onDelete: 'CASCADE' | 'SET NULL';
}

/** A folder of the navigation with its collections. */
export interface AreaPlan {
	name: string;
	icon: string;
	color: string;
	collections: CollectionPlan[];
}
