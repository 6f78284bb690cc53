import * as i18n from 'vue-i18n';
import * as pinia from 'pinia';
import * as router from 'vue-router';
import * as sdk from '@directus/extensions-sdk';
import * as textsAtOnce from '../texts/at-once.ts';
import * as vue from 'vue';
import NotLoaded from './not-loaded.vue';
import type * as Parts from '../parts.ts';

/** The name of the file with the parts, written in here when the bundle is built: see `extension.config.js`. */
declare const __STUDIO_PARTS__: string;

/** Directus serves the bundle as `/extensions/sources/index.js`, wherever its root is. */
const address = new URL(`../../share/studio/${__STUDIO_PARTS__}`, import.meta.url).href;

const shared = {
	...{ vue, 'vue-router': router, 'vue-i18n': i18n, pinia, '@directus/extensions-sdk': sdk },
	'texts-at-once': textsAtOnce,
};

/** A part that is loaded when it is first drawn: the Studio itself must not become slower for what few pages show. */
export function later(part: keyof typeof Parts): vue.Component {
	return vue.defineAsyncComponent({
		loader: async () => (await parts())[part] as vue.Component,
		errorComponent: NotLoaded as vue.Component,
	});
}

interface PartsFile {
	default: (shared: unknown) => typeof Parts;
}

let made: typeof Parts | undefined;

/** The browser keeps the file; what is kept here is made of it once. One that did not come is asked for again. */
async function parts(): Promise<typeof Parts> {
	const { default: make } = (await import(/* @vite-ignore */ address)) as PartsFile;
	return (made ??= make(shared));
}
