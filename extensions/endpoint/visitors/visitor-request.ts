import { findPresence } from '../../../src/visit/presence.ts';
import { forbidden, invalid, pausedByAdministrator, refused } from '../../http/problems.ts';
import { hiddenUrlOf } from '../../http/link-secrets.ts';
import { isItemThere } from '../../../src/share/deleted-items.ts';
import { deletedItemContext } from '../../directus/deleted-items.ts';
import { tokenOf } from '../../http/visit-cookie.ts';
import { currentPlan } from '../../directus/current-plan.ts';
import type { DirectusRequest } from '../../http/route.ts';
import type { Engine } from '../engine.ts';
import type { Plan } from '../../../src/scope/plan/plan.ts';
import type { ShareWithOwner } from '../../../src/share/share.ts';
import type { RecipientWithSubject } from '../../../src/people/recipient.ts';
import type { Visit } from '../../../src/visit/visit.ts';
import type { Schema } from '../../directus/directus-context.ts';
import type { Visitor } from '../../../src/visit/visitor.ts';

/** A running visit. */
export interface Visiting {
	secret: string;
	share: ShareWithOwner;
	visit: Visit;
	/** The recipient who came in, where it was one. */
	guest: RecipientWithSubject | null;
	schemaDropVersion: number;
}

/** A running visit, with what it may read. */
export interface VisitSession extends Visiting {
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
			message: `"${field}" does not belong in the URL, where others can read it. Nothing was opened.`,
		});
	}
	return url.secret;
}

export function visitorOf(req: DirectusRequest): Visitor {
	return { address: req.accountability?.ip ?? null, userAgent: req.get('user-agent')?.slice(0, 1024) ?? null };
}

/** The running visit of a request. Throws what the visitor is to be told where there is none. */
export async function visiting(req: DirectusRequest, engine: Engine): Promise<Visiting> {
	const { sharing } = engine;
	const secret = secretOf(req, engine);
	const presence = await findPresence(sharing, { secret, token: tokenOf(req, secret), now: sharing.now() });
	if (presence.kind === 'refused') throw refused(presence.reason);
	const { share, visit, guest, schemaDropVersion } = presence;
	return { secret, share, visit, guest, schemaDropVersion };
}

/** With what it may read. Throws where the owner may not share the item any more, or it is gone. */
export async function reading(
	req: DirectusRequest,
	{ context, sharing }: Engine,
	session: Visiting,
	planOf = currentPlan,
): Promise<VisitSession> {
	const plan = await planOf(context, sharing, session, { address: visitorOf(req).address, schema: req.schema });
	if (!plan) throw refused('not-found');
	return { ...session, plan };
}

/** Why the item was not read: it is gone, for good then, or this share may not show it. */
export async function unread({ share }: Visiting, { sharing }: Engine, schema: Schema): Promise<Error> {
	return (await isItemThere(share, deletedItemContext(sharing, schema))) ? nothingToSee() : refused('not-found');
}

export const nothingToSee = () => forbidden('There is nothing here that this share may show.');
