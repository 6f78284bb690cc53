import { describe, expect, it } from 'vitest';
import { isAddressAllowed } from '../../../../src/scope/rights/ip-access.ts';

describe('a policy’s list of networks', () => {
	it.each([
		['203.0.113.7', ['203.0.113.7']],
		['203.0.113.7', ['10.0.0.0/8', '203.0.113.0/24']],
		['203.0.113.7', ['203.0.113.1-203.0.113.9']],
		['203.0.113.7', [' 203.0.113.7 ']],
		['::ffff:203.0.113.7', ['203.0.113.0/24']],
		['2001:db8::1', ['2001:db8::/32']],
		['2001:db8::1', ['2001:db8::1']],
		['2001:db8::5', ['2001:db8::1-2001:db8::9']],
		['203.0.113.7', ['0.0.0.0/0']],
	])('lets %s in by %j', (address, networks) => {
		expect(isAddressAllowed(address, networks)).toBe(true);
	});

	it.each([
		['203.0.113.8', ['203.0.113.7']],
		['203.0.114.7', ['10.0.0.0/8', '203.0.113.0/24']],
		['203.0.113.10', ['203.0.113.1-203.0.113.9']],
		['2001:db9::1', ['2001:db8::/32']],
		['2001:db8::1', ['0.0.0.0/0']],
		['not an address', ['0.0.0.0/0']],
		['', ['0.0.0.0/0']],
	])('keeps %s out by %j', (address, networks) => {
		expect(isAddressAllowed(address, networks)).toBe(false);
	});

	it('lets everybody in where it is empty, and nobody without an address where it is not', () => {
		expect(isAddressAllowed('203.0.113.7', [])).toBe(true);
		expect(isAddressAllowed(null, [])).toBe(true);
		expect(isAddressAllowed(null, ['0.0.0.0/0'])).toBe(false);
	});

	it.each([
		'nonsense',
		'10.0.0.0/99',
		'10.0.0.0/x',
		'10.0.0.0/',
		'10.0.0.0/-1',
		'10.0.0.9-10.0.0.1',
		'10.0.0.1-',
		'/8',
		'-',
		'',
	])('lets nobody in by the broken entry %j', (network) => {
		expect(isAddressAllowed('203.0.113.7', [network])).toBe(false);
		expect(isAddressAllowed('10.0.0.7', [network])).toBe(false);
	});

	it('reads its other entries where one is broken', () => {
		expect(isAddressAllowed('203.0.113.7', ['10.0.0.0/99', '203.0.113.0/24'])).toBe(true);
	});
});
