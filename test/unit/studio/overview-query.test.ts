import { describe, expect, it } from 'vitest';
import { listingOf, nextSort, readQuery, writeQuery } from '../../../extensions/studio/overview/overview-query.ts';

const me = { id: 'me', isAdmin: false };

describe('the overview’s address', () => {
	it('reads as what was written, and is empty for what is usual', () => {
		expect(writeQuery(readQuery({}))).toEqual({});
		const address = { view: 'no-end', search: 'tide', state: 'active,paused', sort: 'name', page: '3', size: '50' };
		expect(writeQuery(readQuery(address))).toEqual(address);
	});

	it('leaves out what makes no sense', () => {
		const odd = {
			view: 'secret',
			state: 'active,drop',
			sort: '-password_hash',
			page: '-2',
			size: '1000000',
			owner: ['x'],
		};
		expect(writeQuery(readQuery(odd))).toEqual({ state: 'active' });
	});

	it('asks for one’s own shares, administrators for all', () => {
		const query = readQuery({ owner: 'somebody', view: 'no-end' });
		expect(listingOf(query, me)).toMatchObject({ owner: 'me', attention: ['no-end'] });
		expect(listingOf(query, { ...me, isAdmin: true }).owner).toBe('somebody');
		expect(listingOf(readQuery({ view: 'mine' }), { ...me, isAdmin: true })).toMatchObject({
			owner: 'me',
			attention: [],
		});
	});

	it('turns the order round where a column is chosen again', () => {
		expect(nextSort('-date_created', 'name')).toBe('name');
		expect(nextSort('name', 'name')).toBe('-name');
		expect(nextSort('name', 'times_used')).toBe('-times_used');
		expect(nextSort('-times_used', 'times_used')).toBe('times_used');
	});
});
