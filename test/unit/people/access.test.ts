import { describe, expect, it } from 'vitest';
import { accessOf, namelessOrigin, originOf } from '../../../src/people/access.ts';

describe('what a visitor may do', () => {
	it.each([
		['edit', false, null, 'edit'],
		['edit', false, 'edit', 'edit'],
		['edit', false, 'view', 'view'],
		['view', false, null, 'view'],
		['view', false, 'edit', 'view'],
		['edit', true, null, 'view'],
	] as const)('where a share gives %s (a preview: %s) and the recipient has %s: %s', (access, preview, own, wanted) => {
		expect(accessOf({ access, preview }, own && { access: own })).toBe(wanted);
	});
});

describe('who changed something, for Directus’ activity', () => {
	const id = 'aaaaaaaa-0000-4000-8000-000000000001';
	const nobody = { user: null };

	it('is the share, its recipient, and the user who signed in', () => {
		expect(originOf({ id, name: null }, null, nobody)).toBe(`share (${id})`);
		expect(originOf({ id, name: 'The $& article' }, null, nobody)).toBe(`share The $& article (${id})`);
		const ada = { id: 'r1', name: 'ada@example.com' };
		expect(originOf({ id, name: 'A' }, ada, { user: 'u1' })).toBe(
			`share A (${id}), recipient ada@example.com (r1), user u1`,
		);
		expect(originOf({ id, name: 'A' }, { id: 'r1', name: null }, nobody)).toBe(`share A (${id}), recipient (r1)`);
	});

	it('is one line that fits, with everything but the end of a long name in it', () => {
		const long = 'x\n'.repeat(300);
		const text = originOf({ id, name: long }, { id, name: long }, { user: id });
		expect(text.length).toBeLessThanOrEqual(255);
		expect(text).not.toContain('\n');
		expect(text).toContain(`(${id}), recipient x x`);
		expect(text.endsWith(`user ${id}`)).toBe(true);
	});

	it('names nobody once they are erased, whatever they called themselves', () => {
		const share = { id, name: 'A, recipient (b)' };
		for (const name of ['ada@example.com', `(${id}), recipient B`, null]) {
			const origin = originOf(share, { id: 'r1', name }, { user: 'u1' });
			expect(namelessOrigin(origin)).toBe(`share A, recipient (b) (${id}), somebody who was erased`);
		}
		expect(namelessOrigin('something else, recipient Ada')).toBe('share, somebody who was erased');
	});
});
