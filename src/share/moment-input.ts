import * as v from 'valibot';

const isoDate = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

const expected = 'must be a date in ISO 8601, such as 2026-05-04T12:00:00Z';

/** A date without a zone is UTC, as everything in the contract. */
export const instant = v.pipe(
	v.string(expected),
	v.regex(isoDate, expected),
	v.check(isDayThatExists, 'must be a date that exists'),
	v.transform((value) => Date.parse(withZone(value))),
	v.number('must be a date that exists'),
	v.finite('must be a date that exists'),
);

/** A day alone means all of it. */
export const end = v.pipe(
	v.string(expected),
	v.transform((value) => (isDay(value) ? `${value}T23:59:59.999Z` : value)),
	instant,
);

function isDay(value: string): boolean {
	return /^\d{4}-\d{2}-\d{2}$/.test(value);
}

/** JavaScript takes 31 February for 3 March. */
function isDayThatExists(value: string): boolean {
	const day = value.slice(0, 10);
	const parsed = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
}

function withZone(value: string): string {
	if (value.length === 10) return value;
	return /(?:Z|[+-]\d{2}:?\d{2})$/.test(value) ? value : `${value.replace(' ', 'T')}Z`;
}
