import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Builds `dist/client/index.js`, for browsers and Node. */
export default defineConfig({
	root: fileURLToPath(new URL('.', import.meta.url)),
	publicDir: false,
	build: {
		lib: { entry: 'index.ts', formats: ['es'], fileName: 'index' },
		outDir: fileURLToPath(new URL('../../dist/client', import.meta.url)),
		emptyOutDir: true,
		minify: true,
		target: 'es2022',
	},
});
