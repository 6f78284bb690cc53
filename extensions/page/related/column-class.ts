import type { FieldKind } from '../fields/field-kind.ts';

/** Numbers stand at the end of their column, so that their digits stand below each other. */
export function columnClass(kind: FieldKind): string | null {
	return ['integer', 'number', 'file-size'].includes(kind) ? 'end' : null;
}
