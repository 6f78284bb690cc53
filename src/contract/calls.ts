import { activity } from './owners/activity.ts';
import { api } from './description.ts';
import { choices } from './owners/choices.ts';
import { link } from './visitors/link.ts';
import { offers } from './owners/offers.ts';
import { received, recipients } from './owners/recipients.ts';
import { shares } from './owners/shares.ts';
import { visit } from './visitors/visit.ts';
import type { Call } from './call.ts';

/** Every call, by subject and name: first those of users who are signed in to Directus, then those of visitors. */
export const calls = { shares, offers, recipients, received, activity, choices, link, visit, api } satisfies Record<
	string,
	Record<string, Call>
>;
