// Made from src/contract by the build. What is written here by hand is lost.

import type { Answer, CallOptions } from './answer.ts';

import type {
	ErrorCodes,
	Share,
	ShareGlimpse,
	ShareOffer,
	ShareListMeta,
	Recipient,
	Received,
	ReceivedMeta,
	Person,
	Ticket,
	Role,
	MadeRole,
	User,
	Options,
	Scope,
	Visit,
	ShareEvent,
	Stats,
	Info,
	OpenedVisit,
	CodeSent,
	Content,
	Row,
	ListMeta,
	Edited,
	Total,
	Sent,
	Preview,
	ShareCreation,
	ShareChange,
	PreviewRequest,
	Sending,
	Transfer,
	Invitation,
	RecipientChange,
	TicketRequest,
	RoleCreation,
	Opening,
	Declining,
	Edit,
	SharesListQuery,
	OffersRecipientsQuery,
	RecipientsListQuery,
	RecipientsPeopleQuery,
	ReceivedListQuery,
	ActivityVisitsQuery,
	ActivityEventsQuery,
	ActivityStatsQuery,
	ChoicesScopeQuery,
	ChoicesUsersQuery,
	VisitListQuery,
	VisitAssetQuery,
} from './api.ts';

export interface SharesCalls {
	/** Lists shares: one’s own; an administrator’s are all; those of an item that one may share are told by name, owner and state. For users who are signed in to Directus. */
	list(
		query?: SharesListQuery,
		options?: CallOptions,
	): Promise<Answer<(Share | ShareGlimpse)[], ShareListMeta, ErrorCodes['shares.list']>>;
	/** The same as CSV, all of it. */
	listCsv(
		query?: Omit<SharesListQuery, 'limit' | 'page'>,
		options?: CallOptions,
	): Promise<Answer<Response, undefined, ErrorCodes['shares.list']>>;
	/** Makes a share of an item, and invites the recipients that are named. For users who are signed in to Directus. */
	create(body: ShareCreation, options?: CallOptions): Promise<Answer<Share, undefined, ErrorCodes['shares.create']>>;
	/** Answers a share with its link. For the share’s owner, and administrators. */
	find(id: string, options?: CallOptions): Promise<Answer<Share, undefined, ErrorCodes['shares.find']>>;
	/** Changes what is sent, and nothing else. A new password ends running visits. For the share’s owner, and administrators. */
	change(
		id: string,
		body: ShareChange,
		options?: CallOptions,
	): Promise<Answer<Share | ShareGlimpse, undefined, ErrorCodes['shares.change']>>;
	/** Deletes a share with all that is known about it. For the share’s owner, and administrators. */
	remove(id: string, options?: CallOptions): Promise<Answer<null, undefined, ErrorCodes['shares.remove']>>;
	/** Makes an equal share with a link of its own and no uses. For the share’s owner, and administrators. */
	duplicate(id: string, options?: CallOptions): Promise<Answer<Share, undefined, ErrorCodes['shares.duplicate']>>;
	/** Shuts the door for everybody until it is resumed; running visits wait with it. For the share’s owner, and administrators. */
	pause(
		id: string,
		options?: CallOptions,
	): Promise<Answer<Share | ShareGlimpse, undefined, ErrorCodes['shares.pause']>>;
	/** Opens the door again. For the share’s owner, and administrators. */
	resume(
		id: string,
		options?: CallOptions,
	): Promise<Answer<Share | ShareGlimpse, undefined, ErrorCodes['shares.resume']>>;
	/** Ends a share at once, for running visits too. For the share’s owner, and administrators. */
	end(id: string, options?: CallOptions): Promise<Answer<Share | ShareGlimpse, undefined, ErrorCodes['shares.end']>>;
	/** Gives a share another link; the old one and all who came in by it are out. For the share’s owner, and administrators. */
	rotate(
		id: string,
		options?: CallOptions,
	): Promise<Answer<Share | ShareGlimpse, undefined, ErrorCodes['shares.rotate']>>;
	/** Lets a share be used as often again as its limit says. For the share’s owner, and administrators. */
	reset(
		id: string,
		options?: CallOptions,
	): Promise<Answer<Share | ShareGlimpse, undefined, ErrorCodes['shares.reset']>>;
	/** Takes it back that the item is gone, where it is there again. For the share’s owner, and administrators. */
	restore(
		id: string,
		options?: CallOptions,
	): Promise<Answer<Share | ShareGlimpse, undefined, ErrorCodes['shares.restore']>>;
	/** Mails the link. For the share’s owner, and administrators. */
	send(id: string, body: Sending, options?: CallOptions): Promise<Answer<Sent, undefined, ErrorCodes['shares.send']>>;
	/** Offers a share to another user, or takes the offer back. An administrator hands it over at once. For the share’s owner, and administrators. */
	transfer(
		id: string,
		body: Transfer,
		options?: CallOptions,
	): Promise<Answer<Share | ShareGlimpse, undefined, ErrorCodes['shares.transfer']>>;
	/** Shows what a visitor would see: in this browser only, for half an hour, and nothing is counted. For users who are signed in to Directus. */
	preview(
		body: PreviewRequest,
		options?: CallOptions,
	): Promise<Answer<Preview, undefined, ErrorCodes['shares.preview']>>;
	/** Makes a share of Directus’ own one of ours, with its password and its uses, and deletes it there. For users who are signed in to Directus. */
	moveFromCore(id: string, options?: CallOptions): Promise<Answer<Share, undefined, ErrorCodes['shares.moveFromCore']>>;
}

