import { allPlaces, type Geometry, type Place } from './read-geometry.ts';

/** A map of a piece of the earth, of a width and height of its own. */
export interface MapLayout {
	width: number;
	height: number;
	/** Where a place stands, from the top left. */
	at(place: Place): [x: number, y: number];
	/** Meridians and parallels, in round degrees. */
	meridians: { east: number; x: number }[];
	parallels: { north: number; y: number }[];
	/** Digits after the point that tell the lines of the grid apart. */
	digits: number;
	/** A round length and how long it is on the map. */
	scale: { metres: number; width: number };
}

const WIDTH = 640;
const HEIGHT = 320;
const MARGIN = 0.18;
/** What is shown around a single place: some two kilometres. */
const SMALLEST_DEGREES = 0.02;
const METRES_PER_DEGREE = 111_320;
const GRID_LINES = 4;

/**
 * Lays geometry out on a plane where a kilometre is as long eastwards as northwards at its middle: true to shape for what
 * people draw on maps, from a house to a country.
 */
export function layOutMap(geometry: Geometry): MapLayout {
	const places = allPlaces(geometry);
	const easts = places.map(([east]) => east);
	const norths = places.map(([, north]) => north);
	const [west, east] = extent(easts);
	const [south, north] = extent(norths);
	const middle: Place = [(west + east) / 2, (south + north) / 2];
	const narrowing = Math.max(Math.cos((middle[1] * Math.PI) / 180), 0.05);

	const spanX = Math.max((east - west) * narrowing, SMALLEST_DEGREES);
	const spanY = Math.max(north - south, SMALLEST_DEGREES / 2);
	const pixelsPerDegree = Math.min(WIDTH / (spanX * (1 + 2 * MARGIN)), HEIGHT / (spanY * (1 + 2 * MARGIN)));
	const at = ([x, y]: Place): [number, number] => [
		WIDTH / 2 + (x - middle[0]) * narrowing * pixelsPerDegree,
		HEIGHT / 2 - (y - middle[1]) * pixelsPerDegree,
	];

	const seenX = WIDTH / pixelsPerDegree / narrowing;
	const seenY = HEIGHT / pixelsPerDegree;
	const step = roundBelow(seenX / GRID_LINES);
	const metresPerPixel = METRES_PER_DEGREE / pixelsPerDegree;
	const metres = roundBelow((WIDTH / 4) * metresPerPixel);

	return {
		width: WIDTH,
		height: HEIGHT,
		at,
		meridians: multiples(middle[0] - seenX / 2, middle[0] + seenX / 2, step).map((line) => ({
			east: line,
			x: at([line, middle[1]])[0],
		})),
		parallels: multiples(middle[1] - seenY / 2, middle[1] + seenY / 2, step)
			.filter((line) => Math.abs(line) <= 90)
			.map((line) => ({ north: line, y: at([middle[0], line])[1] })),
		digits: Math.max(0, -Math.floor(Math.log10(step))),
		scale: { metres, width: metres / metresPerPixel },
	};
}

function extent(values: number[]): [number, number] {
	return [values.reduce((a, b) => Math.min(a, b), Infinity), values.reduce((a, b) => Math.max(a, b), -Infinity)];
}

/** 1, 2 or 5 times a power of ten, at most the value. */
function roundBelow(value: number): number {
	const power = 10 ** Math.floor(Math.log10(value));
	const times = [5, 2, 1].find((candidate) => candidate * power <= value) ?? 1;
	return times * power;
}

function multiples(from: number, to: number, step: number): number[] {
	const found: number[] = [];
	for (let index = Math.ceil(from / step); index * step <= to; index++) found.push(index * step);
	return found;
}
