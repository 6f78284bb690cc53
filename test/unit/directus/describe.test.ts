import { describe, expect, it } from 'vitest';
import { createDescriber } from '../../../extensions/directus/describe.ts';
import type { DirectusContext, Schema } from '../../../extensions/directus/directus-context.ts';
import type { Plan } from '../../../src/scope/plan/plan.ts';

describe('what a change is judged by', () => {
	it('is the field as it is at this moment, whatever was known of it for showing it', async () => {
		const body = { collection: 'articles', field: 'body', interface: 'input', options: null, readonly: false };
		// Not real: Directus' own table of fields.
		class ItemsService {
			constructor(private readonly collection: string) {}
			readByQuery = async () => (this.collection === 'directus_fields' ? [{ ...body }] : []);
		}
		const describer = createDescriber({ services: { ItemsService } } as unknown as DirectusContext);
		const plan = { collections: new Set(['articles']) } as unknown as Plan;
		const schema = { collections: { articles: { fields: { body: { type: 'text' } } } } } as unknown as Schema;
		const isReadOnly = await describer.readOnly(plan, schema);
		expect(isReadOnly('articles', 'body')).toBe(false);

		Object.assign(body, { interface: 'input-rich-text-html', readonly: true });
		const rules = await describer.forChange(plan, schema);
		expect(rules.formats('articles', 'body')).toEqual({ kind: 'html' });
		expect(rules.isReadOnly('articles', 'body')).toBe(true);
	});
});
