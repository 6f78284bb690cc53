/** Where the database servers and Redis are. A machine that has them elsewhere says so in these variables. */
export const services = {
	postgres: new URL(process.env['TEST_POSTGRES'] ?? 'postgres://postgres@127.0.0.1:5432'),
	mariadb: new URL(process.env['TEST_MARIADB'] ?? 'mysql://root@127.0.0.1:3306'),
	redis: new URL(process.env['TEST_REDIS'] ?? 'redis://127.0.0.1:6379'),
};
