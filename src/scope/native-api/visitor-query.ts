import { stepAlong } from '../model/relation-step.ts';
import { joinsMany } from './joins-many.ts';
import type { DataModel } from '../model/data-model.ts';
import type { PrincipalRow } from '../plan/principal.ts';

/** The parts of a query of Directus' API that look at values; of what is shown, how many rows there are. */
export interface VisitorQuery {
	fields?: unknown;
	filter?: unknown;
	sort?: unknown;
	group?: unknown;
	aggregate?: unknown;
	alias?: unknown;
	deep?: unknown;
}

interface Context {
	model: DataModel;
	rows: PrincipalRow[];
}

/**
 * Finds what a visitor's own query may not ask. Directus joins related rows into a filter or an order without asking
 * whether they may be read, and filters and sums a field in rows in which it may not; it counts a list whole, and a row as
 * often as a permission joins others to it: all of that answers questions about what is not shared. So a visitor's query
 * may look only at fields of the collection itself that all of its rows show.
 *
 * @returns the name of the part that is refused, or null
 */
export function findRefused(query: VisitorQuery, collection: string, context: Context): string | null {
	const fields = comparableFields(collection, context);
	const names = [
		...namesInFilter(query.filter),
		...textsIn(query.sort).map((name) => name.replace(/^-/, '')),
		...textsIn(query.group),
		...namesInAggregate(query.aggregate),
	];

	const refused = names.find((name) => !fields.includes(plainField(name)));
	if (refused !== undefined) return refused;

	const counted = countedList(query, collection, context.model) ?? joinedCount(query.aggregate, collection, context);
	if (counted !== null) return counted;

	const aliased = Object.keys(recordOf(query.alias)).find(
		(name) => context.model.collections[collection]?.fields[name],
	);
	return aliased ?? refusedInDeep(query.deep, collection, context);
}

function refusedInDeep(deep: unknown, collection: string, context: Context): string | null {
	for (const [name, nested] of Object.entries(recordOf(deep))) {
		if (name.startsWith('_')) continue;
		const step = stepAlong(context.model, collection, name);
		if (!step) return name;

		const { _filter, _sort, _group, _aggregate, _alias, ...deeper } = recordOf(nested);
		const query = { filter: _filter, sort: _sort, group: _group, aggregate: _aggregate, alias: _alias, deep: deeper };
		const refused = findRefused(query, step.collection, context);
		if (refused !== null) return `${name}.${refused}`;
	}

	return null;
}

/** The number of rows of a list that is asked for among the fields: of all of its rows, whoever may read them. */
function countedList({ fields, alias }: VisitorQuery, collection: string, model: DataModel): string | null {
	const shown = [...textsIn(fields), ...textsIn(Object.values(recordOf(alias)))];
	return shown.find((path) => /\bcount\(/.test(path) && !countsOwnValue(path, collection, model)) ?? null;
}

/** Of JSON it is the length of the value that is shown. */
function countsOwnValue(path: string, collection: string, model: DataModel): boolean {
	const type = model.collections[collection]?.fields[plainField(path)]?.type;
	return type !== undefined && type !== 'alias';
}

const countsEachRow = ['count', 'countAll', 'sum', 'avg'];

/** What a permission that joins several rows to one would count several times. */
function joinedCount(aggregate: unknown, collection: string, { model, rows }: Context): string | null {
	const operation = Object.keys(recordOf(aggregate)).find((name) => countsEachRow.includes(name));
	if (operation === undefined) return null;
	const ofCollection = rows.filter((row) => row.collection === collection);
	return ofCollection.some(({ permissions }) => joinsMany(permissions, collection, model)) ? operation : null;
}

/** Fields with a value of their own that every row of the principal shows. */
function comparableFields(collection: string, { model, rows }: Context): string[] {
	const [first, ...others] = rows.filter((row) => row.collection === collection);
	const common = (first?.fields ?? []).filter((field) => others.every(({ fields }) => fields.includes(field)));
	return common.filter((field) => model.collections[collection]?.fields[field]?.type !== 'alias');
}

/** The paths that a filter compares: `title`, or `author.name`, which is no field of the collection itself. */
function namesInFilter(filter: unknown): string[] {
	return Object.entries(recordOf(filter)).flatMap(([key, value]) => {
		if (key === '_and' || key === '_or') return Array.isArray(value) ? value.flatMap(namesInFilter) : [key];
		const inner = Object.keys(recordOf(value)).filter((name) => !name.startsWith('_') || isQuantifier(name));
		return inner.length === 0 ? [key] : inner.map((name) => `${key}.${name}`);
	});
}

function isQuantifier(name: string): boolean {
	return name === '_some' || name === '_none' || name === '_and' || name === '_or';
}

function namesInAggregate(aggregate: unknown): string[] {
	return Object.entries(recordOf(aggregate)).flatMap(([operation, fields]) =>
		textsIn(fields).filter((field) => !(field === '*' && operation.startsWith('count'))),
	);
}

/** `year(date)` looks at `date`. */
function plainField(name: string): string {
	return /^\w+\((\w+)(?:,[^()]*)?\)$/.exec(name)?.[1] ?? name;
}

function textsIn(value: unknown): string[] {
	return (Array.isArray(value) ? value : [value]).filter((entry): entry is string => typeof entry === 'string');
}

function recordOf(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
