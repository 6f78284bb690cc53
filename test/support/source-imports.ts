import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { repositoryFolder } from './places.ts';

export interface SourceFile {
	/** From the repository's folder: `src/share/share.ts`. */
	path: string;
	text: string;
	imports: SourceImport[];
}

export interface SourceImport {
	/** A file of the repository by its path, or a package by its name. */
	to: string;
	/** Whether it is gone when the program runs. */
	isType: boolean;
}

/** All program text in some folders of the repository, with what each file imports. */
export function sourceFiles(...folders: string[]): SourceFile[] {
	const paths = folders.flatMap((folder) =>
		readdirSync(join(repositoryFolder, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
			join(folder, name),
		),
	);
	const sources = paths.filter((path) => /\.(?:ts|vue)$/.test(path));
	return sources.sort().map((path) => {
		const text = readFileSync(join(repositoryFolder, path), 'utf8');
		return { path, text, imports: importsIn(path, path.endsWith('.vue') ? scriptOf(text) : text) };
	});
}

function importsIn(path: string, text: string): SourceImport[] {
	const found: SourceImport[] = [];
	visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
	return found;

	function visit(node: ts.Node): void {
		if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
		if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node.moduleSpecifier, node.isTypeOnly);
		if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
			add(node.arguments[0], false);
		ts.forEachChild(node, visit);
	}

	function add(specifier: ts.Node | undefined, isType: boolean): void {
		if (!specifier || !ts.isStringLiteral(specifier)) return;
		const { text: name } = specifier;
		const to = name.startsWith('.') ? relative(repositoryFolder, join(repositoryFolder, dirname(path), name)) : name;
		found.push({ to, isType });
	}
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
	if (!clause) return false;
	if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
	const names = clause.namedBindings;
	return (
		!clause.name && names !== undefined && ts.isNamedImports(names) && names.elements.every((one) => one.isTypeOnly)
	);
}

function scriptOf(vue: string): string {
	return /<script[^>]*>([\s\S]*?)<\/script>/.exec(vue)?.[1] ?? '';
}
