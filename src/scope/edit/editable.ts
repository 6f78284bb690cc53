import { allOf, is, toFilter, type Condition } from '../rights/condition.ts';
import { principalOf, type Principal } from '../plan/principal.ts';
import type { Plan } from '../plan/plan.ts';
import type { Reached } from '../plan/walk.ts';
import type { RowReader } from '../read/row-reader.ts';

/** Whether the project marks a field as one that nobody types into. */
export type IsReadOnly = (collection: string, field: string) => boolean;

/** The fields at a position that can be changed in some row of it. */
export function editableFields(plan: Plan, at: Reached, isReadOnly: IsReadOnly): string[] {
	const fields = new Set(plan.updateConstraints.at(at).flatMap((grant) => grant.fields));
	return at.fields.filter((field) => fields.has(field) && !isReadOnly(at.position.collection.collection, field));
}

/**
 * Those of them that can be changed in one row, by its key as the database has it. A condition is asked as a permission,
 * because only there Directus knows the time (`$NOW`).
 */
export async function editableInRow(
	plan: Plan,
	rows: RowReader,
	at: Reached,
	{ key, isReadOnly }: { key: unknown; isReadOnly: IsReadOnly },
): Promise<string[]> {
	const { collection, primary } = at.position.collection;
	const found = new Set<string>();

	for (const { fields, condition } of plan.updateConstraints.at(at)) {
		if (fields.every((field) => found.has(field))) continue;
		if (condition.op !== 'all' && !(await holds(condition))) continue;
		for (const field of fields) found.add(field);
	}

	return editableFields(plan, at, isReadOnly).filter((field) => found.has(field));

	/** Without custom rules Directus withholds this one, and answers that nothing may be read. */
	async function holds(condition: Condition): Promise<boolean> {
		if (!plan.isCustom) return false;
		const permissions = toFilter(allOf([is([primary], '_eq', key), condition]), primary);
		const principal = principalOf([{ collection, fields: [primary], permissions }]);
		return (await rows.count({ collection, filter: { [primary]: { _eq: key } } }, principal)) > 0;
	}
}

/** Lock 1 for one change: the fields that can be changed at a position, in the one row that is written, if its rules hold. */
export function writerOf(plan: Plan, at: Reached, key: unknown): Principal {
	const { collection, primary } = at.position.collection;
	const terms = plan.updateConstraints.terms(collection);
	if (!terms) return principalOf([]);
	if (!plan.isCustom) return principalOf([], [{ collection, fields: ['*'], permissions: null, ...terms }]);

	const writes = plan.updateConstraints.at(at).map(({ fields, condition }) => ({
		collection,
		fields,
		permissions: toFilter(allOf([is([primary], '_eq', key), condition]), primary),
		...terms,
	}));
	return principalOf([], writes);
}
