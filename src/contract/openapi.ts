import * as v from 'valibot';
import { calls } from './calls.ts';
import { errorDetails, errorStatuses } from './errors.ts';
import { errorsOf, whoMayCall, type Call, type Caller } from './call.ts';
import { jsonSchemas } from './json-schema.ts';

const { schemaOf, querySchemaOf, named } = jsonSchemas((name) => `#/components/schemas/${name}`);

/** What has to come with a call; the secret of a link is in its path. */
const security: Record<Caller, object[]> = {
	anyone: [{}],
	holder: [{}],
	visit: [{ visit: [] }],
	user: [{ directus: [] }],
	owner: [{ directus: [] }],
	heir: [{ directus: [] }],
	administrator: [{ directus: [] }],
};

/** The HTTP API as OpenAPI 3.1 has it. */
export function describeApi(version: string) {
	const paths: Record<string, Record<string, object>> = {};

	for (const [subject, named] of Object.entries(calls)) {
		for (const [name, call] of Object.entries<Call>(named)) {
			for (const path of pathsOf(call)) {
				const isFirst = path === pathsOf(call)[0];
				const operationId = `${subject}.${name}${isFirst ? '' : '.named'}`;
				(paths[path] ??= {})[call.method.toLowerCase()] = operation(call, { path, operationId, subject });
			}
		}
	}

	return {
		openapi: '3.1.0',
		info: {
			title: 'Sharing for Directus',
			version,
			summary: 'Share one item, and what belongs to it, with people who have no account.',
			license: { name: 'MIT', identifier: 'MIT' },
		},
		// From where this is answered, so that it holds below any path.
		servers: [{ url: '../../share', description: 'Below the address of Directus.' }],
		tags: Object.keys(calls).map((name) => ({ name })),
		paths,
		components: {
			schemas: {
				...named(),
				Error: errorSchema,
			},
			securitySchemes: {
				directus: { type: 'http', scheme: 'bearer', description: 'A token of Directus.' },
				visit: {
					type: 'http',
					scheme: 'bearer',
					description: 'The token of a visit. Browsers send it by themselves, as a cookie of that link.',
				},
			},
		},
	};
}

const errorSchema = {
	type: 'object',
	required: ['errors'],
	properties: {
		errors: {
			type: 'array',
			minItems: 1,
			items: {
				type: 'object',
				required: ['message', 'extensions'],
				properties: {
					message: { type: 'string', description: 'What is wrong and what to do, in a sentence.' },
					extensions: {
						type: 'object',
						required: ['code'],
						properties: {
							code: { type: 'string', examples: Object.keys(errorStatuses) },
							...schemaOf(v.object(Object.assign({}, ...Object.values(errorDetails)) as v.ObjectEntries), 'output')
								.properties,
						},
					},
				},
			},
		},
	},
};

const othersProblem = problem(['A code of a hook or flow of the project, which refused it']);

/** A path for each way in which it can be written. */
function pathsOf({ path }: Call): string[] {
	const whole = path.replaceAll(/:(\w+)/g, '{$1}');
	const [short, optional] = whole.split('/{name}?');
	return optional === undefined ? [whole] : [short ?? '', `${short}/{name}`];
}

function operation(call: Call, { path, operationId, subject }: { path: string; operationId: string; subject: string }) {
	const { who, summary, body, example } = call;
	const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
		...{ name, in: 'path', required: true, schema: { type: 'string' } },
	}));
	return {
		operationId,
		tags: [subject],
		summary,
		description: whoMayCall[who],
		security: security[who],
		parameters: [...inPath, ...queryOf(call)],
		...(body && {
			requestBody: {
				required: true,
				content: { 'application/json': { schema: schemaOf(body, 'input'), ...(example && { example }) } },
			},
		}),
		responses: { ...answersOf(call), ...problemsOf(call), ...(call.othersMayRefuse && { default: othersProblem }) },
	};
}

function queryOf({ query }: Call): object[] {
	const { properties = {}, required = [] } = query ? querySchemaOf(query) : {};
	return Object.entries(properties).map(([name, schema]) => ({
		name,
		in: 'query',
		required: required.includes(name),
		schema,
		// A list is one text: `state=active,paused`.
		...(isList(schema) && { style: 'form', explode: false }),
	}));
}

function isList(schema: unknown): boolean {
	return (schema as { type?: unknown }).type === 'array';
}

function answersOf({ data, meta, file }: Call): Record<string, object> {
	if (data === null && file === undefined) return { 204: { description: 'It is done.' } };
	const json = data && {
		'application/json': {
			schema: {
				type: 'object',
				required: meta ? ['data', 'meta'] : ['data'],
				properties: { data: schemaOf(data, 'output'), ...(meta && { meta: schemaOf(meta, 'output') }) },
			},
		},
	};
	return {
		200: { description: 'What was asked for.', content: { ...json, ...(file !== undefined && { [file]: {} }) } },
	};
}

function problemsOf(call: Call): Record<string, object> {
	const codes = errorsOf(call);
	const statuses = [...new Set(codes.map((code) => errorStatuses[code]))];
	return Object.fromEntries(
		statuses.map((status) => [status, problem(codes.filter((code) => errorStatuses[code] === status))]),
	);
}

function problem(codes: string[]): object {
	return {
		description: codes.join(', '),
		content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
	};
}
