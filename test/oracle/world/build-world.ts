import type { Knex } from 'knex';
import type { Engine } from '../../support/databases/engine.ts';
import type { ApiClient } from '../../support/api-client.ts';
import type { CollectionSketch, RelationSketch, WorldSketch } from './sketch.ts';
import type { StoredRow } from '../engine/project.ts';

interface Place {
	admin: ApiClient;
	knex: Knex;
	engine: Engine;
}

/** Makes a world in a Directus: its data model over HTTP, its rows in the tables. */
export async function buildWorld({ admin, knex, engine }: Place, world: WorldSketch): Promise<void> {
	const names = Object.keys(world.collections);
	await admin.need(
		'POST',
		'/collections',
		names.map((collection) => ({ collection, schema: {}, meta: {}, fields: fieldsOf(world, collection) })),
	);
	for (const relation of world.relations) {
		// On SQLite Directus cannot delete a collection that a foreign key points at.
		if (relation.isConstraint && engine !== 'sqlite') await admin.need('POST', '/relations', relationOf(relation));
		else await knex('directus_relations').insert(relationRow(relation));
	}
	await admin.need('POST', '/utils/cache/clear?system=true');

	const foreignKeys = world.relations.map(({ collection, field }) => `${collection}.${field}`);
	for (const collection of names) {
		for (const row of world.rows[collection] ?? []) {
			const own = Object.entries(row).filter(([field]) => !foreignKeys.includes(`${collection}.${field}`));
			await knex(collection).insert(Object.fromEntries(own));
		}
	}
	for (const collection of names) {
		const keys = world.relations.filter((relation) => relation.collection === collection).map(({ field }) => field);
		if (keys.length === 0) continue;
		for (const row of world.rows[collection] ?? []) {
			await knex(collection)
				.where(keyOf(world, collection, row))
				.update(Object.fromEntries(keys.map((key) => [key, row[key] ?? null])));
		}
	}
}

/** Takes it away again, by its tables: Directus fails to delete what has relations that the database does not know. */
export async function clearWorld({ admin, knex, engine }: Place, world: WorldSketch): Promise<void> {
	const names = Object.keys(world.collections);
	await knex.transaction(async (trx) => {
		if (engine === 'mariadb') await trx.raw('set foreign_key_checks = 0');
		for (const name of names)
			await trx.raw(engine === 'postgres' ? 'drop table if exists ?? cascade' : 'drop table if exists ??', [name]);
		if (engine === 'mariadb') await trx.raw('set foreign_key_checks = 1');
		await trx('directus_relations').whereIn('many_collection', names).delete();
		await trx('directus_fields').whereIn('collection', names).delete();
		await trx('directus_collections').whereIn('collection', names).delete();
		await trx('directus_permissions').whereIn('collection', names).delete();
	});
	await admin.need('POST', '/utils/cache/clear?system=true');
}

export function keyOf({ collections }: WorldSketch, collection: string, row: StoredRow): StoredRow {
	const field = collections[collection]?.key.field ?? 'id';
	return { [field]: row[field] };
}

function fieldsOf({ collections, relations }: WorldSketch, collection: string): object[] {
	const { key, fields } = collections[collection] as CollectionSketch;
	return [
		{
			...key,
			meta: key.type === 'uuid' ? { special: ['uuid'] } : {},
			schema: { is_primary_key: true, ...(key.type === 'integer' ? { has_auto_increment: true } : {}) },
		},
		...fields.map(({ field, type }) => ({ field, type, meta: type === 'hash' ? { special: ['hash'] } : {} })),
		...relations
			.filter((relation) => relation.collection === collection)
			.flatMap((relation) => columnsOf(collections, relation)),
		...relations
			.filter(({ relatedCollection, oneField }) => relatedCollection === collection && oneField !== null)
			.map(({ oneField }) => ({ field: oneField, type: 'alias', meta: { special: ['o2m'] } })),
	];
}

function columnsOf(collections: WorldSketch['collections'], relation: RelationSketch): object[] {
	const { field, relatedCollection, oneCollectionField } = relation;
	if (relatedCollection === null) {
		return [
			{ field, type: 'string', schema: {} },
			{ field: oneCollectionField, type: 'string', schema: {} },
		];
	}
	const type = collections[relatedCollection]?.key.type;
	return [{ field, type, schema: {}, meta: { special: ['m2o'] } }];
}

function relationOf(relation: RelationSketch): object {
	const { collection, field, relatedCollection, oneField, junctionField } = relation;
	return {
		collection,
		field,
		related_collection: relatedCollection,
		schema: { on_delete: 'SET NULL' },
		meta: { one_field: oneField, junction_field: junctionField },
	};
}

/** As projects have it that came with a database: Directus knows of the relation, the database does not. */
function relationRow(relation: RelationSketch): object {
	return {
		many_collection: relation.collection,
		many_field: relation.field,
		one_collection: relation.relatedCollection,
		one_field: relation.oneField,
		one_collection_field: relation.oneCollectionField,
		one_allowed_collections: relation.oneAllowedCollections.join(',') || null,
		junction_field: relation.junctionField,
	};
}
