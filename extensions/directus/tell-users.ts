import pLimit from 'p-limit';
import { isMailSetUp } from './mailer.ts';
import { putIntoInbox } from './inbox.ts';
import { readCorrespondent, readMembers, type Correspondent } from './correspondents.ts';
import { receivedMail, receivedWords } from '../../src/people/mails/recipient-mails.ts';
import type { DirectusContext, Schema } from './directus-context.ts';
import type { Letter } from '../../src/people/courier.ts';
import type { Mail } from '../../src/people/mails/mail.ts';
import type { Settings } from './settings.ts';
import type { Sharing } from './sharing.ts';

/** Members of a role who are told at the same time. */
const atOnce = 4;

/** What a letter says. */
type LetterFacts = Pick<Letter, 'share' | 'recipient'> & Parameters<typeof receivedMail>[2];

/** Sends a mail, and answers whether it left. */
type Mailed = (compose: () => Promise<Mail>) => Promise<boolean>;

/** Tells users of Directus what is shared with them: in the inbox of the Studio, and by mail where they want mail. */
export function createUserTeller(
	context: DirectusContext,
	{ settings, mailLimit: limit, spelled }: Pick<Sharing, 'settings' | 'mailLimit' | 'spelled'>,
	{
		schema,
		mailed,
		succeeds,
	}: { schema: Schema; mailed: Mailed; succeeds: (work: () => Promise<boolean>) => Promise<boolean> },
) {
	/** True where everybody whom a letter is for was told. */
	return async function tellAll(letter: Letter, facts: LetterFacts): Promise<boolean> {
		const few = pLimit(atOnce);
		const tellNow = async (person: Correspondent) => (await letter.isCurrent()) && (await tell(person, facts));
		const told = await Promise.all((await addressees(letter)).map((person) => few(() => tellNow(person))));
		return told.every(Boolean);
	};

	/** True where one of the two ways is enough for them, and worked. */
	async function tell(person: Correspondent, facts: LetterFacts): Promise<boolean> {
		const language = person.language ?? facts.sender.project.language;
		const { subject, greeting, button } = receivedWords(language, facts);
		const inStudio = { label: button.label, link: received(settings) };
		const message = { recipient: person.id, sender: facts.share.owner, subject, greeting, button: inStudio };
		const isInInbox = await succeeds(async () => {
			await putIntoInbox(context, { schema, spelled }, message);
			return true;
		});
		const { email } = person;
		if (!person.wantsMail || email === null || !isMailSetUp(context.env)) return isInInbox;
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
}

/** Where a user finds what was shared with them, in the Studio. */
function received({ publicUrl }: Settings): string {
	return `${publicUrl}/admin/shares?view=received`;
}
