import { toJsonSchema, type ConversionConfig, type JsonSchema } from '@valibot/to-json-schema';
import { calls } from './calls.ts';
import { errorsOf, errorStatuses, type Call, type Caller } from './call.ts';
import { event, stats, visit } from './answers/activity.ts';
import { glimpse, offer, share } from './answers/shares.ts';
import { options, role, scope, scopeNode, user } from './answers/choices.ts';
import { content, info, opened } from './answers/visits.ts';
import { person, received, recipient } from './answers/recipients.ts';
import type * as v from 'valibot';

/** What has a name of its own in the description. */
const definitions: Record<string, v.GenericSchema> = {
	...{ Share: share, ShareGlimpse: glimpse, ShareOffer: offer, Recipient: recipient, Received: received },
	...{ Person: person, Role: role, User: user, Options: options, Scope: scope, ScopeNode: scopeNode },
	...{ Visit: visit, Event: event, Stats: stats, Info: info, OpenedVisit: opened, Content: content },
};

/** What code of ours checks beside the schemas has no words there: it is told when it is refused. */
const config: ConversionConfig = {
	definitions,
	errorMode: 'ignore',
	overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
};

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

const whoMayCall: Record<Caller, string> = {
	anyone: 'For anyone.',
	holder: 'For whoever holds the link.',
	visit: 'For a visitor who is in.',
	user: 'For users who are signed in to Directus.',
	owner: 'For the share’s owner, and administrators.',
	heir: 'For the user whom the share is offered to.',
	administrator: 'For administrators.',
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
				...Object.fromEntries(Object.entries(definitions).map(([name, schema]) => [name, definition(name, schema)])),
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
						properties: { code: { type: 'string', examples: Object.keys(errorStatuses) } },
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
	const { properties = {}, required = [] } = query ? schemaOf(query, 'input') : {};
	return Object.entries(properties)
		.filter(([name]) => name !== 'access_token')
		.map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }));
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

function schemaOf(schema: v.GenericSchema, typeMode: 'input' | 'output'): JsonSchema {
	const described = toJsonSchema(schema, { ...config, typeMode });
	// All that has a name stands with the components.
	delete described.$schema;
	delete described.$defs;
	return described;
}

/** Of what has a name: what it is, and not its name once more. */
function definition(name: string, schema: v.GenericSchema): NonNullable<JsonSchema['$defs']>[string] {
	const { $defs } = toJsonSchema(schema, { ...config, typeMode: 'output' });
	return $defs?.[name] ?? {};
}
