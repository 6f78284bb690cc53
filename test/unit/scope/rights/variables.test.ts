import { describe, expect, it } from 'vitest';
import { variablesIn, variablesOf } from '../../../../src/scope/rights/variables.ts';

const owner = variablesOf({
	user: { id: 'u1', company: { id: 7, name: null }, teams: [{ id: 1 }, { id: 2 }, { id: null }] },
	role: { id: 'r1', name: 'Editors' },
	roles: [{ id: 'r1' }, { id: 'r0' }],
	policies: [{ id: 'p1' }],
});
const role = variablesOf({ user: null, role: { id: 'r1' }, roles: [{ id: 'r1' }], policies: [] });
const nobody = variablesOf({ user: null, role: null, roles: [], policies: [] });
const absent = { kind: 'absent' };

describe('dynamic variables', () => {
	it.each([
		['$CURRENT_USER', 'u1'],
		['$CURRENT_USER.id', 'u1'],
		['$CURRENT_USER.company.id', 7],
		['$CURRENT_USER.teams.id', [1, 2]],
		['$CURRENT_ROLE', 'r1'],
		['$CURRENT_ROLE.name', 'Editors'],
		['$CURRENT_ROLES', ['r1', 'r0']],
		['$CURRENT_POLICIES', ['p1']],
	])('%s of the owner is %j', (variable, value) => {
		expect(owner.resolve(variable)).toEqual({ kind: 'value', value });
	});

	it.each(['$CURRENT_USER', '$CURRENT_USER.id', '$CURRENT_USER.company.id'])(
		'%s of the role is absent, not null',
		(name) => {
			expect(role.resolve(name)).toEqual(absent);
		},
	);

	it.each([
		'$CURRENT_USER.company.name',
		'$CURRENT_USER.nonsense',
		'$CURRENT_USER.company.x.y',
		'$CURRENT_NONSENSE',
		'$CURRENT_USERS',
		'$CURRENT_',
	])('%s, which has no value, is absent', (name) => {
		expect(owner.resolve(name)).toEqual(absent);
	});

	it('are found in lists, and spread where they are lists themselves', () => {
		expect(owner.resolve(['x', '$CURRENT_USER', '$CURRENT_ROLES'])).toEqual({
			kind: 'value',
			value: ['x', 'u1', 'r1', 'r0'],
		});
		expect(role.resolve(['x', '$CURRENT_USER'])).toEqual(absent);
	});

	it('are found inside of objects', () => {
		expect(owner.resolve({ path: { _eq: '$CURRENT_USER' } })).toEqual({
			kind: 'value',
			value: { path: { _eq: 'u1' } },
		});
		expect(role.resolve({ path: ['$CURRENT_USER'] })).toEqual(absent);
	});

	it('leave everything else as it is, the time too', () => {
		for (const value of ['text', '', 0, false, null, [], {}, '$NOW', '$NOW(-1 day)', 'not $CURRENT_USER']) {
			expect(nobody.resolve(value)).toEqual({ kind: 'value', value });
		}
	});

	it('are never found in what every JavaScript object has', () => {
		expect(owner.resolve('$CURRENT_USER.constructor')).toEqual(absent);
		expect(owner.resolve('$CURRENT_USER.company.toString')).toEqual(absent);
	});

	it('of a filter are told for loading, wherever they stand', () => {
		const filter = {
			_and: [
				{ owner: { _eq: '$CURRENT_USER' } },
				{ company: { _in: ['$CURRENT_USER.company.id', '$CURRENT_ROLES'] } },
				{ at: { _lt: '$NOW' } },
			],
		};
		expect(variablesIn(filter)).toEqual(['USER.id', 'USER.company.id', 'ROLES.id']);
		expect(variablesIn(null)).toEqual([]);
	});
});
