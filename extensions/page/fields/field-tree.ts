import type { Field } from '../client/contract.ts';
import { fieldKind, type FieldKind } from './field-kind.ts';

export interface FieldNode {
	field: Field;
	kind: FieldKind;
	/** The fields of a group; empty for any other field. */
	children: FieldNode[];
}

/** The fields that are shown, in their order, each under its group. What sits in a hidden group is hidden with it. */
export function fieldTree(fields: Field[]): FieldNode[] {
	const ordered = [...fields].sort((one, other) => (one.sort ?? Infinity) - (other.sort ?? Infinity) || 0);
	const names = new Set(fields.map((field) => field.field));

	const under = (group: string | null, trail: string[]): FieldNode[] =>
		ordered
			.filter((field) => (field.group !== null && names.has(field.group) ? field.group : null) === group)
			.map((field) => ({ field, kind: fieldKind(field) }))
			.filter(({ field, kind }) => kind !== 'never' && !trail.includes(field.field))
			.map(({ field, kind }) => ({
				field,
				kind,
				children: kind === 'group' ? under(field.field, [...trail, field.field]) : [],
			}));

	return under(null, []);
}

/** The same fields in the same order, without their groups. */
export function flatFields(fields: Field[]): FieldNode[] {
	const flatten = (nodes: FieldNode[]): FieldNode[] =>
		nodes.flatMap((node) => (node.kind === 'group' ? flatten(node.children) : [node]));
	return flatten(fieldTree(fields));
}
