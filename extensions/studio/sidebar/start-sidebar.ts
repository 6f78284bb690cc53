import { placeBeside } from './place-beside.ts';
import { placeInTree } from './place-in-tree.ts';
import { routerOf, runningApp } from '../app/directus-app.ts';
import type { App } from 'vue';
import type { Router } from 'vue-router';

/** Another copy of the extension, or of this module, must not do it all again. */
const mark = Symbol.for('directus-extension-sharing.sidebar');

/** Brings the section into the Studio. Whatever goes wrong stays in here: the Studio must work without us. */
export function startSidebar(): void {
	attempt(() => {
		const app = runningApp();
		if (!app || mark in window) return;
		Object.assign(window, { [mark]: true });
		attempt(() => placeInTree(app));
		whenRouted(app, (router) => attempt(() => placeBeside(app, router)));
	});
}

/** The app gets its router after its extensions. */
function whenRouted(app: App, perform: (router: Router) => void, triesLeft = 100): void {
	const router = routerOf(app);
	if (router) perform(router);
	else if (triesLeft > 0) setTimeout(() => whenRouted(app, perform, triesLeft - 1), 100);
}

function attempt(perform: () => unknown): void {
	try {
		perform();
	} catch (error) {
		console.warn('[sharing] The section "Shares" could not be placed.', error);
	}
}
