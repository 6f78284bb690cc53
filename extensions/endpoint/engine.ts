import type { Describer } from '../directus/describe.ts';
import type { DirectusContext } from '../directus/directus-context.ts';
import type { Sharing } from '../directus/sharing.ts';

/** What the routes are made of. */
export interface Engine {
	context: DirectusContext;
	sharing: Sharing;
	describer: Describer;
}
