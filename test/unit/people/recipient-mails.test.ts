import { describe, expect, it } from 'vitest';
import { aShare, hour, noon } from '../../support/shares/a-share.ts';
import { codeMail, invitationMail, receivedMail } from '../../../src/people/mails/recipient-mails.ts';
import { noticeMail } from '../../../src/people/mails/notice-mail.ts';
import { plainName } from '../../../src/people/mails/mail.ts';
import { noticeKinds } from '../../../src/share/share-fields.ts';

const link = 'https://example.com/share/the-secret';
const project = { name: 'Newsroom', color: '#336699', language: 'en-US' };
const sender = { owner: 'Olive Owner', project };
const recipient = { kind: 'email' as const, name: 'ada@example.com', message: 'Have a look', expires: noon + hour };
const share = aShare({ name: 'The budget' });
const about = { share, recipient, link, sender, now: noon };

describe('the mails to recipients', () => {
	it('invite with who, what, until when and what the link asks for', () => {
		const mail = invitationMail('ada@example.com', about);
		expect(mail.subject).toBe('Olive Owner invites you to “The budget”');
		for (const part of ['Newsroom', 'Have a look', link, 'until May 4, 2026 at 1:00 PM UTC', 'a code']) {
			expect(mail.text).toContain(part);
		}
		expect(mail.template.name).toBe('share-invitation');
		expect(mail.subject).not.toContain('the-secret');
	});

	it('tell users and teams in their own language', () => {
		const team = { ...recipient, kind: 'role' as const, name: 'Board', expires: null };
		const mail = receivedMail('carl@example.com', 'de-DE', { ...about, recipient: team });
		expect(mail.subject).toBe('Olive Owner hat „The budget“ mit Board geteilt');
		expect(mail.text).toContain('sich bei Newsroom anzumelden');
		expect(receivedMail('c@example.com', 'fr-FR', about).subject).toContain('a partagé « The budget » avec vous');
	});

	it('bring the code in the body alone', () => {
		const mail = codeMail('ada@example.com', { code: '012345', sender });
		expect(mail.subject).not.toContain('012345');
		expect(mail.text).toContain('012345');
		expect(mail.html).toContain('012345');
	});

	it('have dates in the language of their sentences, and English ones where nobody speaks it', () => {
		const dateEnd = noon + hour;
		const until = (language: string | null) =>
			receivedMail('c@example.com', language, { ...about, share: aShare({ dateEnd }) }).text;
		expect(until('de-AT')).toContain('Es ist offen bis 4. Mai 2026 um 13:00 UTC.');
		for (const language of ['ja-JP', 'ar-SA', 'constructor', null]) {
			expect(until(language)).toContain('It is open until May 4, 2026 at 1:00 PM UTC.');
		}
	});

	it('give templates of the administrator’s what is HTML already, as Directus escapes nothing there', () => {
		const evil = { ...recipient, message: '<a href="https://evil.example">Log in</a>' };
		const { data } = invitationMail('ada@example.com', { ...about, recipient: evil }).template;
		expect(data['message']).toBe('&#60;a href=&#34;https://evil.example&#34;&#62;Log in&#60;/a&#62;');
		expect(data['link']).toBe(link);
		expect(JSON.stringify(data)).not.toContain('<');
	});

	it('name the project where nothing of the owner’s name may stand in a mail, and call a share a share', () => {
		const nameless = { ...about, sender: { ...sender, owner: '@//' }, share: aShare({ name: '<>' }) };
		expect(invitationMail('ada@example.com', nameless).subject).toBe('Newsroom invites you to “a share”');
	});

	it.each(noticeKinds)('tell an owner in words and with a link to the Studio: %s', (kind) => {
		const about = { name: 'The budget', maxUses: 3, dateEnd: noon };
		const notice = { kind, share: about, recipient: { id: 'r1', name: 'ada@example.com' }, at: noon };
		const mail = noticeMail('olive@example.com', notice, {
			link: 'https://example.com/admin/shares',
			language: 'es-ES',
			project,
		});
		expect(mail.template.name).toBe(`share-${kind}`);
		expect(mail.text).toContain('The budget');
		expect(`${mail.subject}${mail.text}`).not.toMatch(/\{\w+\}/);
	});
});

describe('a name in a mail', () => {
	it.each([
		['Olive Owner', 'Olive Owner'],
		['J. R. Tolkien', 'J. R. Tolkien'],
		['Click https://evil.example/x', 'Click https evil example x'],
		['evil.example', 'evil example'],
		['evil．example／x', 'evil example x'],
		['evil。example', 'evil example'],
		['mail@evil.example', 'mail evil example'],
		['Two\r\nBcc: lines', 'Two Bcc: lines'],
		['\u202egnissim\u200b', 'gnissim'],
	])('has no link and no second line: %s', (name, plain) => {
		expect(plainName(name)).toBe(plain);
	});

	it('is short', () => {
		expect(plainName('x'.repeat(500))).toHaveLength(80);
	});

	it('is not read for places again', () => {
		const mail = invitationMail('ada@example.com', { ...about, sender: { ...sender, owner: '{share}{project}' } });
		expect(mail.subject).toContain('{share}{project} invites');
	});
});
