import { describe, expect, it } from 'vitest';
import { validate } from '@readme/openapi-parser';
import { Validator } from '@seriousme/openapi-schema-validator';
import { allCalls } from '../../support/contract-check.ts';
import { describeApi } from '../../../src/contract/openapi.ts';
import { parserOf } from '../../../src/share/parser.ts';
import type { Call } from '../../../src/contract/call.ts';

/** As it is written to the file. */
const written = () => JSON.parse(JSON.stringify(describeApi('1.2.3'))) as ReturnType<typeof describeApi>;

describe('the description of the API', () => {
	it('is OpenAPI, as two programs that know nothing of each other say', async () => {
		expect(await new Validator().validate(written())).toMatchObject({ valid: true });
		expect(await validate(written() as unknown as Parameters<typeof validate>[0])).toMatchObject({ valid: true });
	});

	it('has every call, once for each way in which it is written', () => {
		const described = Object.entries(written().paths).flatMap(([path, methods]) =>
			Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
		);
		const called = allCalls.flatMap(({ method, path }) => {
			const whole = path.replaceAll(/:(\w+)/g, '{$1}');
			return whole.endsWith('?')
				? [whole.replace('/{name}?', ''), whole.slice(0, -1)].map((one) => `${method} ${one}`)
				: `${method} ${whole}`;
		});
		expect(described.sort()).toEqual(called.sort());
	});

	it('refers to nothing that it does not hold', () => {
		const text = JSON.stringify(written());
		const { schemas } = written().components;
		const named = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name = '']) => name);
		expect(named.filter((name) => !Object.hasOwn(schemas, name))).toEqual([]);
		for (const [name, schema] of Object.entries(schemas)) expect(schema, name).toHaveProperty('type');
	});

	const withBody = allCalls.filter(({ body }) => body);
	it.each(withBody)('has an example for $method $path that could be sent', ({ body, example }: Call) => {
		expect(example).toBeDefined();
		expect(body && parserOf(body)(example)).toMatchObject({ kind: 'valid' });
	});
});
