import { isVisitorByToken } from '../directus/principals.ts';
import { mapTexts } from '../../src/scope/files/outward.ts';
import { withoutOpenings } from '../../src/scope/files/openings.ts';
import type { Register } from './quiet-register.ts';

/** What a visitor reads with their token on Directus' own API opens no more than what they see at the share's door. */
export function closeOpenings(filter: Register['filter'], publicUrl: string): void {
	for (const event of ['items.read', 'files.read']) {
		filter(event, (rows, _meta, { accountability }) =>
			isVisitorByToken(accountability)
				? mapTexts(rows, (text) => withoutOpenings(text, { publicUrl, secret: null }))
				: rows,
		);
	}
}
