import { describe, expect, it } from 'vitest';
import { sourceFiles, type SourceFile } from '../support/source-imports.ts';

const src = sourceFiles('src');
const extensions = sourceFiles('extensions');
const all = [...src, ...extensions];

/** What the domain may use of others' work: no Directus, no Express, no Vue. */
const packagesOfDomain = new Set([
	...[
		'@valibot/to-json-schema',
		'hast-util-sanitize',
		'isbot',
		'lru-cache',
		'markdown-it',
		'p-limit',
		'parse5',
		'rate-limiter-flexible',
	],
	'valibot',
]);

/** Which folder of the domain knows which other. */
const arrows: Record<string, string[]> = {
	share: [],
	scope: ['share'],
	people: ['share'],
	visit: ['share', 'people'],
	activity: ['share', 'scope', 'visit', 'people'],
	contract: ['share', 'people'],
	store: ['share', 'scope', 'visit', 'people', 'activity'],
};

describe('the domain', () => {
	it('knows no extension and no test', () => {
		expect(arrowsOf(src).filter(([, to]) => /^(extensions|test)\//.test(to))).toEqual([]);
	});

	it('uses a handful of packages, none of them Directus, Express or Vue', () => {
		const packages = arrowsOf(src.filter(({ path }) => !isIn(path, 'src/store')))
			.map(([, to]) => to)
			.filter((to) => !to.startsWith('src/') && !to.startsWith('node:'));
		expect(packages.filter((name) => !packagesOfDomain.has(name))).toEqual([]);
	});

	it('runs its arrows one way', () => {
		const wrong = arrowsOf(src)
			.filter(([from, to]) => isIn(to, 'src') && folderOf(from) !== folderOf(to))
			.filter(([from, to]) => !arrows[folderOf(from)]?.includes(folderOf(to)))
			.map(([from, to]) => `${from} → ${to}`);
		expect(wrong).toEqual([]);
	});

	it('has no files that need each other, be it for a type', () => {
		expect(circleIn(new Map(all.map(({ path }) => [path, targetsOf(path)])))).toBeNull();
	});

	it('asks nobody for the time; it is told', () => {
		const asking = src
			.filter(({ text }) => /Date\.now\b|new Date\(\)|performance\.now/.test(text))
			.map(({ path }) => path);
		expect(asking).toEqual(['src/store/migrate.ts']);
	});
});

describe('the second engine', () => {
	it('knows nothing of the first: no file of the oracle imports from the product', () => {
		const taken = arrowsOf(sourceFiles('test/oracle')).filter(([, to]) => /^(src|extensions)\//.test(to));
		expect(taken).toEqual([]);
	});
});

describe('the store', () => {
	it('is the only place for knex, and for SQL', () => {
		const knex = arrowsOf(all).filter(([from, to]) => to === 'knex' && !isIn(from, 'src/store'));
		expect(knex).toEqual([]);

		const call = /\b(?:knex|database|trx)(?:\(|\.(?:raw|select|from|insert|transaction|schema|migrate|table|where)\b)/;
		const statement = /['"`](?:select\s.+\sfrom|insert\s+into|update\s+\w+\s+set|delete\s+from)\s/i;
		const outside = all.filter(({ path }) => !isIn(path, 'src/store'));
		expect(outside.filter(({ text }) => call.test(text) || statement.test(text)).map(({ path }) => path)).toEqual([]);
	});

	it('is known to nobody but the one place that wires it, and says what comes of it', () => {
		const known = arrowsOf(all).filter(([from, to]) => isIn(to, 'src/store') && !isIn(from, 'src/store'));
		expect([...new Set(known.map(([from]) => from))]).toEqual([
			'extensions/directus/compose.ts',
			'extensions/directus/sharing.ts',
		]);
	});

	it('takes types from the domain, and the list of what there is to a share', () => {
		const taken = arrowsOf(src, 'runs').filter(([from, to]) => isIn(from, 'src/store') && !isIn(to, 'src/store'));
		expect(taken.filter(([, to]) => isIn(to, 'src'))).toEqual([['src/store/rows.ts', 'src/share/share-fields.ts']]);
	});
});

describe('the extensions', () => {
	it('ask Directus’ services in their adapters only', () => {
		const services = /\b(?!Sharing)[A-Z]\w*Service\b|\bservices\b/;
		const asking = all.filter(({ path, text }) => services.test(codeOf(text)) && !isIn(path, 'extensions/directus'));
		expect(asking.map(({ path }) => path)).toEqual([]);
	});

	it('see requests and responses at the edge only', () => {
		const edge = ['extensions/endpoint', 'extensions/hook', 'extensions/http'];
		const seeing = all.filter(({ text }) => /\b(?:req|res)\b/.test(codeOf(text)));
		expect(seeing.map(({ path }) => path).filter((path) => !edge.some((folder) => isIn(path, folder)))).toEqual([]);
		const express = arrowsOf(all).filter(([, to]) => to === 'express');
		expect(express.map(([from]) => from).filter((path) => !edge.some((folder) => isIn(path, folder)))).toEqual([]);
	});

	it('answer requests in two ways that know nothing of each other', () => {
		const ways = ['extensions/endpoint', 'extensions/hook'];
		const mixed = arrowsOf(extensions).filter(
			([from, to]) => ways.some((way) => isIn(to, way) && !isIn(from, way)) && from !== to,
		);
		expect(mixed).toEqual([]);
	});

	it('bring nothing of the server into a browser', () => {
		const server = ['extensions/directus', 'extensions/endpoint', 'extensions/hook', 'extensions/http'];
		const browser = ['extensions/module', 'extensions/page', 'extensions/panel', 'extensions/studio'];
		// A rule that both sides follow is written once; a file that needs nothing brings nothing with it.
		const needsNothing = (file: string) => arrowsOf(src, 'runs').every(([from]) => from !== file);
		const wrong = arrowsOf(extensions, 'runs').filter(
			([from, to]) =>
				browser.some((folder) => isIn(from, folder)) &&
				!from.endsWith('vite.config.ts') &&
				(to.startsWith('node:') || server.some((folder) => isIn(to, folder)) || (isIn(to, 'src') && !needsNothing(to))),
		);
		expect(wrong).toEqual([]);
	});
});

describe('the client', () => {
	it('is all that those who use it need', () => {
		const made = ['extensions/client/source.ts', 'extensions/client/write.ts', 'extensions/client/write-types.ts'];
		const client = all.filter(({ path }) => isIn(path, 'extensions/client') && !made.includes(path));
		const other = arrowsOf(client).filter(
			([from, to]) => !isIn(to, 'extensions/client') && !from.endsWith('vite.config.ts'),
		);
		expect(other).toEqual([]);
	});
});

describe('the Studio', () => {
	it('says what its bars are to those who cannot see them', () => {
		const bars = all.flatMap(({ path, text }) =>
			(text.match(/<v-progress-[^>]*>/g) ?? []).map((bar) => ({ path, bar })),
		);
		expect(bars.length).toBeGreaterThan(0);
		expect(bars.filter(({ bar }) => !bar.includes('role="progressbar"'))).toEqual([]);
	});
});

function arrowsOf(files: SourceFile[], which: 'all' | 'runs' = 'all'): [from: string, to: string][] {
	return files.flatMap(({ path, imports }) =>
		imports.filter(({ isType }) => which === 'all' || !isType).map(({ to }): [string, string] => [path, to]),
	);
}

function isIn(path: string, folder: string): boolean {
	return path.startsWith(`${folder}/`);
}

/** `share` of `src/share/input.ts`. */
function folderOf(path: string): string {
	return path.split('/')[1] ?? '';
}

function targetsOf(path: string): string[] {
	return all.filter((file) => file.path === path).flatMap(({ imports }) => imports.map(({ to }) => to));
}

/** The first way round in a circle, or null. */
function circleIn(targets: Map<string, string[]>): string[] | null {
	const done = new Set<string>();

	function walk(path: string, way: string[]): string[] | null {
		if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
		if (done.has(path)) return null;
		for (const next of targets.get(path) ?? []) {
			const circle = walk(next, [...way, path]);
			if (circle) return circle;
		}
		done.add(path);
		return null;
	}

	for (const path of targets.keys()) {
		const circle = walk(path, []);
		if (circle) return circle;
	}
	return null;
}

/** Without comments, which may name anything. */
function codeOf(text: string): string {
	return text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
}
