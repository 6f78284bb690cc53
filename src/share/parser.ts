import * as v from 'valibot';

export type Parsed<T> = { kind: 'valid'; value: T } | { kind: 'invalid'; field: string; message: string };

/** The first thing that is wrong, as a sentence that names the field. */
export function parserOf<Schema extends v.GenericSchema>(schema: Schema) {
	return (input: unknown): Parsed<v.InferOutput<Schema>> => {
		// The library takes a list for an object without fields.
		if (Array.isArray(input)) return { kind: 'invalid', ...notAnObject };
		const result = v.safeParse(schema, input, { abortPipeEarly: true });
		if (result.success) return { kind: 'valid', value: result.output };
		const [issue] = result.issues;
		return { kind: 'invalid', ...explain(issue) };
	};
}

const notAnObject = { field: 'body', message: 'The request must be a JSON object.' };

function explain(issue: v.BaseIssue<unknown>): { field: string; message: string } {
	const field = v.getDotPath(issue) ?? '';
	if (field === '') return notAnObject;
	if (issue.type === 'strict_object' && issue.expected === 'never') {
		return { field, message: `"${field}" is not a field that can be set here.` };
	}
	if (issue.input === undefined) return { field, message: `"${field}" is required.` };
	return { field, message: `"${field}" ${issue.message}.` };
}
