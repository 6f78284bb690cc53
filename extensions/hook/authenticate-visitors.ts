import { allAnchorKeys } from '../../src/scope/anchor-keys.ts';
import { lineOf, noteArrival } from '../endpoint/in-turn.ts';
import { createError } from '@directus/errors';
import { createRowReader } from '../directus/row-reader.ts';
import { findPresenceByToken } from '../../src/visit/arrive.ts';
import { pausedByAdministrator } from '../endpoint/problems.ts';
import { isVisitToken } from '../../src/visit/visit.ts';
import { takeTurn } from './take-turn.ts';
import { standingPlan } from '../directus/standing.ts';
import type { Accountability } from '@directus/types';
import type { DirectusContext } from '../directus/directus-context.ts';
import type { Request } from 'express';
import type { Sharing } from '../directus/compose.ts';

export interface AuthenticateMeta {
	req: Request & { token: string | null };
}

const NotForVisits = createError('FORBIDDEN', 'A visit of a share may read what is shared, and nothing else.', 403);
const InvalidVisit = createError('INVALID_CREDENTIALS', 'This visit has ended, or its share is closed.', 401);
const ApiIsOff = createError('FORBIDDEN', 'This share is not open to the API. Its owner can allow that.', 403);

const visitorPath = /^\/share\/(?!api(?:\/|$|\?))/i;

const readable: { methods: string[]; path: RegExp }[] = [
	{ methods: ['GET', 'HEAD', 'SEARCH'], path: /^\/items\/[^/]+(?:\/[^/]+)?\/?$/ },
	{ methods: ['GET', 'HEAD'], path: /^\/files(?:\/[^/]+)?\/?$/ },
	{ methods: ['GET', 'HEAD'], path: /^\/assets\/[^/]+(?:\/[^/]+)?$/ },
	{ methods: ['GET', 'POST'], path: /^\/graphql\/?$/ },
];

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
	if (visitorPath.test(req.path)) {
		noteArrival(sharing, req, lineOf(req));
		return { ...accountability, app: false, atShareDoor: true } as Accountability;
	}
	if (!isVisitToken(req.token)) {
		noteArrival(sharing, req, null);
		return accountability;
	}

	if (!isReadable(req)) throw new NotForVisits();
	if (sharing.settings.isPaused) throw pausedByAdministrator();
	await sharing.ready();
	const presence = await findPresenceByToken(sharing, req.token, sharing.now());
	if (presence.kind === 'refused') throw new InvalidVisit();
	if (!presence.share.api) throw new ApiIsOff();
	await takeTurn(sharing, req, { token: req.token, share: presence.share });

	const schema = await context.getSchema();
	const address = accountability.ip ?? null;
	const plan = await standingPlan(context, sharing, presence, { address, schema });
	if (!plan) throw new InvalidVisit();
	if (!plan.isCustom) throw new ApiIsOff();

	const keys = await allAnchorKeys(plan, createRowReader(context, sharing.principals, schema));
	return sharing.principals.visitorByToken(plan.principal(keys), accountability);
}

function isReadable(req: Request): boolean {
	const isListed = readable.some(({ methods, path }) => methods.includes(req.method) && path.test(req.path));
	return isListed && !asksForVersion(req);
}

/** Content versions are drafts: nobody shared them. */
function asksForVersion(req: Request): boolean {
	const body = req.body as { query?: unknown } | undefined;
	const texts = [req.query['query'], body?.query].filter((query) => typeof query === 'string');
	if (texts.some((text) => /_by_version\b|\bversion\s*:/.test(text))) return true;
	const searched = typeof body?.query === 'object' && body.query !== null && 'version' in body.query;
	return 'version' in req.query || searched;
}
