import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type DirectusVersion, directusVersions, pinnedVersion } from './directus-version.ts';
import { extensionName } from './places.ts';
import { NotAProjectError, stageProject } from './stage-project.ts';

const usage = 'Usage: npm run stage -- DIR [--directus 11|12]';

interface Arguments {
	folder: string;
	version: DirectusVersion;
}

/** `npm run stage -- DIR`: a Directus project with the packed extension, to be configured and started by hand. */
async function stageCommand(): Promise<void> {
	const { folder, version } = parse(process.argv.slice(2));
	const started = Date.now();
	try {
		await stageProject(folder, version);
	} catch (error) {
		if (error instanceof NotAProjectError) refuse(error.message);
		console.error(error instanceof Error ? error.message : error);
		process.exit(1);
	}
	const seconds = ((Date.now() - started) / 1000).toFixed(1);
	console.log(`${resolve(folder)} is ready (${seconds} s): Directus ${pinnedVersion(version)} with ${extensionName}.`);
}

function parse(argv: string[]): Arguments {
	const { positionals, values } = tryParse(argv);
	const [folder, ...others] = positionals;
	if (!folder) return refuse(`Say which folder. ${usage}`);
	if (others.length > 0) return refuse(`One folder at a time, please; "${others.join(' ')}" is too much. ${usage}`);
	const version = directusVersions.find((known) => known === values.directus);
	if (!version) return refuse(`There is no Directus "${values.directus}" here. ${usage}`);
	return { folder, version };
}

function tryParse(argv: string[]) {
	try {
		return parseArgs({
			args: argv,
			allowPositionals: true,
			options: { directus: { type: 'string', default: '12' } },
		});
	} catch (error) {
		const [reason] = (error instanceof Error ? error.message : String(error)).split('.');
		return refuse(`${reason}. ${usage}`);
	}
}

function refuse(sentence: string): never {
	console.error(sentence);
	process.exit(2);
}

await stageCommand();
