import { describe, expect, it } from 'vitest';
import { unfitFor } from '../../../../src/scope/edit/field-value.ts';

const point = { type: 'Point', coordinates: [1, 2] };

describe('a value', () => {
	it.each([
		['string', 'text'],
		['string', ''],
		['text', '<p>'],
		['integer', -3],
		['bigInteger', 7],
		['bigInteger', '9007199254740993'],
		['float', 1.5],
		['decimal', '1.50'],
		['boolean', false],
		['date', '2024-02-29'],
		['dateTime', '2026-05-04T12:00'],
		['dateTime', '2026-05-04T12:00:00.5'],
		['timestamp', '2026-05-04T12:00:00Z'],
		['timestamp', '2026-05-04T12:00:00+02:00'],
		['timestamp', '2026-05-04T12:00:00-0930'],
		['timestamp', '2026-05-04T12:00:00+14:00'],
		['time', '23:59:59'],
		['uuid', '0a1b2c3d-4e5f-6789-abcd-ef0123456789'],
		['json', { a: [1, null] }],
		['json', []],
		['json', nested(31)],
		['csv', ['a', 'b']],
		['geometry', point],
		['geometry.Polygon', { type: 'Polygon', coordinates: [[[0, 0]]] }],
		['geometry', { type: 'GeometryCollection', geometries: [point] }],
	])('fits a field of type %s: %j', (type, value) => {
		expect(unfitFor(type, value)).toBeNull();
		expect(unfitFor(type, null)).toBeNull();
	});

	it.each([
		['string', 1],
		['string', { isRawInstance: true }],
		['text', 'a\0b'],
		['text', ['a']],
		['unknown', {}],
		['integer', '3'],
		['integer', 1e20],
		['integer', true],
		['bigInteger', '1.5'],
		['float', 'NaN'],
		['decimal', ''],
		['boolean', 1],
		['date', '2026-02-30'],
		['date', '2026-05-04T12:00:00'],
		['dateTime', '2026-05-04'],
		['dateTime', '2026-13-04T12:00:00'],
		['timestamp', 'yesterday'],
		['timestamp', '2026-05-04T12:00:00+99:99'],
		['timestamp', '2026-05-04T12:00:00+02:60'],
		['timestamp', '2026-05-04T12:00:00-15:00'],
		['time', '24:00:00'],
		['uuid', 'one'],
		['json', '{}'],
		['json', { isRawInstance: true, sql: 'x' }],
		['json', nested(32)],
		['geometry', { type: 'Point', coordinates: nested(32) }],
		['csv', 'a,b'],
		['csv', [1]],
		['geometry', 'POINT(1 2)'],
		['geometry', { type: 'Point', coordinates: ['1; drop', 2] }],
		['geometry', { ...point, isRawInstance: true }],
		['geometry', { type: 'Circle', coordinates: [1, 2] }],
	])('does not fit a field of type %s: %j', (type, value) => {
		expect(unfitFor(type, value)).toMatch(/^must be /);
	});

	it('does not run out of stack for JSON that is deeper than it', () => {
		expect(unfitFor('json', nested(200_000))).toBe('must be a JSON object or list of at most 31 levels');
		expect(unfitFor('geometry', { type: 'Point', coordinates: nested(200_000) })).toMatch(/^must be /);
	});
});

function nested(levels: number): unknown[] {
	let value: unknown[] = [];
	for (let level = 1; level < levels; level++) value = [value];
	return value;
}
