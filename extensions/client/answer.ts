import type { ErrorDetails } from './api.ts';

/** Codes of errors that the API names. */
export type ErrorCode = keyof ErrorDetails;

/** What there is to say of every error. */
interface Said {
	/** What is wrong and what to do, in a sentence in English. */
	message: string;
	/** Of HTTP; 0 where there was no answer. */
	status: number;
	/** Seconds to wait, where the server says that it may be tried again. */
	retry_after?: number;
}

/** An error that the API names, with what comes with its code. */
export type Named<Code extends ErrorCode> = { [C in Code]: Said & { code: C } & ErrorDetails[C] }[Code];

/** There was no answer: the server was out of reach. `cause` is what `fetch` threw. */
export interface Unreachable extends Said {
	code: 'UNREACHABLE';
	cause: unknown;
}

/** An answer that the API does not name: of a proxy, or of a hook or flow of the project. */
export interface Unexpected extends Said {
	code: 'UNEXPECTED';
	/** The code that it came with, if it came with one. */
	answered: string | null;
}

/** Why a call came to nothing: look at `code`, and TypeScript knows the rest. */
export type Problem<Code extends ErrorCode = ErrorCode> = Named<Code> | Unreachable | Unexpected;

/** What came of a call: look at `ok`. */
export type Answer<Data, Meta = undefined, Code extends ErrorCode = ErrorCode> =
	{ ok: true; data: Data; meta: Meta } | { ok: false; error: Problem<Code> };

export interface CallOptions {
	/** Breaks the call off; it rejects then, as `fetch` does. */
	signal?: AbortSignal;
}

/** A problem, thrown by `dataOf` and `rowsOf`. */
export class SharingError extends Error {
	override readonly name = 'SharingError';
	readonly problem: Problem;

	constructor(problem: Problem) {
		super(problem.message);
		this.problem = problem;
	}
}

/** The data of an answer, for those who would rather catch errors. Throws `SharingError`. */
export async function dataOf<Data>(answer: Promise<Answer<Data, unknown>>): Promise<Data> {
	const came = await answer;
	if (!came.ok) throw new SharingError(came.error);
	return came.data;
}
