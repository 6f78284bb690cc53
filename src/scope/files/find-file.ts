import { anchorKeysTo } from '../read/many-to-any-keys.ts';
import { allOf, is, toFilter, type Filter } from '../rights/condition.ts';
import { assetReference } from './asset-urls.ts';
import { filesShownIn, type FileHolder, type FileHolders } from './shown-files.ts';
import { allowedRows, principalOf, type Principal, type PrincipalRow } from '../plan/principal.ts';
import type { Plan } from '../plan/plan.ts';
import type { Reached } from '../plan/walk.ts';
import type { Read } from '../plan/compile-read.ts';
import type { RowReader } from '../read/row-reader.ts';

const files = 'directus_files';
const rowsAtOnce = 100;
const mentionsLookedAt = 100;
/** Rows whose JSON is looked through for one file, which no database can do in a way that all have. */
const documentsLookedAt = 1000;

/**
 * The principal that may read a file, if the file is within the share: the item itself, a file that a row of the scope
 * refers to, or one that a value of it shows. Null for every other file.
 */
export async function findFile(
	plan: Plan,
	rows: RowReader,
	file: string,
	holders: FileHolders,
): Promise<Principal | null> {
	let failure: unknown = null;

	for (const reached of plan.reached.filter(({ position }) => position.collection.collection === files)) {
		try {
			const principal = await principalAt(plan, rows, reached, file);
			if (principal) return principal;
		} catch (error) {
			if (!rows.isOfPart(error)) throw error;
			failure = error;
		}
	}

	const search = { plan, rows, file, left: documentsLookedAt };
	// Texts first: the database searches those.
	for (const isJson of [false, true]) {
		for (const reached of plan.reached) {
			try {
				const fields = fieldsThatShow(reached, holders, isJson);
				if (await isShownIn(search, reached, fields)) return await readable(plan, rows, file);
			} catch (error) {
				if (!rows.isOfPart(error)) throw error;
				failure = error;
			}
		}
	}

	// One place that cannot be looked at hides no file of another; but then nobody knows that there is none.
	if (failure !== null) throw failure as Error;
	return null;
}

async function principalAt(plan: Plan, rows: RowReader, reached: Reached, file: string): Promise<Principal | null> {
	for await (const keys of anchorKeysTo(plan, rows, reached.position)) {
		const { filter, principal } = plan.read(reached, keys);
		const scoped = { _and: [filter, { id: { _eq: file } }] };
		if (await hasRow(rows, files, scoped, principal)) return principal;
	}
	return null;
}

interface Search {
	plan: Plan;
	rows: RowReader;
	file: string;
	/** How many rows with JSON may still be looked through. */
	left: number;
}

interface ShowingField {
	field: string;
	holder: FileHolder;
}

function fieldsThatShow({ position, fields }: Reached, holders: FileHolders, isJson: boolean): ShowingField[] {
	return fields.flatMap((field) => {
		const holder = holders(position.collection.collection, field);
		return holder?.isJson === isJson ? [{ field, holder }] : [];
	});
}

async function isShownIn(search: Search, reached: Reached, fields: ShowingField[]): Promise<boolean> {
	const { plan, rows, file } = search;
	if (fields.length === 0) return false;

	for await (const keys of anchorKeysTo(plan, rows, reached.position)) {
		const read = plan.read(reached, keys);
		for (const { field, holder } of fields) {
			for await (const value of valuesOf(search, read, field, holder)) {
				if (filesShownIn(value, holder).includes(file.toLowerCase())) return true;
			}
		}
		if (search.left <= 0) return false;
	}

	return false;
}

/**
 * The values of a field that may show a file. Directus leaves the field empty in rows in which it may not be read, so that
 * a row is found says nothing.
 */
async function* valuesOf(
	search: Search,
	{ filter, principal, at }: Read,
	field: string,
	{ isJson }: FileHolder,
): AsyncGenerator<unknown> {
	const { collection, primary } = at.position.collection;
	const mentions = isJson ? filter : { _and: [filter, { [field]: { _contains: assetReference(search.file) } }] };

	for (let offset = 0; isJson ? search.left > 0 : offset < mentionsLookedAt; offset += rowsAtOnce) {
		const query = { collection, fields: [field], filter: mentions, sort: [primary], limit: rowsAtOnce, offset };
		const found = await search.rows.read(query, principal);
		if (isJson) search.left -= found.length;
		for (const row of found) yield row[field];
		if (found.length < rowsAtOnce) return;
	}
}

/** Role and owner must both be allowed to read a file that a text shows. */
async function readable(plan: Plan, rows: RowReader, file: string): Promise<Principal | null> {
	const granted: PrincipalRow[] = plan.rights(files).map((grant) => ({
		collection: files,
		fields: [...grant.fields, 'id'],
		permissions: toFilter(allOf([is(['id'], '_eq', file), grant.condition]), 'id'),
	}));
	if (granted.length === 0) return null;

	const principal = principalOf(allowedRows(granted, plan.isCustom));
	return (await hasRow(rows, files, { id: { _eq: file } }, principal)) ? principal : null;
}

async function hasRow(rows: RowReader, collection: string, filter: Filter, principal: Principal): Promise<boolean> {
	return (await rows.count({ collection, filter }, principal)) > 0;
}
