export interface Refusal {
	kind: 'refused';
	status: number;
	code: string;
	/** How long to wait, in seconds, where the server says so. */
	waitSeconds: number | null;
	/** How many more passwords may be tried, where the server says so. */
	triesLeft: number | null;
}

interface Unreachable {
	kind: 'unreachable';
}

export type Failure = Refusal | Unreachable;
export type Answer<Body> = { kind: 'answered'; body: Body } | Failure;

const LONGEST_WAIT_SECONDS = 24 * 60 * 60;

/** Reads an error answer of the server. Never throws, whatever a proxy in between made of it. */
export async function readRefusal(response: Response): Promise<Refusal> {
	const extensions = await readExtensions(response);
	return {
		kind: 'refused',
		status: response.status,
		code: typeof extensions.code === 'string' ? extensions.code : '',
		waitSeconds: readWait(response.headers.get('Retry-After') ?? extensions.retry_after),
		triesLeft: typeof extensions.tries_left === 'number' ? extensions.tries_left : null,
	};
}

/** Whether this refusal means that the visit, or the share itself, is over. */
export function isOver(failure: Failure): failure is Refusal {
	return failure.kind === 'refused' && [401, 404, 410].includes(failure.status);
}

async function readExtensions(response: Response): Promise<Record<string, unknown>> {
	try {
		const body = (await response.json()) as { errors?: { extensions?: Record<string, unknown> }[] } | null;
		return body?.errors?.[0]?.extensions ?? {};
	} catch {
		return {};
	}
}

/** `Retry-After` is a number of seconds or a date. */
function readWait(value: unknown): number | null {
	if (typeof value !== 'string' && typeof value !== 'number') return null;
	const seconds = Number(value);
	const wait = Number.isNaN(seconds) ? (Date.parse(String(value)) - Date.now()) / 1000 : seconds;
	return Number.isFinite(wait) ? Math.min(Math.max(Math.ceil(wait), 1), LONGEST_WAIT_SECONDS) : null;
}
