import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { noticesFor } from '../notices.js';

/** Builds `dist/argon2.js`. A bundle of Directus is exactly two files, and a worker needs one of its own. */
export default defineConfig({
	root: fileURLToPath(new URL('.', import.meta.url)),
	publicDir: false,
	ssr: { noExternal: true },
	build: {
		ssr: fileURLToPath(new URL('worker.ts', import.meta.url)),
		outDir: fileURLToPath(new URL('../../dist', import.meta.url)),
		emptyOutDir: false,
		minify: true,
		target: 'node20',
		rolldownOptions: { output: { entryFileNames: 'argon2.js' }, plugins: [noticesFor('argon2')] },
	},
});
