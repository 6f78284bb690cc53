import type { Filter } from './condition.ts';
import type { PermissionSet } from './rights.ts';
import type { Resolved, Variables } from './variables.ts';

/** What Directus asks of every update of a collection, by all permissions for it at once, and writes along with it. */
export interface Terms {
	/** Must hold of what is written. */
	validation: Filter | null;
	/** Values that are written where the change does not name their fields. */
	presets: Record<string, unknown> | null;
}

/**
 * The terms under which two readers both may update: the validation of each permission of either must hold, as Directus
 * itself lets none of them go, and of presets for the same field the last one counts.
 *
 * @returns null where it cannot be said what must hold; then nothing may be written
 */
export function commonTerms(readers: PermissionSet[], collection: string): Terms | null {
	const all = readers.map((reader) => termsOf(reader, collection));
	const validations = all.flatMap(({ validation }) => validation);
	if (validations.some((one) => one === null)) return null;
	const presets = Object.assign({}, ...all.map((terms) => terms.presets)) as Record<string, unknown>;
	return {
		validation: validations.length === 0 ? null : { _and: validations },
		presets: Object.keys(presets).length === 0 ? null : presets,
	};
}

function termsOf({ admin, rows, variables }: PermissionSet, collection: string) {
	const own = admin ? [] : rows.filter((row) => row.action === 'update' && row.collection === collection);
	return {
		validation: own.flatMap(({ validation }) => (isSaid(validation) ? [resolved(validation, variables)] : [])),
		presets: Object.fromEntries(
			own.flatMap(({ presets }) =>
				isSaid(presets) ? Object.entries(presets).map(([field, value]) => [field, preset(value, variables)]) : [],
			),
		),
	};
}

function isSaid(value: unknown): value is Filter {
	return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

/** A validation that needs a user who is not there, or that hides one in a text, would come to mean something else. */
function resolved(validation: Filter, variables: Variables): Filter | null {
	const { kind, value }: Resolved & { value?: unknown } = variables.resolve(validation);
	return kind === 'absent' || JSON.stringify(value).includes('$CURRENT_') ? null : (value as Filter);
}

/** Where nobody is there, nobody is written, as Directus does. */
function preset(value: unknown, variables: Variables): unknown {
	const found = variables.resolve(value);
	return found.kind === 'absent' ? null : found.value;
}
