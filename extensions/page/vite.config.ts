import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/**
 * Builds the public page into `dist/page`. The server replaces the prefix `/share/page/` in the built HTML by the path
 * that Directus is served under, so scripts and styles must not refer to themselves by it: one script, one style sheet.
 */
export default defineConfig({
	root: fileURLToPath(new URL('.', import.meta.url)),
	base: '/share/page/',
	publicDir: false,
	build: {
		outDir: fileURLToPath(new URL('../../dist/page', import.meta.url)),
		emptyOutDir: true,
		assetsDir: '',
		assetsInlineLimit: 0,
		cssCodeSplit: false,
		modulePreload: false,
		target: 'es2022',
	},
});
