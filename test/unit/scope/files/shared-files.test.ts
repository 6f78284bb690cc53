import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { archiveNames } from '../../../../src/scope/files/shared-files.ts';
import { cases } from '../../../oracle/world/draw.ts';

function named(...names: (string | null)[]): string[] {
	return [...archiveNames(names.map((name, index) => ({ id: `id-${index}`, name }))).values()];
}

describe('the names of the files of an archive', () => {
	it('are those of the files', () => {
		expect(named('one.pdf', 'two.jpg')).toEqual(['one.pdf', 'two.jpg']);
	});

	it('differ, also where upper case does not count', () => {
		expect(named('a.jpg', 'a.jpg', 'A.JPG', 'a (2).jpg')).toEqual(['a.jpg', 'a (2).jpg', 'A (3).JPG', 'a (2) (2).jpg']);
	});

	it('lead nowhere else', () => {
		expect(named('../../etc/passwd', 'C:\\windows\\system.ini', '/root', '..', '.ssh', 'a\0b')).toEqual([
			'_.._etc_passwd',
			'C__windows_system.ini',
			'_root',
			'id-3',
			'ssh',
			'ab',
		]);
	});

	it('are none that a system keeps for itself, or that read backwards', () => {
		expect(named('CON', 'nul.txt', 'exe.\u202egnp')).toEqual(['_CON', '_nul.txt', 'exe.gnp']);
	});

	it('are the ids where nothing else may be told', () => {
		expect(named(null, '   ')).toEqual(['id-0', 'id-1']);
	});

	it('keep their endings however long they are', () => {
		expect(named(`${'a'.repeat(300)}.jpeg`)[0]).toMatch(/^a{145}\.jpeg$/);
	});

	it('are distinct and harmless whatever the files are called', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 20 }), (names) => {
				const made = named(...names);
				expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(names.length);
				for (const name of made) expect(name).not.toMatch(/[/\\\0]|^\.|^$/);
			}),
			cases(40),
		);
	});
});
