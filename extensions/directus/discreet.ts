import type { DirectusContext, Log, Logger } from './directus-context.ts';

/**
 * Directus' context for us, whose log says of an error of the database which one it was and where, and none of its words:
 * knex writes the statement into them with every value, hashes and names included.
 */
export function discreet(context: DirectusContext): DirectusContext {
	return { ...context, logger: discreetLogger(context.logger) };
}

function discreetLogger(logger: Logger): Logger {
	const log =
		(level: keyof Logger): Log =>
		(first, ...message) =>
			logger[level](loggable(first), ...message);
	return { error: log('error'), warn: log('warn'), info: log('info'), debug: log('debug') };
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
