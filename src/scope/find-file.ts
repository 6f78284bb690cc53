import { anchorKeysTo } from './anchor-keys.ts';
import { allOf, is, toFilter, type Filter } from './rule.ts';
import { assetReference } from './asset-urls.ts';
import { allowedRows, principalOf, type Principal, type PrincipalRow } from './principal.ts';
import type { Plan } from './plan.ts';
import type { Reached } from './walk.ts';
import type { RowReader } from './row-reader.ts';

const files = 'directus_files';
const mentionsLookedAt = 100;

/**
 * The principal that may read a file, if the file is within the share: the item itself, a file that a row of the scope
 * refers to, or one that its text shows. Null for every other file.
 *
 * @param richText whether a field's text can show files
 */
export async function findFile(
	plan: Plan,
	rows: RowReader,
	file: string,
	richText: (collection: string, field: string) => boolean,
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
			if (await isShownIn(plan, rows, reached, file, richText)) return await readable(plan, rows, file);
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
	richText: (collection: string, field: string) => boolean,
): Promise<boolean> {
	const { collection, primary } = reached.position.collection;
	const fields = reached.fields.filter((name) => richText(collection, name));
	if (fields.length === 0) return false;

	for await (const keys of anchorKeysTo(plan, rows, reached.position)) {
		const { filter, principal } = plan.read(reached, keys);

		for (const field of fields) {
			const mentions = { [field]: { _contains: assetReference(file) } };
			const scoped = { _and: [filter, mentions] };
			const part = { sort: [primary], limit: mentionsLookedAt, offset: 0 };
			// Directus leaves the field empty in rows in which it may not be read, so the row alone says nothing.
			const found = await rows.read({ collection, fields: [field], filter: scoped, ...part }, principal);
			if (found.some((row) => String(row[field] ?? '').includes(assetReference(file)))) return true;
		}
	}

	return false;
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
