import { calls } from '../../src/contract/calls.ts';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { errorDetails, errorStatuses } from '../../src/contract/errors.ts';
import { errorsOf, whoMayCall, type Call } from '../../src/contract/call.ts';
import { format, resolveConfig } from 'prettier';
import { jsonSchemas } from '../../src/contract/json-schema.ts';
import { noticeKinds } from '../../src/share/share-fields.ts';
import { shareColumns } from '../../src/share/share-columns.ts';
import * as v from 'valibot';

type JsonSchema = ReturnType<typeof schemaOf>;

const { schemaOf, querySchemaOf, named } = jsonSchemas((name) => `#/definitions/${name}`);

const everyCall = Object.entries(calls).map(([subject, ofSubject]) => ({
	subject,
	named: Object.entries<Call>(ofSubject),
}));

const note = '// Made from src/contract by the build. What is written here by hand is lost.';

/** What the client knows of the API, made from the contract: its files, by name. */
export async function clientSources(): Promise<Record<string, string>> {
	const interfaces = everyCall.map(({ subject, named }) => interfaceOf(subject, named));
	const names = Object.keys({ ...named(), ...queries() }).filter((name) =>
		new RegExp(`\\b${name}\\b`).test(interfaces.join()),
	);
	const data = [note, await typesOf({ ...named(), ...queries(), ...details() }), errorTypes(), constants()];
	const callTypes = [
		note,
		"import type { Answer, CallOptions } from './answer.ts';",
		`import type { ErrorCodes, ${names.join(', ')} } from './api.ts';`,
		...interfaces,
		`/** All calls, by subject. */\nexport interface Calls { ${everyCall.map(({ subject }) => `${subject}: ${pascal(subject)}Calls;`).join('\n')} }`,
		`/** Method, path, what is sent beside the path, and whether the answer is a file: see \`client.ts\`. */\nexport const routes = ${JSON.stringify(routes())} as const;`,
	];
	return { 'api.ts': await formatted(data), 'calls.ts': await formatted(callTypes) };
}

async function formatted(parts: string[]): Promise<string> {
	return format(parts.join('\n\n'), { ...(await resolveConfig('extensions/client/api.ts')), parser: 'typescript' });
}

function constants(): string {
	const columns = JSON.stringify(shareColumns);
	return [
		`/** The codes of errors that the API names. */\nexport const errorCodes = ${JSON.stringify(Object.keys(errorStatuses))} as const satisfies (keyof ErrorDetails)[];`,
		`/** The columns of shares as CSV. */\nexport const shareColumns = ${columns} as const satisfies (keyof Share)[];`,
		`/** What owners can be told of by mail. */\nexport const noticeKinds = ${JSON.stringify(noticeKinds)} as const;`,
	].join('\n\n');
}

async function typesOf(definitions: Record<string, unknown>): Promise<string> {
	const root = { title: 'Root', type: 'object', additionalProperties: false, definitions } as JSONSchema;
	const types = await compile(root, 'Root', {
		bannerComment: '',
		format: false,
		unreachableDefinitions: true,
		ignoreMinAndMaxItems: true,
	});
	return types
		.replace(/export interface Root \{\s*\}/, '')
		.replaceAll(
			/ ?\*? ?This (?:interface|type|definition) was referenced by `Root`'s JSON-Schema\s*\*? via the `definition` "\w+"\./g,
			'',
		)
		.replaceAll(/\/\*\*[\s*]*\*\/\n/g, '');
}

function queries(): Record<string, object> {
	return Object.fromEntries(
		everyCall.flatMap(({ subject, named }) =>
			named.flatMap(([name, { query }]) => {
				if (!query) return [];
				const schema = querySchemaOf(query);
				// What is a file has a call of its own.
				const asked = Object.entries(schema.properties ?? {}).filter(([name]) => name !== 'export');
				return [[queryName(subject, name), { ...schema, properties: Object.fromEntries(asked) }]];
			}),
		),
	);
}

/** What comes with each code. */
function details(): Record<string, object> {
	const all = Object.entries(errorDetails).map(
		([code, entries]) => [detailsName(code), schemaOf(v.object(entries), 'output')] as const,
	);
	return Object.fromEntries(all.map(([name, schema]) => [name, { ...schema, additionalProperties: false }]));
}

