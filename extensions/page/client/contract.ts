/** What the server answers to a visitor; see the HTTP contract in the design. */

export type Row = Record<string, unknown>;

export interface Project {
	name: string;
	color: string | null;
	logo: string | null;
	descriptor: string | null;
	/** The project's own language, as Directus names it: `de-DE`. */
	language?: string | null;
}

export type Ask = 'password' | 'code' | 'sign-in';

export interface Info {
	state: 'active' | 'scheduled' | 'ended' | 'used-up';
	/** What has to be shown, in this order. */
	asks: Ask[];
	confirm: boolean;
	/** Whether the browser holds a visit that runs. */
	visiting: boolean;
	preview: boolean;
	date_start: string | null;
	project: Project;
	/** Of a personal link: for whom it is, and what became of it. */
	invitation?: Invitation | null;
}

export type InvitationState = 'invited' | 'accepted' | 'expired' | 'declined';

export interface Invitation {
	kind: 'email' | 'user' | 'role';
	state: InvitationState;
	/** Where the code goes, with most of it left out. */
	address: string | null;
	owner: string | null;
	/** How long a browser may be remembered; 0 where it may not. */
	remember_days: number;
}

/** What a visitor shows at the door. */
export interface Answers {
	password?: string;
	code?: string;
	ticket?: string;
	remember?: boolean;
}

export interface CodeSent {
	address: string;
	expires: string;
	/** In seconds. */
	retry_after: number;
}

/** From the visitor's own Directus login. */
export interface Ticket {
	ticket: string;
	name: string;
	invitation: InvitationState;
}

/** Fields of one row that the visitor changed, with what was there before. */
export interface Change {
	path: string;
	key: string | number | null;
	changes: Row;
	seen: Row;
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
	/** Of a collection: what one of its items is called. */
	singular?: string;
}

/** Where the rule holds of a row, this decides whether the field is hidden; the last that holds counts. */
export interface Condition {
	rule: Row;
	hidden: boolean | null;
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
	conditions?: Condition[];
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
	/** Of a list below others: the keys of the rows of which not the whole list is here. */
	cut?: string[];
	/** The fields of its rows that the server can sort it by. */
	sortable?: string[];
}

export interface Content {
	share: { date_end: string | null; message: string | null; preview: boolean; owner: string | null };
	collection: string;
	key: string | number;
	title: string;
	item: Row;
	collections: Record<string, Collection>;
	lists: Record<string, List>;
	/** The paths of what Directus could not read. */
	failed?: string[];
	access?: 'view' | 'edit';
	/** The fields that may be changed, by the path of their row; that of the item is empty. */
	editable?: Record<string, string[]>;
	/** What keys such as `$t:published` in the collections stand for, where the project says so. */
	words: Record<string, Translation[]>;
}

export interface ListPage {
	data: Row[];
	/** `lists` and `failed` are of what hangs on these rows. */
	meta: {
		total: number | null;
		page: number;
		limit: number;
		lists?: Record<string, List>;
		failed?: string[];
	};
}

export interface Visit {
	token: string;
	expires: string;
	uses_left: number | null;
}
