import type { DirectusServer } from '../directus-server.ts';

/**
 * A data model with content and people, made over HTTP once for each version and database, and copied from then on.
 * What it answers about itself is kept as JSON.
 */
export interface World<Contents> {
	name: string;
	make(server: DirectusServer): Promise<Contents>;
}
