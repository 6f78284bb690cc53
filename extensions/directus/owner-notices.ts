import { createMailer, isMailSetUp } from './mailer.ts';
import { mailTexts } from '../../src/people/mails/texts/texts.ts';
import { noticeMail, noticeWords } from '../../src/people/mails/notice-mail.ts';
import { putIntoInbox } from './inbox.ts';
import { readCorrespondent } from './correspondents.ts';
import { readProject } from './project.ts';
import type { DirectusContext } from './directus-context.ts';
import type { NoticeContext } from '../../src/activity/notices.ts';
import type { Sharing } from './sharing.ts';

/** Tells owners in the Studio's inbox, and by mail where they want mail. */
export function createNoticeContext(context: DirectusContext, sharing: Sharing): NoticeContext {
	const { env, getSchema, logger } = context;
	const { settings, notices, shares, spelled, now } = sharing;

	return {
		notices,
		find: (share) => shares.find(share),
		now: now(),
		async tell(share, notice) {
			try {
				const schema = await getSchema();
				const [owner, project] = await Promise.all([
					readCorrespondent(context, schema, share.owner),
					readProject(context, schema, settings.basePath),
				]);
				if (!owner) return;

				const language = owner.language ?? project.language;
				const link = `${settings.publicUrl}/admin/shares?share=${share.id}`;
				const { subject, greeting } = noticeWords(notice, language);
				// By it what is said of a recipient is found when they are erased.
				const about = notice.recipient === null ? '' : `&recipient=${notice.recipient.id}`;
				const button = { label: mailTexts(language).manage, link: link + about };
				const message = { recipient: owner.id, sender: null, subject, greeting, button };
				await putIntoInbox(context, { schema, spelled }, message);
				if (!owner.wantsMail || owner.email === null || !isMailSetUp(env)) return;
				await createMailer(context, schema)(noticeMail(owner.email, notice, { link, language, project }));
			} catch (error) {
				logger.warn(error, 'Sharing: an owner could not be told of a share.');
			}
		},
	};
}
