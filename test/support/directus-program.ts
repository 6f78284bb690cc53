import { join } from 'node:path';

/**
 * The program behind the `directus` command. The command itself asks the npm registry for updates first, which takes
 * eight seconds where there is no network.
 */
export function directusProgram(project: string): string {
	return join(project, 'node_modules/@directus/api/dist/cli/run.js');
}
