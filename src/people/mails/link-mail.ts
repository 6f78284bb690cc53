import { composeMail, fill, plainName, type Mail, type Project } from './mail.ts';
import { limitNotes } from './limit-notes.ts';
import { mailTexts } from './texts/texts.ts';
import type { Share } from '../../share/share.ts';
import type { Instant } from '../../share/instant.ts';

export interface Sender {
	/** The owner's name as recipients read it. */
	owner: string;
	project: Project;
}

/** The owner in a mail; where nothing of the name may stand there, the project. */
export function senderName({ owner, project }: Sender): string {
	return plainName(owner) || plainName(project.name);
}

/** The mail that brings a link. Nothing of the item is in it, and the link is in its body alone. */
export function linkMail(
	to: string,
	share: Pick<Share, 'passwordHash' | 'dateStart' | 'dateEnd'>,
	{ link, message, sender, now }: { link: string; message: string | null; sender: Sender; now: Instant },
): Mail {
	const { project } = sender;
	const texts = mailTexts(project.language);
	const values = { owner: senderName(sender), project: plainName(project.name) };
	const words = {
		subject: fill(texts.link.subject, values),
		greeting: fill(texts.link.greeting, values),
		message,
		button: { label: texts.open, link },
		notes: limitNotes(share, { texts, owner: values.owner, language: project.language, now }),
		closing: fill(texts.unknown, values),
	};
	return composeMail(to, 'share-link', words, project);
}
