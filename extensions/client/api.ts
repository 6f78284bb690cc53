// Made from src/contract by the build. What is written here by hand is lost.

export interface Share {
	id: string;
	/**
	 * What owners call it. Visitors are not told.
	 */
	name: string | null;
	collection: string;
	item: string;
	state: 'active' | 'scheduled' | 'paused' | 'ended' | 'used-up' | 'orphaned' | 'item-gone';
	owner: string;
	owner_name: string | null;
	/**
	 * The role whose permissions visitors get; null is what the public may see.
	 */
	role: string | null;
	/**
	 * When it opens: ISO 8601, UTC where no zone is named.
	 */
	date_start: string | null;
	/**
	 * When it ends: ISO 8601, UTC where no zone is named. A day alone is meant whole.
	 */
	date_end: string | null;
	/**
	 * How often it may be opened; null is without a limit.
	 */
	max_uses: number | null;
	/**
	 * Whether the limit of uses is one for all, or each recipient has as many.
	 */
	uses_per: 'share' | 'recipient';
	/**
	 * `edit` lets the fields be changed that role and owner both may update.
	 */
	access: 'view' | 'edit';
	/**
	 * Whether those who may edit may also edit what is related to the item.
	 */
	edit_related: boolean;
	/**
	 * Whoever has the link, besides the recipients, or the recipients alone.
	 */
	audience: 'anyone' | 'people';
	/**
	 * For how many days a browser is remembered whose visitor has proven to be a recipient; 0 for not at all.
	 */
	remember_days: number;
	/**
	 * What its owner is told of by mail.
	 */
	notices: ('accepted' | 'opened' | 'used-up' | 'ends-soon')[];
	/**
	 * Whether a visit’s token also works on Directus’ own API.
	 */
	api: boolean;
	/**
	 * From the owner to visitors.
	 */
	message: string | null;
	/**
	 * Origins of the sites that may embed the page: `https://www.example.com`.
	 */
	embed: string[];
	role_name: string | null;
	/**
	 * How many recipients may come in, or may still accept.
	 */
	people: number;
	scope: {
		item_only: boolean;
		paths: string[];
		fields: {
			[k: string]: string[];
		};
	};
	times_used: number;
	has_password: boolean;
	/**
	 * The user whom it was offered to.
	 */
	transfer_to: string | null;
	/**
	 * Directus’ status of the owner (`active`, `suspended`, …), or `gone`.
	 */
	owner_state: string;
	date_created: string;
	date_updated: string | null;
	last_used: string | null;
	link: string | null;
	shows_nothing: boolean;
	not_loaded: string[];
}
export interface ShareGlimpse {
	id: string;
	/**
	 * What owners call it. Visitors are not told.
	 */
	name: string | null;
	collection: string;
	item: string;
	state: 'active' | 'scheduled' | 'paused' | 'ended' | 'used-up' | 'orphaned' | 'item-gone';
	owner: string;
	owner_name: string | null;
}
export interface ShareOffer {
	id: string;
	/**
	 * What owners call it. Visitors are not told.
	 */
	name: string | null;
	collection: string;
	item: string;
	state: 'active' | 'scheduled' | 'paused' | 'ended' | 'used-up' | 'orphaned' | 'item-gone';
	owner: string;
	owner_name: string | null;
	/**
	 * The role whose permissions visitors get; null is what the public may see.
	 */
	role: string | null;
	/**
	 * When it opens: ISO 8601, UTC where no zone is named.
	 */
	date_start: string | null;
	/**
	 * When it ends: ISO 8601, UTC where no zone is named. A day alone is meant whole.
	 */
	date_end: string | null;
	/**
	 * How often it may be opened; null is without a limit.
	 */
	max_uses: number | null;
	/**
	 * Whether the limit of uses is one for all, or each recipient has as many.
	 */
	uses_per: 'share' | 'recipient';
	/**
	 * `edit` lets the fields be changed that role and owner both may update.
	 */
	access: 'view' | 'edit';
	/**
	 * Whether those who may edit may also edit what is related to the item.
	 */
	edit_related: boolean;
	/**
	 * Whoever has the link, besides the recipients, or the recipients alone.
	 */
	audience: 'anyone' | 'people';
	/**
	 * For how many days a browser is remembered whose visitor has proven to be a recipient; 0 for not at all.
	 */
	remember_days: number;
	/**
	 * What its owner is told of by mail.
	 */
	notices: ('accepted' | 'opened' | 'used-up' | 'ends-soon')[];
	/**
	 * Whether a visit’s token also works on Directus’ own API.
	 */
	api: boolean;
	/**
	 * From the owner to visitors.
	 */
	message: string | null;
	/**
	 * Origins of the sites that may embed the page: `https://www.example.com`.
	 */
	embed: string[];
	role_name: string | null;
	/**
	 * How many recipients may come in, or may still accept.
	 */
	people: number;
	scope: {
		item_only: boolean;
		paths: string[];
		fields: {
			[k: string]: string[];
		};
	};
	times_used: number;
	has_password: boolean;
	/**
	 * The user whom it was offered to.
	 */
	transfer_to: string | null;
	/**
	 * Directus’ status of the owner (`active`, `suspended`, …), or `gone`.
	 */
	owner_state: string;
	date_created: string;
	date_updated: string | null;
	last_used: string | null;
}
export interface ShareListMeta {
	total: number;
	/**
	 * How many of them are open.
	 */
	active?: number;
	may_share?: boolean;
	/**
	 * Whether an administrator has paused all shares.
	 */
	paused?: boolean;
	core_panel?: 'replaced' | 'kept';
	core_shares?: CoreShare[];
}
export interface CoreShare {
	id: string;
	name: string | null;
	collection: string;
	item: string;
	role: string | null;
	role_name: string | null;
	date_start: string | null;
	date_end: string | null;
	max_uses: number | null;
	times_used: number;
	has_password: boolean;
	created_by: string | null;
	/**
	 * Whether it can become one of ours.
	 */
	may_move: boolean;
}
export interface Recipient {
	id: string;
	share: string;
	kind: 'email' | 'user' | 'role';
	email: string | null;
	user: string | null;
	role: string | null;
	name: string | null;
	access: 'view' | 'edit';
	state: 'invited' | 'accepted' | 'declined' | 'expired' | 'revoked' | 'gone';
	link: string | null;
	message: string | null;
	times_used: number;
	last_used: string | null;
	date_invited: string;
	expires: string | null;
	date_answered: string | null;
	mail: ('sent' | 'failed') | null;
	date_mailed: string | null;
}
export interface Received {
	id: string;
	/**
	 * What owners call it. Visitors are not told.
	 */
	name: string | null;
	collection: string;
	item: string;
	state: 'active' | 'scheduled' | 'paused' | 'ended' | 'used-up' | 'orphaned' | 'item-gone';
	owner: string;
	owner_name: string | null;
	access: 'view' | 'edit';
	date_end: string | null;
	/**
	 * Whether they are to be its owner.
	 */
	offered: boolean;
	recipient: string | null;
	kind: ('email' | 'user' | 'role') | null;
	/**
	 * What became of the invitation.
	 */
	invitation: ('invited' | 'accepted' | 'declined' | 'expired' | 'revoked' | 'gone') | null;
	date_invited: string | null;
	/**
	 * Until when it can be accepted.
	 */
	expires: string | null;
	/**
	 * Their personal link.
	 */
	link: string | null;
	seen: boolean;
}
export interface ReceivedMeta {
	total: number;
	unseen: number;
}
export interface Person {
	kind: 'user' | 'role';
	id: string;
	name: string;
}
export interface Ticket {
	/**
	 * To be shown when the visit is opened.
	 */
	ticket: string;
	/**
	 * Of the user.
	 */
	name: string;
	invitation: 'invited' | 'accepted' | 'declined' | 'expired';
}
export interface Role {
	id: string;
	name: string;
	icon: string | null;
	description: string | null;
}
export interface MadeRole {
	id: string;
	name: string;
	policy: string;
}
export interface User {
	id: string;
	name: string;
}
export interface Options {
	admin: boolean;
	/**
	 * Whether mails can leave.
	 */
	mail: boolean;
	/**
	 * Whether a visit’s token can work on Directus’ own API here.
	 */
	api: boolean;
	paused: boolean;
	invitation_hours: number;
	project_language: string | null;
}
export interface Scope {
	tree: ScopeNode;
	/**
	 * The paths that are shared unless the owner chooses otherwise.
	 */
	default: string[];
	/**
	 * Whether a level was left out of the default because the tree would be too large.
	 */
	limited: boolean;
	/**
	 * The collections of which rows are left out because a rule of role or owner about them cannot be kept in a share.
	 */
	unkept: string[];
}
export interface ScopeNode {
	path: string;
	field: string;
	collection: string;
	kind: 'item' | 'many-to-one' | 'one-to-many' | 'junction' | 'many-to-any' | 'file';
	count: number | null;
	api_count?: number;
	selected: boolean;
	fields: {
		field: string;
		selected: boolean;
	}[];
	children: ScopeNode[];
}
export interface Visit {
	id: string;
	opened: string;
	/**
	 * When it ends by itself.
	 */
	expires: string;
	/**
	 * When it was ended before that.
	 */
	ended: string | null;
	running: boolean;
	/**
	 * Of the visitor: `203.0.113.0/24`.
	 */
	network: string | null;
	/**
	 * The kind of browser or program.
	 */
	agent: string | null;
	recipient: string | null;
	recipient_name: string | null;
}
export interface ShareEvent {
	id: number;
	kind:
		| 'created'
		| 'changed'
		| 'opened'
		| 'refused'
		| 'left'
		| 'ended'
		| 'sent'
		| 'edited'
		| 'invited'
		| 'accepted'
		| 'declined'
		| 'revoked'
		| 'erased';
	at: string;
	visit: string | null;
	/**
	 * The Directus user who did it, where one did.
	 */
	user: string | null;
	user_name: string | null;
	/**
	 * The recipient whom it is about, or who did it.
	 */
	recipient: string | null;
	recipient_name: string | null;
	recipient_erased: boolean;
	/**
	 * Why a visitor was refused, or what was done to the share.
	 */
	reason: string | null;
	/**
	 * The names of what changed, never values; or the addresses that a link was sent to.
	 */
	detail: string[] | null;
	network: string | null;
	agent: string | null;
	/**
	 * The same for one address of visitors, and nothing that could find it.
	 */
	visitor: string | null;
}
export interface Stats {
	days: {
		date: string;
		opened: number;
		refused: number;
	}[];
	/**
	 * How many shares are in each state.
	 */
	states: {
		[k: string]: number;
	};
}
export interface Info {
	state: 'active' | 'scheduled' | 'ended' | 'used-up';
	/**
	 * What has to be shown, in this order.
	 */
	asks: ('password' | 'code' | 'sign-in')[];
	/**
	 * Whether it is to be opened by a press, and never by itself.
	 */
	confirm: boolean;
	/**
	 * Whether the browser holds a visit that runs.
	 */
	visiting: boolean;
	preview: boolean;
	date_start: string | null;
	invitation: PersonalLink | null;
	project: Project;
}
export interface PersonalLink {
	kind: 'email' | 'user' | 'role';
	state: 'invited' | 'accepted' | 'declined' | 'expired';
	/**
	 * Where a code goes, with most of it left out.
	 */
	address: string | null;
	/**
	 * The name of whoever shares.
	 */
	owner: string | null;
	/**
	 * How long a browser may be remembered; 0 where it may not.
	 */
	remember_days: number;
}
export interface Project {
	name: string;
	descriptor: string | null;
	color: string | null;
	/**
	 * A path on the same server.
	 */
	logo: string | null;
	/**
	 * The project’s own language, as Directus names it: `de-DE`.
	 */
	language: string | null;
}
export interface OpenedVisit {
	/**
	 * Of the visit: a bearer for every call that follows.
	 */
	token: string;
	expires: string;
	/**
	 * How often it may still be opened; null where there is no limit, and for somebody whom the limit is not told.
	 */
	uses_left: number | null;
}
export interface CodeSent {
	/**
	 * With most of it left out.
	 */
	address: string;
	expires: string;
	/**
	 * Seconds until another can be sent.
	 */
	retry_after: number;
}
export interface Content {
	share: {
		date_end: string | null;
		message: string | null;
		preview: boolean;
		owner: string | null;
	};
	collection: string;
	key: string;
	title: string;
	item: Row;
	collections: {
		[k: string]: Collection;
	};
	lists: {
		[k: string]: List;
	};
	failed: string[];
	access: 'view' | 'edit';
	/**
	 * The fields that may be changed, by the path of their row; that of the item is empty.
	 */
	editable: {
		[k: string]: string[];
	};
	/**
	 * What keys such as `$t:published` in the collections stand for, where the project says so.
	 */
	words: {
		[k: string]: Translation[];
	};
}
export interface Row {
	[k: string]: unknown;
}
export interface Collection {
	name: string;
	label: string;
	primary: string;
	icon: string | null;
	display_template: string | null;
	translations: Translation[] | null;
	fields: Field[];
}
export interface Translation {
	language: string;
	translation: string;
	/**
	 * Of a collection: what one of its items is called.
	 */
	singular?: string | null;
	[k: string]: unknown;
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
	special: string[];
	translations: Translation[] | null;
	relation: Relation | null;
	/**
	 * Where the rule of one holds of a row, that decides whether the field is hidden in it; the last that holds counts.
	 */
	conditions: {
		rule: Row;
		hidden: boolean | null;
	}[];
}
export interface Relation {
	kind: 'one' | 'many' | 'any';
	/**
	 * Where it leads: one collection, for `any` several. For a list through a junction it is the junction.
	 */
	collections: string[];
	/**
	 * Of a junction: the field that leads on to the far side.
	 */
	junction_field: string | null;
	/**
	 * Of many-to-any: the field that names the collection.
	 */
	collection_field: string | null;
}
export interface List {
	collection: string;
	/**
	 * How many rows there are; null of lists below others, which are counted when they are asked for alone.
	 */
	total: number | null;
	limit: number;
	/**
	 * Whether there are rows that were not sent.
	 */
	more: boolean;
	/**
	 * Of a list below others: the keys of the rows of which not the whole list was sent, where visitors see these keys.
	 */
	cut?: string[];
	/**
	 * The fields of its rows that it can be sorted by.
	 */
	sortable: string[];
}
export interface ListMeta {
	total: number | null;
	page: number;
	limit: number;
	lists: {
		[k: string]: List;
	};
	failed: string[];
}
export interface Edited {
	changes: Row;
}
export interface Total {
	total: number;
}
export interface Sent {
	sent: string[];
	failed: string[];
}
export interface Preview {
	link: string;
}
export interface ShareCreation {
	collection: string;
	item?: (string | number) | null;
	/**
	 * What owners call it. Visitors are not told.
	 */
	name?: string | null;
	/**
	 * The role whose permissions visitors get; null is what the public may see.
	 */
	role?: string | null;
	/**
	 * Visitors are asked for it; null is for none. It cannot be read again.
	 */
	password?: string | null;
	/**
	 * When it opens: ISO 8601, UTC where no zone is named.
	 */
	date_start?: string | null;
	/**
	 * When it ends: ISO 8601, UTC where no zone is named. A day alone is meant whole.
	 */
	date_end?: string | null;
	/**
	 * How often it may be opened; null is without a limit.
	 */
	max_uses?: number | null;
	/**
	 * Whether the limit of uses is one for all, or each recipient has as many.
	 */
	uses_per?: 'share' | 'recipient';
	/**
	 * `edit` lets the fields be changed that role and owner both may update.
	 */
	access?: 'view' | 'edit';
	/**
	 * Whether those who may edit may also edit what is related to the item.
	 */
	edit_related?: boolean;
	/**
	 * Whoever has the link, besides the recipients, or the recipients alone.
	 */
	audience?: 'anyone' | 'people';
	/**
	 * For how many days a browser is remembered whose visitor has proven to be a recipient; 0 for not at all.
	 */
	remember_days?: number;
	/**
	 * What its owner is told of by mail.
	 */
	notices?: ('accepted' | 'opened' | 'used-up' | 'ends-soon')[];
	/**
	 * What is shown besides the item: paths of relations and, where chosen, fields. Null is the default.
	 */
	scope?:
		| (
				| string[]
				| {
						/**
						 * @maxItems 500
						 */
						paths?: string[];
						fields?: {
							[k: string]: string[];
						};
				  }
		  )
		| null;
	/**
	 * Whether a visit’s token also works on Directus’ own API.
	 */
	api?: boolean;
	/**
	 * From the owner to visitors.
	 */
	message?: string | null;
	/**
	 * Origins of the sites that may embed the page: `https://www.example.com`.
	 */
	embed?: string[] | null;
	/**
	 * @maxItems 50
	 */
	recipients?: (
		| string
		| {
				email: string;
				access?: ('view' | 'edit') | null;
		  }
		| {
				user: string;
				access?: ('view' | 'edit') | null;
		  }
		| {
				role: string;
				access?: ('view' | 'edit') | null;
		  }
	)[];
}
export interface ShareChange {
	/**
	 * What owners call it. Visitors are not told.
	 */
	name?: string | null;
	/**
	 * The role whose permissions visitors get; null is what the public may see.
	 */
	role?: string | null;
	/**
	 * Visitors are asked for it; null is for none. It cannot be read again.
	 */
	password?: string | null;
	/**
	 * When it opens: ISO 8601, UTC where no zone is named.
	 */
	date_start?: string | null;
	/**
	 * When it ends: ISO 8601, UTC where no zone is named. A day alone is meant whole.
	 */
	date_end?: string | null;
	/**
	 * How often it may be opened; null is without a limit.
	 */
	max_uses?: number | null;
	/**
	 * Whether the limit of uses is one for all, or each recipient has as many.
	 */
	uses_per?: 'share' | 'recipient';
	/**
	 * `edit` lets the fields be changed that role and owner both may update.
	 */
	access?: 'view' | 'edit';
	/**
	 * Whether those who may edit may also edit what is related to the item.
	 */
	edit_related?: boolean;
	/**
	 * Whoever has the link, besides the recipients, or the recipients alone.
	 */
	audience?: 'anyone' | 'people';
	/**
	 * For how many days a browser is remembered whose visitor has proven to be a recipient; 0 for not at all.
	 */
	remember_days?: number;
	/**
	 * What its owner is told of by mail.
	 */
	notices?: ('accepted' | 'opened' | 'used-up' | 'ends-soon')[];
	/**
	 * What is shown besides the item: paths of relations and, where chosen, fields. Null is the default.
	 */
	scope?:
		| (
				| string[]
				| {
						/**
						 * @maxItems 500
						 */
						paths?: string[];
						fields?: {
							[k: string]: string[];
						};
				  }
		  )
		| null;
	/**
	 * Whether a visit’s token also works on Directus’ own API.
	 */
	api?: boolean;
	/**
	 * From the owner to visitors.
	 */
	message?: string | null;
	/**
	 * Origins of the sites that may embed the page: `https://www.example.com`.
	 */
	embed?: string[] | null;
}
export interface PreviewRequest {
	share?: string;
	collection?: string;
	item?: (string | number) | null;
	/**
	 * The role whose permissions visitors get; null is what the public may see.
	 */
	role?: string | null;
	/**
	 * What is shown besides the item: paths of relations and, where chosen, fields. Null is the default.
	 */
	scope?:
		| (
				| string[]
				| {
						/**
						 * @maxItems 500
						 */
						paths?: string[];
						fields?: {
							[k: string]: string[];
						};
				  }
		  )
		| null;
	/**
	 * From the owner to visitors.
	 */
	message?: string | null;
}
export interface Sending {
	/**
	 * @minItems 1
	 * @maxItems 20
	 */
	emails: string[];
	message?: string | null;
}
export interface Transfer {
	user: string | null;
}
export interface Invitation {
	/**
	 * @maxItems 50
	 */
	recipients: (
		| string
		| {
				email: string;
				access?: ('view' | 'edit') | null;
		  }
		| {
				user: string;
				access?: ('view' | 'edit') | null;
		  }
		| {
				role: string;
				access?: ('view' | 'edit') | null;
		  }
	)[];
	message?: string | null;
}
export interface RecipientChange {
	access: 'view' | 'edit';
}
export interface TicketRequest {
	secret: string;
}
export interface RoleCreation {
	name: string;
	collection: string;
	/**
	 * What is shown besides the item: paths of relations and, where chosen, fields. Null is the default.
	 */
	scope?:
		| (
				| string[]
				| {
						/**
						 * @maxItems 500
						 */
						paths?: string[];
						fields?: {
							[k: string]: string[];
						};
				  }
		  )
		| null;
}
export interface Opening {
	password?: string | null;
	code?: string | null;
	ticket?: string | null;
	remember?: boolean;
}
export interface Declining {
	ticket?: string | null;
}
export interface Edit {
	path?: string;
	key?: (string | number) | null;
	changes: {
		[k: string]: unknown;
	};
	seen: {
		[k: string]: unknown;
	};
}
export interface SharesListQuery {
	limit?: number;
	page?: number;
	collection?: string;
	item?: string;
	owner?: 'me' | string;
	search?: string;
	sort?: (
		| 'name'
		| 'collection'
		| 'date_created'
		| 'date_start'
		| 'date_end'
		| 'last_used'
		| 'times_used'
		| 'max_uses'
		| '-name'
		| '-collection'
		| '-date_created'
		| '-date_start'
		| '-date_end'
		| '-last_used'
		| '-times_used'
		| '-max_uses'
	)[];
	role?: string;
	state?: ('active' | 'scheduled' | 'paused' | 'ended' | 'used-up' | 'orphaned' | 'item-gone')[];
	attention?: ('no-password' | 'no-end' | 'unused' | 'orphaned' | 'ends-soon')[];
}
export interface OffersRecipientsQuery {
	limit?: number;
	page?: number;
	search?: string;
	state?: ('invited' | 'accepted' | 'declined' | 'expired' | 'revoked' | 'gone')[];
}
export interface RecipientsListQuery {
	limit?: number;
	page?: number;
	search?: string;
	state?: ('invited' | 'accepted' | 'declined' | 'expired' | 'revoked' | 'gone')[];
}
export interface RecipientsPeopleQuery {
	search?: string;
}
export interface ReceivedListQuery {
	limit?: number;
	page?: number;
}
export interface ActivityVisitsQuery {
	limit?: number;
	page?: number;
}
export interface ActivityEventsQuery {
	limit?: number;
	page?: number;
	kind?: (
		| 'created'
		| 'changed'
		| 'opened'
		| 'refused'
		| 'left'
		| 'ended'
		| 'sent'
		| 'edited'
		| 'invited'
		| 'accepted'
		| 'declined'
		| 'revoked'
		| 'erased'
	)[];
}
export interface ActivityStatsQuery {
	days?: number;
	share?: string;
	collection?: string;
	owner?: 'me' | string;
}
export interface ChoicesScopeQuery {
	collection: string;
	item?: string;
	role?: string;
}
export interface ChoicesUsersQuery {
	search?: string;
}
export interface VisitListQuery {
	limit?: number;
	page?: number;
	sort?: string;
	of?: string;
}
export interface VisitAssetQuery {
	width?: number;
	height?: number;
	quality?: number;
	fit?: 'cover' | 'contain' | 'inside' | 'outside';
	format?: 'auto' | 'jpg' | 'png' | 'webp' | 'tiff' | 'avif';
	/**
	 * A preset of the project’s.
	 */
	key?: string;
	/**
	 * To be kept as a file.
	 */
	download?: '';
}
export interface InvalidPayloadDetails {
	/**
	 * Where it is wrong: `password`, `recipients.0`.
	 */
	field?: string | null;
	/**
	 * Which it is of several problems that have this code.
	 */
	cause?: string;
}
export interface FailedValidationDetails {
	/**
	 * Where it is wrong: `password`, `recipients.0`.
	 */
	field?: string | null;
}
export interface NotNullViolationDetails {
	/**
	 * Where it is wrong: `password`, `recipients.0`.
	 */
	field?: string | null;
}
export interface RecordNotUniqueDetails {
	/**
	 * Where it is wrong: `password`, `recipients.0`.
	 */
	field?: string | null;
}
export interface ValueOutOfRangeDetails {
	/**
	 * Where it is wrong: `password`, `recipients.0`.
	 */
	field?: string | null;
}
export interface ValueTooLongDetails {
	/**
	 * Where it is wrong: `password`, `recipients.0`.
	 */
	field?: string | null;
}
export interface InvalidCredentialsDetails {
	/**
	 * What has to be shown at the door.
	 */
	asks?: 'password' | 'code' | 'sign-in';
	tries_left?: number;
}
export interface ConflictDetails {
	/**
	 * Which it is of several problems that have this code.
	 */
	cause?: string;
	/**
	 * The fields that somebody else changed meanwhile.
	 */
	conflicts?: {
		field: string;
		value: unknown;
	}[];
	/**
	 * Of a share that is closed.
	 */
	state?: string;
}
export interface RequestsExceededDetails {
	/**
	 * Which it is of several problems that have this code.
	 */
	cause?: string;
	/**
	 * Seconds to wait; the header `Retry-After` says the same.
	 */
	retry_after?: number;
}
export interface ServiceUnavailableDetails {
	/**
	 * Which it is of several problems that have this code.
	 */
	cause?: string;
	/**
	 * Seconds to wait; the header `Retry-After` says the same.
	 */
	retry_after?: number;
}
export interface InternalServerErrorDetails {
	/**
	 * A number by which an administrator finds it in the log.
	 */
	reference?: string;
}

