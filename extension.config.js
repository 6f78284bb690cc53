import { readdirSync, rmSync } from 'node:fs';
import { noticesFor } from './extensions/notices.js';

/**
 * Read by `directus-extension build`, once for the parts of the Data Studio and then for the bundle.
 *
 * Directus bundles what the app loads of all extensions anew at every start, which costs time and memory by the size of
 * it. So the parts that are loaded only when somebody opens one of them are no part of the bundle: they become a file of
 * their own, which our endpoint sends and `app/later.ts` fetches. What the app shares with extensions has another address
 * in each Directus; such a file cannot import it, so it is a function that is handed it, with the texts that the bundle has
 * already.
 */
const folder = 'dist/studio';
const textsAtOnce = 'texts-at-once';
const shared = ['vue', 'vue-router', 'vue-i18n', 'pinia', '@directus/extensions-sdk', textsAtOnce];
const build = process.argv.includes('-o') ? 'studio' : 'bundle';

const studioParts = {
	name: 'studio-parts',
	resolveId: {
		order: 'pre',
		handler: (source) =>
			build === 'studio' && source.endsWith('/at-once.ts') ? { id: textsAtOnce, external: true } : null,
	},
	outputOptions(options) {
		if (!options.file?.startsWith(folder)) return null;
		rmSync(folder, { recursive: true, force: true });
		return {
			...options,
			file: undefined,
			dir: folder,
			entryFileNames: 'parts-[hash].js',
			format: 'iife',
			name: 'parts',
			globals: Object.fromEntries(shared.map((name) => [name, `shared[${JSON.stringify(name)}]`])),
			banner: 'export default function (shared) {',
			footer: 'return parts }',
		};
	},
};

/** Tells `app/later.ts` what the file is called. */
const nameOfParts = {
	name: 'name-of-parts',
	transform(code, id) {
		if (!id.endsWith('/app/later.ts')) return null;
		const [name] = readdirSync(folder);
		return { code: code.replace('__STUDIO_PARTS__', JSON.stringify(name)), map: null };
	},
};

export default { plugins: [studioParts, nameOfParts, noticesFor(build)] };
