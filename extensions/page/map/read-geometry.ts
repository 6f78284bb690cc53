/** East and north, in degrees. */
export type Place = [east: number, north: number];

export interface Geometry {
	points: Place[];
	lines: Place[][];
	/** Each with its holes after it. */
	areas: Place[][][];
}

const MOST_PLACES = 20_000;
const DEEPEST = 8;

/** Reads GeoJSON, features and collections included. Null where it is none, or has nothing in it that is on the earth. */
export function readGeometry(value: unknown): Geometry | null {
	const geometry: Geometry = { points: [], lines: [], areas: [] };
	collect(typeof value === 'string' ? parsed(value) : value, geometry, 0);
	const count = allPlaces(geometry).length;
	return count > 0 && count <= MOST_PLACES ? geometry : null;
}

export function allPlaces({ points, lines, areas }: Geometry): Place[] {
	return [...points, ...lines.flat(), ...areas.flat(2)];
}

function collect(value: unknown, into: Geometry, depth: number): void {
	if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
	const { type, coordinates, geometries, geometry, features } = value as Record<string, unknown>;

	switch (type) {
		case 'Point':
			return void into.points.push(...placesOf([coordinates]));
		case 'MultiPoint':
			return void into.points.push(...placesOf(coordinates));
		case 'LineString':
			return addLine(into, coordinates);
		case 'MultiLineString':
			return listOf(coordinates).forEach((line) => addLine(into, line));
		case 'Polygon':
			return addArea(into, coordinates);
		case 'MultiPolygon':
			return listOf(coordinates).forEach((area) => addArea(into, area));
		case 'GeometryCollection':
			return listOf(geometries).forEach((one) => collect(one, into, depth + 1));
		case 'Feature':
			return collect(geometry, into, depth + 1);
		case 'FeatureCollection':
			return listOf(features).forEach((one) => collect(one, into, depth + 1));
	}
}

function addLine(into: Geometry, value: unknown): void {
	const line = placesOf(value);
	if (line.length > 1) into.lines.push(line);
}

function addArea(into: Geometry, value: unknown): void {
	const rings = listOf(value)
		.map(placesOf)
		.filter((ring) => ring.length > 2);
	if (rings.length > 0) into.areas.push(rings);
}

function placesOf(value: unknown): Place[] {
	return listOf(value).flatMap((place): Place[] => {
		const [east, north] = listOf(place);
		if (typeof east !== 'number' || typeof north !== 'number') return [];
		return Math.abs(east) <= 360 && Math.abs(north) <= 90 ? [[east, north]] : [];
	});
}

function listOf(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [];
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return null;
	}
}
