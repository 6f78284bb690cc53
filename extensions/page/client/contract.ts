import type * as answers from '../../../src/contract/answers/visits.ts';

/** What the server answers to a visitor, as the contract has it. */
export type {
	CodeSent,
	Collection,
	Content,
	Field,
	Info,
	Invitation,
	List,
	OpenedVisit as Visit,
	Project,
	Translation,
} from '../../../src/contract/answers/visits.ts';

export type Row = Record<string, unknown>;
export type Ask = answers.Info['asks'][number];
export type InvitationState = answers.Invitation['state'];
export type Condition = answers.Field['conditions'][number];

/** What a visitor shows at the door. */
export interface Answers {
	password?: string;
	code?: string;
	ticket?: string;
	remember?: boolean;
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

export interface ListPage {
	data: Row[];
	meta: answers.ListMeta;
}