export interface OffersCalls {
	/** Answers a share that one is offered. For the user whom the share is offered to. */
	find(id: string, options?: CallOptions): Promise<Answer<ShareOffer, undefined, ErrorCodes['offers.find']>>;
	/** Lists the recipients of a share that one is offered, without their links. For the user whom the share is offered to. */
	recipients(
		id: string,
		query?: OffersRecipientsQuery,
		options?: CallOptions,
	): Promise<Answer<Recipient[], Total, ErrorCodes['offers.recipients']>>;
	/** Answers what a share that one is offered will show by one’s own rights. For the user whom the share is offered to. */
	scope(id: string, options?: CallOptions): Promise<Answer<Scope, undefined, ErrorCodes['offers.scope']>>;
	/** Makes oneself the owner of a share that one is offered. For the user whom the share is offered to. */
	accept(
		id: string,
		options?: CallOptions,
	): Promise<Answer<Share | ShareGlimpse, undefined, ErrorCodes['offers.accept']>>;
	/** Leaves a share that one is offered to its owner. For the user whom the share is offered to. */
	decline(
		id: string,
		options?: CallOptions,
	): Promise<Answer<Share | ShareGlimpse, undefined, ErrorCodes['offers.decline']>>;
}

export interface RecipientsCalls {
	/** Lists the recipients of a share with their personal links. For the share’s owner, and administrators. */
	list(
		id: string,
		query?: RecipientsListQuery,
		options?: CallOptions,
	): Promise<Answer<Recipient[], Total, ErrorCodes['recipients.list']>>;
	/** Invites people to a share, and writes to them. Who is out is invited anew. For the share’s owner, and administrators. */
	invite(
		id: string,
		body: Invitation,
		options?: CallOptions,
	): Promise<Answer<Recipient[], undefined, ErrorCodes['recipients.invite']>>;
	/** Changes what a recipient may do. For the share’s owner, and administrators. */
	change(
		id: string,
		recipient: string,
		body: RecipientChange,
		options?: CallOptions,
	): Promise<Answer<Recipient, undefined, ErrorCodes['recipients.change']>>;
	/** Gives an invitation its whole time again. For the share’s owner, and administrators. */
	extend(
		id: string,
		recipient: string,
		options?: CallOptions,
	): Promise<Answer<Recipient, undefined, ErrorCodes['recipients.extend']>>;
	/** Writes to a recipient once more. For the share’s owner, and administrators. */
	resend(
		id: string,
		recipient: string,
		options?: CallOptions,
	): Promise<Answer<Recipient, undefined, ErrorCodes['recipients.resend']>>;
	/** Shuts a recipient out at once. For the share’s owner, and administrators. */
	revoke(
		id: string,
		recipient: string,
		options?: CallOptions,
	): Promise<Answer<null, undefined, ErrorCodes['recipients.revoke']>>;
	/** Shuts a recipient out, and forgets who it was. For the share’s owner, and administrators. */
	erase(
		id: string,
		recipient: string,
		options?: CallOptions,
	): Promise<Answer<null, undefined, ErrorCodes['recipients.erase']>>;
	/** Finds users and roles that a share can be addressed to, as far as one may see them. For users who are signed in to Directus. */
	people(
		query?: RecipientsPeopleQuery,
		options?: CallOptions,
	): Promise<Answer<Person[], undefined, ErrorCodes['recipients.people']>>;
}

