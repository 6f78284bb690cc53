import { csvPlaces } from './share-fields.ts';
import type { ShareView } from './share-view.ts';

/** Where the columns of what no owner decides about stand. */
const others = {
	...{ state: 2, collection: 3, item: 4, owner_name: 5, role_name: 6, times_used: 7, has_password: 9 },
	...{ date_created: 12, last_used: 13, id: 14 },
} satisfies Partial<Record<keyof ShareView, number>>;

/** What a table of shares says of each, whoever writes it: never its link. */
export const shareColumns = Object.entries({ ...csvPlaces, ...others })
	.sort(([, place], [, other]) => place - other)
	.map(([name]) => name) as (keyof ShareView)[];
