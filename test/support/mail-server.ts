import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { DirectusServer } from './directus-server.ts';

export interface ReceivedMail {
	from: string;
	to: string[];
	subject: string;
	text: string;
	html: string;
	/** The header block as it was sent. */
	headers: string;
}

export interface MailServer {
	received: ReceivedMail[];
	/** Refuses mails to these addresses. */
	refuse(...addresses: string[]): void;
	accept(...addresses: string[]): void;
	stop(): Promise<void>;
}

/** A real SMTP server on loopback that keeps what a Directus sends. */
export async function startMailServer({ mailPort }: Pick<DirectusServer, 'mailPort'>): Promise<MailServer> {
	const received: ReceivedMail[] = [];
	const refused = new Set<string>();

	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onRcptTo: ({ address }, _session, done) =>
			done(refused.has(address) ? new Error('550 There is no such mailbox') : undefined),
		onData(stream, session, done) {
			const chunks: Buffer[] = [];
			stream.on('data', (chunk: Buffer) => chunks.push(chunk));
			stream.on('end', () => {
				const raw = Buffer.concat(chunks);
				simpleParser(raw).then((mail) => {
					const recipients = session.envelope.rcptTo.map(({ address }) => address);
					const { from, subject = '', text = '', html } = mail;
					const headers = raw.toString('utf8').split('\r\n\r\n')[0] ?? '';
					received.push({ from: from?.text ?? '', to: recipients, subject, text, html: html || '', headers });
					done();
				}, done);
			});
		},
	});

	await new Promise<void>((resolve) => server.listen(mailPort, '127.0.0.1', resolve));

	return {
		received,
		refuse: (...addresses) => addresses.forEach((address) => refused.add(address)),
		accept: (...addresses) => addresses.forEach((address) => refused.delete(address)),
		stop: () => new Promise((resolve) => server.close(() => resolve())),
	};
}
