import { h, render, type App } from 'vue';
import { hasCoreSection, itemOfRoute, sidebarElement, sidebarStateOf, type ShownItem } from '../app/directus-app.ts';
import { sectionsInTree } from './sections-in-tree.ts';
import SectionBeside from './section-beside.vue';
import type { RouteLocationNormalizedLoaded, Router } from 'vue-router';

/** How long core may take to draw its own section before ours stands in for it. */
const patienceMs = 1500;
const lookAgainMs = 250;
const longestLookMs = 30_000;

/**
 * Puts our section below core's, on pages where it does not come up among them: files, users, and a Studio whose parts
 * have changed.
 */
export function placeBeside(app: App, router: Router): void {
	const host = document.createElement('div');
	host.dataset['sharing'] = 'section';
	let timer: number | undefined;
	let attempt = 0;

	router.afterEach(follow);
	follow(router.currentRoute.value);

	function follow(to: RouteLocationNormalizedLoaded): void {
		const shown = itemOfRoute(to);
		attempt++;
		window.clearTimeout(timer);
		if (shown === null) remove();
		else if (host.isConnected) show(shown);
		else wait(shown, attempt, Date.now());
	}

	function wait(shown: ShownItem, mine: number, since: number): void {
		const patience = hasCoreSection(shown) ? patienceMs : 0;
		timer = window.setTimeout(() => {
			if (mine !== attempt || sectionsInTree.value > 0 || Date.now() - since > longestLookMs) return;
			if (sidebarElement() && Date.now() - since >= patience) show(shown);
			else wait(shown, mine, since);
		}, lookAgainMs);
	}

	function show(shown: ShownItem): void {
		const place = sidebarElement();
		if (!place || sectionsInTree.value > 0) return remove();
		if (host.parentElement !== place) place.append(host);
		const section = h(SectionBeside, { shown, sidebar: sidebarStateOf(app) });
		section.appContext = app._context;
		render(section, host);
	}

	function remove(): void {
		render(null, host);
		host.remove();
	}
}
