import { allAnchorKeys } from '../../src/scope/read/many-to-any-keys.ts';
import { noteArrival } from '../http/in-turn.ts';
import { checkNativeRequest, collectionOf, notForVisits } from './native-request.ts';
import { createError } from '@directus/errors';
import { createRowReader } from '../directus/row-reader.ts';
import { findPresenceByToken } from '../../src/visit/presence.ts';
import { pausedByAdministrator } from '../http/problems.ts';
import { isVisitToken } from '../../src/visit/visit.ts';
import { takeTurn } from './take-turn.ts';
import { currentPlan } from '../directus/current-plan.ts';
import type { Accountability } from '@directus/types';
import type { DirectusContext } from '../directus/directus-context.ts';
import type { Request } from 'express';
import type { Sharing } from '../directus/sharing.ts';

export interface AuthenticateMeta {
	req: Request & { token: string | null };
}

const InvalidVisit = createError('INVALID_CREDENTIALS', 'This visit has ended, or its share is closed.', 401);
const ApiIsOff = createError('FORBIDDEN', 'This share is not open to the API. Its owner can allow that.', 403);

const visitorPath = /^\/share\/(?!api(?:\/|$|\?))/i;

/**
 * Tells Directus who a visitor is. On the share's own door they are nobody, whoever is signed in to the Studio in the
 * same browser; on Directus' API a visit's token is the principal of its share. Every other request costs two looks.
 */
export async function authenticateVisitors(
	sharing: Sharing,
	context: DirectusContext,
	accountability: Accountability,
	{ req }: AuthenticateMeta,
): Promise<Accountability> {
	// A Directus token or cookie, valid or long expired, has no meaning at the door: differing from the default is what
	// keeps Directus from looking at it.
	if (visitorPath.test(req.path)) return { ...accountability, app: false, atShareDoor: true } as Accountability;
	if (!isVisitToken(req.token)) {
		noteArrival(sharing, req);
		return accountability;
	}

	checkNativeRequest(req);
	if (sharing.settings.isPaused) throw pausedByAdministrator();
	await sharing.ready();
	const presence = await findPresenceByToken(sharing, req.token, sharing.now());
	if (presence.kind === 'refused') throw new InvalidVisit();
	if (!presence.share.api) throw new ApiIsOff();
	await takeTurn(sharing, req, { token: req.token, share: presence.share });

	const schema = await context.getSchema();
	const address = accountability.ip ?? null;
	const plan = await currentPlan(context, sharing, presence, { address, schema });
	if (!plan) throw new InvalidVisit();
	if (!plan.isCustom) throw new ApiIsOff();
	const collection = collectionOf(req);
	if (collection !== null && !plan.collections.has(collection)) throw notForVisits();

	const keys = await allAnchorKeys(plan, createRowReader(context, sharing.principals, schema));
	return sharing.principals.visitorByToken(plan.principal(keys), accountability);
}
