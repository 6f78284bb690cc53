import { anyReference, modelOf, reference, type FieldSketch } from './small-model.ts';
import type { Draw } from '../../oracle/world/draw.ts';
import type { Project, StoredRow } from '../../oracle/engine/project.ts';
import type { DataModel, RelationModel } from '../../../src/scope/model/data-model.ts';

/** A project whose data model is as the domain takes it. */
export interface ModelledProject extends Project {
	model: DataModel;
}

const letters = ['a', 'a', 'b', null];

/**
 * A project of a few collections with all kinds of relations between them and a few rows in each. Keys are numbers in
 * some and text in others; the field `mark` says which row it is of.
 */
export function randomProject(draw: Draw): ModelledProject {
	const names = ['c0', 'c1', 'c2', 'c3'].slice(0, draw.number(2, 4));
	const relations = names.flatMap((name) => referencesOf(draw, name, names));
	const junctions = draw.chance(0.5) ? [manyToMany(draw, names)] : [];
	const all = [...relations, ...junctions.flatMap((one) => one.relations)];
	const plain: FieldSketch[] = ['mark', 'one', 'two', { field: 'hash', type: 'hash' }];
	const collections = [...names, ...junctions.map(({ name }) => name)].map((name) => [
		name,
		{ fields: plain, primary: draw.chance(0.3) ? 'key' : 'id' },
	]);

	const model = modelOf(Object.fromEntries(collections), all);
	const rows = Object.fromEntries(Object.keys(model.collections).map((name) => [name, bareRows(draw, name, model)]));
	const project = { model, rows };
	for (const relation of all) fillKeys(draw, project, relation);
	return project;
}

function referencesOf(draw: Draw, from: string, names: string[]): RelationModel[] {
	const plain = Array.from({ length: draw.number(0, 2) }, (_, index) => {
		const to = draw.one(names);
		const back = draw.chance(0.6) ? { back: `back_${from}_${index}` } : {};
		return reference(`${from}.ref_${index}`, to, back);
	});
	return draw.chance(0.3) ? [...plain, anyReference(`${from}.any`, 'any_of', draw.some(names))] : plain;
}

function manyToMany(draw: Draw, names: string[]): { name: string; relations: RelationModel[] } {
	const far = draw.chance(0.5);
	return {
		name: 'junction',
		relations: [
			reference('junction.near', draw.one(names), { back: 'links', junction: far ? 'item' : 'far' }),
			far
				? anyReference('junction.item', 'item_of', draw.some(names))
				: reference('junction.far', draw.one(names), { back: 'linked', junction: 'near' }),
		],
	};
}

function bareRows(draw: Draw, name: string, model: Project['model']): StoredRow[] {
	const primary = model.collections[name]?.primary ?? 'id';
	const isText = draw.chance(0.5);
	return Array.from({ length: draw.number(1, 3) }, (_, index) => ({
		[primary]: isText ? `${name}-${index}` : index + 1,
		mark: `${name}#${index}`,
		one: draw.one(letters),
		two: draw.one(letters),
		hash: 'never',
	}));
}

function fillKeys(draw: Draw, { model, rows }: Project, relation: RelationModel): void {
	for (const row of rows[relation.collection] ?? []) {
		const to =
			relation.relatedCollection ?? (draw.chance(0.9) ? draw.one(relation.oneAllowedCollections) : 'elsewhere');
		const primary = model.collections[to]?.primary ?? 'id';
		row[relation.field] = draw.chance(0.15) ? null : (draw.one(rows[to] ?? [{}])[primary] ?? null);
		if (relation.oneCollectionField !== null) row[relation.oneCollectionField] = to;
	}
}
