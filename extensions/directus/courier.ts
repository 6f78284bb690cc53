import pLimit from 'p-limit';
import { codeMail, invitationMail, receivedMail, receivedWords } from '../../src/people/mails/recipient-mails.ts';
import { createMailer, isMailSetUp } from './mailer.ts';
import { putIntoInbox } from './inbox.ts';
import { readCorrespondent, readMembers, type Correspondent } from './correspondents.ts';
import { readProject } from './project.ts';
import type { Courier, Letter } from '../../src/people/courier.ts';
import type { DirectusContext, Schema } from './directus-context.ts';
import type { Mail } from '../../src/people/mails/mail.ts';
import type { Settings } from './settings.ts';
import type { ShareWithOwner } from '../../src/share/share.ts';
import type { Sharing } from './sharing.ts';

/** Members of a role who are told at the same time. */
const atOnce = 4;

/** Brings word through Directus: mails, and the inbox of the Studio. */
export function createCourier(
	context: DirectusContext,
	{ settings, mailLimit: limit, spelled, now }: Pick<Sharing, 'settings' | 'mailLimit' | 'spelled' | 'now'>,
	schema: Schema,
): Courier {
	const { env, logger } = context;
	const mailer = createMailer(context, schema);

	return {
		async invite(letter) {
			const address = letter.recipient.address ?? '';
			if (!(await limit.takeForPerson(letter.share.owner, address))) return false;
			return mailed(async () => invitationMail(address, await about(letter)));
		},

		received: (letter) =>
			succeeds(async () => {
				const [people, facts] = await Promise.all([addressees(letter), about(letter)]);
				const few = pLimit(atOnce);
				const tellNow = async (person: Correspondent) => (await letter.isCurrent()) && (await tell(person, facts));
				const told = await Promise.all(people.map((person) => few(() => tellNow(person))));
				return told.every(Boolean);
			}),

		code: ({ share, recipient, code }) =>
			mailed(async () => codeMail(recipient.address ?? '', { code, sender: await senderOf(share) })),
	};

	/** In the inbox, and by mail where they want mail. True where one of the two is enough for them, and worked. */
	async function tell(person: Correspondent, facts: Awaited<ReturnType<typeof about>>): Promise<boolean> {
		const language = person.language ?? facts.sender.project.language;
		const { subject, greeting, button } = receivedWords(language, facts);
		const inStudio = { label: button.label, link: received(settings) };
		const message = { recipient: person.id, sender: facts.share.owner, subject, greeting, button: inStudio };
		const isInInbox = await succeeds(async () => {
			await putIntoInbox(context, { schema, spelled }, message);
			return true;
		});
		const { email } = person;
		if (!person.wantsMail || email === null || !isMailSetUp(env)) return isInInbox;
		const takeOne = facts.recipient.role === null ? limit.takeForPerson : limit.takeForMember;
		if (!(await takeOne(facts.share.owner, person.id))) return isInInbox;
		return mailed(async () => receivedMail(email, language, facts));
	}

	/** Whom a letter is for; an owner who is in the team that they share with knows of it. */
	async function addressees({ share, recipient: { user, role } }: Letter): Promise<Correspondent[]> {
		if (role === null) {
			const one = user === null ? null : await readCorrespondent(context, schema, user);
			if (one === null) throw new Error('The user is not active any more.');
			return [one];
		}
		return (await readMembers(context, schema, role)).filter(({ id }) => id !== share.owner);
	}

	async function about({ share, recipient, link }: Letter) {
		return { share, recipient, link, sender: await senderOf(share), now: now() };
	}

	async function senderOf(share: ShareWithOwner) {
		const project = await readProject(context, schema, settings.basePath);
		return { owner: share.ownerName ?? project.name, project };
	}

	function mailed(compose: () => Promise<Mail>): Promise<boolean> {
		return succeeds(async () => mailer(await compose()));
	}

	async function succeeds(work: () => Promise<boolean>): Promise<boolean> {
		try {
			return await work();
		} catch (error) {
			logger.warn(error, 'Sharing: somebody could not be told of a share.');
			return false;
		}
	}
}

/** Where a user finds what was shared with them, in the Studio. */
function received({ publicUrl }: Settings): string {
	return `${publicUrl}/admin/shares?view=received`;
}
