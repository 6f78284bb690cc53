/** A person's own list of addresses: by comma, semicolon, space or line. */
export type EmailList =
	{ kind: 'valid'; emails: string[] } | { kind: 'none' } | { kind: 'too-many' } | { kind: 'wrong'; emails: string[] };

const maxEmails = 20;
const shape = /^[^\s@<>()",;:]+@[^\s@<>()",;:]+\.[^\s@<>()",;:.]+$/;

export function parseEmails(text: string): EmailList {
	const emails = [...new Set(text.split(/[\s,;]+/).filter((part) => part !== ''))];
	if (emails.length === 0) return { kind: 'none' };
	const wrong = emails.filter((email) => !shape.test(email));
	if (wrong.length > 0) return { kind: 'wrong', emails: wrong };
	return emails.length > maxEmails ? { kind: 'too-many' } : { kind: 'valid', emails };
}
