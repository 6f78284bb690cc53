import { activity } from './owners/activity.ts';
import { choices } from './owners/choices.ts';
import { offers } from './owners/offers.ts';
import { received, recipients } from './owners/recipients.ts';
import { shares } from './owners/shares.ts';
import type { Call } from './call.ts';

/** Every call for users who are signed in to Directus, by subject and name. */
export const calls = { shares, offers, recipients, received, activity, choices } satisfies Record<
	string,
	Record<string, Call>
>;
