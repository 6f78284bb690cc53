import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryFolder } from '../../support/places.ts';

const read = (name: string) => readFileSync(join(repositoryFolder, name), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** The commands of the README, as `npm start` and `npm run check` name them. */
const commands = [...read('README.md').matchAll(/^npm (?:run )?(\w+)/gm)].map(([, name = '']) => name);

describe('on a fresh clone, where nothing is installed,', () => {
	it.each([...new Set([...commands, 'prepack'])])('"%s" installs what it needs before anything else', (name) => {
		expect(scripts[name]).toMatch(/^node test\/support\/prepare\.mjs && /);
	});

	it('the README says how to start, test, measure, check and stage', () => {
		expect(commands).toEqual(expect.arrayContaining(['start', 'test', 'bench', 'check', 'stage']));
	});

	it('the documentation of operators names the package that is made here', () => {
		const { name, version } = JSON.parse(read('package.json')) as { name: string; version: string };
		expect(read('docs/operating.md')).toContain(`${name}-${version}.tgz`);
	});
});
