const awayCodes = [
	'ECONNREFUSED',
	'ECONNRESET',
	'ENOTFOUND',
	'EPIPE',
	'ETIMEDOUT',
	'PROTOCOL_CONNECTION_LOST',
	'SQLITE_CANTOPEN',
	'SQLITE_IOERR',
	'SQLITE_BUSY',
	// PostgreSQL: shutting down, crashed, starting up.
	'57P01',
	'57P02',
	'57P03',
	'08006',
	'08001',
	// PostgreSQL and CockroachDB, MySQL: it gave up what it was asked because of somebody else, and may not the next time.
	'40001',
	'40P01',
	'ER_LOCK_DEADLOCK',
];

/** Whether an error says that the database could not be asked at this moment, whatever it was asked. */
export function isDatabaseAway(error: unknown): boolean {
	if (typeof error !== 'object' || error === null) return false;
	const { code, name, message } = error as { code?: unknown; name?: unknown; message?: unknown };
	if (awayCodes.includes(String(code)) || name === 'KnexTimeoutError') return true;
	return /Connection terminated|Connection lost|closed state|Unable to acquire a connection/.test(String(message));
}
