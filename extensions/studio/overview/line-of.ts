import { itemPath } from '../app/use-collections.ts';
import { nameOf, usesOf } from '../share/share-words.ts';
import type { Format } from '../format/use-format.ts';
import type { Say } from '../texts/use-texts.ts';
import type { Share } from '../share/share.ts';

/** What stands in a row of the table, in words. */
export function lineOf(share: Share, title: string | null, t: Say, format: Format) {
	return {
		share,
		name: nameOf(share, t, format),
		item: title ?? share.item,
		path: itemPath(share.collection, share.item),
		uses: usesOf(share, t, format),
		lastUsed: share.last_used === null ? t('overview.never') : format.relative(share.last_used),
		end: share.date_end === null ? t('overview.noEnd') : format.date(share.date_end),
		created: format.date(share.date_created),
	};
}
