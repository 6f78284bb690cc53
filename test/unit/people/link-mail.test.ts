import { describe, expect, it } from 'vitest';
import { aShare, hour, noon } from '../../support/shares/a-share.ts';
import { linkMail, type Sender } from '../../../src/people/mails/link-mail.ts';

const link = 'https://example.com/share/the-secret';
const sender: Sender = { owner: 'Olive Owner', project: { name: 'Newsroom', color: '#336699', language: 'en-US' } };

function mail(changes: Parameters<typeof aShare>[0] = {}, by: Partial<Sender> = {}, message: string | null = null) {
	return linkMail('ada@example.com', aShare(changes), { link, message, sender: { ...sender, ...by }, now: noon });
}

describe('the mail with a link', () => {
	it('says who shares, from where, and how to open it, and nothing of the item', () => {
		const { to, subject, text, html } = mail({ name: 'Salaries 2026', collection: 'secrets' });
		expect([to, subject]).toEqual(['ada@example.com', 'Olive Owner shared something with you']);
		for (const part of [text, html]) {
			expect(part).toContain('Newsroom');
			expect(part).toContain('the-secret');
			expect(part).not.toMatch(/Salaries|secrets/);
		}
	});

	it('has its link in the body only', () => {
		expect(mail().subject).not.toContain('the-secret');
	});

	it('says what stands in the way: a password, a start, an end', () => {
		expect(mail().text).not.toMatch(/password|opens on|open until/);
		expect(mail({ passwordHash: 'hash' }).text).toContain('asked for a password');
		expect(mail({ dateStart: noon + hour, dateEnd: noon + 24 * hour }).text).toMatch(
			/It opens on May 4, 2026 at 1:00 PM UTC\.\n\nIt is open until May 5, 2026 at 12:00 PM UTC\./,
		);
		expect(mail({ dateStart: noon - hour }).text).not.toContain('It opens on');
	});

	it.each([
		['de-DE', 'Olive Owner hat etwas mit Ihnen geteilt'],
		['fr', 'Olive Owner a partagé quelque chose avec vous'],
		['es-419', 'Olive Owner ha compartido algo con usted'],
		['xx', 'Olive Owner shared something with you'],
		[null, 'Olive Owner shared something with you'],
	])('is in the project’s language: %s', (language, subject) => {
		expect(mail({ dateEnd: noon }, { project: { ...sender.project, language } }).subject).toBe(subject);
	});

	it('lets nobody write headers or markup by name, project or message', () => {
		const evil = 'Eve\r\nBcc: all@example.com <img src=x onerror=alert(1)>';
		const { subject, html, text } = mail({}, { owner: evil, project: { ...sender.project, name: evil } }, evil);
		expect(subject).not.toMatch(/[\r\n]/);
		expect(html).not.toContain('<img');
		expect(text).toContain('Eve');
	});

	it('takes no colour that is none', () => {
		const { html } = mail({}, { project: { ...sender.project, color: 'red;"><script>' } });
		expect(html).not.toContain('script');
		expect(html).toContain('#6644ff');
	});
});
