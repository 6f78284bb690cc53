import { execFileSync } from 'node:child_process';
import { proofs } from './proofs.ts';
import { repositoryFolder } from '../places.ts';
import { sourceFiles, type SourceFile } from '../source-imports.ts';

/** Tests of these parts load what they test, so their imports say what they prove; the others run the packed extension. */
const byImport = /^test\/(?:unit|store)\//;

/** The files of tests that prove what differs from a commit. @param base any name that git has for one */
export async function changedTests(base: string): Promise<string[]> {
	return testsFor(changedSince(base), sourceFiles('src', 'extensions', 'test'));
}

/** The files of tests that prove these files. */
export function testsFor(changed: string[], files: SourceFile[]): string[] {
	const tests = files.map(({ path }) => path).filter((path) => path.endsWith('.test.ts'));
	const reached = dependentsOf(changed, files);
	const named = changed.flatMap((path) => proofsOf(path));

	return tests.filter(
		(test) =>
			changed.includes(test) ||
			(byImport.test(test) && reached.has(test)) ||
			named.some((name) => test === `test/${name}.test.ts`),
	);
}

/** The longest place that a file lies in says which tests of the whole product prove it. */
function proofsOf(path: string): string[] {
	const places = Object.keys(proofs).filter((place) => path === place || path.startsWith(`${place}/`));
	const nearest = places.sort((one, other) => other.length - one.length)[0];
	return (nearest !== undefined && proofs[nearest]) || [];
}

/** Everything that imports one of these files, directly or not. */
function dependentsOf(changed: string[], files: SourceFile[]): Set<string> {
	const reached = new Set(changed);
	for (let before = -1; before !== reached.size;) {
		before = reached.size;
		for (const { path, imports } of files) if (imports.some(({ to }) => reached.has(to))) reached.add(path);
	}
	return reached;
}

function changedSince(base: string): string[] {
	const lines = (...args: string[]) =>
		execFileSync('git', args, { cwd: repositoryFolder, encoding: 'utf8' }).split('\n').filter(Boolean);
	return [...lines('diff', '--name-only', base, '--'), ...lines('ls-files', '--others', '--exclude-standard')];
}
