import { readFileSync, writeFileSync } from 'node:fs';
import { describeApi } from '../../src/contract/openapi.ts';

// Run by the build: the description is a file of the package, and what our endpoint answers.
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
writeFileSync('dist/openapi.json', `${JSON.stringify(describeApi(version), null, '\t')}\n`);
