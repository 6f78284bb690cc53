import { describe, expect, it } from 'vitest';
import { layOutMap } from '../../../extensions/page/map/lay-out-map.ts';
import { allPlaces, readGeometry } from '../../../extensions/page/map/read-geometry.ts';

describe('geometry', () => {
	it.each([
		[{ type: 'Point', coordinates: [8, 47] }, 1],
		[
			{
				type: 'MultiPoint',
				coordinates: [
					[8, 47],
					[9, 48],
				],
			},
			2,
		],
		[
			{
				type: 'LineString',
				coordinates: [
					[8, 47],
					[9, 48],
				],
			},
			2,
		],
		[
			{
				type: 'MultiLineString',
				coordinates: [
					[
						[8, 47],
						[9, 48],
					],
				],
			},
			2,
		],
		[
			{
				type: 'Polygon',
				coordinates: [
					[
						[8, 47],
						[9, 48],
						[9, 47],
					],
				],
			},
			3,
		],
		[
			{
				type: 'MultiPolygon',
				coordinates: [
					[
						[
							[8, 47],
							[9, 48],
							[9, 47],
						],
					],
				],
			},
			3,
		],
		[{ type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [8, 47] }] }, 1],
		[{ type: 'Feature', geometry: { type: 'Point', coordinates: [8, 47] } }, 1],
		['{"type":"Point","coordinates":[8,47]}', 1],
	])('is read from %j', (value, count) => {
		const geometry = readGeometry(value);
		expect(geometry && allPlaces(geometry)).toHaveLength(count);
	});

	it.each([
		null,
		'text',
		{},
		{ type: 'Point', coordinates: ['8', '47'] },
		{ type: 'Point', coordinates: [8, 470] },
		{ type: 'Point', coordinates: [NaN, 1] },
		{ type: 'LineString', coordinates: [[8, 47]] },
		{ type: '__proto__', coordinates: [[8, 47]] },
	])('is not read from %j', (value) => {
		expect(readGeometry(value)).toBeNull();
	});

	it('ends somewhere, however deep it is nested', () => {
		let value: object = { type: 'Point', coordinates: [8, 47] };
		for (let depth = 0; depth < 1000; depth++) value = { type: 'GeometryCollection', geometries: [value] };
		expect(readGeometry(value)).toBeNull();
	});
});

describe('a map', () => {
	const around = (...places: [number, number][]) => layOutMap({ points: places, lines: [], areas: [] });

	it('shows all of its places, north up and east right', () => {
		const map = around([8, 47], [9, 48]);
		const [[west, south], [east, north]] = [map.at([8, 47]), map.at([9, 48])];
		expect(west).toBeLessThan(east);
		expect(north).toBeLessThan(south);
		for (const x of [west, east]) expect(x > 0 && x < map.width).toBe(true);
		for (const y of [south, north]) expect(y > 0 && y < map.height).toBe(true);
	});

	it.each([
		[[[8, 47]]],
		[[[0, 0]]],
		[[[179.9, 89]]],
		[
			[
				[-180, -90],
				[180, 90],
			],
		],
		[
			[
				[8, 47],
				[8.00001, 47.00001],
			],
		],
	])('has a few lines and a scale that fits, of %j', (places) => {
		const map = around(...(places as [number, number][]));
		expect(map.meridians.length).toBeGreaterThan(1);
		expect(map.meridians.length).toBeLessThan(12);
		expect(map.scale.width).toBeGreaterThan(10);
		expect(map.scale.width).toBeLessThanOrEqual(map.width / 4 + 1);
		expect(map.digits).toBeLessThan(8);
	});

	it('is true to length: a degree north is 111 km', () => {
		const map = around([8, 47], [9, 48]);
		const [, south] = map.at([8.5, 47]);
		const [, north] = map.at([8.5, 48]);
		const metresPerPixel = map.scale.metres / map.scale.width;
		expect((south - north) * metresPerPixel).toBeCloseTo(111_320, -2);
	});
});
