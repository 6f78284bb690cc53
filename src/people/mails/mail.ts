import { spokenLanguage } from './texts/texts.ts';
import type { Instant } from '../../share/instant.ts';

export interface Mail {
	to: string;
	subject: string;
	text: string;
	html: string;
	/**
	 * The name of a template that an administrator may have put in the place of ours, and what it is given, as HTML:
	 * Directus' templates escape nothing.
	 */
	template: { name: string; data: Record<string, string | string[] | null> };
}

/** Sends one mail; false where the mail server did not take it. */
export type Mailer = (mail: Mail) => Promise<boolean>;

/** Whose mails they are. */
export interface Project {
	name: string;
	color: string | null;
	language: string | null;
}

/** What is said in one mail, in its order. */
export interface Words {
	subject: string;
	greeting: string;
	/** From the share's owner, as they wrote it. */
	message?: string | null;
	button?: { label: string; link: string };
	/** Digits to be typed in. */
	code?: string;
	notes?: string[];
	/** In small letters at the end. */
	closing?: string;
}

const defaultColor = '#6644ff';
const maxNameLength = 80;

/** A mail as text and as HTML of tables and inline styles, which mail programs understand. */
export function composeMail(to: string, template: string, words: Words, { color }: Pick<Project, 'color'>): Mail {
	const { subject, greeting, message, button, code, notes = [], closing } = words;
	const paragraphs = [greeting, message, code, button && `${button.label}: ${button.link}`, ...notes, closing];
	return {
		to,
		subject: oneLine(subject),
		text: paragraphs.filter(Boolean).join('\n\n'),
		html: page(words, color),
		template: {
			name: template,
			data: escapedAll({ greeting, message, link: button?.link, open: button?.label, code, notes, closing }),
		},
	};
}

/** Puts values into the `{places}` of a sentence; what is put in is not read again. */
export function fill(sentence: string, values: Record<string, string>): string {
	return sentence.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/**
 * A name that somebody gave themselves or something, as it may stand in a mail of ours: on one line, short, and with
 * nothing in it that a mail program would make a link of.
 */
export function plainName(name: string): string {
	const plain = name
		.replace(/[\p{Cc}\p{Cf}]/gu, ' ')
		.replace(/[/\\@<>／＼＠]+|[:.：．。｡․](?=\S)/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	return plain.length > maxNameLength ? `${plain.slice(0, maxNameLength - 1)}…` : plain;
}

export function dateText(date: Instant, language: string | null): string {
	const options = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const;

	try {
		return `${new Intl.DateTimeFormat(spokenLanguage(language), options).format(date)} UTC`;
	} catch {
		return `${new Intl.DateTimeFormat('en-US', options).format(date)} UTC`;
	}
}

function page({ greeting, message, button, code, notes = [], closing }: Words, color: string | null): string {
	const accent = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(color ?? '') ? color : defaultColor;
	const paragraph = (text: string, style = '') => `<p style="margin:0 0 16px;${style}">${escaped(text)}</p>`;
	const link = (label: string, address: string) =>
		`<p style="margin:24px 0"><a href="${escaped(address)}" style="display:inline-block;padding:12px 24px;border-radius:6px;background:${accent};color:#fff;text-decoration:none">${escaped(label)}</a></p>`;

	return [
		'<!doctype html><html><body style="margin:0;background:#f4f4f6">',
		'<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:32px 16px">',
		`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#fff;border-radius:8px;border-top:4px solid ${accent}">`,
		'<tr><td style="padding:32px;font:16px/1.5 -apple-system,Segoe UI,Roboto,sans-serif;color:#172940">',
		paragraph(greeting),
		message ? paragraph(message, 'padding:12px 16px;background:#f4f4f6;border-radius:6px;white-space:pre-line;') : '',
		code ? paragraph(code, 'font-size:32px;font-weight:600;letter-spacing:6px;') : '',
		button ? link(button.label, button.link) : '',
		...notes.map((note) => paragraph(note)),
		closing ? paragraph(closing, 'color:#5a6b80;font-size:14px;') : '',
		'</td></tr></table></td></tr></table></body></html>',
	].join('');
}

function escapedAll(values: Record<string, string | string[] | null | undefined>) {
	const entries = Object.entries(values).map(([name, value]) => {
		return [name, Array.isArray(value) ? value.map(escaped) : value ? escaped(value) : null] as const;
	});
	return Object.fromEntries(entries);
}

function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A subject is a header: what ends a line would begin another. */
function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
