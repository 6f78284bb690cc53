import { createRowReader } from './row-reader.ts';
import type { DirectusContext, Schema } from './directus-context.ts';
import type { NewEvent } from '../../src/share/event.ts';
import type { Row } from '../../src/scope/read/row-reader.ts';
import type { RowWriter } from '../../src/scope/edit/edit-row.ts';
import type { Sharing } from './sharing.ts';
import type { Author } from './principals.ts';

/** Carries out of Directus' transaction, and ends it, what was found by the look at the row. */
class Halted extends Error {
	constructor(readonly found: unknown) {
		super('The row was not written.');
	}
}

/** Writes items through Directus' own engine: its rules, hooks, revisions, events and cache are those of any update. */
export function createRowWriter(
	context: DirectusContext,
	{ principals, guardRow, spelled }: Pick<Sharing, 'principals' | 'guardRow' | 'spelled'>,
	{ schema, author, event }: { schema: Schema; author: Author; event: (changes: Row) => NewEvent },
): RowWriter {
	return {
		async write({ collection, primary, key, changes, writer }, look) {
			let isLookedAt = false;
			const row = { collection, primary, key, event: event(changes) };
			const knex = guardRow(row, async (database) => {
				const found = await look(createRowReader({ ...context, database }, principals, schema));
				if (found !== null) throw new Halted(found);
				isLookedAt = true;
			});

			const { ip, userAgent } = author;
			const origin = await spelled(author.origin);
			const accountability = principals.writerAccountability(writer, {
				...{ ip, origin, userAgent: userAgent && (await spelled(userAgent)) },
			});
			const items = new context.services.ItemsService(collection, { knex, schema, accountability });

			try {
				await items.updateOne(key, changes);
			} catch (error) {
				if (error instanceof Halted) return error.found as Awaited<ReturnType<typeof look>>;
				throw error;
			}

			if (!isLookedAt) throw new Error('Directus wrote a row of a share without the transaction that it was given.');
			return null;
		},
	};
}
