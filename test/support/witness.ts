import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extensionName } from './places.ts';
import { stagedDirectus } from './staged-directus.ts';
import { temporaryFolder } from './temporary-folder.ts';
import type { DirectusVersion } from './directus-version.ts';

/** Somebody else's extension: `/witness` says whom it takes a request for, `/witness/heard` which events of ours came. */
const source = `
	const names = ['share.created', 'share.opened', 'share.refused', 'share.changed'];

	export default {
		id: 'witness',
		handler(router, { emitter }) {
			const heard = [];
			for (const name of names) {
				emitter.onAction(name, (meta, context) => heard.push({ name, meta, hasAccountability: !!context.accountability }));
			}
			router.get('/heard', (req, res) => res.json({ data: heard }));
			router.all('/', (req, res) => res.json({ data: req.accountability }));
		},
	};
`;

const manifest = {
	name: 'directus-extension-witness',
	version: '1.0.0',
	type: 'module',
	'directus:extension': { type: 'endpoint', path: 'index.js', source: 'index.js', host: '*' },
};

export interface Witness {
	/** Makes a Directus load the witness beside ours. */
	env: Record<string, string>;
	remove(): Promise<void>;
}

/** Puts the witness and ours into an extensions folder of their own. */
export async function makeWitness(version: DirectusVersion): Promise<Witness> {
	const folder = await temporaryFolder();
	const witness = join(folder, manifest.name);
	const ours = join(await stagedDirectus(version, true), 'extensions', extensionName);
	await cp(ours, join(folder, extensionName), { recursive: true });
	await mkdir(witness);
	await writeFile(join(witness, 'package.json'), JSON.stringify(manifest));
	await writeFile(join(witness, 'index.js'), source);
	return { env: { EXTENSIONS_PATH: folder }, remove: () => rm(folder, { recursive: true, force: true }) };
}
