import * as v from 'valibot';

export const id = v.pipe(v.string(), v.uuid());

/** A moment: ISO 8601, UTC, as `2026-05-04T12:00:00.000Z`. */
export const moment = v.pipe(v.string(), v.isoTimestamp());

export const amount = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Of a list that is answered page by page: how many there are in all. */
export const total = v.strictObject({ total: amount });

/** Says what a value is: in the description of the API, and in the types of its client. */
export function described<Schema extends v.GenericSchema>(schema: Schema, what: string) {
	return v.pipe(schema, v.description(what));
}
