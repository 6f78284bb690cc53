import { anchorKeysTo } from '../read/many-to-any-keys.ts';
import { editableFields, editableInRow, writerOf, type IsReadOnly } from './editable.ts';
import { exactKey } from '../model/key.ts';
import { filesNamedIn } from '../files/asset-urls.ts';
import { filesShownIn, type FileHolders } from '../files/shown-files.ts';
import { findFile } from '../files/find-file.ts';
import { inward, outward, type Places } from '../files/outward.ts';
import { isDeepStrictEqual } from 'node:util';
import { judgeMarkup, type UnfitMarkup } from './markup/judge-markup.ts';
import { unfitFor } from './field-value.ts';
import type { AnchorKeys } from '../rights/condition.ts';
import type { Plan } from '../plan/plan.ts';
import type { Principal } from '../plan/principal.ts';
import type { Reached } from '../plan/walk.ts';
import type { Row, RowReader } from '../read/row-reader.ts';
import type { TextFormats } from './markup/text-format.ts';

/** A visitor's change of one row. */
export interface Edit {
	/** The position that the row is at; `''` is the item. */
	path: string;
	key: string;
	/** New values, and what the visitor saw in their places, as the share shows them. */
	changes: Row;
	seen: Row;
}

export interface Conflict {
	field: string;
	/** As it is now. */
	value: unknown;
}

type Hindrance =
	| { kind: 'refused'; what: 'position' | 'row' }
	| { kind: 'refused'; what: 'field'; field: string }
	/** `cause` where several problems have one code. */
	| { kind: 'invalid'; field: string; message: string; cause?: UnfitMarkup }
	| { kind: 'conflict'; conflicts: Conflict[] };

/** What came of an edit: nothing was written, or the values as they are now, where they can still be read. */
export type Editing = Hindrance | { kind: 'saved'; changes: Row };

/** A change that is ready to be written. */
export interface RowChange {
	collection: string;
	primary: string;
	key: string | number;
	changes: Row;
	writer: Principal;
}

export interface RowWriter {
	/**
	 * Writes as Directus does for this principal, in one transaction that keeps the row to itself: first it is looked at
	 * again, and where that finds something, nothing is written.
	 */
	write<Found>(change: RowChange, look: (rows: RowReader) => Promise<Found | null>): Promise<Found | null>;
}

export interface EditContext extends Places {
	plan: Plan;
	/** Of the link, which no text of the project is to keep. */
	secret: string;
	rows: RowReader;
	writer: RowWriter;
	holders: FileHolders;
	formats: TextFormats;
	isReadOnly: IsReadOnly;
}

/** Changes a row that the share shows, if nobody has changed the same fields since the visitor saw them. */
export async function editRow(edit: Edit, context: EditContext): Promise<Editing> {
	const { plan, rows, writer, isReadOnly } = context;
	const at = plan.reached.find(({ position }) => position.path === edit.path);
	const offered = at ? editableFields(plan, at, isReadOnly) : [];
	if (!at || offered.length === 0) return { kind: 'refused', what: 'position' };
	const foreign = Object.keys(edit.changes).find((field) => !offered.includes(field));
	if (foreign !== undefined) return { kind: 'refused', what: 'field', field: foreign };

	const place = await findPlace(edit, plan, at, rows);
	if (!place) return { kind: 'refused', what: 'row' };
	const found = await judge(edit, context, place, rows);
	if ('kind' in found) return found;
	const fitted = await fit(edit, context, at, found.row);
	if (fitted.kind !== 'fit') return fitted;

	const { collection, primary } = at.position.collection;
	const key = found.row[primary] as string | number;
	const change = { collection, primary, key, changes: fitted.changes, writer: writerOf(plan, at, key) };
	const hindrance = await writer.write(change, async (locked) => {
		const again = await judge(edit, context, place, locked);
		return 'kind' in again ? again : null;
	});
	if (hindrance) return hindrance;

	const now = await readRow(edit, plan, place, rows);
	return { kind: 'saved', changes: now ? shown(context, collection, Object.keys(edit.changes), now) : {} };
}

interface Place {
	at: Reached;
	keys: AnchorKeys;
}

/** Where the row is behind many-to-any, those of the keys on the way that it is behind; null where it is no row there. */
async function findPlace(edit: Edit, plan: Plan, at: Reached, rows: RowReader): Promise<Place | null> {
	for await (const keys of anchorKeysTo(plan, rows, at.position)) {
		if (await readRow(edit, plan, { at, keys }, rows)) return { at, keys };
	}
	return null;
}

