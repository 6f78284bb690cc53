import type { DirectusContext } from './directus-context.ts';

type Logger = DirectusContext['logger'];

/**
 * Directus' context for us, whose log says of an error of the database which one it was and where, and none of its words:
 * knex writes the statement into them with every value, hashes and names included.
 */
export function discreet(context: DirectusContext): DirectusContext {
	return { ...context, logger: discreetLogger(context.logger) };
}

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace'];

function discreetLogger(logger: Logger): Logger {
	return new Proxy(logger, {
		get(target, property) {
			const value = Reflect.get(target, property, target) as unknown;
			if (typeof value !== 'function') return value;
			if (!levels.includes(String(property))) return value.bind(target) as unknown;
			return (first: unknown, ...rest: unknown[]): unknown => value.call(target, loggable(first), ...rest) as unknown;
		},
	});
}

/** What a log may hold of an error. */
function loggable(error: unknown): unknown {
	if (!(error instanceof Error) || !isOfDatabase(error)) return error;
	const { name, stack } = error;
	const { code, errno, sqlState } = error as { code?: unknown; errno?: unknown; sqlState?: unknown };
	// A driver may make an error where no code runs; then the place where it is told is the nearest there is.
	const [own, here] = [framesOf(stack), framesOf(new Error().stack)];
	const frames = own.length > 0 ? own : here;
	return { err: { type: name, message: 'An error of the database.', code, errno, sqlState, stack: frames.join('\n') } };
}

/** The words stand at a stack's beginning, over as many lines as they have. */
function framesOf(stack: string | undefined): string[] {
	return (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
}

/** As the drivers of Directus' databases mark their errors: SQLite, MySQL, Oracle and MS SQL by name, PostgreSQL by five. */
const databaseCode = /^(?:SQLITE_\w+|ER_\w+|ORA-\d+|EREQUEST|[0-9A-Z]{5})$/;

function isOfDatabase(error: Error): boolean {
	const { code, cause } = error as { code?: unknown; cause?: unknown };
	if ('sql' in error || 'sqlMessage' in error || error.name === 'KnexTimeoutError') return true;
	if (typeof code === 'string' && databaseCode.test(code) && code !== 'EPIPE') return true;
	return cause instanceof Error && isOfDatabase(cause);
}
