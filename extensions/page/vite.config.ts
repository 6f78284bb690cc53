import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { noticesFor } from '../notices.js';

/**
 * Builds the public page into `dist/page`. The server replaces the prefix `/share/page/` in the built HTML by the path
 * that Directus is served under, so a script must not refer to others by it: it imports the languages relatively.
 */
export default defineConfig({
	root: fileURLToPath(new URL('.', import.meta.url)),
	base: '/share/page/',
	publicDir: false,
	build: {
		outDir: fileURLToPath(new URL('../../dist/page', import.meta.url)),
		emptyOutDir: true,
		assetsDir: '',
		rolldownOptions: { output: { chunkFileNames: '[name]-[hash].js' }, plugins: [noticesFor('page')] },
		assetsInlineLimit: 0,
		cssCodeSplit: false,
		modulePreload: false,
		target: 'es2022',
	},
});
