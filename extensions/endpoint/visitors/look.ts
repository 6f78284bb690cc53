import { asksForProof } from '../../../src/visit/check-proof.ts';
import {
	resolveLink,
	isLinkOff,
	isPersonalLinkOn,
	refusalOfRecipient,
	type ResolvedLink,
} from '../../../src/visit/arrive.ts';
import { isProven } from '../../../src/people/proof.ts';
import { isRunning } from '../../../src/visit/visit.ts';
import { iso } from '../../../src/share/share-view.ts';
import { maskedAddress } from '../../../src/people/address.ts';
import { secretOf, visitorOf } from './visitor-request.ts';
import { proofOf, tokenOf } from '../../http/visit-cookie.ts';
import { readProject } from '../../directus/project.ts';
import { recipientState } from '../../../src/people/recipient.ts';
import { refused } from '../../http/problems.ts';
import { shareState, type ShareState } from '../../../src/share/share-state.ts';
import { currentPlan } from '../../directus/current-plan.ts';
import type { LinkRow } from '../../../src/visit/visit-store.ts';
import type { DirectusRequest } from '../../http/route.ts';
import type { Engine } from '../engine.ts';

/** Where so few uses are left for a share, opening it is a deliberate click. */
const smallLimit = 10;

/** What the holder of a link may know before the door: nothing about the item. Throws where there is nothing to know. */
export async function look(req: DirectusRequest, engine: Engine) {
	const { context, sharing } = engine;
	const now = sharing.now();
	const { link, state } = await stand(req, engine);
	const { share, visit, recipient } = link;

	const isVisiting = visit !== null && isRunning(visit, share, now);
	if (share.preview && !isVisiting) throw refused('no-visit');
	const isUsedUp = recipient !== null && refusalOfRecipient(recipient, share, now) === 'used-up';
	const asks = asksOf(req, link, engine);
	const confirm = asks.length === 0 && share.maxUses !== null && share.maxUses <= smallLimit;

	return {
		embed: share.embed,
		info: {
			state: isUsedUp ? 'used-up' : state,
			asks,
			confirm: confirm || isNew(link, now),
			visiting: isVisiting,
			preview: share.preview,
			date_start: state === 'scheduled' ? iso(share.dateStart) : null,
			invitation: invitationOf(link, now),
			project: await readProject(context, req.schema, sharing.settings.basePath),
		},
	};
}

export async function mayStillShare(
	req: DirectusRequest,
	{ context, sharing }: Engine,
	arrival: LinkRow,
): Promise<boolean> {
	const { address } = visitorOf(req);
	return (await currentPlan(context, sharing, arrival, { address, schema: req.schema })) !== null;
}

/** The way of a link, if its holder is to know that it leads somewhere. */
async function stand(req: DirectusRequest, engine: Engine): Promise<{ link: ResolvedLink; state: ShareState }> {
	const { sharing } = engine;
	const now = sharing.now();
	const secret = secretOf(req, engine);
	const link = await resolveLink(secret, tokenOf(req, secret), sharing);
	if (!link || (link.recipient && !isPersonalLinkOn(link.recipient, now))) throw refused('not-found');

	const state = shareState(link.share, now);
	if (!['active', 'scheduled', 'ended', 'used-up'].includes(state)) throw refused('not-found');
	if (await isLinkOff(link, sharing)) throw refused('not-found');
	if (!(await mayStillShare(req, engine, link))) throw refused('not-found');
	return { link, state };
}

function asksOf(req: DirectusRequest, { share, recipient }: ResolvedLink, engine: Engine): string[] {
	const { vault, now } = engine.sharing;
	const proof = proofOf(req, secretOf(req, engine));
	const isRemembered = recipient !== null && isProven(vault.keyed, proof, { recipient, share, now: now() });
	const proofKind = asksForProof(share, recipient, isRemembered);
	return [...(share.passwordHash === null ? [] : ['password']), ...(proofKind === null ? [] : [proofKind])];
}

/** An invitation is accepted by a press, never by a page that opens itself. */
function isNew({ recipient }: ResolvedLink, now: number): boolean {
	return recipient !== null && recipientState(recipient, now) === 'invited';
}

/** What a personal link says about itself; of the person no more than they know. */
function invitationOf({ share, recipient }: ResolvedLink, now: number) {
	if (recipient === null) return null;
	const { kind, address } = recipient;

	return {
		kind,
		state: recipientState(recipient, now),
		address: address === null ? null : maskedAddress(address),
		owner: share.ownerName,
		remember_days: share.rememberDays,
	};
}
