import type { Accountability, EndpointExtensionContext, SchemaOverview } from '@directus/types';

/** What Directus hands to a hook or an endpoint. */
export type DirectusContext = EndpointExtensionContext;

export type Schema = SchemaOverview;

/** Nobody in particular: what a service takes for "do not check". Used for Directus' own tables only, never for content. */
export const unchecked: Accountability | null = null;
