import { checked } from './checked.ts';
import { limited } from '../http/in-turn.ts';
import { mayMakeRoles } from '../../src/share/policy.ts';
import { offeredShare, ownShare, signedIn, type SignedIn } from './owners/owner-request.ts';
import { forbidden } from '../http/problems.ts';
import { parserOf } from '../../src/share/parser.ts';
import { route, type DirectusRequest } from '../http/route.ts';
import type * as v from 'valibot';
import type { Call } from '../../src/contract/call.ts';
import type { CountedShare } from '../../src/share/share.ts';
import type { Engine } from './engine.ts';
import type { Response, Router } from 'express';

type Parsed<Schema> = Schema extends v.GenericSchema ? v.InferOutput<Schema> : undefined;

/** What a handler is given, beside the request itself: all that was checked before it. */
type Given<C extends Call> = {
	req: DirectusRequest;
	res: Response;
	query: Parsed<C['query']>;
	body: Parsed<C['body']>;
} & (C['who'] extends 'owner' | 'heir' ? SignedIn & { share: CountedShare } : SignedIn);

/** The answer was written by the handler itself. */
export const sent = Symbol('sent');

type Data<C extends Call> = C['data'] extends v.GenericSchema ? { data: v.InferOutput<C['data']> } : undefined;
type Meta<C extends Call> = C['meta'] extends v.GenericSchema ? { meta: v.InferOutput<C['meta']> } : unknown;
type Answer<C extends Call> = (Data<C> & Meta<C>) | (C['file'] extends string ? typeof sent : never);

/**
 * Serves a call as the contract has it, in one order for all: its turn, who asks, what was sent, the share that it is
 * about; then the handler, and what it answers.
 */
export function serve<C extends Call>(
	router: Router,
	engine: Engine,
	call: C,
	handle: (given: Given<C>) => Promise<Answer<C>>,
): void {
	const { method, path, who, work } = call;
	const parseQuery = call.query && parserOf(call.query);
	const parseBody = call.body && parserOf(call.body);

	async function answer(req: DirectusRequest, res: Response): Promise<void> {
		const caller = signedIn(req);
		if (who === 'administrator' && !mayMakeRoles(caller.actor)) throw forbidden('Only administrators may do this.');
		const query = parseQuery && checked(parseQuery(req.query));
		const body = parseBody && checked(parseBody(req.body));
		const share = await load(req);
		const given = { req, res, ...caller, query, body, ...(share && { share }) } as unknown as Given<C>;
		present(res, await handle(given));
	}

	async function load(req: DirectusRequest): Promise<CountedShare | null> {
		if (who === 'owner') return ownShare(req, engine);
		return who === 'heir' ? offeredShare(req, engine) : null;
	}

	const served = work === null ? route(answer) : limited(engine, work, answer);
	router[method.toLowerCase() as Lowercase<Call['method']>](path, served);
}

function present(res: Response, answer: object | undefined | typeof sent): void {
	if (answer === sent) return;
	if (answer === undefined) res.status(204).end();
	else res.json(answer);
}
