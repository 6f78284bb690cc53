import { getActivePinia } from 'pinia';
import type { App, ComponentInternalInstance } from 'vue';
import type { RouteLocationNormalizedLoaded, Router } from 'vue-router';

/*
 * Everything in here is private to Directus' app and may be gone with its next version. Each function says so by
 * answering null, and whoever asks does without. Seen on 11.17.4 and 12.4.0.
 */

/** The component that core draws every section of an item's sidebar with. */
export interface SidebarDetail {
	setup: Setup;
}

export type Setup = (props: SidebarDetailProps, context: SetupContext) => unknown;

export interface SidebarDetailProps {
	id: string;
	title?: string;
	icon?: string;
	badge?: boolean | string | number;
}

interface SetupContext {
	slots: Record<string, unknown>;
	emit: (event: string, ...values: unknown[]) => void;
}

export interface ShownItem {
	collection: string;
	key: string;
}

/** The id that core gives its own section of shares. */
export const coreSectionId = 'shares';

/** The app, once extensions are loaded; it is mounted after that. */
export function runningApp(): App | null {
	const pinia = getActivePinia() as { _a?: App } | undefined;
	const root = document.getElementById('app') as { __vue_app__?: App } | null;
	return pinia?._a ?? root?.__vue_app__ ?? null;
}

export function sidebarDetailOf(app: App): SidebarDetail | null {
	const component: unknown = app.component('SidebarDetail') ?? app.component('sidebar-detail');
	if (typeof component !== 'object' || component === null || !('setup' in component)) return null;
	return typeof component.setup === 'function' ? (component as SidebarDetail) : null;
}

/** The item whose sidebar a section is drawn in, from the component that draws it. */
export function itemAround(instance: ComponentInternalInstance | null): ShownItem | null {
	const { collection, primaryKey } = instance?.parent?.props ?? {};
	if (typeof collection !== 'string' || (typeof primaryKey !== 'string' && typeof primaryKey !== 'number')) return null;
	return { collection, key: String(primaryKey) };
}

export function routerOf(app: App): Router | null {
	return app.config.globalProperties.$router ?? null;
}

/** The item that a page is about; null on pages without one, for items that are not saved, and for other versions. */
export function itemOfRoute({ name, params, query }: RouteLocationNormalizedLoaded): ShownItem | null {
	const key = params['primaryKey'];
	if (typeof key !== 'string' || key === '' || key === '+' || query['version'] !== undefined) return null;
	if (name === 'files-item') return { collection: 'directus_files', key };
	if (name === 'users-item') return { collection: 'directus_users', key };
	const collection = params['collection'];
	return name === 'content-item' && typeof collection === 'string' ? { collection, key } : null;
}

/** Whether core draws a section of shares on the page of such an item. */
export function hasCoreSection({ collection }: ShownItem): boolean {
	return collection !== 'directus_files' && collection !== 'directus_users';
}

/** What the sections of a sidebar stand in. */
export function sidebarElement(): HTMLElement | null {
	return document.querySelector<HTMLElement>('#sidebar .accordion-root, .sidebar .accordion-root');
}

export interface SidebarState {
	/** The id of the section that is open, or nothing. */
	activeAccordionItem: string | undefined;
	collapsed: boolean;
}

/** Opens one section, and with it the sidebar where that is collapsed; undefined closes the one that is open. */
export function openSection(sidebar: SidebarState, id: string | undefined): void {
	sidebar.activeAccordionItem = id;
}

/** The state that the sections of a sidebar share: one is open at a time. */
export function sidebarStateOf(app: App): SidebarState | null {
	const stores = (app.config.globalProperties['$pinia'] as { _s?: Map<string, object> } | undefined)?._s;
	const store = stores?.get('sidebar-store');
	return store && 'activeAccordionItem' in store && 'collapsed' in store ? (store as SidebarState) : null;
}
