/** What the server answers to a visitor; see the HTTP contract in the design. */

export type Row = Record<string, unknown>;

export interface Project {
	name: string;
	color: string | null;
	logo: string | null;
	descriptor: string | null;
}

export interface Info {
	state: 'active' | 'scheduled' | 'ended' | 'used-up';
	asks: string[];
	confirm: boolean;
	date_start: string | null;
	project: Project;
}

interface Relation {
	kind: 'one' | 'many' | 'any';
	/** Where it leads: one collection, for an `any` several. For a list through a junction it is the junction. */
	collections: string[];
	/** The field of the junction that leads on to the far side, where the server names it. */
	junction_field?: string | null;
	/** The field beside an `any` that says which collection its item is of. */
	collection_field?: string | null;
}

/** A label in one of the languages of the project. */
export interface Translation {
	language: string;
	translation: string;
}

export interface Field {
	field: string;
	label: string;
	type: string;
	interface: string | null;
	display: string | null;
	options: Row | null;
	display_options: Row | null;
	note: string | null;
	group: string | null;
	sort: number | null;
	hidden: boolean;
	special: string[] | null;
	translations?: Translation[] | null;
	relation?: Relation | null;
}

export interface Collection {
	name: string;
	label: string;
	primary: string;
	display_template: string | null;
	translations?: Translation[] | null;
	fields: Field[];
}

export interface List {
	collection: string;
	/** Not known of lists below other lists that were cut off. */
	total: number | null;
	limit: number;
	more: boolean;
}

export interface Content {
	share: { date_end: string | null };
	collection: string;
	key: string | number;
	title: string;
	item: Row;
	collections: Record<string, Collection>;
	lists: Record<string, List>;
}

export interface ListPage {
	data: Row[];
	meta: { total: number | null; page: number; limit: number };
}

export interface Visit {
	expires: string;
	uses_left: number | null;
}
