import { pathOf, type Load } from '../measure/throughput.ts';
import type { Desk } from './desk.ts';
import { sameRead } from './same-read.ts';
import { makeOurShare, openShare } from './shares.ts';

/** Reads of many shares in turn, each of an item of its own; and a user's reads of the same items. */
export async function manyShares(
	desk: Desk,
	collection: string,
	count: number,
): Promise<{ shares: Load; items: Load }> {
	const shares: Load[] = [];
	const items: Load[] = [];

	for (let item = 1; item <= count; item++) {
		const share = await makeOurShare(desk, { collection, item: String(item) });
		shares.push(readBy(await openShare(desk, share), `${share.link}/content`));
		items.push(readBy(desk.readerToken, sameRead(desk, share).plain));
	}
	return { shares: inTurn(shares), items: inTurn(items) };
}

export function readBy(token: string, url: string): Load {
	return { url, headers: { authorization: `Bearer ${token}` } };
}

function inTurn([first, ...others]: Load[]): Load {
	if (!first) throw new Error('There is nothing to read.');
	return { ...first, inTurn: others.map(({ url, headers = {} }) => ({ path: pathOf(url), headers })) };
}
