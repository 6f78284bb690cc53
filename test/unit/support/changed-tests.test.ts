import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { proofs } from '../../support/run/proofs.ts';
import { repositoryFolder } from '../../support/places.ts';
import { sourceFiles } from '../../support/source-imports.ts';
import { testsFor } from '../../support/run/changed-tests.ts';

const files = sourceFiles('src', 'extensions', 'test');
const tests = files.map(({ path }) => path).filter((path) => path.endsWith('.test.ts'));

describe('the tests of what was changed', () => {
	it('know every place of the sources, and no place or test that is gone', () => {
		const sources = files.filter(({ path }) => /^(?:src|extensions)\//.test(path));
		const unknown = sources.filter(({ path }) => !Object.keys(proofs).some((place) => path.startsWith(`${place}/`)));
		expect(unknown.map(({ path }) => path)).toEqual([]);
		expect(Object.keys(proofs).filter((place) => !existsSync(join(repositoryFolder, place)))).toEqual([]);

		const named = new Set(Object.values(proofs).flatMap((names) => names.map((name) => `test/${name}.test.ts`)));
		expect([...named].filter((test) => !tests.includes(test))).toEqual([]);
	});

	it('leave out no test of the whole product, whatever is changed', () => {
		const ofTheWhole = tests.filter((path) => /^test\/(?:attack|directus|browser)\//.test(path));
		const everywhere = testsFor([...Object.keys(proofs).map((place) => `${place}/changed.ts`)], files);
		expect(ofTheWhole.filter((test) => !everywhere.includes(test))).toEqual([]);
	});

	it('are those at the deepest place, and the unit tests that load the file', () => {
		const found = testsFor(['src/people/proof.ts'], files);
		expect(found).toContain('test/attack/people.test.ts');
		expect(found).toContain('test/unit/people/proof.test.ts');
		expect(testsFor(['extensions/page/texts/de.ts'], files)).not.toContain('test/browser/page-fields.test.ts');
	});

	it('are a changed test itself, and none for prose', () => {
		expect(testsFor(['test/attack/people.test.ts'], files)).toContain('test/attack/people.test.ts');
		expect(testsFor(['CHANGELOG.md'], files)).toEqual([]);
	});
});
