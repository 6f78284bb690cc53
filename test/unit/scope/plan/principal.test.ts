import { describe, expect, it } from 'vitest';
import { isUuid } from '../../../../src/share/uuid.ts';
import { allowedRows, mergeRows, principalOf, type PrincipalRow } from '../../../../src/scope/plan/principal.ts';

const row: PrincipalRow = { collection: 'articles', fields: ['id', 'title'], permissions: { id: { _eq: '1' } } };

describe('a principal', () => {
	it('has a UUID of version 8, which Directus itself never makes', () => {
		const { id } = principalOf([row]);
		expect(isUuid(id)).toBe(true);
		expect([id[14], id[19]]).toEqual(['8', 'a']);
	});

	it('has an id that everything in its rows goes into', () => {
		const others: PrincipalRow[][] = [
			[],
			[{ ...row, collection: 'comments' }],
			[{ ...row, fields: ['id'] }],
			[{ ...row, permissions: null }],
			[{ ...row, permissions: { id: { _eq: '2' } } }],
			[{ ...row, permissions: { id: { _eq: 1 } } }],
			[row, row],
		];
		const ids = [[row], ...others].map((rows) => principalOf(rows).id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(principalOf([structuredClone(row)]).id).toBe(ids[0]);
	});
});

describe('rows of one collection', () => {
	it('become one where their filter is the same', () => {
		expect(mergeRows([row, { ...row, fields: ['body', 'id'] }])).toEqual([{ ...row, fields: ['id', 'title', 'body'] }]);
	});

	it('stay apart where filter or collection are not', () => {
		const others = [row, { ...row, permissions: null }, { ...row, collection: 'comments' }];
		expect(mergeRows(others)).toEqual(others);
	});

	it('become plain where custom rules may not be used', () => {
		const rows = [row, { ...row, permissions: null }, { ...row, collection: 'comments' }];
		expect(allowedRows(rows, true)).toBe(rows);
		expect(allowedRows(rows, false)).toEqual([
			{ collection: 'articles', fields: ['*'], permissions: null },
			{ collection: 'comments', fields: ['*'], permissions: null },
		]);
	});
});
