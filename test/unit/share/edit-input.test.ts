import { describe, expect, it } from 'vitest';
import { edit } from '../../../src/share/edit-input.ts';
import { parserOf } from '../../../src/share/parser.ts';

const parseEdit = parserOf(edit);

const good = { changes: { title: 'new' }, seen: { title: 'old' } };

describe('what a visitor sends to change a row', () => {
	it('is of the item where no other path is named', () => {
		expect(parseEdit(good)).toEqual({ kind: 'valid', value: { ...good, path: '', key: null } });
	});

	it('names a row elsewhere by its path and key', () => {
		const more = { ...good, path: 'comments', key: 7 };
		expect(parseEdit(more)).toEqual({ kind: 'valid', value: { ...more, key: '7' } });
	});

	it('keeps every name that was sent, so that none is left out in silence', () => {
		const changes = JSON.parse('{"__proto__": 1, "constructor": 2}') as object;
		const parsed = parseEdit({ changes, seen: changes });
		expect(parsed.kind === 'valid' && Object.keys(parsed.value.changes)).toEqual(['__proto__', 'constructor']);
	});

	it.each([
		[undefined, 'body'],
		[[good], 'body'],
		[{ seen: {} }, 'changes'],
		[{ ...good, changes: {} }, 'changes'],
		[{ ...good, changes: ['title'] }, 'changes'],
		[{ ...good, changes: 'title' }, 'changes'],
		[{ ...good, changes: { ['x'.repeat(65)]: 1 } }, 'changes'],
		[{ ...good, seen: null }, 'seen'],
		[{ ...good, seen: {} }, 'seen.title'],
		[{ ...good, seen: Object.create({ title: 'old' }) as object }, 'seen.title'],
		[{ ...good, path: 7 }, 'path'],
		[{ ...good, path: 'comments' }, 'key'],
		[{ ...good, path: 'comments', key: '' }, 'key'],
		[{ ...good, path: 'comments', key: { id: 1 } }, 'key'],
		[{ ...good, path: 'comments', key: 1.5 }, 'key'],
		[{ ...good, collection: 'articles' }, 'collection'],
	])('is refused where it is %j', (input, field) => {
		expect(parseEdit(input)).toMatchObject({
			kind: 'invalid',
			field,
			message: expect.stringMatching(/\.$|\?$/) as string,
		});
	});
});
