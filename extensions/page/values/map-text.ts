import { numberFormat } from './formats.ts';

/** The place of a GeoJSON point, as degrees. Other shapes have no short text. */
export function mapText(value: unknown): string | null {
	if (typeof value !== 'object' || value === null) return null;
	const { type, coordinates } = value as { type?: unknown; coordinates?: unknown };
	if (type !== 'Point' || !Array.isArray(coordinates)) return null;
	const [east, north] = coordinates as unknown[];
	if (typeof east !== 'number' || typeof north !== 'number') return null;
	return `${degrees(north)} ${north < 0 ? 'S' : 'N'}, ${degrees(east)} ${east < 0 ? 'W' : 'E'}`;
}

function degrees(value: number): string {
	return `${numberFormat({ maximumFractionDigits: 5 }).format(Math.abs(value))}°`;
}
