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
