import { addDays, axisTop, fillDays, sumOf } from '../../../extensions/studio/activity/fill-days.ts';
import { csvOf } from '../../../extensions/studio/overview/csv-of.ts';
import { describe, expect, it } from 'vitest';
import { fieldsOf, fillTemplate } from '../../../extensions/studio/overview/item-title.ts';
import { listIn, within } from '../../../extensions/panel/panel-data.ts';
import type { Share } from '../../../extensions/studio/share/share.ts';

const day = (date: string, opened: number, refused = 0) => ({ date, opened, refused });

describe('days of a chart', () => {
	it('are all there, up to today by universal time', () => {
		const filled = fillDays([day('2026-05-03', 2)], 3, Date.parse('2026-05-04T23:59:00Z'));
		expect(filled).toEqual([day('2026-05-02', 0), day('2026-05-03', 2), day('2026-05-04', 0)]);
		expect(sumOf(filled)).toEqual({ opened: 2, refused: 0 });
	});

	it('add up where several collections were asked for', () => {
		expect(addDays([[day('2026-05-04', 1)], [day('2026-05-03', 1, 1), day('2026-05-04', 2)]])).toEqual([
			day('2026-05-03', 1, 1),
			day('2026-05-04', 3),
		]);
	});

	it.each([
		[0, 4],
		[4, 4],
		[7, 10],
		[11, 20],
		[49, 50],
		[51, 100],
		[1234, 2000],
	])('with at most %d reach up to %d', (opened, top) => {
		expect(axisTop([day('2026-05-04', opened)])).toBe(top);
	});
});

describe('titles of items', () => {
	it('come from display templates', () => {
		expect(fieldsOf('{{ title }} by {{author.name}} {{ cover.$thumbnail }}')).toEqual(['title', 'author.name']);
		const item = { title: '<b>Tides</b>', author: { name: 'Ada' }, words: [{ text: '' }, { text: 'Ebbe' }] };
		expect(fillTemplate('{{ title }} by {{ author.name }}', item)).toBe('Tides by Ada');
		expect(fillTemplate('{{ words.text }}', item)).toBe('Ebbe');
		expect(fillTemplate('No. {{ number }}', item)).toBeNull();
	});
});

describe('what is exported of a selection', () => {
	it('is no formula, and has no link', () => {
		const share = { id: 'x', name: '=1+"1"', state: 'active', link: 'https://secret', has_password: false } as Share;
		const csv = csvOf([{ ...share, max_uses: null }]);
		expect(csv).toContain(`"'=1+""1""",active`);
		expect(csv).not.toContain('secret');
	});
});

describe('options of a panel', () => {
	it('may be anything and are read as what makes sense', () => {
		expect([within(null, 30, 366), within('7', 30, 366), within(-1, 30, 366), within(9999, 30, 366)]).toEqual([
			30, 7, 1, 366,
		]);
		expect(within('many', 30, 366)).toBe(30);
		expect([listIn(null), listIn('articles'), listIn(['articles', 3])]).toEqual([[], [], ['articles']]);
	});
});
