import { english } from './en.ts';
import { french } from './fr.ts';
import { german } from './de.ts';
import { spanish } from './es.ts';

/** A subject and what stands in the mail, with `{names}` for what is put in. */
export interface MailText {
	subject: string;
	greeting: string;
}

/** The sentences of all mails in one language. */
export interface MailTexts {
	link: MailText;
	invitation: MailText;
	code: MailText;
	received: MailText;
	receivedByRole: MailText;
	accepted: MailText;
	opened: MailText;
	usedUp: MailText;
	endsSoon: MailText;
	guessed: MailText;
	open: string;
	accept: string;
	manage: string;
	password: string;
	starts: string;
	ends: string;
	acceptUntil: string;
	codeIsAsked: string;
	loginIsAsked: string;
	codeLasts: string;
	codeUnknown: string;
	unknown: string;
	unsubscribe: string;
	/** For a share without a name. */
	unnamed: string;
}

const languages = new Map(Object.entries({ en: english, de: german, fr: french, es: spanish }));

/** @param language a tag such as `de-DE`; what is not known gets English */
export function mailTexts(language: string | null): MailTexts {
	return languages.get(primary(language)) ?? english;
}

/** The tag itself where its sentences are known, so that a date is not in another language than its sentence. */
export function spokenLanguage(language: string | null): string {
	return language !== null && languages.has(primary(language)) ? language : 'en-US';
}

function primary(language: string | null): string {
	return (language ?? '').split(/[-_]/)[0]?.toLowerCase() ?? '';
}
