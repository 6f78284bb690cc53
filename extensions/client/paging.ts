import { SharingError, type Answer } from './answer.ts';

const pageSize = 100;

/** Which page of a list: the first is 1. */
export interface Page {
	page: number;
	limit: number;
}

/**
 * All rows of a list that is answered page by page, the next page when it is needed.
 *
 *     for await (const share of rowsOf((page) => sharing.shares.list({ ...page, state: ['active'] }))) …
 *
 * Throws `SharingError` where a page cannot be had.
 */
export async function* rowsOf<Row>(
	list: (page: Page) => Promise<Answer<Row[], { total: number | null }>>,
	limit = pageSize,
): AsyncGenerator<Row, void, undefined> {
	let found = 0;
	for (let page = 1; ; page++) {
		const answer = await list({ page, limit });
		if (!answer.ok) throw new SharingError(answer.error);
		yield* answer.data;
		const { length } = answer.data;
		found += length;
		const { total } = answer.meta;
		if (length === 0 || (total === null ? length < limit : found >= total)) return;
	}
}
