import type { Cast } from '../world/cast.ts';
import type { DirectusServer } from '../../support/directus-server.ts';

/** Where worlds are made. */
export interface Place {
	server: DirectusServer;
	cast: Cast;
	/** Whether permissions may have rules of their own here, and visits a token for Directus' own API. */
	withRules: boolean;
}
