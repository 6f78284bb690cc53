import { dateText, fill } from './mail.ts';
import type { Share } from '../../share/share.ts';
import type { Instant } from '../../share/instant.ts';
import type { MailTexts } from './texts/mail-texts.ts';

/** What stands in the way of whoever gets a link: a password, a start, an end. */
export function limitNotes(
	{ passwordHash, dateStart, dateEnd }: Pick<Share, 'passwordHash' | 'dateStart' | 'dateEnd'>,
	{ texts, owner, language, now }: { texts: MailTexts; owner: string; language: string | null; now: Instant },
): string[] {
	return [
		...(passwordHash === null ? [] : [fill(texts.password, { owner })]),
		...(dateStart !== null && dateStart > now ? [fill(texts.starts, { date: dateText(dateStart, language) })] : []),
		...(dateEnd === null ? [] : [fill(texts.ends, { date: dateText(dateEnd, language) })]),
	];
}
