import * as v from 'valibot';
import { parserOf, type Parsed } from './parser.ts';
import { required, text } from './value-types.ts';

const maxPathLength = 500;
const maxNameLength = 64;
const expected = 'must be an object of values by field';

/** As it was sent: which names are fields, only the share can tell, and it refuses all others. */
const values = v.pipe(
	v.custom<Record<string, unknown>>(
		(value) => typeof value === 'object' && value !== null && !Array.isArray(value),
		expected,
	),
	v.check((value) => Object.keys(value).every((field) => field.length <= maxNameLength), expected),
);

const key = v.union(
	[required(255), v.pipe(v.number(), v.safeInteger('must be the key of a row'), v.transform(String))],
	'must be the key of a row',
);

const edit = v.strictObject({
	path: v.optional(text(maxPathLength), ''),
	key: v.optional(v.nullable(key), null),
	changes: values,
	seen: values,
});

export type EditInput = v.InferOutput<typeof edit>;

const parse = parserOf(edit);

/** Every field that is changed has to come with what was seen in its place. */
export function parseEdit(input: unknown): Parsed<EditInput> {
	const parsed = parse(input);
	if (parsed.kind === 'invalid') return parsed;
	const { path, key: row, changes, seen } = parsed.value;
	const fields = Object.keys(changes);
	if (fields.length === 0) return invalid('changes', '"changes" must name at least one field.');
	if (path !== '' && row === null) return invalid('key', '"key" is required: which row at this path is it?');
	const unseen = fields.find((field) => !Object.hasOwn(seen, field));
	if (unseen !== undefined) return invalid(`seen.${unseen}`, `"seen" must hold what was seen in "${unseen}".`);
	return parsed;
}

function invalid(field: string, message: string): Parsed<never> {
	return { kind: 'invalid', field, message };
}
