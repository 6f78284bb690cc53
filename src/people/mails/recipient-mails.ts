import { composeMail, dateText, fill, plainName, type Mail, type Words } from './mail.ts';
import { limitNotes } from './limit-notes.ts';
import { senderName, type Sender } from './link-mail.ts';
import { mailTexts } from './texts/texts.ts';
import type { Share } from '../../share/share.ts';
import type { RecipientWithSubject } from '../recipient.ts';
import type { Instant } from '../../share/instant.ts';

type ShareFacts = Pick<Share, 'name' | 'passwordHash' | 'dateStart' | 'dateEnd'>;

interface About {
	share: ShareFacts;
	recipient: Pick<RecipientWithSubject, 'kind' | 'name' | 'message' | 'expires'>;
	link: string;
	sender: Sender;
	now: Instant;
}

/** Invites an address; its link asks for a code. */
export function invitationMail(to: string, about: About): Mail {
	const { recipient, link, sender } = about;
	const { texts, values, language } = settingOf(about, sender.project.language);
	const until =
		recipient.expires === null ? [] : [fill(texts.acceptUntil, { date: dateText(recipient.expires, language) })];
	const words = {
		subject: fill(texts.invitation.subject, values),
		greeting: fill(texts.invitation.greeting, values),
		message: recipient.message,
		button: { label: texts.accept, link },
		notes: [...until, texts.codeIsAsked, ...limitsOf(about, language)],
		closing: fill(texts.unknown, values),
	};
	return composeMail(to, 'share-invitation', words, sender.project);
}

/** Tells a user, or a member of a role, that something was shared with them; its link asks for their login. */
export function receivedMail(to: string, language: string | null, about: About): Mail {
	return composeMail(to, 'share-received', receivedWords(language, about), about.sender.project);
}

/** The words of that mail; subject, greeting and button stand in the Studio's inbox too. */
export function receivedWords(language: string | null, about: About): Words & Required<Pick<Words, 'button'>> {
	const { recipient, link } = about;
	const { texts, values } = settingOf(about, language);
	const { subject, greeting } = recipient.kind === 'role' ? texts.receivedByRole : texts.received;
	const until =
		recipient.expires === null ? [] : [fill(texts.acceptUntil, { date: dateText(recipient.expires, language) })];
	return {
		subject: fill(subject, values),
		greeting: fill(greeting, values),
		message: recipient.message,
		button: { label: texts.open, link },
		notes: [...until, fill(texts.loginIsAsked, values), ...limitsOf(about, language)],
	};
}

/** The six digits that prove an address. They are in the body alone: subjects show on locked screens. */
export function codeMail(to: string, { code, sender }: { code: string; sender: Sender }): Mail {
	const { project } = sender;
	const texts = mailTexts(project.language);
	const values = { owner: senderName(sender), project: plainName(project.name) };
	const words = {
		subject: fill(texts.code.subject, values),
		greeting: fill(texts.code.greeting, values),
		code,
		notes: [texts.codeLasts],
		closing: texts.codeUnknown,
	};
	return composeMail(to, 'share-code', words, project);
}

function settingOf({ share, recipient, sender }: About, language: string | null) {
	const texts = mailTexts(language);
	const values = {
		owner: senderName(sender),
		project: plainName(sender.project.name),
		share: plainName(share.name ?? '') || texts.unnamed,
		role: plainName(recipient.name ?? ''),
	};
	return { texts, values, language };
}

function limitsOf({ share, sender, now }: About, language: string | null): string[] {
	return limitNotes(share, { texts: mailTexts(language), owner: senderName(sender), language, now });
}
