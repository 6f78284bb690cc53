import { codeMail, invitationMail } from '../../src/people/mails/recipient-mails.ts';
import { createMailer } from './mailer.ts';
import { createUserTeller } from './tell-users.ts';
import { readProject } from './project.ts';
import type { Courier, Letter } from '../../src/people/courier.ts';
import type { DirectusContext, Schema } from './directus-context.ts';
import type { Mail } from '../../src/people/mails/mail.ts';
import type { ShareWithOwner } from '../../src/share/share.ts';
import type { Sharing } from './sharing.ts';

/** Brings word through Directus: mails, and the inbox of the Studio. */
export function createCourier(
	context: DirectusContext,
	{ settings, mailLimit: limit, spelled, now }: Pick<Sharing, 'settings' | 'mailLimit' | 'spelled' | 'now'>,
	schema: Schema,
): Courier {
	const { logger } = context;
	const mailer = createMailer(context, schema);
	const tellAll = createUserTeller(context, { settings, mailLimit: limit, spelled }, { schema, mailed, succeeds });

	return {
		async invite(letter) {
			const address = letter.recipient.address ?? '';
			if (!(await limit.takeForPerson(letter.share.owner, address))) return false;
			return mailed(async () => invitationMail(address, await about(letter)));
		},

		received: (letter) => succeeds(async () => tellAll(letter, await about(letter))),

		code: ({ share, recipient, code }) =>
			mailed(async () => codeMail(recipient.address ?? '', { code, sender: await senderOf(share) })),
	};

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