/** What comes with a code, besides a sentence. */
export interface ErrorDetails {
	INVALID_PAYLOAD: InvalidPayloadDetails;
	FAILED_VALIDATION: FailedValidationDetails;
	NOT_NULL_VIOLATION: NotNullViolationDetails;
	RECORD_NOT_UNIQUE: RecordNotUniqueDetails;
	VALUE_OUT_OF_RANGE: ValueOutOfRangeDetails;
	VALUE_TOO_LONG: ValueTooLongDetails;
	INVALID_CREDENTIALS: InvalidCredentialsDetails;
	VISIT_REQUIRED: object;
	FORBIDDEN: object;
	SHARE_NOT_STARTED: object;
	SHARE_SHOWS_NOTHING: object;
	SHARE_NOT_FOUND: object;
	CONFLICT: ConflictDetails;
	INVITATION_DECLINED: object;
	INVITATION_EXPIRED: object;
	SHARE_ENDED: object;
	SHARE_USED_UP: object;
	UNSUPPORTED_MEDIA_TYPE: object;
	REQUESTS_EXCEEDED: RequestsExceededDetails;
	INTERNAL_SERVER_ERROR: InternalServerErrorDetails;
	SERVICE_UNAVAILABLE: ServiceUnavailableDetails;
}

/** The codes that each call can answer. */
export interface ErrorCodes {
	'shares.list':
		| 'INVALID_CREDENTIALS'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'FORBIDDEN'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'shares.create':
		| 'INVALID_CREDENTIALS'
		| 'INVALID_PAYLOAD'
		| 'UNSUPPORTED_MEDIA_TYPE'
		| 'FORBIDDEN'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'shares.find':
		| 'INVALID_CREDENTIALS'
		| 'FORBIDDEN'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'shares.change':
		| 'INVALID_CREDENTIALS'
		| 'FORBIDDEN'
		| 'INVALID_PAYLOAD'
		| 'UNSUPPORTED_MEDIA_TYPE'
		| 'CONFLICT'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'shares.remove':
		| 'INVALID_CREDENTIALS'
		| 'FORBIDDEN'
		| 'UNSUPPORTED_MEDIA_TYPE'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'shares.duplicate':
		| 'INVALID_CREDENTIALS'
		| 'FORBIDDEN'
		| 'UNSUPPORTED_MEDIA_TYPE'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'shares.pause':
		| 'INVALID_CREDENTIALS'
		| 'FORBIDDEN'
		| 'UNSUPPORTED_MEDIA_TYPE'
		| 'CONFLICT'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'shares.resume':
		| 'INVALID_CREDENTIALS'
		| 'FORBIDDEN'
		| 'UNSUPPORTED_MEDIA_TYPE'
		| 'CONFLICT'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'shares.end':
		| 'INVALID_CREDENTIALS'
		| 'FORBIDDEN'
		| 'UNSUPPORTED_MEDIA_TYPE'
		| 'CONFLICT'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'shares.rotate':
		| 'INVALID_CREDENTIALS'
		| 'FORBIDDEN'
		| 'UNSUPPORTED_MEDIA_TYPE'
		| 'CONFLICT'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'shares.reset':
		| 'INVALID_CREDENTIALS'
		| 'FORBIDDEN'
		| 'UNSUPPORTED_MEDIA_TYPE'
		| 'CONFLICT'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'shares.restore':
		| 'INVALID_CREDENTIALS'
		| 'FORBIDDEN'
		| 'UNSUPPORTED_MEDIA_TYPE'
		| 'CONFLICT'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'shares.send':
		| 'INVALID_CREDENTIALS'
		| 'FORBIDDEN'
		| 'INVALID_PAYLOAD'
		| 'UNSUPPORTED_MEDIA_TYPE'
		| 'CONFLICT'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'shares.transfer':
		| 'INVALID_CREDENTIALS'
		| 'FORBIDDEN'
		| 'INVALID_PAYLOAD'
		| 'UNSUPPORTED_MEDIA_TYPE'
		| 'CONFLICT'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'shares.preview':
		| 'INVALID_CREDENTIALS'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'UNSUPPORTED_MEDIA_TYPE'
		| 'FORBIDDEN'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'shares.moveFromCore':
		| 'INVALID_CREDENTIALS'
		| 'UNSUPPORTED_MEDIA_TYPE'
		| 'FORBIDDEN'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'offers.find':
		| 'INVALID_CREDENTIALS'
		| 'FORBIDDEN'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'offers.recipients':
		| 'INVALID_CREDENTIALS'
		| 'FORBIDDEN'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'offers.scope':
		| 'INVALID_CREDENTIALS'
		| 'FORBIDDEN'
		| 'REQUESTS_EXCEEDED'
		| 'INVALID_PAYLOAD'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'offers.accept':
		| 'INVALID_CREDENTIALS'
		| 'FORBIDDEN'
		| 'UNSUPPORTED_MEDIA_TYPE'
		| 'CONFLICT'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'offers.decline':
		| 'INVALID_CREDENTIALS'
		| 'FORBIDDEN'
		| 'UNSUPPORTED_MEDIA_TYPE'
		| 'CONFLICT'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'recipients.list':
		| 'INVALID_CREDENTIALS'
		| 'FORBIDDEN'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'recipients.invite':
		| 'INVALID_CREDENTIALS'
		| 'FORBIDDEN'
		| 'INVALID_PAYLOAD'
		| 'UNSUPPORTED_MEDIA_TYPE'
		| 'CONFLICT'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'recipients.change':
		| 'INVALID_CREDENTIALS'
		| 'FORBIDDEN'
		| 'INVALID_PAYLOAD'
		| 'UNSUPPORTED_MEDIA_TYPE'
		| 'CONFLICT'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'recipients.extend':
		| 'INVALID_CREDENTIALS'
		| 'FORBIDDEN'
		| 'UNSUPPORTED_MEDIA_TYPE'
		| 'CONFLICT'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'recipients.resend':
		| 'INVALID_CREDENTIALS'
		| 'FORBIDDEN'
		| 'UNSUPPORTED_MEDIA_TYPE'
		| 'CONFLICT'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'recipients.revoke':
		| 'INVALID_CREDENTIALS'
		| 'FORBIDDEN'
		| 'UNSUPPORTED_MEDIA_TYPE'
		| 'CONFLICT'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'recipients.erase':
		| 'INVALID_CREDENTIALS'
		| 'FORBIDDEN'
		| 'UNSUPPORTED_MEDIA_TYPE'
		| 'CONFLICT'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'recipients.people':
		| 'INVALID_CREDENTIALS'
		| 'INVALID_PAYLOAD'
		| 'FORBIDDEN'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'received.list':
		| 'INVALID_CREDENTIALS'
		| 'INVALID_PAYLOAD'
		| 'FORBIDDEN'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'received.see':
		| 'INVALID_CREDENTIALS'
		| 'UNSUPPORTED_MEDIA_TYPE'
		| 'FORBIDDEN'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'received.ticket':
		| 'INVALID_CREDENTIALS'
		| 'INVALID_PAYLOAD'
		| 'UNSUPPORTED_MEDIA_TYPE'
		| 'FORBIDDEN'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'activity.visits':
		| 'INVALID_CREDENTIALS'
		| 'FORBIDDEN'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'activity.endVisit':
		| 'INVALID_CREDENTIALS'
		| 'FORBIDDEN'
		| 'UNSUPPORTED_MEDIA_TYPE'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'activity.events':
		| 'INVALID_CREDENTIALS'
		| 'FORBIDDEN'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'activity.stats':
		| 'INVALID_CREDENTIALS'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'FORBIDDEN'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'choices.options':
		| 'INVALID_CREDENTIALS'
		| 'INVALID_PAYLOAD'
		| 'FORBIDDEN'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'choices.scope':
		| 'INVALID_CREDENTIALS'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'FORBIDDEN'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'choices.roles':
		| 'INVALID_CREDENTIALS'
		| 'INVALID_PAYLOAD'
		| 'FORBIDDEN'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'choices.createRole':
		| 'INVALID_CREDENTIALS'
		| 'FORBIDDEN'
		| 'INVALID_PAYLOAD'
		| 'UNSUPPORTED_MEDIA_TYPE'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'choices.users':
		| 'INVALID_CREDENTIALS'
		| 'INVALID_PAYLOAD'
		| 'FORBIDDEN'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'link.page':
		| 'REQUESTS_EXCEEDED'
		| 'INVALID_PAYLOAD'
		| 'SHARE_NOT_FOUND'
		| 'VISIT_REQUIRED'
		| 'INVALID_CREDENTIALS'
		| 'FORBIDDEN'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'link.info':
		| 'SHARE_NOT_FOUND'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'VISIT_REQUIRED'
		| 'INVALID_CREDENTIALS'
		| 'FORBIDDEN'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'link.open':
		| 'SHARE_NOT_FOUND'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'UNSUPPORTED_MEDIA_TYPE'
		| 'FORBIDDEN'
		| 'INVALID_CREDENTIALS'
		| 'SHARE_ENDED'
		| 'SHARE_NOT_STARTED'
		| 'SHARE_SHOWS_NOTHING'
		| 'SHARE_USED_UP'
		| 'INVITATION_DECLINED'
		| 'INVITATION_EXPIRED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'link.leave':
		| 'SHARE_NOT_FOUND'
		| 'SHARE_NOT_STARTED'
		| 'SHARE_ENDED'
		| 'SHARE_USED_UP'
		| 'VISIT_REQUIRED'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'UNSUPPORTED_MEDIA_TYPE'
		| 'FORBIDDEN'
		| 'INVALID_CREDENTIALS'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'link.sendCode':
		| 'SHARE_NOT_FOUND'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'UNSUPPORTED_MEDIA_TYPE'
		| 'FORBIDDEN'
		| 'SHARE_ENDED'
		| 'SHARE_NOT_STARTED'
		| 'SHARE_USED_UP'
		| 'INVITATION_DECLINED'
		| 'INVITATION_EXPIRED'
		| 'INVALID_CREDENTIALS'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'link.decline':
		| 'SHARE_NOT_FOUND'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'UNSUPPORTED_MEDIA_TYPE'
		| 'FORBIDDEN'
		| 'CONFLICT'
		| 'SHARE_ENDED'
		| 'SHARE_NOT_STARTED'
		| 'SHARE_USED_UP'
		| 'INVITATION_DECLINED'
		| 'INVITATION_EXPIRED'
		| 'INVALID_CREDENTIALS'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'visit.content':
		| 'SHARE_NOT_FOUND'
		| 'SHARE_NOT_STARTED'
		| 'SHARE_ENDED'
		| 'SHARE_USED_UP'
		| 'VISIT_REQUIRED'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'FORBIDDEN'
		| 'INVALID_CREDENTIALS'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'visit.list':
		| 'SHARE_NOT_FOUND'
		| 'SHARE_NOT_STARTED'
		| 'SHARE_ENDED'
		| 'SHARE_USED_UP'
		| 'VISIT_REQUIRED'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'FORBIDDEN'
		| 'INVALID_CREDENTIALS'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'visit.edit':
		| 'SHARE_NOT_FOUND'
		| 'SHARE_NOT_STARTED'
		| 'SHARE_ENDED'
		| 'SHARE_USED_UP'
		| 'VISIT_REQUIRED'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'UNSUPPORTED_MEDIA_TYPE'
		| 'FORBIDDEN'
		| 'CONFLICT'
		| 'FAILED_VALIDATION'
		| 'NOT_NULL_VIOLATION'
		| 'RECORD_NOT_UNIQUE'
		| 'VALUE_OUT_OF_RANGE'
		| 'VALUE_TOO_LONG'
		| 'INVALID_CREDENTIALS'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'visit.asset':
		| 'SHARE_NOT_FOUND'
		| 'SHARE_NOT_STARTED'
		| 'SHARE_ENDED'
		| 'SHARE_USED_UP'
		| 'VISIT_REQUIRED'
		| 'INVALID_PAYLOAD'
		| 'REQUESTS_EXCEEDED'
		| 'FORBIDDEN'
		| 'INVALID_CREDENTIALS'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'visit.archive':
		| 'SHARE_NOT_FOUND'
		| 'SHARE_NOT_STARTED'
		| 'SHARE_ENDED'
		| 'SHARE_USED_UP'
		| 'VISIT_REQUIRED'
		| 'INVALID_PAYLOAD'
		| 'FORBIDDEN'
		| 'REQUESTS_EXCEEDED'
		| 'INVALID_CREDENTIALS'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
	'api.describe':
		| 'INVALID_CREDENTIALS'
		| 'INVALID_PAYLOAD'
		| 'FORBIDDEN'
		| 'REQUESTS_EXCEEDED'
		| 'INTERNAL_SERVER_ERROR'
		| 'SERVICE_UNAVAILABLE';
}

