import { unchecked, type DirectusContext, type Schema } from './directus-context.ts';
import type { Action } from '../../src/scope/rights/applicable-policies.ts';
import type { PolicyRow, RightsSource, Subject } from '../../src/scope/plan/planner.ts';
import type { Principal } from '../../src/scope/plan/principal.ts';
import type { VariableValues } from '../../src/scope/rights/variables.ts';

/** A policy that exists only for the question whether custom rules are answered. */
const probePolicy = '00000000-0000-8000-a000-000000000000';

/** Reads permissions through Directus' service, which withholds custom rules where the licence does not include them. */
export function createRightsSource({ services, database, getSchema }: DirectusContext): RightsSource {
	return { rows, variables, mayUseCustomRules };

	async function rows(policies: string[], actions: Action[]): Promise<PolicyRow[]> {
		if (policies.length === 0) return [];
		const filter = { _and: [{ policy: { _in: policies } }, { action: { _in: actions } }] };
		return (await (await permissions()).readByQuery({ filter, limit: -1 })) as PolicyRow[];
	}

	async function mayUseCustomRules(): Promise<boolean> {
		const found = await (await permissions()).readByQuery({ filter: { policy: { _in: [probePolicy] } }, limit: -1 });
		return found.length > 0;
	}

	async function permissions() {
		return new services.PermissionsService({ knex: database, schema: await getSchema(), accountability: unchecked });
	}

	async function variables(subject: Subject, paths: string[]): Promise<VariableValues> {
		const fields = (name: string) => ['id', ...paths.flatMap((path) => fieldOf(path, name) ?? [])];
		const [users, role, roles, policies] = await Promise.all([
			readAll('directus_users', subject.user === null ? [] : [subject.user], fields('USER')),
			readAll('directus_roles', subject.role === null ? [] : [subject.role], fields('ROLE')),
			readAll('directus_roles', subject.roles, fields('ROLES')),
			readAll('directus_policies', subject.policies, fields('POLICIES')),
		]);
		return { user: users[0] ?? null, role: role[0] ?? null, roles, policies };
	}

	async function readAll(collection: string, ids: string[], fields: string[]): Promise<Record<string, unknown>[]> {
		if (ids.length === 0) return [];
		const schema = await getSchema();
		const items = new services.ItemsService(collection, { knex: database, schema, accountability: unchecked });
		// A rule that refers to a field which is gone denies; asked for, it would be an error for all the others.
		const there = fields.filter((path) => isThere(schema, collection, path.split('.')));
		return await items.readByQuery({ filter: { id: { _in: ids } }, fields: there, limit: -1 });
	}
}

/** The rows of the probe: one that is nothing but a custom rule. */
export const probePrincipal: Principal = {
	id: probePolicy,
	writes: [],
	rows: [{ collection: 'directus_files', fields: ['id'], permissions: { id: { _null: true } } }],
};

function isThere(schema: Schema, collection: string, [field = '', ...further]: string[]): boolean {
	const fields = schema.collections[collection]?.fields;
	if (!fields || !Object.hasOwn(fields, field)) return false;
	if (further.length === 0) return true;
	const here = schema.relations.find((one) => one.collection === collection && one.field === field);
	const there = schema.relations.find((one) => one.related_collection === collection && one.meta?.one_field === field);
	return isThere(schema, here?.related_collection ?? there?.collection ?? '', further);
}

function fieldOf(path: string, name: string): string | null {
	return path.startsWith(`${name}.`) ? path.slice(name.length + 1) : null;
}
