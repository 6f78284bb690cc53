import * as v from 'valibot';
import { calls } from '../../src/contract/calls.ts';
import { errorDetails, errorStatuses, type ErrorCode } from '../../src/contract/errors.ts';
import { errorsOf, type Call } from '../../src/contract/call.ts';

/** What Directus itself answers before or in place of us: who asks cannot be told, the body is no JSON, we are not there. */
const ofDirectus = [
	...['INVALID_QUERY', 'ROUTE_NOT_FOUND', 'INVALID_TOKEN', 'TOKEN_EXPIRED', 'INVALID_IP', 'CONTENT_TOO_LARGE'],
	'UNDER_PRESSURE',
];

export const allCalls: Call[] = Object.values(calls).flatMap((subject) => Object.values<Call>(subject));

const patterns = allCalls.map((call) => ({
	call,
	pattern: new RegExp(`/share${call.path.replaceAll(/:\w+/g, '[^/]+')}$`),
}));

/** The call that a request is, if the contract has it. */
function callOf(method: string, path: string): Call | undefined {
	return patterns.find(({ call, pattern }) => call.method === method && pattern.test(path))?.call;
}

/** Throws a sentence where an answer is not what the contract says of it. */
export function checkAnswer(method: string, path: string, { status, body }: { status: number; body: unknown }): void {
	const call = callOf(method, path);
	// What is a file is in no form that could be looked at; browsers get the page for errors, too.
	if (!call || (call.file !== undefined && (call.data === null || !isJson(body)))) return;
	const wrong = status < 400 ? wrongInAnswer(call, status, body) : wrongInError(call, status, body);
	if (wrong) throw new Error(`${method} ${path} is not as the contract says: ${wrong}`);
}

function isJson(body: unknown): boolean {
	return typeof body === 'object' && body !== null;
}

function wrongInAnswer(call: Call, status: number, body: unknown): string | null {
	if (call.data === null) return status === 204 && body === null ? null : `answered ${status} with a body`;
	if (!isJson(body)) return 'answered no JSON';
	const entries: v.ObjectEntries = { data: call.data, ...(call.meta && { meta: call.meta }) };
	const schema: v.GenericSchema = v.strictObject(entries);
	const { issues } = v.safeParse(schema, body);
	return issues ? issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`).join('; ') : null;
}

function wrongInError(call: Call, status: number, body: unknown): string | null {
	const { errors } = Object(body) as { errors?: { message: string; extensions: { code: string } }[] };
	const code = errors?.[0]?.extensions.code;
	// Node itself turns away a header that is too long.
	if (code === undefined) return status === 431 ? null : `answered ${status} without an error`;
	if (ofDirectus.includes(code) || (call.othersMayRefuse && !Object.hasOwn(errorStatuses, code))) return null;
	if (!errorsOf(call).includes(code as ErrorCode)) return `answered ${code}, which it does not name`;
	if (errorStatuses[code as ErrorCode] !== status) return `answered ${code} with ${status}`;
	const { issues } = v.safeParse(v.object(errorDetails[code as ErrorCode] ?? {}), errors?.[0]?.extensions);
	return issues ? issues.map((issue) => `${code}.${v.getDotPath(issue)}: ${issue.message}`).join('; ') : null;
}
