import { createError } from '@directus/errors';
import { forgetSchema } from '../directus/forget-schema.ts';
import type { Register } from './quiet-register.ts';
import type { DirectusContext } from '../directus/directus-context.ts';

/** Our tables are nobody's collections: no counter, owner or hash is read or changed around the checks. */
const tables = [
	'sharing_shares',
	'sharing_visits',
	'sharing_recipients',
	'sharing_codes',
	'sharing_notices',
	'sharing_seen',
	'sharing_events',
	'sharing_dropped_fields',
	'sharing_migrations',
	'sharing_migrations_lock',
];

const NotACollection = createError(
	'FORBIDDEN',
	'The tables of Sharing are changed through its own API (/share/api) only, not as items.',
	403,
);

/** Takes the tables out of Directus' schema: for it, its API, its flows and its snapshots they do not exist. */
export function hideTables(env: Record<string, unknown>): void {
	const excluded = env['DB_EXCLUDE_TABLES'];
	const others = Array.isArray(excluded)
		? excluded.map(String)
		: String(excluded ?? '')
				.split(',')
				.filter(Boolean);
	env['DB_EXCLUDE_TABLES'] = [...new Set([...others, ...tables])];
}

/** Directus may have read its schema before extensions were loaded; then it has to read it once more. */
export async function forgetTables(context: DirectusContext): Promise<void> {
	const { collections } = await context.getSchema();
	if (tables.some((table) => table in collections)) await forgetSchema(context);
}

/** The second bolt, should a Directus come to read its tables another way. */
export function guardTables(filter: Register['filter']): void {
	for (const table of tables) {
		for (const event of ['query', 'read', 'create', 'update', 'delete']) filter(`${table}.items.${event}`, refuse);
	}

	filter('collections.create', (payload: unknown) => {
		const { collection } = payload as { collection?: unknown };
		return tables.includes(String(collection)) ? refuse() : payload;
	});
}

function refuse(): never {
	throw new NotACollection();
}
