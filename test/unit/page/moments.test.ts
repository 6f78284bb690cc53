import { describe, expect, it } from 'vitest';
import { momentForInput, momentFromInput, type MomentKind } from '../../../extensions/page/editing/moments.ts';

describe('dates and times in inputs', () => {
	it.each<[MomentKind, string, string]>([
		['date', '2026-05-04', '2026-05-04'],
		['time', '09:30:00', '09:30'],
		['time', '09:30:15', '09:30:15'],
		['date-time', '2026-05-04T12:00:00', '2026-05-04T12:00'],
		['date-time', '2026-05-04 12:00:00', '2026-05-04T12:00'],
	])('are what is stored, whatever the zone: %s %s', (kind, stored, shown) => {
		expect(momentForInput(stored, kind)).toBe(shown);
	});

	it.each<[MomentKind, string, string]>([
		['date', '2026-05-04', '2026-05-04'],
		['time', '09:30', '09:30:00'],
		['date-time', '2026-05-04T12:00', '2026-05-04T12:00:00'],
	])('are stored with their seconds: %s %s', (kind, typed, stored) => {
		expect(momentFromInput(typed, kind)).toBe(stored);
	});

	it('are the visitor’s own where they name an instant, and that instant when they are stored', () => {
		const instant = '2026-05-04T12:34:00.000Z';
		const shown = momentForInput(instant, 'instant');
		expect(shown).toMatch(/^2026-05-0\dT\d\d:\d4$/);
		expect(momentFromInput(shown, 'instant')).toBe(instant);
	});

	it.each<MomentKind>(['date', 'time', 'date-time', 'instant'])('are nothing where nothing is typed: %s', (kind) => {
		expect([momentForInput(null, kind), momentFromInput('', kind)]).toEqual(['', null]);
	});
});
