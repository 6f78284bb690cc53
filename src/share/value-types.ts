import * as v from 'valibot';

/** Text of a bearable length. */
export const text = (max: number) =>
	v.pipe(
		v.string('must be text'),
		v.check((value) => !value.includes('\0'), 'must not contain NUL characters'),
		v.maxLength(max, `must not be longer than ${max} characters`),
	);

export const required = (max: number) => v.pipe(text(max), v.nonEmpty('must not be empty'));

export const uuid = v.pipe(v.string('must be text'), v.uuid('must be a UUID'));

export const wholeNumber = (min: number, max: number) => {
	const message = `must be a whole number from ${min} to ${max}`;
	return v.pipe(v.number(message), v.integer(message), v.minValue(min, message), v.maxValue(max, message));
};

/** A whole number in a URL. */
export const count = (min: number, max: number) => {
	const message = `must be a whole number from ${min} to ${max}`;
	return v.pipe(
		v.string(message),
		v.regex(/^\d{1,10}$/, message),
		v.transform(Number),
		v.number(message),
		v.integer(message),
		v.minValue(min, message),
		v.maxValue(max, message),
	);
};

/** Says for the description of the API, and for its client, what is meant where code of ours checks it. */
export function meaning<Schema extends v.GenericSchema>(schema: Schema, meant: v.GenericSchema): Schema {
	return Object.assign(schema, { meant });
}

/** Values by name, as they were sent, and no list: the library takes one for the other, and leaves out some names. */
export function object<Value extends v.GenericSchema>(value: Value, message: string) {
	const isObject = (given: unknown) => typeof given === 'object' && given !== null && !Array.isArray(given);
	return meaning(v.custom<Record<string, v.InferInput<Value>>>(isObject, message), v.record(v.string(), value));
}