export interface ReceivedCalls {
	/** Lists the shares that are addressed, or offered, to oneself. For users who are signed in to Directus. */
	list(
		query?: ReceivedListQuery,
		options?: CallOptions,
	): Promise<Answer<Received[], ReceivedMeta, ErrorCodes['received.list']>>;
	/** Notes that one has seen a share that is addressed, or offered, to oneself. For users who are signed in to Directus. */
	see(share: string, options?: CallOptions): Promise<Answer<null, undefined, ErrorCodes['received.see']>>;
	/** Carries one’s login over to the door of a share, where Directus’ cookies mean nothing. For users who are signed in to Directus. */
	ticket(body: TicketRequest, options?: CallOptions): Promise<Answer<Ticket, undefined, ErrorCodes['received.ticket']>>;
}

export interface ActivityCalls {
	/** Lists the visits of a share, the newest first. For the share’s owner, and administrators. */
	visits(
		id: string,
		query?: ActivityVisitsQuery,
		options?: CallOptions,
	): Promise<Answer<Visit[], Total, ErrorCodes['activity.visits']>>;
	/** Ends a visit at once. For the share’s owner, and administrators. */
	endVisit(
		id: string,
		visit: string,
		options?: CallOptions,
	): Promise<Answer<null, undefined, ErrorCodes['activity.endVisit']>>;
	/** Lists what happened to a share, the newest first. For the share’s owner, and administrators. */
	events(
		id: string,
		query?: ActivityEventsQuery,
		options?: CallOptions,
	): Promise<Answer<ShareEvent[], Total, ErrorCodes['activity.events']>>;
	/** The same as CSV, all of it. */
	eventsCsv(
		id: string,
		query?: Omit<ActivityEventsQuery, 'limit' | 'page'>,
		options?: CallOptions,
	): Promise<Answer<Response, undefined, ErrorCodes['activity.events']>>;
	/** Counts openings and refusals by day, and shares by state: of one’s own, or as an administrator of all. For users who are signed in to Directus. */
	stats(
		query?: ActivityStatsQuery,
		options?: CallOptions,
	): Promise<Answer<Stats, undefined, ErrorCodes['activity.stats']>>;
}

export interface ChoicesCalls {
	/** Answers what this instance and this user can do. For users who are signed in to Directus. */
	options(options?: CallOptions): Promise<Answer<Options, undefined, ErrorCodes['choices.options']>>;
	/** Answers the tree of an item’s relations, with what a share of it would show. For users who are signed in to Directus. */
	scope(
		query: ChoicesScopeQuery,
		options?: CallOptions,
	): Promise<Answer<Scope, undefined, ErrorCodes['choices.scope']>>;
	/** Lists the roles that one may put on a share; none to those who share nothing. For users who are signed in to Directus. */
	roles(options?: CallOptions): Promise<Answer<Role[], undefined, ErrorCodes['choices.roles']>>;
	/** Makes a role that may read what a share of a collection shows. For administrators. */
	createRole(
		body: RoleCreation,
		options?: CallOptions,
	): Promise<Answer<MadeRole, undefined, ErrorCodes['choices.createRole']>>;
	/** Finds users whom a share can be handed over to, as far as one may see them. For users who are signed in to Directus. */
	users(
		query?: ChoicesUsersQuery,
		options?: CallOptions,
	): Promise<Answer<User[], undefined, ErrorCodes['choices.users']>>;
}

