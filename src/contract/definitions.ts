import * as activity from './answers/activity.ts';
import * as choices from './answers/choices.ts';
import * as people from './answers/recipients.ts';
import * as shares from './answers/shares.ts';
import * as visits from './answers/visits.ts';
import { addressedCreation, invitation, recipientChange } from '../people/recipients-input.ts';
import { change, opening, preview, roleCreation, transfer } from '../share/input.ts';
import { decline, ticketRequest } from '../people/answer-input.ts';
import { edit } from '../share/edit-input.ts';
import { sending } from '../people/sending-input.ts';
import { total } from '../share/answer-types.ts';
import type * as v from 'valibot';

/** What is answered that has a name of its own, in the description of the API and in its client. */
export const answered: Record<string, v.GenericSchema> = {
	Share: shares.share,
	ShareGlimpse: shares.glimpse,
	ShareOffer: shares.offer,
	ShareListMeta: shares.listMeta,
	CoreShare: shares.coreShare,
	Recipient: people.recipient,
	Received: people.received,
	ReceivedMeta: people.receivedMeta,
	Person: people.person,
	Ticket: people.ticket,
	Role: choices.role,
	MadeRole: choices.madeRole,
	User: choices.user,
	Options: choices.options,
	Scope: choices.scope,
	ScopeNode: choices.scopeNode,
	Visit: activity.visit,
	ShareEvent: activity.event,
	Stats: activity.stats,
	Info: visits.info,
	Project: visits.project,
	PersonalLink: visits.invitation,
	OpenedVisit: visits.opened,
	CodeSent: visits.codeSent,
	Content: visits.content,
	Row: visits.row,
	Collection: visits.collection,
	Field: visits.field,
	Relation: visits.relation,
	Translation: visits.translation,
	List: visits.list,
	ListMeta: visits.listMeta,
	Edited: visits.edited,
	Total: total,
	Sent: shares.sent,
	Preview: shares.previewLink,
};

/** What is sent. */
export const sent: Record<string, v.GenericSchema> = {
	ShareCreation: addressedCreation,
	ShareChange: change,
	PreviewRequest: preview,
	Sending: sending,
	Transfer: transfer,
	Invitation: invitation,
	RecipientChange: recipientChange,
	TicketRequest: ticketRequest,
	RoleCreation: roleCreation,
	Opening: opening,
	Declining: decline,
	Edit: edit,
};
