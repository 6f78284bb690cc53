import type { ShareView } from '../../src/share/share-view.ts';

/** What a table of shares says of each, whoever writes it: never its link. */
export const shareColumns = [
	...(['name', 'state', 'collection', 'item', 'owner_name', 'role_name', 'times_used', 'max_uses'] as const),
	...(['has_password', 'date_start', 'date_end', 'date_created', 'last_used', 'id'] as const),
] satisfies (keyof ShareView)[];
