import { matchesCondition } from './match-filter.ts';
import { readFilter, type VariableTable } from './read-filter.ts';
import type { Project, StoredRow } from './project.ts';

/** A row of `directus_permissions`. */
export interface Permission {
	collection: string;
	action: string;
	fields: readonly string[] | null;
	/** A filter. */
	permissions: unknown;
}

/** Somebody with permissions as they stand in Directus' table. */
export interface Person {
	admin: boolean;
	rows: readonly Permission[];
	variables: VariableTable;
}

/** The reference for what somebody may read, or update, by their permissions alone. */
export interface Permitted {
	row(collection: string, row: StoredRow): boolean;
	field(collection: string, row: StoredRow, field: string): boolean;
}

export function permittedTo(person: Person, project: Project, action: 'read' | 'update' = 'read'): Permitted {
	const reading = action === 'read' ? null : permittedTo(person, project);
	const known = new Map<StoredRow, Permission[]>();
	const asked: { permission: Permission; row: StoredRow }[] = [];

	return {
		row: (collection, row) => person.admin || grantsOf(collection, row).length > 0,
		field: (collection, row, field) => person.admin || grantsOf(collection, row).some((grant) => names(grant, field)),
	};

	function grantsOf(collection: string, row: StoredRow): Permission[] {
		const settled = known.get(row);
		if (settled) return settled;
		const found = person.rows.filter((one) => holds(one, collection, row));
		if (asked.length === 0) known.set(row, found);
		return found;
	}

	function holds(permission: Permission, of: string, row: StoredRow): boolean {
		const { collection, fields, permissions } = permission;
		if (permission.action !== action || collection !== of || !fields || fields.length === 0) return false;
		// Rules that refer to each other in a circle: what rests on nothing but itself does not hold.
		if (asked.some((one) => one.permission === permission && one.row === row)) return false;

		asked.push({ permission, row });
		const isSo = matchesCondition(project, of, row, readFilter(permissions, person.variables), sees);
		asked.pop();
		return isSo;
	}

	/** `_some` looks among the rows that the reader may read. */
	function sees(collection: string, row: StoredRow): boolean {
		if (reading) return reading.row(collection, row);
		return person.admin || grantsOf(collection, row).length > 0;
	}
}

function names({ fields }: Permission, field: string): boolean {
	return fields?.includes('*') || (fields?.includes(field) ?? false);
}
