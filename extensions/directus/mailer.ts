import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DirectusContext, Schema } from './directus-context.ts';
import type { Mailer } from '../../src/people/mails/mail.ts';

/** Sends through Directus' own mail service, with a template of the administrator's where there is one. */
export function createMailer({ services, database, env, logger }: DirectusContext, schema: Schema): Mailer {
	return async ({ to, subject, text, html, template }) => {
		const service = new services.MailService({ knex: database, schema });
		const body = hasTemplate(env, template.name) ? { template } : { html };

		try {
			await service.send({ to, subject, text, ...body });
			return true;
		} catch (error) {
			logger.warn(error, 'Sharing: a mail could not be sent.');
			return false;
		}
	};
}

/** Whether mails can leave at all. Directus falls back to `sendmail`, which few servers have. */
export function isMailSetUp(env: Record<string, unknown>): boolean {
	const transport = String(env['EMAIL_TRANSPORT'] ?? 'sendmail').toLowerCase();
	if (transport === 'smtp') return Boolean(env['EMAIL_SMTP_HOST']);
	return transport !== 'sendmail' || existsSync(String(env['EMAIL_SENDMAIL_PATH'] ?? '/usr/sbin/sendmail'));
}

function hasTemplate(env: Record<string, unknown>, name: string): boolean {
	return existsSync(join(resolve(String(env['EMAIL_TEMPLATES_PATH'] ?? './templates')), `${name}.liquid`));
}