/** Lock 2: the row as the share reads it, if the visitor may change these fields of it and saw what is there. */
async function judge(
	edit: Edit,
	context: EditContext,
	place: Place,
	rows: RowReader,
): Promise<{ row: Row } | Hindrance> {
	const { plan, isReadOnly } = context;
	const { collection, primary } = place.at.position.collection;
	const row = await readRow(edit, plan, place, rows);
	if (!row || exactKey(place.at.position.collection, row[primary]) === null) return { kind: 'refused', what: 'row' };

	const allowed = await editableInRow(plan, rows, place.at, { key: row[primary], isReadOnly });
	const fields = Object.keys(edit.changes);
	const barred = fields.find((field) => !allowed.includes(field));
	if (barred !== undefined) return { kind: 'refused', what: 'field', field: barred };

	const now = shown(context, collection, fields, row);
	const changed = fields.filter((field) => !isDeepStrictEqual(now[field], edit.seen[field]));
	if (changed.length === 0) return { row };
	return { kind: 'conflict', conflicts: changed.map((field) => ({ field, value: now[field] })) };
}

/** One row of a position, by the same reader that shows it. */
async function readRow({ key, changes }: Edit, plan: Plan, { at, keys }: Place, rows: RowReader): Promise<Row | null> {
	const { collection, primary } = at.position.collection;
	const read = plan.read(at, keys);
	const filter = { _and: [read.filter, { [primary]: { _eq: key } }] };
	const fields = [primary, ...Object.keys(changes)];
	const query = { collection, fields, filter, sort: [primary], limit: 1, offset: 0 };
	const [row] = await rows.read(query, read.principal);
	return row ?? null;
}

/**
 * The values as they are to be stored: of rich text, what visitors may write of it. Refused is what the database would
 * choke on, what would run where it is drawn, and what would let the visitor see more or leave the link lying about.
 */
async function fit(
	{ changes }: Edit,
	context: EditContext,
	{ position: { collection } }: Reached,
	row: Row,
): Promise<{ kind: 'fit'; changes: Row } | Hindrance> {
	const { plan, rows, secret, holders, formats } = context;
	for (const [field, value] of Object.entries(changes)) {
		const unfit = unfitFor(collection.fields[field]?.type ?? 'unknown', value);
		if (unfit !== null) return invalid(field, unfit);
	}

	const stored = toStore(context, collection.collection, changes, row);
	for (const [field, value] of Object.entries(changes)) {
		const judged = judgeMarkup(formats(collection.collection, field), stored[field], row[field] ?? null);
		if (judged.kind === 'unfit') return { ...invalid(field, judged.what), cause: judged.cause };
		stored[field] = judged.value;

		// Looked at after that: what is taken out of a text can bring together what stood apart.
		const holder = holders(collection.collection, field);
		if (JSON.stringify(stored[field]).includes(secret))
			return invalid(field, 'must not contain the link of this share');
		if (!holder) continue;

		// A file that a value shows is part of the share: nobody adds one by writing its name. What counts is what would be
		// stored: where addresses are put back, new ones may come about. A driver may hand out JSON as one text, names included.
		const known = filesShownIn(row[field], holder);
		const named = [...filesShownIn(stored[field], holder), ...filesNamedIn(JSON.stringify(stored[field]))];
		for (const file of new Set([...named, ...filesShownIn(value, holder)])) {
			if (known.includes(file) || (await findFile(plan, rows, file, holders))) continue;
			return invalid(field, `shows the file ${file}, which is not part of this share`);
		}
	}

	return { kind: 'fit', changes: stored };
}

function invalid(field: string, what: string) {
	return { kind: 'invalid' as const, field, message: `"${field}" ${what}.` };
}

/** Fields of a row as the share shows them, as JSON. */
function shown(context: EditContext, collection: string, fields: string[], row: Row): Row {
	const values = Object.fromEntries(fields.map((field) => [field, row[field] ?? null]));
	const plain = JSON.parse(JSON.stringify(values)) as Row;
	return mapFields(plain, (field, value) => outward(value, context.holders(collection, field) !== null, context));
}

/** What a visitor wrote, as it is to be stored in the place of what is there. */
function toStore(context: EditContext, collection: string, changes: Row, row: Row): Row {
	return mapFields(changes, (field, value) =>
		inward(value, row[field], context.holders(collection, field) !== null, context),
	);
}

function mapFields(row: Row, map: (field: string, value: unknown) => unknown): Row {
	return Object.fromEntries(Object.entries(row).map(([field, value]) => [field, map(field, value)]));
}
