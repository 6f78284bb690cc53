import { asksAtDoor, wantsPress } from '../../../src/visit/ask-at-door.ts';
import { currentPlan } from '../../directus/current-plan.ts';
import { isProven } from '../../../src/people/proof.ts';
import { isRunning } from '../../../src/visit/visit.ts';
import { iso } from '../../../src/share/iso.ts';
import { maskedAddress } from '../../../src/people/address.ts';
import { proofOf, tokenOf } from '../../http/visit-cookie.ts';
import { readProject } from '../../directus/project.ts';
import { isOut, recipientState } from '../../../src/people/recipient.ts';
import { refused } from '../../http/problems.ts';
import { resolveLink, type Link, type Refusal } from '../../../src/visit/resolve-link.ts';
import { visitorOf } from './visitor-request.ts';
import type { DirectusRequest } from '../../http/route.ts';
import type { Engine } from '../engine.ts';
import type { Info, Invitation } from '../../../src/contract/answers/visits.ts';
import type { LinkRow } from '../../../src/visit/visit-store.ts';

/** What the holder of a link may know before the door: nothing about the item. Throws where there is nothing to know. */
export async function look(
	req: DirectusRequest,
	engine: Engine,
	secret: string,
): Promise<{ embed: string[]; info: Info }> {
	const { context, sharing } = engine;
	const now = sharing.now();
	const resolved = await resolveLink(secret, tokenOf(req, secret), sharing, now);
	if (resolved.kind === 'unknown') throw refused('not-found');
	const { link } = resolved;
	const refusal = resolved.kind === 'refused' ? resolved.reason : null;
	if (refusal === 'not-found' || !(await mayStillShare(req, engine, link))) throw refused('not-found');

	const { share, visit } = link;
	const isVisiting = visit !== null && isRunning(visit, share, now);
	if (share.preview && !isVisiting) throw refused('no-visit');
	const state = stateOf(refusal);
	const asks = asksAtDoor(link, isRemembered(req, secret, link, engine));

	return {
		embed: share.embed,
		info: {
			state,
			asks,
			confirm: wantsPress(link, asks, now),
			visiting: isVisiting,
			preview: share.preview,
			date_start: state === 'scheduled' ? iso(share.dateStart) : null,
			invitation: invitationOf(link, now),
			project: await readProject(context, req.schema, sharing.settings.basePath),
		},
	};
}

/** Of an invitation that is over, `invitation` says so. */
function stateOf(refusal: Refusal | null): Info['state'] {
	return refusal === 'scheduled' || refusal === 'ended' || refusal === 'used-up' ? refusal : 'active';
}

export async function mayStillShare(
	req: DirectusRequest,
	{ context, sharing }: Engine,
	link: LinkRow,
): Promise<boolean> {
	const { address } = visitorOf(req);
	return (await currentPlan(context, sharing, link, { address, schema: req.schema })) !== null;
}

/** Whether this browser kept that its visitor is the recipient. */
function isRemembered(req: DirectusRequest, secret: string, { share, recipient }: Link, { sharing }: Engine): boolean {
	const { vault, now } = sharing;
	return recipient !== null && isProven(vault.keyed, proofOf(req, secret), { recipient, share, now: now() });
}

/** What a personal link says about itself; of the person no more than they know. */
function invitationOf({ share, recipient }: Link, now: number): Invitation | null {
	if (recipient === null) return null;
	const { kind, address } = recipient;
	const state = recipientState(recipient, now);
	// The link of somebody who is out leads nowhere.
	if (isOut(state)) return null;

	return {
		kind,
		state,
		address: address === null ? null : maskedAddress(address),
		owner: share.ownerName,
		remember_days: share.rememberDays,
	};
}
