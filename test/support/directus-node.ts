import { execFileSync } from 'node:child_process';

/**
 * The Node that Directus runs with, and that its native modules are compiled for: this one, but where the tests of the
 * stores run on another to see that we do.
 */
export const directusNode = process.env['DIRECTUS_NODE'] ?? process.execPath;

/** The generation of Node that native modules are compiled for. */
export function directusNodeModules(): string {
	if (directusNode === process.execPath) return process.versions.modules;
	return execFileSync(directusNode, ['-p', 'process.versions.modules'], { encoding: 'utf8' }).trim();
}
