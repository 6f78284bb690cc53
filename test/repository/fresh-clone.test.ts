import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshClone, type FreshClone } from '../support/fresh-clone.ts';
import { repositoryFolder } from '../support/places.ts';
import { startDirectus } from '../support/directus-server.ts';

const minute = 60_000;
/** As long as installing what the repository needs may take, and building it, on a busy machine. */
const patience = { timeout: 15 * minute };

let clone: FreshClone;

beforeAll(async () => {
	clone = await freshClone();
}, 5 * minute);

afterAll(() => clone.remove());

/** How each command of the README is run here, and what it says when its work is done. The first one has to install. */
const commands: Record<string, { line: string; says: RegExp }> = {
	'npm run check': { line: 'npm run check', says: /^Installing what the repository needs[^]*\D[1-9]\d{2,} passed/m },
	'npm test': { line: 'npm test -- test/unit/layers.test.ts', says: /Tests .* passed/ },
	'npm test -- --changed [COMMIT]': {
		line: 'npm test -- --changed HEAD',
		says: /^Nothing that tests prove was changed/m,
	},
	'npm run stage -- DIR [--directus 11|12]': {
		line: 'npm run stage -- staged --directus 11',
		says: /staged is ready .*Directus 11/,
	},
	'npm start': { line: 'npm start -- --once', says: /All links do what the table says/ },
	'npm run bench': {
		line: 'npm run bench -- --only a --quick --directus 12 --engine sqlite',
		says: /ours : core's share +× \d/,
	},
};

describe('what the README says that works on a fresh clone', () => {
	it('is all tried here', () => {
		const said = blockWith('npm start', 'README.md').split('\n');
		expect(said.map((line) => line.replace(/ +#.*/, '')).sort()).toEqual(Object.keys(commands).sort());
	});

	it.each(Object.keys(commands))('%s', patience, async (command) => {
		const { line, says } = commands[command] as { line: string; says: RegExp };
		expect(await clone.run(line)).toMatch(says);
	});
});

describe('the package', () => {
	it('is made by one command, and holds what was built', patience, async () => {
		await clone.run('rm -rf dist node_modules');
		await clone.run(blockWith('npm pack', 'docs/operating.md'));
		const files = (await clone.run('tar -tzf directus-extension-sharing-*.tgz')).split('\n');
		for (const file of ['api.js', 'app.js', 'argon2.js', 'page/index.html']) {
			expect(files).toContain(`package/dist/${file}`);
		}
		expect(files).toEqual(expect.arrayContaining(['package/README.md', 'package/LICENSE', 'package/package.json']));
	});

	it('names all whose work is in it, each under a licence that goes with ours', async () => {
		const notices = await clone.run('tar -xzf directus-extension-sharing-*.tgz && awk 1 package/dist/notices/*.txt');
		const titles = [...notices.matchAll(/^(@?[a-z][\w./-]*) \d+\.\d+\.\S+ \((.+?)\)(?:,|$)/gm)];
		expect(titles.map(([, name]) => name)).toEqual(expect.arrayContaining(['hash-wasm', 'marked', 'uqr', 'valibot']));
		const permissive = /^(?:MIT|ISC|BSD-2-Clause|Unlicense|BlueOak-1\.0\.0|Apache-2\.0|\(MPL-2\.0 OR Apache-2\.0\))$/;
		expect(titles.filter(([, , licence = '']) => !permissive.test(licence)).map(([title]) => title)).toEqual([]);

		const folder = join(clone.folder, 'package/dist/notices');
		const lists = readdirSync(folder).filter((name) => name.endsWith('.cdx.json'));
		const listed = lists.flatMap((name) => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as Bom).components);
		const named = titles.map(([title]) => title.split(' (')[0]);
		expect(listed.map(({ name, version }) => `${name} ${version}`).sort()).toEqual(named.sort());
	});

	it.each([
		['as a folder', 'mkdir -p extensions'],
		['by npm', 'npm install ./'],
	])('is installed %s as the guide says', patience, async (name, beginning) => {
		const place = `project-${name.replaceAll(' ', '-')}`;
		const project = await clone.project(place, '12');
		await clone.run('cp ../directus-extension-sharing-*.tgz .', place);
		await clone.run(blockWith(beginning, 'docs/operating.md'), place);

		const server = await startDirectus({ project });
		try {
			const page = await fetch(`${server.url}/share/no-such-link`, { headers: { accept: 'text/html' } });
			expect(page.status).toBe(404);
			const [script = ''] = /\/share\/[^"]+\.js/.exec(await page.text()) ?? [];
			expect((await fetch(new URL(script, server.url))).status).toBe(200);
			expect((await server.api().get('/share/no-such-link/info')).status).toBe(404);
		} finally {
			await server.stop();
		}
	});
});

/** A list of what went into a build, as CycloneDX has it. */
interface Bom {
	components: { name: string; version: string }[];
}

/** The lines of the shell that a document names one after the other, of the block that begins so. */
function blockWith(beginning: string, document: string): string {
	const text = readFileSync(join(repositoryFolder, document), 'utf8');
	const blocks = [...text.matchAll(/^```sh\n([^]*?)\n```$/gm)].map(([, lines = '']) => lines);
	const found = blocks.find((block) => block.startsWith(beginning));
	if (found === undefined) throw new Error(`${document} has no commands that begin with "${beginning}".`);
	return found;
}
