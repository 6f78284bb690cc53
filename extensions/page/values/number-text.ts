import { numberFormat } from './formats.ts';

type NumberString = `${number}`;

const MOST_DIGITS = 20;

/** Thousands of whole numbers are grouped from five digits on, so that a year stays a year. */
export function numberText(value: unknown, kind: 'integer' | 'number' = 'integer'): string {
	const written = typeof value === 'number' ? String(value) : value;
	if (typeof written !== 'string') return JSON.stringify(value);
	if (!isNumber(written)) return written;

	// Databases hand decimals and big integers over as strings; all their digits are kept.
	const digits = Math.min(written.split('.')[1]?.length ?? 0, MOST_DIGITS);
	const options: Intl.NumberFormatOptions = {
		useGrouping: kind === 'number' ? 'auto' : 'min2',
		minimumFractionDigits: digits,
		maximumFractionDigits: MOST_DIGITS,
	};
	return numberFormat(options).format(written);
}

/** A number of bytes in the unit that a reader expects. */
export function sizeText(bytes: unknown): string | null {
	const size = Number(bytes);
	if (bytes === null || bytes === undefined || !Number.isFinite(size)) return null;
	const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
	const power = size < 1 ? 0 : Math.min(Math.floor(Math.log10(size) / 3), units.length - 1);
	const amount = size / 1000 ** power;
	const format = numberFormat({
		style: 'unit',
		unit: units[power],
		unitDisplay: power === 0 ? 'long' : 'short',
		maximumFractionDigits: power > 0 && amount < 10 ? 1 : 0,
	});
	return format.format(amount);
}

function isNumber(value: string): value is NumberString {
	return /^-?\d+(\.\d+)?$/.test(value);
}
