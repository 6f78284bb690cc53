import onHeaders from 'on-headers';
import { fingerprint } from '../../src/share/secret.ts';
import { hiddenUrlOf, inPlaceOf, shortOf } from './link-secrets.ts';
import { route, type DirectusRequest } from './route.ts';
import { tokenOf } from './visit-cookie.ts';
import { tooMuchAtOnce } from './problems.ts';
import type { Asking, RateLeft, Work } from '../../src/share/workload.ts';
import type { Request, RequestHandler, Response } from 'express';
import type { Sharing } from '../directus/sharing.ts';

export interface Exchange {
	req: DirectusRequest;
	res: Response;
}

/** A route whose whole work is done when it is its turn; see `Turns`. */
export function limited(
	engine: { sharing: Sharing },
	work: Work | ((req: DirectusRequest) => Work),
	handle: (req: DirectusRequest, res: Response) => Promise<void>,
): RequestHandler {
	return route(async (req, res) => {
		const its = typeof work === 'function' ? work(req) : work;
		await inTurn({ req, res }, engine, its, () => handle(req, res));
	});
}

/** One piece of the work for a request. Throws 429, with the seconds to wait, where too many stand before it. */
export async function inTurn<Result>(
	{ req, res }: Exchange,
	{ sharing }: { sharing: Sharing },
	work: Work,
	act: () => Promise<Result>,
): Promise<Result> {
	const end = await begin(res, sharing, work, askingOf(req));
	try {
		return await act();
	} finally {
		end();
	}
}

/** The same for a request that Directus itself answers: its turn is over when the answer begins to be sent. */
export async function awaitTurn(res: Response, sharing: Sharing, work: Work, asking: Asking): Promise<void> {
	whenAnswered(res, await begin(res, sharing, work, asking));
}

async function begin(res: Response, { workload }: Sharing, work: Work, asking: Asking): Promise<() => void> {
	const leaving = new AbortController();
	res.once('close', () => leaving.abort());
	if (res.closed) leaving.abort();

	const beginning = await workload.begin(work, asking, leaving.signal);
	if (beginning.kind !== 'gone' && !res.headersSent) sayRate(res, work, beginning.rate);
	if (beginning.kind === 'begun') return beginning.end;
	throw tooMuchAtOnce(beginning.kind === 'refused' ? beginning.retryAfterSeconds : 1);
}

function askingOf(req: DirectusRequest): Asking {
	const secret = hiddenUrlOf(req)?.secret;
	if (secret !== undefined) return askingAt(inPlaceOf(secret), tokenOf(req, secret) ?? req.accountability?.ip);
	const user = `user:${req.accountability?.user ?? ''}`;
	return { who: user, whose: user, isNoted: true };
}

/** Who asks with the token of a visit where no link is said. */
export function askingByToken(token: string, { secretHash }: { secretHash: string }): Asking {
	return askingAt(shortOf(secretHash), token);
}

/** @param visitor what tells one visitor from another: the token of a visit, else an address */
function askingAt(link: string, visitor: unknown): Asking {
	const whose = `visit:${fingerprint(String(visitor)).slice(0, 16)}`;
	return { who: `link:${link}`, whose, isNoted: false };
}

/**
 * So that who works through a share is considerate of everybody whom Directus serves, wherever they are. What is only being
 * sent keeps nobody from working.
 */
export function noteArrival({ turns }: Sharing, { res }: Request): void {
	// Directus asks who somebody is for web sockets too, which have no answer that could be over.
	if (res) whenAnswered(res, turns.arrive());
}

/** Calls back once or twice: when the answer begins to be sent, and when there is nobody left to send it to. */
function whenAnswered(res: Response, act: () => void): void {
	onHeaders(res, act);
	res.once('close', act);
	if (res.closed) act();
}

/** As the IETF's draft of RateLimit headers has it: how many in how many seconds, and what is left of them. */
function sayRate(res: Response, work: Work, rate: RateLeft | null): void {
	if (!rate) return;
	res.setHeader('RateLimit-Policy', `"${work}";q=${rate.points};w=${rate.seconds}`);
	res.setHeader('RateLimit', `"${work}";r=${rate.left};t=${rate.secondsUntilNew}`);
}
