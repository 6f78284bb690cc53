import type { randomUUID } from 'node:crypto';
import type { Draw } from './draw.ts';
import type { CollectionSketch, KeyType, RelationSketch, WorldSketch } from './sketch.ts';
import type { StoredRow } from '../engine/project.ts';

const letters = ['a', 'a', 'b', 'ab', null];
const keyTypes: KeyType[] = ['integer', 'integer', 'bigInteger', 'string', 'uuid'];

/**
 * A few collections with all kinds of keys and of relations between them, and a few rows in each. `mark` and `note` say
 * which cell they are (`c0#1.note`), so that one is known wherever it turns up; rules compare `one`, `two` and `amount`.
 */
export function randomWorld(draw: Draw): WorldSketch {
	const names = ['c0', 'c1', 'c2', 'c3'].slice(0, draw.number(2, 4));
	const references = names.flatMap((name) => referencesOf(draw, name, names));
	const junction = draw.chance(0.5) ? junctionOf(draw, names) : [];
	const relations = [...references, ...junction];
	const all = junction.length === 0 ? names : [...names, 'junction'];
	const collections = Object.fromEntries(all.map((name) => [name, collectionOf(draw)]));
	const rows = Object.fromEntries(all.map((name) => [name, rowsOf(draw, name, collections[name])]));
	for (const relation of relations) point(draw, { collections, relations, rows }, relation);
	return { collections, relations, rows };
}

function collectionOf(draw: Draw): CollectionSketch {
	const [primary, type] = [draw.chance(0.3) ? 'key' : 'id', draw.one(keyTypes)];
	return {
		key: { field: primary, type },
		fields: [
			{ field: 'mark', type: 'string' },
			{ field: 'note', type: 'text' },
			{ field: 'one', type: 'string' },
			{ field: 'two', type: 'string' },
			{ field: 'amount', type: 'integer' },
			{ field: 'hash', type: 'hash' },
		],
	};
}

function rowsOf(draw: Draw, name: string, sketch: CollectionSketch | undefined): StoredRow[] {
	const { field, type } = sketch?.key ?? { field: 'id', type: 'integer' };
	return Array.from({ length: draw.number(1, 3) }, (_, index) => ({
		[field]: keyFor(type, name, index),
		mark: `${name}#${index}.mark`,
		note: `${name}#${index}.note`,
		one: draw.one(letters),
		two: draw.one(letters),
		amount: draw.one([0, 1, 2, 10, -1, null]),
		hash: `${name}#${index}.hash`,
	}));
}

function keyFor(type: KeyType, name: string, index: number): string {
	switch (type) {
		case 'uuid':
			return randomUUIDFor(name, index);
		case 'string':
			return `${name}-${index}`;
		default:
			return String(index + 1);
	}
}

/** The same in every run. */
function randomUUIDFor(name: string, index: number): ReturnType<typeof randomUUID> {
	const end = `${name.length}${name.charCodeAt(name.length - 1)}${index}`.padStart(12, '0');
	return `7d3c2f60-1111-4222-8333-${end}`;
}

function referencesOf(draw: Draw, from: string, names: string[]): RelationSketch[] {
	const plain = Array.from({ length: draw.number(0, 2) }, (_, index) =>
		reference(draw, `${from}.ref_${index}`, draw.one(names), draw.chance(0.6) ? `back_${from}_${index}` : null),
	);
	return draw.chance(0.3) ? [...plain, anyReference(`${from}.any`, 'any_of', draw.some(names))] : plain;
}

/** Many-to-many, or many-to-any. */
function junctionOf(draw: Draw, names: string[]): RelationSketch[] {
	const far = draw.chance(0.5) ? 'item' : 'far';
	const near = { ...reference(draw, 'junction.near', draw.one(names), 'links'), junctionField: far };
	return [
		near,
		far === 'item'
			? { ...anyReference('junction.item', 'item_of', draw.some(names)), junctionField: 'near' }
			: { ...reference(draw, 'junction.far', draw.one(names), 'linked'), junctionField: 'near' },
	];
}

function reference(draw: Draw, from: string, to: string, oneField: string | null): RelationSketch {
	return { ...relation(from), relatedCollection: to, oneField, isConstraint: draw.chance(0.4) };
}

function anyReference(from: string, collectionField: string, allowed: string[]): RelationSketch {
	return { ...relation(from), oneCollectionField: collectionField, oneAllowedCollections: allowed };
}

function relation(from: string): RelationSketch {
	const [collection = '', field = ''] = from.split('.');
	return {
		collection,
		field,
		relatedCollection: null,
		oneField: null,
		oneCollectionField: null,
		oneAllowedCollections: [],
		junctionField: null,
		isConstraint: false,
	};
}

function point(draw: Draw, world: WorldSketch, relation: RelationSketch): void {
	for (const row of world.rows[relation.collection] ?? []) Object.assign(row, randomTarget(draw, world, relation));
}

/** The cells of a row that points somewhere. */
export function randomTarget(draw: Draw, { collections, rows }: WorldSketch, relation: RelationSketch): StoredRow {
	const to = relation.relatedCollection ?? draw.one(relation.oneAllowedCollections);
	const primary = collections[to]?.key.field ?? 'id';
	const key = draw.chance(0.15) ? null : (draw.one(rows[to] ?? [{}])[primary] ?? null);
	return {
		[relation.field]: key,
		...(relation.oneCollectionField === null ? {} : { [relation.oneCollectionField]: to }),
	};
}
