import { describe, expect, it } from 'vitest';
import { isUuid } from '../../../src/share/uuid.ts';

const uuid = '0a1b2c3d-4e5f-6789-abcd-ef0123456789';

describe('a UUID', () => {
	it('is known in either case', () => {
		expect(isUuid(uuid)).toBe(true);
		expect(isUuid(uuid.toUpperCase())).toBe(true);
	});

	it.each([
		'',
		'shares',
		uuid.slice(1),
		`${uuid}0`,
		` ${uuid}`,
		`${uuid}\n`,
		uuid.replaceAll('-', ''),
		`{${uuid}}`,
		'g'.repeat(36),
	])('is not %j', (text) => {
		expect(isUuid(text)).toBe(false);
	});
});