/** The codes of errors that the API names. */
export const errorCodes = [
	'INVALID_PAYLOAD',
	'FAILED_VALIDATION',
	'NOT_NULL_VIOLATION',
	'RECORD_NOT_UNIQUE',
	'VALUE_OUT_OF_RANGE',
	'VALUE_TOO_LONG',
	'INVALID_CREDENTIALS',
	'VISIT_REQUIRED',
	'FORBIDDEN',
	'SHARE_NOT_STARTED',
	'SHARE_SHOWS_NOTHING',
	'SHARE_NOT_FOUND',
	'CONFLICT',
	'INVITATION_DECLINED',
	'INVITATION_EXPIRED',
	'SHARE_ENDED',
	'SHARE_USED_UP',
	'UNSUPPORTED_MEDIA_TYPE',
	'REQUESTS_EXCEEDED',
	'INTERNAL_SERVER_ERROR',
	'SERVICE_UNAVAILABLE',
] as const satisfies (keyof ErrorDetails)[];

/** The columns of shares as CSV. */
export const shareColumns = [
	'name',
	'state',
	'collection',
	'item',
	'owner_name',
	'role_name',
	'times_used',
	'max_uses',
	'has_password',
	'date_start',
	'date_end',
	'date_created',
	'last_used',
	'id',
] as const satisfies (keyof Share)[];

/** What owners can be told of by mail. */
export const noticeKinds = ['accepted', 'opened', 'used-up', 'ends-soon'] as const;
