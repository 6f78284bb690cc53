import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One secret for all: what one instance signs or encrypts, a second one on the same database must read. */
export const secret = 'a-secret-that-only-tests-use-0123456789abcdef';

/**
 * What every Directus of the tests is told, before the test has its say: nothing leaves the machine, nothing is taken
 * from the developer's own settings, and nothing slows a test down.
 */
export function directusEnvironment(folder: string): Record<string, string> {
	return {
		...inherited(['PATH', 'HOME', 'LANG', 'TZ', 'SystemRoot', 'LD_LIBRARY_PATH']),
		NODE_ENV: 'production',
		HOST: '127.0.0.1',
		SECRET: secret,
		TELEMETRY: 'false',
		LOG_LEVEL: 'info',
		LOG_STYLE: 'raw',
		RATE_LIMITER_ENABLED: 'false',
		PRESSURE_LIMITER_ENABLED: 'false',
		TMPDIR: tmpdir(),
		TEMP_PATH: join(folder, 'temp'),
		STORAGE_LOCATIONS: 'local',
		STORAGE_LOCAL_DRIVER: 'local',
		STORAGE_LOCAL_ROOT: join(folder, 'uploads'),
	};
}

/** What makes a Directus send its mails to the mail server of a test, which need not be there yet. */
export function mailEnvironment(port: number): Record<string, string> {
	return {
		EMAIL_TRANSPORT: 'smtp',
		EMAIL_SMTP_HOST: '127.0.0.1',
		EMAIL_SMTP_PORT: String(port),
		EMAIL_SMTP_IGNORE_TLS: 'true',
		EMAIL_FROM: 'directus@example.com',
		EMAIL_VERIFY_SETUP: 'false',
	};
}

function inherited(names: string[]): Record<string, string> {
	return Object.fromEntries(
		names.flatMap((name) => {
			const value = process.env[name];
			return value === undefined ? [] : [[name, value]];
		}),
	);
}
