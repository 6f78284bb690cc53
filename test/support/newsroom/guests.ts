import type { ApiClient, Answer } from '../api-client.ts';
import type { MailServer } from '../mail-server.ts';
import type { Newsroom, ShareAnswer } from './newsroom.ts';
import type { Person } from './people.ts';

/** Shares the article with people alone; the recipients are as its owner sees them. */
export async function shareWithPeople(
	{ server, editor, share }: Newsroom,
	invited: unknown[],
	more: object = {},
	// eslint-disable-next-line @typescript-eslint/no-explicit-any
): Promise<{ share: ShareAnswer; recipients: any[] }> {
	const made = await share({ audience: 'people', recipients: invited, ...more });
	const { data } = (await server.api(editor.token).get(`/share/api/shares/${made.id}/recipients`)).body;
	return { share: made, recipients: data };
}

/** Paths below a link. */
export const pathOf = (link: string, rest = '') => new URL(link).pathname + rest;

/** The link in the last mail to an address. */
export function linkInMail(mails: MailServer, address: string): string {
	const [link] = /https?:\/\/\S+\/share\/[\w-]+/.exec(lastMail(mails, address)) ?? [];
	if (!link) throw new Error(`No mail to ${address} has a link.`);
	return link;
}

/** The six digits in the last mail to an address. */
export function codeInMail(mails: MailServer, address: string): string {
	const [code] = /(?<!\d)\d{6}(?!\d)/.exec(lastMail(mails, address)) ?? [];
	if (!code) throw new Error(`The last mail to ${address} has no code.`);
	return code;
}

function lastMail(mails: MailServer, address: string): string {
	return mails.received.filter(({ to }) => to.includes(address)).at(-1)?.text ?? '';
}

/** Asks for a code at a personal link, reads the mail and types it in. */
export async function enterByCode(
	{ server }: Newsroom,
	mails: MailServer,
	{ link, address, more = {} }: { link: string; address: string; more?: object },
): Promise<Answer<VisitAnswer>> {
	const visitor = server.api();
	const sent = await visitor.post(pathOf(link, '/codes'), {});
	if (sent.status !== 200) throw new Error(`No code was sent: ${sent.status} ${sent.text}`);
	return visitor.post(pathOf(link, '/visits'), { code: codeInMail(mails, address), ...more });
}

/** Comes in as somebody who is signed in to Directus. */
export async function enterAs(
	{ server }: Newsroom,
	person: Pick<Person, 'token'>,
	link: string,
): Promise<Answer<VisitAnswer>> {
	const secret = link.split('/').at(-1);
	const ticket = await server.api(person.token).post('/share/api/tickets', { secret });
	if (ticket.status !== 200) return ticket;
	return server.api().post(pathOf(link, '/visits'), { ticket: ticket.body.data.ticket });
}

export interface VisitAnswer {
	data: { token: string; expires: string; uses_left: number | null };
	errors: { message: string; extensions: Record<string, unknown> }[];
}

/** What a visit's token reads at a link. */
export function readAs({ server }: Newsroom, token: string, link: string): Promise<Answer<unknown>> {
	const visitor: ApiClient = server.api(token);
	return visitor.get(pathOf(link, '/content'));
}
