import type { ShareWithOwner } from './share.ts';
import type { Choosing, ScopeChoice } from './scope.ts';
import type { Instant } from './instant.ts';

/** A Directus user at work on shares. */
export interface Actor {
	user: string;
	role: string | null;
	admin: boolean;
}

/** What Directus says of an actor's rights; asked anew with every change. */
export interface Authority {
	/** The item (of a singleton, without asking for a key), if the actor may read it. */
	findItem(collection: string, item: string | null): Promise<FoundItem>;
	/** Directus' own `share` action. */
	mayShare(collection: string, item: string): Promise<boolean>;
	/** The same of another user, who is active. */
	mayShareAs(user: string, share: ShareWithOwner): Promise<boolean>;
	/** Whether this role is among those that the actor may put on a share. */
	mayUseRole(role: string): Promise<boolean>;
	chooseScope(
		share: { collection: string; role: string | null; owner: string; ownerRole: string | null },
		choice: ScopeChoice | undefined,
		now: Instant,
	): Promise<Choosing>;
	/** Whether this instance may use the custom permission rules that native API tokens rest on. */
	mayUseCustomRules(): Promise<boolean>;
}

/** `blurred`: there may be such an item, but what reads the database cannot tell its key from others. */
export type FoundItem = { kind: 'found'; key: string } | { kind: 'none' } | { kind: 'blurred' };

export interface Invalid {
	kind: 'invalid';
	field: string;
	message: string;
}

export const withheldApi: Invalid = {
	kind: 'invalid',
	field: 'api',
	message:
		'"api" needs custom permission rules, which this Directus may not use without a licence. Leave it off: the share’s page and its JSON work without it.',
};

export const blurredItem: Invalid = {
	kind: 'invalid',
	field: 'item',
	message:
		'"item" has a key with more digits than Directus can tell apart with this database. It cannot be shared: another item might be shown in its place.',
};

export function invalidDates(dateStart: Instant | null, dateEnd: Instant | null): Invalid | null {
	if (dateStart === null || dateEnd === null || dateStart < dateEnd) return null;
	return { kind: 'invalid', field: 'date_end', message: '"date_end" must be later than "date_start".' };
}

/** A slip of the pen, or meant to end the share: that is an action of its own, which nobody does by a typing error. */
export function endInPast(dateEnd: Instant | null, now: Instant): Invalid | null {
	if (dateEnd === null || dateEnd > now) return null;
	const message = '"date_end" is in the past. To end a share at once, use "End now" ("POST …/end").';
	return { kind: 'invalid', field: 'date_end', message };
}

/** What is wrong with a scope, in words. */
export function invalidScope(choosing: Exclude<Choosing, { kind: 'chosen' }>): Invalid {
	return { kind: 'invalid', field: 'scope', message: explain(choosing) };
}

function explain(choosing: Exclude<Choosing, { kind: 'chosen' }>): string {
	switch (choosing.kind) {
		case 'unknown-relation':
			return `"scope" names "${choosing.path}", which is no relation of this item that can be shared.`;
		case 'unknown-field':
			return `"scope" names the field "${choosing.field}" at "${choosing.path}", which does not exist or cannot be shared.`;
		case 'too-many':
			return `"scope" has more than ${choosing.limit} relations. Leave some of them out.`;
		case 'too-deep':
			return `"scope" goes too far at "${choosing.path}". Leave it out.`;
	}
}
