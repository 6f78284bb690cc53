import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { repositoryFolder } from '../../support/places.ts';

const markdown = new MarkdownIt();

/** What a text in Markdown names besides its words. */
interface Document {
	/** From the repository's folder: `docs/operating.md`. */
	path: string;
	lines: number;
	/** Where its links and pictures lead, as they are written. */
	links: string[];
	/** Its headings, by the names that links have for them. */
	anchors: Set<string>;
	/** What looks like a path of this repository. */
	paths: string[];
}

const documents = new Map(documentPaths().map((path) => [path, read(path)]));
const all = [...documents.values()];

describe('the documentation', () => {
	it('is found', () => {
		expect([...documents.keys()]).toEqual(
			expect.arrayContaining(['README.md', 'docs/operating.md', 'src/README.md', 'test/README.md']),
		);
	});

	it('links to files that are there', () => {
		const broken = linksWithin().filter(({ file }) => file.startsWith('..') || !existsSync(inRepository(file)));
		expect(broken.map(({ from, link }) => `${from}: ${link}`)).toEqual([]);
	});

	it('links to headings that are there', () => {
		const broken = linksWithin()
			.filter(({ anchor }) => anchor !== undefined)
			.filter(({ file, anchor = '' }) => !documents.get(file)?.anchors.has(anchor));
		expect(broken.map(({ from, link }) => `${from}: ${link}`)).toEqual([]);
	});

	it('names files and folders that are there', () => {
		const gone = all.flatMap(({ path, paths }) =>
			paths.filter((named) => !existsSync(inRepository(named))).map((named) => `${path}: ${named}`),
		);
		expect(gone).toEqual([]);
	});

	it('can be found from the README, all of it', () => {
		const found = new Set(['README.md']);
		// A set goes on with what is added to it meanwhile.
		for (const path of found) {
			for (const { from, file } of linksWithin()) if (from === path && documents.has(file)) found.add(file);
		}
		expect([...documents.keys()].filter((path) => !found.has(path))).toEqual([]);
	});
});

describe('the README', () => {
	it('is a front page: what is longer than a few screens has a place of its own', () => {
		expect(documents.get('README.md')?.lines).toBeLessThan(150);
	});
});

/** All Markdown that is written for readers of this repository. */
function documentPaths(): string[] {
	const inFolders = ['docs', 'extensions', 'src', 'test'].flatMap((folder) =>
		readdirSync(inRepository(folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
	);
	return [...readdirSync(repositoryFolder), ...inFolders].filter((path) => path.endsWith('.md')).sort();
}

function read(path: string): Document {
	const text = readFileSync(inRepository(path), 'utf8');
	const blocks = markdown.parse(text, {});
	const parts = blocks.flatMap(({ children }) => children ?? []);
	const named = (attribute: string) =>
		parts.flatMap((part) => {
			const address = part.attrGet(attribute);
			return address === null ? [] : [decodeURI(String(address))];
		});

	return {
		path,
		lines: text.split('\n').length - 1,
		links: [...named('href'), ...named('src')],
		anchors: anchorsOf(blocks.flatMap(({ type }, at) => (type === 'heading_open' ? [blocks[at + 1]?.children] : []))),
		paths: parts.filter(({ type, content }) => type === 'code_inline' && isPath(content)).map(({ content }) => content),
	};
}

/** As the sites that show repositories name headings: in lower case, hyphens for spaces, and no other signs. */
function anchorsOf(headings: (readonly { content: string }[] | null | undefined)[]): Set<string> {
	const anchors = new Set<string>();
	for (const parts of headings) {
		const title = (parts ?? []).map(({ content }) => content).join('');
		const name = title
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\s_-]/gu, '')
			.replace(/\s/g, '-');
		let anchor = name;
		for (let copy = 1; anchors.has(anchor); copy++) anchor = `${name}-${copy}`;
		anchors.add(anchor);
	}
	return anchors;
}

/** Of a place in this repository; a project's own `extensions/directus-extension-sharing` is none. */
function isPath(code: string): boolean {
	return /^(?:docs|extensions|src|test)\/[\w./-]+$/.test(code) && !code.startsWith('extensions/directus-extension-');
}

interface LinkWithin {
	from: string;
	link: string;
	/** From the repository's folder. */
	file: string;
	anchor: string | undefined;
}

/** The links that do not leave the repository. */
function linksWithin(): LinkWithin[] {
	return all.flatMap(({ path: from, links }) =>
		links
			.filter((link) => !/^[a-z][a-z\d+.-]*:/i.test(link))
			.map((link) => {
				const [target = '', anchor] = link.split('#');
				const file = target === '' ? from : join(dirname(from), target);
				return { from, link, file, anchor };
			}),
	);
}

function inRepository(path: string): string {
	return join(repositoryFolder, path);
}
