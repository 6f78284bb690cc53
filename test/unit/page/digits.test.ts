import { describe, expect, it } from 'vitest';
import { digitsIn } from '../../../extensions/page/door/digits.ts';

describe('a code as it is typed or pasted', () => {
	it.each([
		['123456', '123456'],
		[' 123 456 ', '123456'],
		['123-456', '123456'],
		['Your code: 123456.', '123456'],
		['１２３４５６', '123456'],
		['١٢٣٤٥٦', '123456'],
		['۱۲۳۴۵۶', '123456'],
		['none', ''],
	])('%j is read as %j', (typed, digits) => {
		expect(digitsIn(typed)).toBe(digits);
	});
});
