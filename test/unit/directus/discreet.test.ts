import { describe, expect, it, vi } from 'vitest';
import { discreet } from '../../../extensions/directus/discreet.ts';
import type { DirectusContext } from '../../../extensions/directus/directus-context.ts';

/** A context with nothing but a logger that remembers. */
function loggingContext() {
	const warn = vi.fn();
	const { logger } = discreet({ logger: { warn } } as unknown as DirectusContext);
	return { logger, warn };
}

const words = "insert into sharing_shares (name) values ('Ada') - ";

describe('the log', () => {
	it.each([
		['PostgreSQL', { code: '23505', severity: 'ERROR' }],
		['MariaDB', { code: 'ER_DUP_ENTRY', errno: 1062, sqlState: '23000', sql: words, sqlMessage: words }],
		['SQLite', { code: 'SQLITE_CONSTRAINT', errno: 19 }],
		['MS SQL', { code: 'EREQUEST', number: 2627 }],
		['Oracle', { code: 'ORA-00001' }],
		['a pool', { name: 'KnexTimeoutError' }],
	])('has of an error of %s which it was and where, and none of its words', (_, marks) => {
		const { logger, warn } = loggingContext();
		const error = Object.assign(new Error(`${words}and more\nin a second line 'Ada'`), marks);
		logger.warn(error, 'Sharing: it failed.');
		const [[said, message]] = warn.mock.calls as [[object, string]];
		expect(message).toBe('Sharing: it failed.');
		expect(JSON.stringify(said)).not.toMatch(/insert|Ada/);
		expect(said).toMatchObject({ err: { stack: expect.stringMatching(/^\s+at .*discreet\.test/) } });
		if ('code' in marks) expect(said).toMatchObject({ err: { code: marks.code } });
	});

	it('has the place where it was told of an error that was made nowhere', () => {
		const { logger, warn } = loggingContext();
		const error = Object.assign(new Error(words), { code: 'SQLITE_ERROR', stack: `Error: ${words}` });
		logger.warn(error, 'Failed.');
		const [[said]] = warn.mock.calls as [[object]];
		expect(said).toMatchObject({ err: { stack: expect.stringMatching(/^\s+at .*\n.*discreet\.test/s) } });
		expect(JSON.stringify(said)).not.toContain('insert');
	});

	it('has nothing of an error of a database that another error is about', () => {
		const { logger, warn } = loggingContext();
		logger.warn(new Error('It failed.', { cause: Object.assign(new Error(words), { code: '23505' }) }), 'Failed.');
		expect(JSON.stringify(warn.mock.calls)).not.toContain('insert');
	});

	it('has all other errors as they are', () => {
		const { logger, warn } = loggingContext();
		const error = new TypeError('It is not a function.');
		logger.warn(error, 'Failed.');
		logger.warn('Only words.');
		expect(warn.mock.calls).toEqual([[error, 'Failed.'], ['Only words.']]);
	});
});
