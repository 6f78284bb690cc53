import { makeRole } from '../newsroom/people.ts';
import type { ApiClient } from '../api-client.ts';
import type { World } from './world.ts';

export interface ReportsContents {
	/** A role that may read everything, and its policy. */
	role: string;
	policy: string;
}

const collections = ['reports', 'lines', 'remarks', 'labels', 'directus_files'];

/** Reports that have lines, which have remarks, and no row yet. */
export const reportsWorld: World<ReportsContents> = {
	name: 'reports',
	async make({ admin }) {
		await makeCollections(admin);
		return makeRole(
			admin,
			'Reader',
			collections.map((collection) => ({ collection })),
		);
	},
};

async function makeCollections(admin: ApiClient): Promise<void> {
	const integerKey = { field: 'id', type: 'integer', schema: { is_primary_key: true, has_auto_increment: true } };
	const keys = {
		reports: { field: 'id', type: 'uuid', meta: { special: ['uuid'] }, schema: { is_primary_key: true, length: 36 } },
		lines: integerKey,
		remarks: integerKey,
		labels: { field: 'slug', type: 'string', schema: { is_primary_key: true } },
	};

	for (const [collection, key] of Object.entries(keys)) {
		const fields = [key, { field: 'title', type: 'string' }];
		await admin.need('POST', '/collections', { collection, fields, schema: {}, meta: {} });
	}

	await makeParts(admin, { parts: 'lines', of: 'reports', field: 'report', type: 'uuid' });
	await makeParts(admin, { parts: 'remarks', of: 'lines', field: 'line', type: 'integer' });
}

async function makeParts(
	admin: ApiClient,
	{ parts, of, field, type }: Record<'parts' | 'of' | 'field' | 'type', string>,
) {
	await admin.need('POST', `/fields/${parts}`, { field, type, schema: {}, meta: { special: ['m2o'] } });
	await admin.need('POST', `/fields/${of}`, { field: parts, type: 'alias', meta: { special: ['o2m'] } });
	await admin.need('POST', '/relations', {
		collection: parts,
		field,
		related_collection: of,
		schema: { on_delete: 'CASCADE' },
		meta: { one_field: parts, one_deselect_action: 'delete' },
	});
}
