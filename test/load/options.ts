import { parseArgs } from 'node:util';
import type { Engine } from '../support/databases/engine.ts';
import { engines as knownEngines } from '../support/databases/engine.ts';
import { directusVersions, type DirectusVersion } from '../support/directus-version.ts';

export interface Options {
	/** Letters of the parts to run; empty for all. */
	only: string[];
	quick: boolean;
	versions: DirectusVersion[];
	engines: Engine[];
}

const usage = 'Usage: npm run bench -- [--only a,b,…] [--quick] [--directus 11,12] [--engine sqlite,postgres,mariadb]';

/** What the command line asks for; prints how it is meant and ends where it cannot be understood. */
export function parseOptions(argv: string[], parts: string[]): Options {
	const values = tryParse(argv);
	return {
		only: listed(values.only, parts, 'part'),
		quick: values.quick,
		versions: listed(values.directus, directusVersions, 'Directus'),
		engines: listed(values.engine, knownEngines, 'database'),
	};
}

function tryParse(args: string[]) {
	try {
		const list = { type: 'string' } as const;
		const options = { only: list, directus: list, engine: list, quick: { type: 'boolean', default: false } } as const;
		return parseArgs({ args, options }).values;
	} catch (error) {
		return refuse(error instanceof Error ? error.message : String(error));
	}
}

function listed<Name extends string>(text: string | undefined, known: readonly Name[], what: string): Name[] {
	if (text === undefined) return [...known];
	return text.split(',').map((name) => {
		const found = known.find((one) => one === name.trim());
		return found ?? refuse(`There is no ${what} "${name}"; known: ${known.join(', ')}.`);
	});
}

function refuse(sentence: string): never {
	console.error(`${sentence}\n${usage}`);
	process.exit(2);
}
