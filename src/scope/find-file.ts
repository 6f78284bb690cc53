import { anchorKeysTo } from './anchor-keys.ts';
import { allOf, is, toFilter, type Filter } from './rule.ts';
import { assetReference } from './asset-urls.ts';
import { filesShownIn, type FileHolder, type FileHolders } from './shown-files.ts';
import { allowedRows, principalOf, type Principal, type PrincipalRow } from './principal.ts';
import type { Plan } from './plan.ts';
import type { Reached } from './walk.ts';
import type { Read } from './read.ts';
import type { RowReader } from './row-reader.ts';

const files = 'directus_files';
const rowsAtOnce = 100;
const mentionsLookedAt = 100;
/** Rows of one list whose JSON is looked through for a file. */
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
			failure = error;
		}
	}

	for (const reached of plan.reached) {
		try {
			if (await isShownIn(plan, rows, reached, file, holders)) return await readable(plan, rows, file);
		} catch (error) {
			failure = error;
		}
	}

	// One place that cannot be looked at hides no file of another; but then nobody knows that there is none.
	if (failure !== null) throw failure;
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

async function isShownIn(
	plan: Plan,
	rows: RowReader,
	reached: Reached,
	file: string,
	holders: FileHolders,
): Promise<boolean> {
	const { collection } = reached.position.collection;
	const fields = reached.fields.flatMap((field) => {
		const holder = holders(collection, field);
		return holder ? [{ field, holder }] : [];
	});
	if (fields.length === 0) return false;

	for await (const keys of anchorKeysTo(plan, rows, reached.position)) {
		const read = plan.read(reached, keys);
		for (const { field, holder } of fields) {
			for await (const value of valuesOf(read, field, holder, file, rows)) {
				if (filesShownIn(value, holder).includes(file.toLowerCase())) return true;
			}
		}
	}

	return false;
}

/**
 * The values of a field that may show a file. Directus leaves the field empty in rows in which it may not be read, so that
 * a row is found says nothing.
 */
async function* valuesOf(
	{ filter, principal, at }: Read,
	field: string,
	{ isJson }: FileHolder,
	file: string,
	rows: RowReader,
): AsyncGenerator<unknown> {
	const { collection, primary } = at.position.collection;
	const mentions = isJson ? filter : { _and: [filter, { [field]: { _contains: assetReference(file) } }] };
	const most = isJson ? documentsLookedAt : mentionsLookedAt;

	for (let offset = 0; offset < most; offset += rowsAtOnce) {
		const query = { collection, fields: [field], filter: mentions, sort: [primary], limit: rowsAtOnce, offset };
		const found = await rows.read(query, principal);
		for (const row of found) yield row[field];
		if (found.length < rowsAtOnce) return;
	}
}

/** Role and owner must both be allowed to read a file that a text shows. */
async function readable(plan: Plan, rows: RowReader, file: string): Promise<Principal | null> {
	const granted: PrincipalRow[] = plan.rights(files).map((grant) => ({
		collection: files,
		fields: [...grant.fields, 'id'],
		permissions: toFilter(allOf([is(['id'], '_eq', file), grant.rule]), 'id'),
	}));
	if (granted.length === 0) return null;

	const principal = principalOf(allowedRows(granted, plan.isCustom));
	return (await hasRow(rows, files, { id: { _eq: file } }, principal)) ? principal : null;
}

async function hasRow(rows: RowReader, collection: string, filter: Filter, principal: Principal): Promise<boolean> {
	return (await rows.count({ collection, filter }, principal)) > 0;
}
