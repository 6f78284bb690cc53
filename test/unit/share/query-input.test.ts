import { describe, expect, it } from 'vitest';
import { listing, orderOf, paging, scopeQuery, statsQuery } from '../../../src/share/query-input.ts';
import { parserOf } from '../../../src/share/parser.ts';

const parseListing = parserOf(listing);
const parsePaging = parserOf(paging);
const parseScopeQuery = parserOf(scopeQuery);
const parseStatsQuery = parserOf(statsQuery);
const user = '0a1b2c3d-4e5f-4789-8bcd-ef0123456789';

describe('a query for shares', () => {
	it('asks for the newest hundred where nothing is said', () => {
		expect(parseListing({})).toEqual({
			kind: 'valid',
			value: { limit: 100, page: 1, sort: ['-date_created'] },
		});
	});

	it('knows every parameter of the contract', () => {
		const query = {
			collection: 'articles',
			item: '1',
			state: 'active,used-up',
			owner: user,
			search: '100%',
			sort: 'name, -last_used',
			limit: '5',
			page: '2',
		};
		expect(parseListing(query)).toEqual({
			kind: 'valid',
			value: {
				...query,
				state: ['active', 'used-up'],
				sort: ['name', '-last_used'],
				limit: 5,
				page: 2,
			},
		});
	});

	it('sorts up, and down where a key says so', () => {
		expect(orderOf(['name', '-last_used'])).toEqual([
			{ field: 'name', direction: 'asc' },
			{ field: 'last_used', direction: 'desc' },
		]);
	});

	it.each<[string, unknown[]]>([
		['limit', ['0', '-1', '1001', '1.5', '', ' 5', '1e3', 'all', '99999999999', ['5', '6']]],
		['page', ['0', '-1', 'x', '1000001']],
		['sort', ['owner', 'secret_hash', '', '--name', 'name;drop', ['name']]],
		['state', ['open', '', 'active,', ['active']]],
		['owner', ['mine', '', `${user}'`]],
		['collection', ['', ['articles'], 'x'.repeat(65)]],
		['item', ['', ['1'], 'a\0b']],
		['attention', ['x', '', 'no-end,x']],
		['role', ['x', '']],
		['export', ['xlsx', '']],
		['search', ['x'.repeat(256), ['x'], 'a\0b']],
		['filter', ['{}']],
		['fields', ['*']],
	])('names a bad %s', (field, values) => {
		for (const value of values) {
			const parsed = parseListing({ [field]: value });
			expect(parsed, `${field}=${JSON.stringify(value)}`).toMatchObject({
				kind: 'invalid',
				field: expect.stringContaining(field),
			});
		}
	});

	it('leaves a login by URL to Directus', () => {
		expect(parseListing({ access_token: 'x' }).kind).toBe('valid');
	});
});

describe('other queries', () => {
	it('page with limits', () => {
		expect(parsePaging({ limit: '1000', page: '3' })).toEqual({ kind: 'valid', value: { limit: 1000, page: 3 } });
		expect(parsePaging({ sort: 'name' })).toMatchObject({ kind: 'invalid', field: 'sort' });
	});

	it('ask for the scope of an item, or of a singleton', () => {
		expect(parseScopeQuery({ collection: 'articles', item: '1', role: user }).kind).toBe('valid');
		expect(parseScopeQuery({ collection: 'about' }).kind).toBe('valid');
		expect(parseScopeQuery({})).toMatchObject({ kind: 'invalid', field: 'collection' });
		expect(parseScopeQuery({ collection: 'articles', role: 'x' })).toMatchObject({ kind: 'invalid', field: 'role' });
	});

	it('ask for the sums of at most a year', () => {
		expect(parseStatsQuery({})).toEqual({ kind: 'valid', value: { days: 30 } });
		expect(parseStatsQuery({ days: '366' })).toEqual({ kind: 'valid', value: { days: 366 } });
		for (const days of ['0', '367', '-1', 'x'])
			expect(parseStatsQuery({ days })).toMatchObject({ kind: 'invalid', field: 'days' });
	});
});
