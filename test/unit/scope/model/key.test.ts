import { describe, expect, it } from 'vitest';
import { exactKey, hasTooManyDigits, isAskable, isKeyOf } from '../../../../src/scope/model/key.ts';
import type { CollectionModel } from '../../../../src/scope/model/data-model.ts';

function keyedBy(type: string, dbType: string | null = null): CollectionModel {
	const id = { field: 'id', type, special: [], dbType };
	return { collection: 'notes', primary: 'id', singleton: false, sortField: null, fields: { id } };
}

describe('the key of a row', () => {
	it.each([
		['integer', 7, '7'],
		['integer', -7, '-7'],
		['integer', 0, '0'],
		['integer', '4294967295', '4294967295'],
		['bigInteger', 9007199254740991, '9007199254740991'],
		['bigInteger', '9007199254740993', '9007199254740993'],
		['bigInteger', '18446744073709551615', '18446744073709551615'],
		['bigInteger', '-9223372036854775808', '-9223372036854775808'],
		['bigInteger', 9223372036854775807n, '9223372036854775807'],
		['decimal', '1.50', '1.50'],
		['decimal', 0.1, '0.1'],
		['float', -2.5, '-2.5'],
		['uuid', '01890a5d-ac96-774b-bcce-b302099a8057', '01890a5d-ac96-774b-bcce-b302099a8057'],
		['string', 'a b', 'a b'],
		['string', 'é', 'é'],
		['string', '9007199254740993', '9007199254740993'],
		['unknown', 'open', 'open'],
	])('of type %s, given back as %s, is %s', (type, value, key) => {
		expect(exactKey(keyedBy(type), value)).toBe(key);
	});

	it.each([
		['bigInteger', 9007199254740992],
		['bigInteger', -9007199254740992],
		['integer', 2 ** 60],
		['integer', '9007199254740993'],
		['decimal', '12345678901234567.5'],
		['decimal', 2 ** 60],
		['float', 1e21],
		['float', NaN],
		['string', 2 ** 60],
	])('of type %s is not told by %s, which others may be given back as', (type, value) => {
		expect(exactKey(keyedBy(type), value)).toBeNull();
	});

	it.each([
		['integer', '7abc'],
		['integer', '07'],
		['integer', '-0'],
		['integer', '7.0'],
		['integer', ' 7'],
		['bigInteger', '7abc'],
		['bigInteger', '007'],
		['bigInteger', '7e1'],
		['bigInteger', '1'.repeat(30)],
		['uuid', '7'],
		['string', 'null'],
		['string', '$CURRENT_USER'],
		['string', ''],
		['string', 'a\0b'],
		['string', null],
		['string', undefined],
		['string', { id: 1 }],
		['date', new Date(0)],
		['binary', Buffer.from('a')],
	])('of type %s is not %j', (type, value) => {
		expect(exactKey(keyedBy(type), value)).toBeNull();
	});
});

describe('a text', () => {
	it('is no key where its column is too small, if the database would choke on it', () => {
		for (const [dbType, most] of [
			['smallint', '32767'],
			['integer', '2147483647'],
			['int', '2147483647'],
		] as const) {
			const model = keyedBy('integer', dbType);
			expect(isKeyOf(model, most, true), dbType).toBe(true);
			expect(isKeyOf(model, `-${most}`, true), dbType).toBe(true);
			expect(isKeyOf(model, String(BigInt(most) + 1n), true), dbType).toBe(false);
			expect(isKeyOf(model, String(BigInt(most) + 1n), false), dbType).toBe(true);
		}
		const big = keyedBy('bigInteger', 'bigint');
		expect(isKeyOf(big, '9223372036854775807', true)).toBe(true);
		expect(isKeyOf(big, '9223372036854775808', true)).toBe(false);
		expect(isKeyOf(big, '-9223372036854775808', true)).toBe(true);
		expect(isKeyOf(big, '18446744073709551615', false)).toBe(true);
		expect(isKeyOf(big, '18446744073709551616', false)).toBe(false);
	});

	it('has too many digits where it would be compared as a number that cannot hold them', () => {
		const tooMany = (type: string, text: string, dbType = 'bigint unsigned') =>
			hasTooManyDigits(keyedBy(type, dbType), text, dbType === 'integer');
		expect(tooMany('integer', '9007199254740993')).toBe(true);
		expect(tooMany('integer', '18446744073709551615')).toBe(true);
		expect(tooMany('decimal', '1234567890123456.5')).toBe(true);
		expect(tooMany('integer', '9007199254740991')).toBe(false);
		expect(tooMany('bigInteger', '9007199254740993')).toBe(false);
		expect(tooMany('string', '9007199254740993')).toBe(false);
		for (const none of ['seven', '77.0', '18446744073709551616', '9'.repeat(30)]) {
			expect(tooMany('integer', none), none).toBe(false);
		}
		expect(tooMany('integer', '9007199254740993', 'integer')).toBe(false);
	});
});

describe('a key that a visitor names', () => {
	it.each(['uuid', 'integer', 'bigInteger', 'float', 'decimal', 'string', 'text'])(
		'is asked for where it is %s',
		(type) => {
			expect(isAskable(keyedBy(type))).toBe(true);
		},
	);

	/** PostgreSQL answers with an error where a text is no value of these. */
	it.each(['date', 'dateTime', 'timestamp', 'time', 'boolean', 'unknown'])('is not where it is %s', (type) => {
		expect(isAskable(keyedBy(type))).toBe(false);
	});
});
