import type { Field } from '../../client/api.ts';
import { fieldKind, isGroup, type FieldKind } from './field-kind.ts';

export interface FieldNode {
	field: Field;
	kind: FieldKind;
	/** The fields of a group; empty for any other field. */
	children: FieldNode[];
}

/**
 * The fields that are shown, in their order, each under its group. What sits in a hidden group is hidden with it; what
 * names a group that there is not, that is a plain field, or that goes round in a circle, stands where groups stand.
 */
export function fieldTree(fields: Field[]): FieldNode[] {
	const ordered = [...fields].sort((one, other) => (one.sort ?? Infinity) - (other.sort ?? Infinity) || 0);
	const groups = new Map(fields.filter(isGroup).map((field) => [field.field, field]));

	const under = (group: string | null): FieldNode[] =>
		ordered
			.filter((field) => groupOf(field, groups) === group)
			.map((field) => ({ field, kind: fieldKind(field) }))
			.filter(({ kind }) => kind !== 'never')
			.map(({ field, kind }) => ({ field, kind, children: kind === 'group' ? under(field.field) : [] }));

	return under(null);
}

function groupOf(field: Field, groups: Map<string, Field>): string | null {
	const trail = [field.field];
	for (let group = field.group; group !== null; group = groups.get(group)?.group ?? null) {
		if (!groups.has(group)) return trail.length === 1 ? null : field.group;
		if (trail.includes(group)) return null;
		trail.push(group);
	}
	return field.group;
}

/** The same fields in the same order, without their groups. */
export function flatFields(fields: Field[]): FieldNode[] {
	const flatten = (nodes: FieldNode[]): FieldNode[] =>
		nodes.flatMap((node) => (node.kind === 'group' ? flatten(node.children) : [node]));
	return flatten(fieldTree(fields));
}
