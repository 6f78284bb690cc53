import * as v from 'valibot';
import { object, required, text } from './value-types.ts';

const maxPathLength = 500;
const maxNameLength = 64;
const expected = 'must be an object of values by field';

/** As it was sent: which names are fields, only the share can tell, and it refuses all others. */
const values = v.pipe(
	object(v.unknown(), expected),
	v.check((value) => Object.keys(value).every((field) => field.length <= maxNameLength), expected),
);

const key = v.union(
	[required(255), v.pipe(v.number(), v.safeInteger('must be the key of a row'), v.transform(String))],
	'must be the key of a row',
);

/** Every field that is changed has to come with what was seen in its place. */
export const edit = v.pipe(
	v.strictObject({
		path: v.optional(text(maxPathLength), ''),
		key: v.optional(v.nullable(key), null),
		changes: values,
		seen: values,
	}),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		const { path, key: row, changes, seen } = dataset.value;
		const fields = Object.keys(changes);
		const wrong = (message: string, first: string, ...rest: string[]) =>
			addIssue({ message, path: at(dataset.value, first, ...rest) });

		if (fields.length === 0) return wrong('must name at least one field', 'changes');
		if (path !== '' && row === null) return wrong('must say which row at this path it is', 'key');
		const unseen = fields.find((field) => !Object.hasOwn(seen, field));
		if (unseen !== undefined) wrong('must hold what was seen in that field', 'seen', unseen);
	}),
);

export type EditInput = v.InferOutput<typeof edit>;

/** Where something is wrong, as the library has it. */
function at(
	input: Record<string, unknown>,
	first: string,
	...rest: string[]
): [v.ObjectPathItem, ...v.ObjectPathItem[]] {
	const item = (key: string): v.ObjectPathItem => ({ type: 'object', origin: 'value', input, key, value: input[key] });
	return [item(first), ...rest.map(item)];
}
