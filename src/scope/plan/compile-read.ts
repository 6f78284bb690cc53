import { fieldsOfStep, type RelationStep } from '../model/relation-step.ts';
import { stepsWithin, type Position } from '../model/tree.ts';
import { includes } from '../rights/rights.ts';
import { allowedRows, mergeRows, principalOf, type Principal, type PrincipalRow } from './principal.ts';
import { atAnyTime, toFilter, type AnchorKeys, type Filter } from '../rights/condition.ts';
import { namingRows, withoutNeedless } from './naming-rows.ts';
import { neededFields, type Reached } from './walk.ts';
import type { DataModel } from '../model/data-model.ts';

/**
 * One query of the scoped reader: the rows at one position, with everything that hangs on each by a single reference.
 * It carries both locks: the principal whose permissions Directus enforces, and a filter of its own back to the item, by
 * rows that may be read.
 */
export interface Read {
	at: Reached;
	/** Positions that are read along: references of the rows, and references of those. */
	along: Reached[];
	/** Directus field paths. */
	fields: string[];
	filter: Filter;
	sort: string[];
	principal: Principal;
}

/** A read without the principal that it is done with. */
export interface CompiledRead extends Omit<Read, 'principal'> {
	/** What the principal must be allowed. */
	rows: PrincipalRow[];
}

/** What a read is compiled from. */
export interface ReadContext {
	model: DataModel;
	at: (position: Position) => Reached | undefined;
	/** Whether the instance may use custom permission rules; otherwise lock 1 has whole collections only. */
	isCustom: boolean;
	/** Of the rows that were read at many-to-any positions. */
	keys: AnchorKeys;
}

export function compileRead(reached: Reached, context: ReadContext): CompiledRead {
	const { position } = reached;
	const connection = atAnyTime(reached.connection);
	const along = referencesOf(position, context);
	const all = [reached, ...along];
	const rows = mergeRows([
		...all.flatMap((one) => rowsOf(one, context, neededFields(one.position), referenceFields(one, context))),
		...namingRows(connection, position.collection, context.model),
	]);
	const { primary } = position.collection;

	return {
		at: reached,
		along,
		fields: all.flatMap((one) => fieldPaths(one, position, context)),
		filter: toFilter(connection, primary, context.keys) ?? { [primary]: { _in: [] } },
		sort: [...sortOf(position), primary],
		rows: allowedRows(withoutNeedless(rows), context.isCustom),
	};
}

/** The positions that a row refers to by one key, followed until a relation leads to many rows or to any collection. */
function referencesOf(from: Position, context: ReadContext): Reached[] {
	return from.children.flatMap((child) => {
		const reached = context.at(child);
		if (!reached || child.arrival?.step.kind !== 'one') return [];
		return [reached, ...referencesOf(child, context)];
	});
}

function fieldPaths(reached: Reached, base: Position, context: ReadContext): string[] {
	const within = [...stepsWithin(base, reached.position), ''].join('.');
	const walked = stepsOn(reached, context).flatMap((step) => (step.kind === 'one' ? [step.field] : []));
	const fields = new Set([...reached.fields, ...technicalFields(reached, context)]);
	return [...fields].filter((field) => !walked.includes(field)).map((field) => within + field);
}

/** What the reader itself needs of a row to put rows together; it is taken out of the answer again. */
function technicalFields(reached: Reached, context: ReadContext): string[] {
	return [...neededFields(reached.position), ...referenceFields(reached, context)];
}

function referenceFields(reached: Reached, context: ReadContext): string[] {
	return stepsOn(reached, context)
		.filter(({ kind }) => kind !== 'many')
		.flatMap(fieldsOfStep);
}

function stepsOn(reached: Reached, context: ReadContext): RelationStep[] {
	return reached.position.children.flatMap((child) => (child.arrival && context.at(child) ? [child.arrival.step] : []));
}

function sortOf(position: Position): string[] {
	const step = position.arrival?.step;
	const sort = step?.kind === 'many' ? step.sort : null;
	return sort !== null && position.collection.fields[sort] ? [sort] : [];
}

/** @param relations fields that are added only where role and owner may read them: they say who belongs to whom */
function rowsOf(
	reached: Reached,
	{ keys }: Pick<ReadContext, 'keys'>,
	needed: string[],
	relations: string[],
): PrincipalRow[] {
	const { collection, primary } = reached.position.collection;

	return reached.grants.map((grant) => ({
		collection,
		fields: [
			...new Set([
				...grant.fields,
				...needed,
				...relations.filter((field) => includes({ ...grant, fields: grant.granted }, field)),
			]),
		],
		permissions: toFilter(grant.condition, primary, keys),
	}));
}

/** The one principal for all of a scope: what a visit's token may ask of Directus' own API. */
export function compilePrincipal(all: Reached[], context: ReadContext): Principal {
	const rows = all.flatMap((reached) => {
		const relations = [...stepsOn(reached, context).flatMap(fieldsOfStep), ...arrivalEnd(reached)];
		return rowsOf(reached, context, [], relations);
	});
	return principalOf(mergeRows(rows));
}

/**
 * The field at this end of the relation that leads here. GraphQL knows a relation only where both of its ends may be
 * read; the rows that it leads back to are those of the scope in any case.
 */
function arrivalEnd({ position, readable }: Reached): string[] {
	const step = position.arrival?.step;
	const end = step?.kind === 'many' ? step.reverse : step?.kind === 'one' ? step.inverse : null;
	return end && readable(end) ? [end] : [];
}
