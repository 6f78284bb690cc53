import { composeMail, dateText, fill, plainName, type Mail, type Project } from './mail.ts';
import { mailTexts } from './texts/texts.ts';
import type { NoticeKind, Share } from '../../share/share.ts';
import type { Instant } from '../../share/instant.ts';
import type { MailTexts } from './texts/mail-texts.ts';

/** What an owner is told of a share of theirs. */
export interface Notice {
	kind: NoticeKind | 'guessed';
	share: Pick<Share, 'name' | 'maxUses' | 'dateEnd'>;
	/** Who accepted, with their name as it may stand in a mail. */
	recipient: { id: string; name: string } | null;
	at: Instant;
}

/** The words of a notice, for the mail and for the Studio's inbox. */
export function noticeWords(notice: Notice, language: string | null): { subject: string; greeting: string } {
	const { kind, share, recipient, at } = notice;
	const texts = mailTexts(language);
	const text = texts[sentences[kind]];
	const values = {
		share: plainName(share.name ?? '') || texts.unnamed,
		recipient: recipient?.name ?? '',
		uses: String(share.maxUses ?? ''),
		date: dateText(kind === 'ends-soon' ? (share.dateEnd ?? at) : at, language),
	};
	return { subject: fill(text.subject, values), greeting: fill(text.greeting, values) };
}

export function noticeMail(
	to: string,
	notice: Notice,
	{ link, language, project }: { link: string; language: string | null; project: Project },
): Mail {
	const texts = mailTexts(language);
	const button = { label: texts.manage, link };
	const words = {
		...noticeWords(notice, language),
		button,
		...(notice.kind !== 'guessed' && { closing: texts.unsubscribe }),
	};
	return composeMail(to, `share-${notice.kind}`, words, project);
}

const sentences = {
	accepted: 'accepted',
	opened: 'opened',
	'used-up': 'usedUp',
	'ends-soon': 'endsSoon',
	guessed: 'guessed',
} as const satisfies Record<Notice['kind'], keyof MailTexts>;
