import { unchecked, type DirectusContext, type Schema } from './directus-context.ts';
import type { Sharing } from './sharing.ts';

export interface InboxMessage {
	recipient: string;
	/** The user from whom it comes, where one does. */
	sender: string | null;
	subject: string;
	greeting: string;
	/** Leads into the Studio. Messages are kept in a table in clear: no link that opens a share belongs into one. */
	button: { label: string; link: string };
}

const maxSubject = 255;

/** Puts a message into a user's inbox in the Studio. The mail that Directus would send with it is left to us. */
export async function putIntoInbox(
	{ services, database }: DirectusContext,
	{ schema, spelled }: Pick<Sharing, 'spelled'> & { schema: Schema },
	{ recipient, sender, subject, greeting, button }: InboxMessage,
): Promise<void> {
	const options = { knex: database, schema, accountability: unchecked };
	const notifications = new services.ItemsService('directus_notifications', options);
	const text = `${literally(greeting)}\n\n[${literally(button.label)}](${button.link})`;
	const [title, message] = await Promise.all([spelled(subject.slice(0, maxSubject)), spelled(text)]);
	await notifications.createOne({ recipient, sender, subject: title, message, status: 'inbox' });
}

/** The Studio reads messages as Markdown: a share's name must not bring links or pictures of its own. */
function literally(text: string): string {
	return text.replace(/[\\`*_[\]&~<>|#]/g, '\\$&');
}