export interface LinkCalls {
	/** Answers the page to browsers, and what `info` says to programs. Asking for it counts nothing. For anyone. */
	page(secret: string, options?: CallOptions): Promise<Answer<Info, undefined, ErrorCodes['link.page']>>;
	/** Answers what the holder of a link may know before they are in. For whoever holds the link. */
	info(secret: string, options?: CallOptions): Promise<Answer<Info, undefined, ErrorCodes['link.info']>>;
	/** Opens a visit, and counts one use. For whoever holds the link. */
	open(
		secret: string,
		body: Opening,
		options?: CallOptions,
	): Promise<Answer<OpenedVisit, undefined, ErrorCodes['link.open']>>;
	/** Ends the visit. For a visitor who is in. */
	leave(secret: string, options?: CallOptions): Promise<Answer<null, undefined, ErrorCodes['link.leave']>>;
	/** Sends a code to the address that a personal link is for. For whoever holds the link. */
	sendCode(secret: string, options?: CallOptions): Promise<Answer<CodeSent, undefined, ErrorCodes['link.sendCode']>>;
	/** Declines the invitation that a personal link is. For whoever holds the link. */
	decline(
		secret: string,
		body: Declining,
		options?: CallOptions,
	): Promise<Answer<null, undefined, ErrorCodes['link.decline']>>;
}

export interface VisitCalls {
	/** Answers the item with what is related to it, and what a page needs to know to show them. For a visitor who is in. */
	content(secret: string, options?: CallOptions): Promise<Answer<Content, undefined, ErrorCodes['visit.content']>>;
	/** Answers a page of a related list, in the order that is asked for. For a visitor who is in. */
	list(
		secret: string,
		path: string,
		query?: VisitListQuery,
		options?: CallOptions,
	): Promise<Answer<Row[], ListMeta, ErrorCodes['visit.list']>>;
	/** Changes fields of the item, or of a row that is related to it, if they are still as they were seen. For a visitor who is in. */
	edit(secret: string, body: Edit, options?: CallOptions): Promise<Answer<Edited, undefined, ErrorCodes['visit.edit']>>;
	/** Answers a file, or a part of it; of a picture also a smaller one. For a visitor who is in. */
	asset(
		secret: string,
		file: string,
		query?: VisitAssetQuery,
		options?: CallOptions,
	): Promise<Answer<Response, undefined, ErrorCodes['visit.asset']>>;
	/** Answers all files as one archive. For a visitor who is in. */
	archive(secret: string, options?: CallOptions): Promise<Answer<Response, undefined, ErrorCodes['visit.archive']>>;
}

export interface ApiCalls {
	/** Answers this description of all calls, as OpenAPI has it. For anyone. */
	describe(options?: CallOptions): Promise<Answer<Response, undefined, ErrorCodes['api.describe']>>;
}

/** All calls, by subject. */
export interface Calls {
	shares: SharesCalls;
	offers: OffersCalls;
	recipients: RecipientsCalls;
	received: ReceivedCalls;
	activity: ActivityCalls;
	choices: ChoicesCalls;
	link: LinkCalls;
	visit: VisitCalls;
	api: ApiCalls;
}

