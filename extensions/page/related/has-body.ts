import type { Collection, Row } from '../../client/api.ts';
import { collectionIn } from '../fields/conditions.ts';
import { flatFields } from '../fields/field-tree.ts';
import { readFile } from '../files/shared-file.ts';
import { isRow } from '../render-context.ts';
import { isEmpty } from '../values/value-text.ts';
import { isTellingKey } from './list-layout.ts';

/** Whether a row has any field to show. */
export function hasBody({ collection, row }: { collection: Collection; row: Row }): boolean {
	return flatFields(collectionIn(collection, row).fields).some(({ field, kind }) => {
		const value = row[field.field];
		if (isEmpty(value) || kind === 'divider' || kind === 'notice') return false;
		if (kind === 'file') return readFile(value) !== null;
		if (kind === 'many' || kind === 'translations') return Array.isArray(value) && value.some(isRow);
		return kind === 'one' || kind === 'any' ? isRow(value) || isTellingKey(value) : true;
	});
}
