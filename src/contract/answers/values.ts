import * as v from 'valibot';

export const id = v.pipe(v.string(), v.uuid());

/** A moment: ISO 8601, UTC, as `2026-05-04T12:00:00.000Z`. */
export const moment = v.pipe(v.string(), v.isoTimestamp());

export const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Of a list that is answered page by page: how many there are in all. */
export const total = v.strictObject({ total: count });
