import { draftShare } from './draft-share.ts';
import { eventOf } from './event.ts';
import { invalidDates, type Actor } from './authority.ts';
import type { Creation, CreationContext } from './create-share.ts';
import type { ShareCreation } from './input.ts';
import type { Instant } from './instant.ts';

/** What Directus' own share was, besides what anybody can choose. */
export interface Past {
	/** An argon2 hash, as Directus makes them. */
	passwordHash: string | null;
	timesUsed: number;
	/** May have passed: what nobody could choose today. */
	dateEnd: Instant | null;
}

/** Makes a share like one of Directus' own, with its password and the uses that it has had. */
export async function adoptShare(
	actor: Actor,
	input: Omit<ShareCreation, 'date_end'>,
	past: Past,
	context: CreationContext,
): Promise<Creation> {
	const draft = await draftShare(actor, { ...input, name: input.name?.trim() || null }, context);
	if (draft.kind !== 'drafted') return draft;
	const dates = invalidDates(draft.share.dateStart, past.dateEnd);
	if (dates) return dates;

	const share = { ...draft.share, ...past };
	await context.shares.insert(share, eventOf(share.id, 'created', context.now, { user: actor.user, reason: 'moved' }));
	return { kind: 'created', id: share.id };
}
