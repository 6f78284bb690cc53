import type { Access, Share } from '../share/share.ts';
import type { Recipient, RecipientWithSubject } from './recipient.ts';

/** What a visitor may do: recipients may be given less than the share gives. A preview shows, and changes nothing. */
export function accessOf(
	share: Pick<Share, 'access' | 'preview'>,
	recipient: Pick<Recipient, 'access'> | null,
): Access {
	if (share.preview || share.access !== 'edit') return 'view';
	return recipient === null ? 'edit' : recipient.access;
}

/** The longest text that Directus' activity log takes for where a change came from, and the part of a name in it. */
const maxOrigin = 255;
const maxName = 90;

/**
 * Who changed something through a share, for Directus' activity and revisions, which know no user of it. A recipient stands
 * there with their id, by which the entry is found when they are erased.
 *
 * @param visit the Directus user who signed in to be let in, where one did
 */
export function originOf(
	share: Pick<Share, 'id' | 'name'>,
	recipient: Pick<RecipientWithSubject, 'id' | 'name'> | null,
	visit: { user: string | null },
): string {
	const who = recipient === null ? '' : `, recipient ${namedOf(recipient)}`;
	const rest = `share (${share.id})${who}${visit.user === null ? '' : `, user ${visit.user}`}`;
	const name = plain(share.name ?? '').slice(0, Math.max(0, maxOrigin - rest.length - 1));
	return name === '' ? rest : rest.replace('share (', () => `share ${name} (`);
}

/** The same of somebody who was erased: the share is still told. */
export function namelessOrigin(origin: string): string {
	const [share] = /^share .*?\([0-9a-f-]{36}\)/.exec(origin) ?? [];
	return `${share ?? 'share'}, somebody who was erased`;
}

function namedOf({ id, name }: Pick<RecipientWithSubject, 'id' | 'name'>): string {
	return `${plain(name ?? '').slice(0, maxName)} (${id})`.trim();
}

/** On one line. */
function plain(text: string): string {
	return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}
