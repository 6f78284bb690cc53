import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../../extensions/page/door/calendar-file.ts';

const reminder = {
	title: 'Northlight: it opens',
	start: '2026-05-04T12:00:00+02:00',
	address: 'https://example.com/share/abc',
	now: '2026-01-01T00:00:00.123Z',
};

describe('a reminder for calendars', () => {
	it('calls at the moment when the link opens, in UTC', () => {
		const lines = calendarFile(reminder).split('\r\n');
		expect(lines).toContain('DTSTART:20260504T100000Z');
		expect(lines).toContain('DTSTAMP:20260101T000000Z');
		expect(lines).toContain('URL:https://example.com/share/abc');
		expect(lines[0]).toBe('BEGIN:VCALENDAR');
		expect(lines.at(-2)).toBe('END:VCALENDAR');
	});

	it('says nothing but what it was given, whatever the project is called', () => {
		const text = calendarFile({ ...reminder, title: 'A; B, C\\\r\nBEGIN:VEVENT\nATTENDEE:mailto:x@example.com' });
		expect(text).not.toMatch(/^ATTENDEE/m);
		expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
		expect(text.replaceAll('\r\n ', '')).toContain('SUMMARY:A\\; B\\, C\\\\\\nBEGIN:VEVENT\\nATTENDEE');
	});

	it('has no line of more than 75 bytes, and cuts no character in two', () => {
		const title = '共有されたコンテンツ'.repeat(20);
		const text = calendarFile({ ...reminder, title });
		for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
		expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}`);
	});
});
