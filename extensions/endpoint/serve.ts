import { checked } from './checked.ts';
import { forbidden } from '../http/problems.ts';
import { limited } from '../http/in-turn.ts';
import { mayMakeRoles } from '../../src/share/policy.ts';
import { offeredShare, ownShare, signedIn, type SignedIn } from './owners/owner-request.ts';
import { parserOf } from '../../src/share/parser.ts';
import { route, type DirectusRequest } from '../http/route.ts';
import { secretOf, visiting, type Visiting } from './visitors/visitor-request.ts';
import type * as v from 'valibot';
import type { Call, Caller } from '../../src/contract/call.ts';
import type { CountedShare } from '../../src/share/share.ts';
import type { Engine } from './engine.ts';
import type { Response, Router } from 'express';
import type { Work } from '../../src/share/workload.ts';

/** What is known of whoever calls. */
interface ByCaller {
	anyone: object;
	holder: { secret: string };
	visit: { session: Visiting };
	user: SignedIn;
	owner: SignedIn & { share: CountedShare };
	heir: SignedIn & { share: CountedShare };
	administrator: SignedIn;
}

type Parsed<Schema> = Schema extends v.GenericSchema ? v.InferOutput<Schema> : undefined;

/** What a handler is given, beside the request itself: all that was checked before it. */
type Given<C extends Call> = {
	req: DirectusRequest;
	res: Response;
	query: Parsed<C['query']>;
	body: Parsed<C['body']>;
} & ByCaller[C['who']];

/** The answer was written by the handler itself. */
export const sent = Symbol('sent');

type Data<C extends Call> = C['data'] extends v.GenericSchema ? { data: v.InferOutput<C['data']> } : undefined;
type Meta<C extends Call> = C['meta'] extends v.GenericSchema ? { meta: v.InferOutput<C['meta']> } : unknown;
export type Answer<C extends Call> = (Data<C> & Meta<C>) | typeof sent;

/**
 * Serves a call as the contract has it, in one order for all: its turn, who calls, what was sent, the share that it is
 * about; then the handler, and what it answers.
 *
 * @param workOf what it asks of the server, where that depends on the request
 */
export function serve<C extends Call>(
	router: Router,
	engine: Engine,
	call: C,
	handle: (given: Given<C>) => Promise<Answer<C>>,
	workOf?: (req: DirectusRequest) => Work,
): void {
	const { method, path, who } = call;
	const work = workOf ?? call.work;
	const parseQuery = call.query && parserOf(call.query);
	const parseBody = call.body && parserOf(call.body);

	async function answer(req: DirectusRequest, res: Response): Promise<void> {
		const caller = await callerOf(req, engine, who);
		const query = parseQuery && checked(parseQuery(req.query));
		const body = parseBody && checked(parseBody(req.body));
		const share = await shareFor(req, engine, who);
		const given = { req, res, ...caller, query, body, ...(share && { share }) } as unknown as Given<C>;
		present(res, await handle(given));
	}

	router[method.toLowerCase() as Lowercase<Call['method']>](
		path,
		work === null ? route(answer) : limited(engine, work, answer),
	);
}

/** Throws where somebody else would have to call. */
async function callerOf(req: DirectusRequest, engine: Engine, who: Caller): Promise<object> {
	switch (who) {
		case 'anyone':
			return {};
		case 'holder':
			return { secret: secretOf(req, engine) };
		case 'visit':
			return { session: await visiting(req, engine) };
		case 'user':
		case 'owner':
		case 'heir':
			return signedIn(req);
		case 'administrator': {
			const caller = signedIn(req);
			if (mayMakeRoles(caller.actor)) return caller;
			throw forbidden('Only administrators may do this.');
		}
	}
}

async function shareFor(req: DirectusRequest, engine: Engine, who: Caller): Promise<CountedShare | null> {
	if (who === 'owner') return ownShare(req, engine);
	return who === 'heir' ? offeredShare(req, engine) : null;
}

function present(res: Response, answer: object | undefined | typeof sent): void {
	if (answer === sent) return;
	if (answer === undefined) res.status(204).end();
	else res.json(answer);
}
