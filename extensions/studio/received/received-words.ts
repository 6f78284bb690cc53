import type { Format } from '../format/use-format.ts';
import type { Received } from '../api/received.ts';
import type { Say } from '../texts/use-texts.ts';

/** From whom a share came, when, and until when it is there. */
export function receivedWords(share: Received, t: Say, format: Format): string[] {
	const { owner_name: owner, offered, date_invited: invited, access, invitation, expires, date_end: end } = share;
	const from = owner === null ? '' : t(offered ? 'overview.offer.from' : 'share.ownedBy', { name: owner });
	const answer =
		invitation === 'invited' && expires !== null ? t('people.until', { date: format.dateTime(expires) }) : '';

	return [
		from,
		invited === null ? '' : format.date(invited),
		access === 'edit' ? t('received.mayEdit') : '',
		invitation === 'expired' ? t('received.expired') : answer,
		end === null ? '' : t('share.protection.ends', { date: format.date(end) }),
	].filter((part) => part !== '');
}
