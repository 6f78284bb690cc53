import { describe, expect, it } from 'vitest';
import { commonTerms } from '../../../../src/scope/rights/terms.ts';
import { variablesOf, type VariableValues } from '../../../../src/scope/rights/variables.ts';
import type { PermissionRow, PermissionSet } from '../../../../src/scope/rights/rights.ts';

const nobody: VariableValues = { user: null, role: { id: 'clients' }, roles: [{ id: 'clients' }], policies: [] };
const ada: VariableValues = { ...nobody, user: { id: 'ada' } };

function reader(rows: Partial<PermissionRow>[], values = nobody, admin = false): PermissionSet {
	const whole = { collection: 'articles', action: 'update', fields: ['*'], permissions: null };
	return { admin, rows: rows.map((row) => ({ ...whole, ...row })), variables: variablesOf(values) };
}

const short = { title: { _regex: '^.{1,9}$' } };
const kind = { title: { _contains: 'please' } };

describe('the terms of an update', () => {
	it('are none where no permission says any, and none for administrators', () => {
		const none = { validation: null, presets: null };
		expect(commonTerms([reader([{}]), reader([])], 'articles')).toEqual(none);
		expect(commonTerms([reader([{ validation: {}, presets: {} }])], 'articles')).toEqual(none);
		expect(commonTerms([reader([{ validation: short, presets: { a: 1 } }], ada, true)], 'articles')).toEqual(none);
	});

	it('are the validations of all permissions of both, whichever rows and fields they are for', () => {
		const role = reader([{ validation: short }, { validation: kind, permissions: { id: { _eq: 1 } } }]);
		const owner = reader([{ validation: short, fields: ['body'] }]);
		expect(commonTerms([role, owner], 'articles')?.validation).toEqual({ _and: [short, kind, short] });
	});

	it('are not those of other collections and actions', () => {
		const rows = [
			{ validation: short, presets: { a: 1 }, collection: 'comments' },
			{ validation: short, presets: { a: 1 }, action: 'create' },
		];
		expect(commonTerms([reader(rows)], 'articles')).toEqual({ validation: null, presets: null });
	});

	it('name the owner where the owner’s permissions say “current user”', () => {
		const row = { validation: { author: { _eq: '$CURRENT_USER' } }, presets: { editor: '$CURRENT_USER' } };
		expect(commonTerms([reader([row], ada)], 'articles')).toEqual({
			validation: { _and: [{ author: { _eq: 'ada' } }] },
			presets: { editor: 'ada' },
		});
	});

	it.each([
		{ author: { _eq: '$CURRENT_USER' } },
		{ _or: [{ author: { _null: true } }, { author: { _eq: '$CURRENT_USER' } }] },
		{ author: { _in: 'x,$CURRENT_USER' } },
		{ author: { _eq: '$CURRENT_USER.team' } },
	])('cannot be said where they need a user who is not there: %j', (validation) => {
		expect(commonTerms([reader([{ validation }]), reader([{}], ada)], 'articles')).toBeNull();
		expect(commonTerms([reader([{}], ada), reader([{ validation }])], 'articles')).toBeNull();
	});

	it('write nobody where there is nobody to be written', () => {
		const row = { presets: { editor: '$CURRENT_USER', role: '$CURRENT_ROLE', date: '$NOW' } };
		expect(commonTerms([reader([row])], 'articles')?.presets).toEqual({ editor: null, role: 'clients', date: '$NOW' });
	});

	it('preset what the last permission says, the owner’s after the role’s', () => {
		const role = reader([{ presets: { a: 1, b: 1 } }, { presets: { b: 2 } }]);
		expect(commonTerms([role, reader([{ presets: { a: 3 } }])], 'articles')?.presets).toEqual({ a: 3, b: 2 });
	});
});
