import type { ApiClient } from '../support/api-client.ts';
import type { AreaPlan, CollectionPlan, FieldPlan, RelationPlan } from './model/plan.ts';

/** Creates the collections of some areas with their fields and relations, each area in a folder of the navigation. */
export async function createModel(admin: ApiClient, areas: AreaPlan[]): Promise<void> {
	await admin.need('POST', '/collections', areas.map(folder));
	await admin.need(
		'POST',
		'/collections',
		areas.flatMap((area) => area.collections.map((plan, index) => collection(area, plan, index))),
	);
	for (const plan of areas.flatMap((area) => area.collections)) {
		for (const field of plan.fields) {
			if (field.relation) await admin.need('POST', '/relations', relation(plan.name, field, field.relation));
		}
	}
}

function folder({ name, icon, color }: AreaPlan, index: number) {
	return { collection: name, schema: null, meta: { icon, color, sort: index + 1, collapse: 'open' } };
}

function collection(area: AreaPlan, plan: CollectionPlan, index: number) {
	return {
		collection: plan.name,
		schema: {},
		meta: {
			icon: plan.icon,
			color: area.color,
			note: plan.note,
			display_template: plan.template ?? null,
			sort_field: plan.sort ?? null,
			hidden: plan.hidden ?? false,
			group: area.name,
			sort: index + 1,
		},
		fields: plan.fields.map(({ field, type, schema, meta }, position) => ({
			field,
			type,
			schema,
			meta: { ...meta, sort: position + 1 },
		})),
	};
}

function relation(collectionName: string, { field }: FieldPlan, { related, meta, onDelete }: RelationPlan) {
	return {
		collection: collectionName,
		field,
		related_collection: related,
		meta: meta ?? {},
		// Rows of several collections share the column; no database can watch over that.
		schema: related === null ? null : { on_delete: onDelete },
	};
}
