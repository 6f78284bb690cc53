import { findPresence } from '../../../src/visit/arrive.ts';
import { forbidden, invalid, pausedByAdministrator, refused } from '../problems.ts';
import { hiddenUrlOf } from '../link-secrets.ts';
import { isItemThere } from '../../../src/share/lost-items.ts';
import { lossContext } from '../../directus/lost-items.ts';
import { cookieName } from '../visit-cookie.ts';
import { standingPlan } from '../../directus/standing.ts';
import type { DirectusRequest } from '../route.ts';
import type { Engine } from '../engine.ts';
import type { Plan } from '../../../src/scope/plan.ts';
import type { StandingShare } from '../../../src/share/share.ts';
import type { StandingRecipient } from '../../../src/people/recipient.ts';
import type { Visit } from '../../../src/visit/visit.ts';
import type { Schema } from '../../directus/directus-context.ts';
import type { Visitor } from '../../../src/visit/visitor.ts';

/** A running visit, with what it may read. */
export interface Stay {
	secret: string;
	share: StandingShare;
	visit: Visit;
	/** The recipient who came in, where it was one. */
	guest: StandingRecipient | null;
	plan: Plan;
}

/**
 * The secret of the link that was opened. Throws where a password or token was put into the URL, and while all shares are
 * paused.
 */
export function secretOf(req: DirectusRequest, { sharing }: Engine): string {
	if (sharing.settings.isPaused) throw pausedByAdministrator();
	const url = hiddenUrlOf(req);
	if (!url) throw refused('not-found');
	const [field] = url.refused;
	if (field !== undefined) {
		throw invalid({
			field,
			message: `"${field}" does not belong into the URL, where others can read it. Nothing was opened.`,
		});
	}
	return url.secret;
}

export function visitorOf(req: DirectusRequest): Visitor {
	return { address: req.accountability?.ip ?? null, userAgent: req.get('user-agent')?.slice(0, 1024) ?? null };
}

/** What the visitor shows to prove that they were let in. */
export function tokenOf(req: DirectusRequest, secret: string): unknown {
	const bearer = /^Bearer (\S+)$/i.exec(req.get('authorization') ?? '')?.[1];
	const cookies = req.cookies as Record<string, unknown> | undefined;
	return bearer ?? cookies?.[cookieName('visit', secret)];
}

/** The token of a visit that this browser has, or once had after it gave the password. */
export function earlierTokenOf(req: DirectusRequest, secret: string): unknown {
	return tokenOf(req, secret) ?? (req.cookies as Record<string, unknown> | undefined)?.[cookieName('known', secret)];
}

/** What this browser kept of an earlier proof. */
export function proofOf(req: DirectusRequest, secret: string): unknown {
	return (req.cookies as Record<string, unknown> | undefined)?.[cookieName('proof', secret)];
}

/** The running visit of a request. Throws what the visitor is to be told where there is none. */
export async function visiting(req: DirectusRequest, engine: Engine): Promise<Omit<Stay, 'plan'> & { drops: number }> {
	const { sharing } = engine;
	const secret = secretOf(req, engine);
	const presence = await findPresence(sharing, { secret, token: tokenOf(req, secret), now: sharing.now() });
	if (presence.kind === 'refused') throw refused(presence.reason);
	return { secret, ...presence };
}

/** The running visit with what it may read. Throws where the owner may not share the item any more, or it is gone. */
export async function reading(req: DirectusRequest, engine: Engine, planOf = standingPlan): Promise<Stay> {
	const { drops, ...stay } = await visiting(req, engine);
	const { address } = visitorOf(req);
	const plan = await planOf(
		engine.context,
		engine.sharing,
		{ share: stay.share, drops },
		{ address, schema: req.schema },
	);
	if (!plan) throw refused('not-found');
	return { ...stay, plan };
}

/** Why the item was not read: it is gone, for good then, or this share may not show it. */
export async function unread({ share }: Stay, { sharing }: Engine, schema: Schema): Promise<Error> {
	return (await isItemThere(share, lossContext(sharing, schema))) ? nothingToSee() : refused('not-found');
}

export const nothingToSee = () => forbidden('There is nothing here that this share may show.');
