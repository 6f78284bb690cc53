import { isReadAsSomethingElse } from '../rights/condition.ts';
import { isUuid } from '../../share/uuid.ts';
import type { CollectionModel, FieldModel } from './data-model.ts';

/**
 * The key of a row as text; null where it does not tell the row from every other. Drivers give big integers back as the
 * nearest number that they have, and Directus compares the values of most columns of numbers as such numbers. What was
 * rounded on the way may be the key of another row: nothing is looked for with it.
 *
 * @param value as a driver gave it back, or as a text of somewhere else names it
 */
export function exactKey(model: CollectionModel, value: unknown): string | null {
	const text = typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
	if (typeof text !== 'string' || isRounded(value)) return null;

	switch (typeOfKey(model)) {
		case 'uuid':
			return isUuid(text) ? text : null;
		case 'bigInteger':
			return isWhole(text) ? text : null;
		case 'integer':
			return isWhole(text) && Number.isSafeInteger(Number(text)) ? text : null;
		case 'float':
		case 'decimal':
			return isShortNumeral(text) ? text : null;
		default:
			return isReadAsSomethingElse(text) || text.includes('\0') ? null : text;
	}
}

/** The same in the one spelling that databases with a type for it give back. */
export function canonicalKey(model: CollectionModel, value: unknown): string | null {
	const key = exactKey(model, value);
	return typeOfKey(model) === 'uuid' ? (key?.toLowerCase() ?? null) : key;
}

/**
 * Whether a text can be a key of the collection at all; databases are not asked what they would only choke on.
 *
 * @param checksRanges whether the database answers with an error where a number does not fit into the column
 */
export function isKeyOf(model: CollectionModel, text: string, checksRanges: boolean): boolean {
	return exactKey(model, text) !== null && isInRange(model, text, checksRanges);
}

/** Whether a text would be such a key, had it not more digits than the numbers that Directus would compare it as. */
export function hasTooManyDigits(model: CollectionModel, text: string, checksRanges: boolean): boolean {
	if (exactKey(model, text) !== null || !isInRange(model, text, checksRanges)) return false;
	return typeOfKey(model) === 'integer' ? isWhole(text) : isDecimal(model) && isNumeral(text);
}

/** Whether every text that can be a key of the collection is one that the database takes for such a value. */
export function isAskable(model: CollectionModel): boolean {
	return ['uuid', 'integer', 'bigInteger', 'float', 'decimal', 'string', 'text'].includes(typeOfKey(model));
}

function isInRange(model: CollectionModel, text: string, checksRanges: boolean): boolean {
	if (!['integer', 'bigInteger'].includes(typeOfKey(model)) || !isWhole(text)) return true;
	const { least, most } = checksRanges ? rangeOf(model.fields[model.primary]) : widest;
	return BigInt(text) >= least && BigInt(text) <= most;
}

function isDecimal(model: CollectionModel): boolean {
	return ['float', 'decimal'].includes(typeOfKey(model));
}

function typeOfKey({ primary, fields }: CollectionModel): string {
	return fields[primary]?.type ?? 'unknown';
}

/** A number that others would be given back as, too. */
function isRounded(value: unknown): boolean {
	return typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
}

/** As databases write it: no second way to write the same number. */
function isWhole(text: string): boolean {
	return /^(?:0|-?[1-9]\d{0,19})$/.test(text);
}

function isNumeral(text: string): boolean {
	return /^-?\d{1,40}(?:\.\d{1,40})?$/.test(text);
}

/** So many digits come through a double as they were. */
const digitsOfDouble = 15;

function isShortNumeral(text: string): boolean {
	return isNumeral(text) && text.replace(/[-.]/g, '').replace(/^0+/, '').length <= digitsOfDouble;
}

interface Range {
	least: bigint;
	most: bigint;
}

const widest: Range = { least: -(2n ** 63n), most: 2n ** 64n - 1n };

/** In the words of those databases that check ranges. */
const bitsOf: Record<string, bigint> = { smallint: 16n, int2: 16n, int: 32n, int4: 32n, integer: 32n };

function rangeOf(field: FieldModel | undefined): Range {
	if (field?.dbType === 'tinyint') return { least: 0n, most: 255n };
	const bits = bitsOf[field?.dbType ?? ''] ?? 64n;
	return { least: -(2n ** (bits - 1n)), most: 2n ** (bits - 1n) - 1n };
}
