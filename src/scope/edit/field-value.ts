import { isUuid } from '../../share/uuid.ts';

const day = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const time = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?`;
const zone = String.raw`(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)`;

const isDate = matches(`${day}`);
const isDateTime = matches(`${day}T${time}`);
const isTimestamp = matches(`${day}T${time}${zone}?`);
const isTime = matches(time);
const isNumeral = matches(String.raw`-?\d{1,30}(?:\.\d{1,30})?`);
const isWholeNumeral = matches(String.raw`-?\d{1,19}`);

/**
 * Why a value cannot be one of a field of this type; null where it can. Some databases take any value for any column,
 * and others answer with an error of their own, so it is said before they are asked. What else must hold of it is
 * Directus' to say.
 */
export function unfitFor(type: string, value: unknown): string | null {
	if (value === null) return null;

	switch (type) {
		case 'integer':
			return Number.isSafeInteger(value) ? null : 'must be a whole number';
		case 'bigInteger':
			return Number.isSafeInteger(value) || isWholeNumeral(value) ? null : 'must be a whole number';
		case 'float':
		case 'decimal':
			return Number.isFinite(value) || isNumeral(value) ? null : 'must be a number';
		case 'boolean':
			return typeof value === 'boolean' ? null : 'must be true or false';
		case 'date':
			return isDate(value) && isThere(value) ? null : 'must be a date such as 2026-05-04';
		case 'dateTime':
			return isDateTime(value) && isThere(value) ? null : 'must be a date and time such as 2026-05-04T12:00:00';
		case 'timestamp':
			return isTimestamp(value) && isThere(value) ? null : 'must be a date and time such as 2026-05-04T12:00:00Z';
		case 'time':
			return isTime(value) ? null : 'must be a time such as 12:00:00';
		case 'uuid':
			return typeof value === 'string' && isUuid(value) ? null : 'must be a UUID';
		case 'json':
			return isPlain(value) && isShallow(value) ? null : `must be a JSON object or list of at most ${deepest} levels`;
		case 'csv':
			return Array.isArray(value) && value.every(isText) ? null : 'must be a list of texts';
		default:
			if (type.startsWith('geometry'))
				return isShallow(value) && isGeometry(value) ? null : 'must be a GeoJSON geometry';
			return isText(value) ? null : 'must be text without NUL characters';
	}
}

function matches(pattern: string) {
	const whole = new RegExp(`^${pattern}$`);
	return (value: unknown): value is string => typeof value === 'string' && whole.test(value);
}

/** JavaScript takes 31 February for 3 March. */
function isThere(value: string): boolean {
	const [date = ''] = value.split('T');
	return new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
}

function isText(value: unknown): boolean {
	return typeof value === 'string' && !value.includes('\0');
}

/** Directus hands an object with this key to the database as it is. */
function isPlain(value: unknown): boolean {
	return isObject(value) && !Object.hasOwn(value, 'isRawInstance');
}

/** MariaDB takes no deeper JSON, and much deeper ones exhaust the stack of whoever walks through them. */
const deepest = 31;

function isShallow(value: unknown): boolean {
	let level = [value].filter(isObject);
	for (let depth = 1; level.length > 0; depth++) {
		if (depth > deepest) return false;
		level = level.flatMap((one) => Object.values(one) as unknown[]).filter(isObject);
	}
	return true;
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}

const geometryTypes = ['Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon'];

function isGeometry(value: unknown): boolean {
	if (!isObject(value) || !('type' in value) || !isPlain(value)) return false;
	if (value.type === 'GeometryCollection') {
		return 'geometries' in value && Array.isArray(value.geometries) && value.geometries.every(isGeometry);
	}
	const isKnown = typeof value.type === 'string' && geometryTypes.includes(value.type);
	return isKnown && 'coordinates' in value && isCoordinates(value.coordinates);
}

function isCoordinates(value: unknown): boolean {
	return Array.isArray(value) && value.length > 0 && value.every((one) => Number.isFinite(one) || isCoordinates(one));
}
