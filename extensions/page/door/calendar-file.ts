const longestLine = 74;

export interface Reminder {
	title: string;
	/** ISO 8601. */
	start: string;
	address: string;
	/** When it is written: ISO 8601. */
	now: string;
}

/** An event in a calendar file (RFC 5545) that calls at the moment when the link opens. */
export function calendarFile({ title, start, address, now }: Reminder): string {
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//directus-extension-sharing//EN',
		'BEGIN:VEVENT',
		`UID:${stamp(start)}-${String(hash(address))}@share`,
		`DTSTAMP:${stamp(now)}`,
		`DTSTART:${stamp(start)}`,
		'DURATION:PT15M',
		`SUMMARY:${escaped(title)}`,
		`DESCRIPTION:${escaped(address)}`,
		`URL:${address}`,
		'BEGIN:VALARM',
		'ACTION:DISPLAY',
		`DESCRIPTION:${escaped(title)}`,
		'TRIGGER:PT0S',
		'END:VALARM',
		'END:VEVENT',
		'END:VCALENDAR',
	];
	return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** `20260504T120000Z` */
function stamp(date: string): string {
	return new Date(date).toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');
}

function escaped(text: string): string {
	return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** Lines may be 75 bytes long; what is longer goes on in the next, after a space. No character is cut in two. */
function folded(line: string): string {
	const encoder = new TextEncoder();
	const parts: string[] = [];
	let part = '';
	let bytes = 0;

	for (const character of line) {
		const size = encoder.encode(character).length;
		if (bytes + size > longestLine) {
			parts.push(part);
			part = '';
			bytes = 0;
		}
		part += character;
		bytes += size;
	}

	return [...parts, part].join('\r\n ');
}

/** So that the reminder of a link is one, however often it is added; the link itself is in it anyway. */
function hash(text: string): number {
	let value = 0;
	for (const character of text) value = (value * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
	return value;
}
