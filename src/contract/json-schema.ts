import { toJsonSchema, type ConversionConfig, type JsonSchema } from '@valibot/to-json-schema';
import { answered, sent } from './definitions.ts';
import * as v from 'valibot';

type AnySchema = v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>;

const definitions = { ...answered, ...sent };

/**
 * The schemas of the contract as JSON Schema. What code of ours checks beside them has no words there: it is told when it
 * is refused.
 *
 * @param refTo where what has a name of its own is found: `#/components/schemas/Share`
 */
export function jsonSchemas(refTo: (name: string) => string) {
	const config: ConversionConfig = {
		definitions,
		errorMode: 'ignore',
		overrideRef: ({ referenceId }) => refTo(referenceId),
		overrideSchema: ({ valibotSchema, jsonSchema }) => inWords(valibotSchema, meantBy(valibotSchema) ?? jsonSchema),
	};

	/** What is sent (`input`) or answered (`output`); by its name, if it has one. */
	function schemaOf(schema: v.GenericSchema, typeMode: 'input' | 'output'): JsonSchema {
		const described = toJsonSchema(schema, { ...config, typeMode });
		// All that has a name stands with the others.
		delete described.$schema;
		delete described.$defs;
		return described;
	}

	/**
	 * What a query may hold, as it is meant: lists and numbers, that are written as text. What has a value where nothing is
	 * sent need not be sent.
	 */
	function querySchemaOf(query: v.GenericSchema): JsonSchema {
		const meant = schemaOf(query, 'output');
		const { required = [] } = schemaOf(query, 'input');
		// The login by URL is Directus' own affair.
		const properties = Object.entries(meant.properties ?? {}).filter(([name]) => name !== 'access_token');
		return {
			...meant,
			properties: Object.fromEntries(properties.map(([name, schema]) => [name, withUsual(schema)])),
			required,
		};
	}

	/** What has a name: what it is, and not its name once more. */
	function named(): Record<string, JsonSchema> {
		const of = (schemas: Record<string, v.GenericSchema>, typeMode: 'input' | 'output') =>
			Object.entries(schemas).map(([name, schema]) => {
				const { $defs } = toJsonSchema(schema, { ...config, typeMode });
				return [name, $defs?.[name] ?? {}];
			});
		return Object.fromEntries([...of(answered, 'output'), ...of(sent, 'input')]) as Record<string, JsonSchema>;
	}

	return { schemaOf, querySchemaOf, named };
}

/** What code of ours checks says of itself what is meant; nothing in it has a name. */
function meantBy(schema: AnySchema): JsonSchema | null {
	if (!('meant' in schema)) return null;
	const described = toJsonSchema(schema.meant as v.GenericSchema, { errorMode: 'ignore', typeMode: 'output' });
	delete described.$schema;
	return described;
}

/** A description stands after what makes a value of what is sent, where the library looks for it no more. */
function inWords(schema: AnySchema, described: JsonSchema): JsonSchema {
	const description = 'wrapped' in schema ? v.getDescription(schema.wrapped as AnySchema) : undefined;
	return description === undefined ? described : { ...described, description };
}

/** The usual value is written as text, too. */
function withUsual(schema: unknown): JsonSchema {
	const { default: usual, ...rest } = schema as JsonSchema;
	if (typeof usual !== 'string') return rest;
	if (rest.type === 'integer' || rest.type === 'number') return { ...rest, default: Number(usual) };
	return { ...rest, default: rest.type === 'array' ? usual.split(',') : usual };
}