function errorTypes(): string {
	const codes = Object.keys(errorStatuses);
	const withDetails = codes.map((code) => `${code}: ${code in errorDetails ? detailsName(code) : 'object'};`);
	const ofCalls = everyCall.flatMap(({ subject, named }) =>
		named.map(
			([name, call]) =>
				`'${subject}.${name}': ${errorsOf(call)
					.map((code) => `'${code}'`)
					.join(' | ')};`,
		),
	);
	return [
		`/** What comes with a code, besides a sentence. */\nexport interface ErrorDetails { ${withDetails.join('\n')} }`,
		`/** The codes that each call can answer. */\nexport interface ErrorCodes { ${ofCalls.join('\n')} }`,
	].join('\n\n');
}

function interfaceOf(subject: string, named: [string, Call][]): string {
	const methods = named.flatMap(([name, call]) => methodsOf(subject, name, call));
	return `export interface ${pascal(subject)}Calls { ${methods.join('\n')} }`;
}

function methodsOf(subject: string, name: string, call: Call): string[] {
	const { summary, who, query, body, data, meta, file } = call;
	const comment = `/** ${summary} ${whoMayCall[who]} */`;
	const codes = `ErrorCodes['${subject}.${name}']`;
	const sentBeside = body
		? `body: ${nameOf(schemaOf(body, 'input'))}`
		: query && `query${hasToBeSent(query) ? '' : '?'}: ${queryName(subject, name)}`;
	const parameters = (sent: string | undefined) =>
		[...inPath(call).map((part) => `${part}: string`), ...(sent ? [sent] : []), 'options?: CallOptions'].join(', ');
	const answered = isFile(call) ? 'Response' : data ? nameOf(schemaOf(data, 'output')) : 'null';
	const about = meta ? nameOf(schemaOf(meta, 'output')) : 'undefined';
	const method = `${comment}\n${name}(${parameters(sentBeside)}): Promise<Answer<${answered}, ${about}, ${codes}>>;`;
	if (file !== 'text/csv') return [method];
	const narrowed = `query?: Omit<${queryName(subject, name)}, 'limit' | 'page'>`;
	return [
		method,
		`/** The same as CSV, all of it. */\n${name}Csv(${parameters(narrowed)}): Promise<Answer<Response, undefined, ${codes}>>;`,
	];
}

type Route = [method: string, path: string, sent: 'query' | 'body' | '', answered: 'data' | 'file' | ''];

function routes(): Record<string, Record<string, Route>> {
	const all = everyCall.map(({ subject, named }) => {
		const ofSubject = named.flatMap(([name, call]): [string, Route][] => {
			const { method, query, body, data, file } = call;
			const sent = body ? 'body' : query ? 'query' : '';
			const path = shortPath(call);
			const route: [string, Route] = [name, [method, path, sent, isFile(call) ? 'file' : data ? 'data' : '']];
			return file === 'text/csv' ? [route, [`${name}Csv`, [method, `${path}?export=csv`, 'query', 'file']]] : [route];
		});
		return [subject, Object.fromEntries(ofSubject)] as const;
	});
	return Object.fromEntries(all);
}

/** A file is the same without its name. */
function shortPath({ path }: Call): string {
	return path.replace('/:name?', '');
}

function inPath(call: Call): string[] {
	return [...shortPath(call).matchAll(/:(\w+)/g)].map(([, name = '']) => name);
}

/** Whether it answers a file, whoever asks and however. */
function isFile({ file, data }: Call): boolean {
	return file !== undefined && data === null;
}

function hasToBeSent(query: v.GenericSchema): boolean {
	return (querySchemaOf(query).required ?? []).length > 0;
}

/** How a schema is written as a type, where it has a name or is made of such. */
function nameOf(schema: JsonSchema): string {
	const { $ref, anyOf, type, items } = schema as {
		$ref?: string;
		anyOf?: JsonSchema[];
		type?: string;
		items?: JsonSchema;
	};
	if ($ref !== undefined) return $ref.replace('#/definitions/', '');
	if (anyOf) return anyOf.map(nameOf).join(' | ');
	if (type === 'array' && items) return `(${nameOf(items)})[]`;
	if (type === 'object') return 'Record<string, unknown>';
	throw new Error(`What has no name should have one: ${JSON.stringify(schema)}.`);
}

function detailsName(code: string): string {
	return `${pascal(code.toLowerCase())}Details`;
}

function queryName(subject: string, name: string): string {
	return `${pascal(subject)}${pascal(name)}Query`;
}

function pascal(name: string): string {
	return name.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
