/** A data model for measuring on: integer keys, text fields, and relations between the collections. */
export interface Model {
	collections: ModelCollection[];
}

export interface ModelCollection {
	name: string;
	/** Text fields. */
	fields: string[];
	references: Reference[];
	/** Rows, without their keys: these count up from 1. */
	rows: Record<string, string | number>[];
}

/** A many-to-one field, and the one-to-many or many-to-many field that is its other side. */
export interface Reference {
	field: string;
	to: string;
	/** The field on the other side, where there is one. */
	reverse?: string;
	/** Of a junction: the field that leads on to the far side. */
	junction?: string;
}
