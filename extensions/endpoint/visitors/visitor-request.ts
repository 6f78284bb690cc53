import { findPresence } from '../../../src/visit/arrive.ts';
import { forbidden, invalid, refused } from '../problems.ts';
import { hiddenUrlOf } from '../link-secrets.ts';
import { fingerprint } from '../../../src/share/secret.ts';
import { standingPlan } from '../../directus/standing.ts';
import type { DirectusRequest } from '../route.ts';
import type { Engine } from '../engine.ts';
import type { Plan } from '../../../src/scope/plan.ts';
import type { StandingShare } from '../../../src/share/share.ts';
import type { Visit } from '../../../src/visit/visit.ts';
import type { Visitor } from '../../../src/visit/visitor.ts';

/** The secret of the link that was opened. Throws where a password or token was put into the URL. */
export function secretOf(req: DirectusRequest): string {
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

/** Each share has a cookie of its own, so that two that are open in one browser stay apart. */
export function cookieName(secret: string): string {
	return `share_visit_${fingerprint(secret).slice(0, 16)}`;
}

export function visitorOf(req: DirectusRequest): Visitor {
	return { address: req.accountability?.ip ?? null, userAgent: req.get('user-agent')?.slice(0, 1024) ?? null };
}

function tokenOf(req: DirectusRequest, secret: string): unknown {
	const bearer = /^Bearer (\S+)$/i.exec(req.get('authorization') ?? '')?.[1];
	const cookies = req.cookies as Record<string, unknown> | undefined;
	return bearer ?? cookies?.[cookieName(secret)];
}

/** The running visit of a request. Throws what the visitor is to be told where there is none. */
export async function visiting(
	req: DirectusRequest,
	{ sharing }: Engine,
): Promise<{ secret: string; share: StandingShare; visit: Visit; drops: number }> {
	const secret = secretOf(req);
	const presence = await findPresence(sharing.visits, { secret, token: tokenOf(req, secret), now: sharing.now() });
	if (presence.kind === 'refused') throw refused(presence.reason);
	return { secret, ...presence };
}

/** The running visit with what it may read. Throws where the owner may not share the item any more. */
export async function reading(
	req: DirectusRequest,
	engine: Engine,
): Promise<{ secret: string; share: StandingShare; plan: Plan }> {
	const { secret, share, drops } = await visiting(req, engine);
	const { address } = visitorOf(req);
	const plan = await standingPlan(engine.context, engine.sharing, { share, drops }, { address, schema: req.schema });
	if (!plan) throw refused('not-found');
	return { secret, share, plan };
}

export const nothingToSee = () => forbidden('There is nothing here that this share may show.');
