import type { Accountability, EndpointExtensionContext, SchemaOverview } from '@directus/types';

export type Log = (first: unknown, message?: string) => void;

/** Directus' own log: an error and a sentence, or a sentence alone. */
export interface Logger {
	error: Log;
	warn: Log;
	info: Log;
	debug: Log;
}

/** The one that Directus keeps for its extensions, and clears when it unloads them. */
interface Emitter {
	onFilter(event: string, handler: (payload: never) => unknown): void;
	emitFilter(event: string, payload: unknown): Promise<unknown>;
	emitAction(event: string, meta: object, context: null): void;
}

/** What Directus hands to a hook or an endpoint, where it says so loosely in words of our own. */
export interface DirectusContext extends Omit<EndpointExtensionContext, 'emitter' | 'env' | 'logger'> {
	emitter: Emitter;
	/** By name; numbers, booleans and lists are no texts any more. */
	env: Record<string, unknown>;
	logger: Logger;
}

export type Schema = SchemaOverview;

/** Nobody in particular: what a service takes for "do not check". Used for Directus' own tables only, never for content. */
export const unchecked: Accountability | null = null;
