import { clientSources } from './source.ts';
import { readFileSync, writeFileSync } from 'node:fs';

// Run by the build. What it writes is kept in the repository, so that a change of the API is seen where it is reviewed.
for (const [name, text] of Object.entries(await clientSources())) {
	const path = `extensions/client/${name}`;
	// A file that is written is newer than what was built from it.
	if (readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}
