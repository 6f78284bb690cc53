import { commandOptions } from '../support/command-options.ts';
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

const { parse, listed } = commandOptions(
	'Usage: npm run bench -- [--only a,b,…] [--quick] [--directus 11,12] [--engine sqlite,postgres,mariadb]',
);

export function parseOptions(argv: string[], parts: string[]): Options {
	const list = { type: 'string' } as const;
	const quick = { type: 'boolean', default: false } as const;
	const values = parse(argv, { only: list, directus: list, engine: list, quick });
	return {
		only: listed(values.only, parts, 'part'),
		quick: values.quick,
		versions: listed(values.directus, directusVersions, 'Directus'),
		engines: listed(values.engine, knownEngines, 'database'),
	};
}