/** Method, path, what is sent beside the path, and whether the answer is a file: see `client.ts`. */
export const routes = {
	shares: {
		list: ['GET', '/api/shares', 'query', 'data'],
		listCsv: ['GET', '/api/shares?export=csv', 'query', 'file'],
		create: ['POST', '/api/shares', 'body', 'data'],
		find: ['GET', '/api/shares/:id', '', 'data'],
		change: ['PATCH', '/api/shares/:id', 'body', 'data'],
		remove: ['DELETE', '/api/shares/:id', '', ''],
		duplicate: ['POST', '/api/shares/:id/duplicate', '', 'data'],
		pause: ['POST', '/api/shares/:id/pause', '', 'data'],
		resume: ['POST', '/api/shares/:id/resume', '', 'data'],
		end: ['POST', '/api/shares/:id/end', '', 'data'],
		rotate: ['POST', '/api/shares/:id/rotate', '', 'data'],
		reset: ['POST', '/api/shares/:id/reset', '', 'data'],
		restore: ['POST', '/api/shares/:id/restore', '', 'data'],
		send: ['POST', '/api/shares/:id/send', 'body', 'data'],
		transfer: ['POST', '/api/shares/:id/transfer', 'body', 'data'],
		preview: ['POST', '/api/previews', 'body', 'data'],
		moveFromCore: ['POST', '/api/core-shares/:id/move', '', 'data'],
	},
	offers: {
		find: ['GET', '/api/shares/:id/offer', '', 'data'],
		recipients: ['GET', '/api/shares/:id/offer/recipients', 'query', 'data'],
		scope: ['GET', '/api/shares/:id/offer/scope', '', 'data'],
		accept: ['POST', '/api/shares/:id/transfer/accept', '', 'data'],
		decline: ['POST', '/api/shares/:id/transfer/decline', '', 'data'],
	},
	recipients: {
		list: ['GET', '/api/shares/:id/recipients', 'query', 'data'],
		invite: ['POST', '/api/shares/:id/recipients', 'body', 'data'],
		change: ['PATCH', '/api/shares/:id/recipients/:recipient', 'body', 'data'],
		extend: ['POST', '/api/shares/:id/recipients/:recipient/extend', '', 'data'],
		resend: ['POST', '/api/shares/:id/recipients/:recipient/resend', '', 'data'],
		revoke: ['DELETE', '/api/shares/:id/recipients/:recipient', '', ''],
		erase: ['POST', '/api/shares/:id/recipients/:recipient/erase', '', ''],
		people: ['GET', '/api/people', 'query', 'data'],
	},
	received: {
		list: ['GET', '/api/received', 'query', 'data'],
		see: ['POST', '/api/received/:share/seen', '', ''],
		ticket: ['POST', '/api/tickets', 'body', 'data'],
	},
	activity: {
		visits: ['GET', '/api/shares/:id/visits', 'query', 'data'],
		endVisit: ['DELETE', '/api/shares/:id/visits/:visit', '', ''],
		events: ['GET', '/api/shares/:id/events', 'query', 'data'],
		eventsCsv: ['GET', '/api/shares/:id/events?export=csv', 'query', 'file'],
		stats: ['GET', '/api/stats', 'query', 'data'],
	},
	choices: {
		options: ['GET', '/api/options', '', 'data'],
		scope: ['GET', '/api/scope', 'query', 'data'],
		roles: ['GET', '/api/roles', '', 'data'],
		createRole: ['POST', '/api/roles', 'body', 'data'],
		users: ['GET', '/api/users', 'query', 'data'],
	},
	link: {
		page: ['GET', '/:secret', '', 'data'],
		info: ['GET', '/:secret/info', '', 'data'],
		open: ['POST', '/:secret/visits', 'body', 'data'],
		leave: ['DELETE', '/:secret/visits/current', '', ''],
		sendCode: ['POST', '/:secret/codes', '', 'data'],
		decline: ['POST', '/:secret/decline', 'body', ''],
	},
	visit: {
		content: ['GET', '/:secret/content', '', 'data'],
		list: ['GET', '/:secret/content/:path', 'query', 'data'],
		edit: ['PATCH', '/:secret/content', 'body', 'data'],
		asset: ['GET', '/:secret/assets/:file', 'query', 'file'],
		archive: ['GET', '/:secret/files.zip', '', 'file'],
	},
	api: { describe: ['GET', '/api/openapi.json', '', 'file'] },
} as const;
