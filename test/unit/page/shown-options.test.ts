import { describe, expect, it } from 'vitest';
import { shownOptions } from '../../../extensions/directus/shown-options.ts';

describe('the options of interfaces and displays that leave the server', () => {
	it('are those that the page draws with', () => {
		const choices = [{ text: 'A', value: 'a' }];
		expect(shownOptions({ choices, template: '{{name}}' })).toEqual({ choices, template: '{{name}}' });
	});

	it('are not addresses, keys, filters or placeholders', () => {
		const options = {
			url: 'https://api.example/?key=secret',
			filter: { budget: { _gt: 1 } },
			placeholder: 'x',
			folder: 'id',
		};
		expect(shownOptions(options)).toEqual({});
	});

	it.each([null, undefined, 'text', 1, []])('are none where %j is what is stored', (options) => {
		expect(shownOptions(options)).toBeNull();
	});
});
