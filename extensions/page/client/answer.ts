import type { Info, Row } from '../../client/api.ts';

type Ask = Info['asks'][number];

export interface Refusal {
	kind: 'refused';
	status: number;
	code: string;
	/** What is still to be shown, where the server says so. */
	asks: Ask | null;
	/** How long to wait, in seconds, where the server says so. */
	waitSeconds: number | null;
	/** How many more passwords or codes may be tried, where the server says so. */
	triesLeft: number | null;
	/** What it says of each of its errors. */
	details: Row[];
}

interface Unreachable {
	kind: 'unreachable';
}

export type Failure = Refusal | Unreachable;
export type Answer<Body> = { kind: 'answered'; body: Body } | Failure;

const ASKS: Ask[] = ['password', 'code', 'sign-in'];
const LONGEST_WAIT_SECONDS = 24 * 60 * 60;

/** A refusal of which no more is known. */
export function bareRefusal(status: number, code: string): Refusal {
	return { kind: 'refused', status, code, asks: null, waitSeconds: null, triesLeft: null, details: [] };
}

/** Reads an error answer of the server. Never throws, whatever a proxy in between made of it. */
export async function readRefusal(response: Response): Promise<Refusal> {
	const details = await readDetails(response);
	const [first = {}] = details;
	return {
		...bareRefusal(response.status, typeof first.code === 'string' ? first.code : ''),
		asks: ASKS.find((ask) => ask === first.asks) ?? null,
		waitSeconds: readWait(response.headers.get('Retry-After') ?? first.retry_after),
		triesLeft: typeof first.tries_left === 'number' ? first.tries_left : null,
		details,
	};
}

/** Whether the same may be answered in a while: too much was asked for, or many others ask for it at this moment. */
export function isToWait({ status, waitSeconds }: Refusal): boolean {
	return status === 429 || (status === 503 && waitSeconds !== null);
}

/** Whether this refusal means that the visit, or the share itself, is over. */
export function isOver(failure: Failure): failure is Refusal {
	return failure.kind === 'refused' && [401, 404, 410].includes(failure.status);
}

async function readDetails(response: Response): Promise<Row[]> {
	try {
		const body = (await response.json()) as { errors?: { extensions?: Row }[] } | null;
		return (body?.errors ?? []).map(({ extensions }) => extensions ?? {});
	} catch {
		return [];
	}
}

/** `Retry-After` is a number of seconds or a date. */
function readWait(value: unknown): number | null {
	if (typeof value !== 'string' && typeof value !== 'number') return null;
	const seconds = Number(value);
	const wait = Number.isNaN(seconds) ? (Date.parse(String(value)) - Date.now()) / 1000 : seconds;
	return Number.isFinite(wait) ? Math.min(Math.max(Math.ceil(wait), 1), LONGEST_WAIT_SECONDS) : null;
}
