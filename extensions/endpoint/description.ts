import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { calls } from '../../src/contract/calls.ts';
import { sent, serve } from './serve.ts';
import type { Engine } from './engine.ts';
import type { Router } from 'express';

/** Written by the build, beside the built endpoint. */
const file = join(dirname(fileURLToPath(import.meta.url)), 'openapi.json');

let description: string | undefined;

export function descriptionRoutes(router: Router, engine: Engine): void {
	serve(router, engine, calls.api.describe, async ({ res }) => {
		description ??= readFileSync(file, 'utf8');
		res.type('json').send(description);
		return sent;
	});
}
