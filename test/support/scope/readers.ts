import { newsroom } from './newsroom-model.ts';
import { rightsOf, type PermissionRow, type PermissionSet, type Rights } from '../../../src/scope/rights/rights.ts';
import { variablesOf } from '../../../src/scope/rights/variables.ts';
import type { DataModel } from '../../../src/scope/model/data-model.ts';

const variables = variablesOf({ user: null, role: null, roles: [], policies: [] });

export const admin: PermissionSet = { admin: true, rows: [], variables };

/** Somebody who may read these collections: all (`*`), some fields, or some fields of some rows. */
export function readerOf(may: Record<string, '*' | string[] | Partial<PermissionRow>[]>): PermissionSet {
	const rows = Object.entries(may).flatMap(([collection, what]) => permissionsOf(collection, what));
	return { admin: false, rows, variables };
}

export function rightsIn(reader: PermissionSet, model: DataModel = newsroom): Rights {
	return rightsOf(reader, model);
}

function permissionsOf(collection: string, what: '*' | string[] | Partial<PermissionRow>[]): PermissionRow[] {
	const plain = { collection, action: 'read', fields: ['*'], permissions: null };
	if (what === '*') return [plain];
	const parts: (string | Partial<PermissionRow>)[] = what;
	const fields = parts.filter((part) => typeof part === 'string');
	const rows = parts.filter((part) => typeof part !== 'string');
	return [...(rows.length === 0 ? [{ ...plain, fields }] : []), ...rows.map((row) => ({ ...plain, ...row }))];
}
