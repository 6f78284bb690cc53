import type { Desk } from './desk.ts';
import type { OurShare } from './shares.ts';

/**
 * The URLs by which Directus' own API reads the fields that a share of ours shows: as people write them, and with the
 * lists sorted and limited as ours are.
 */
export function sameRead({ server }: Desk, share: OurShare): { plain: string; limited: string } {
	const plain = `${server.url}/items/${share.collection}/${share.item}?fields=${sameFields(share).join(',')}`;
	const paths = Object.keys(share.fields).filter((path) => path !== '');
	return { plain, limited: [plain, ...paths.map(limitOf)].join('&') };
}

/** The fields that a share of ours shows, as Directus' field paths. */
export function sameFields({ fields }: OurShare): string[] {
	const paths = Object.keys(fields);
	return Object.entries(fields).flatMap(([path, names]) =>
		names.map((name) => (path === '' ? name : `${path}.${name}`)).filter((field) => !paths.includes(field)),
	);
}

/** Said of every relation: of a reference it means nothing. */
function limitOf(path: string): string {
	const steps = path.split('.').map((step) => `[${step}]`);
	const limit = steps.length === 1 ? 101 : 1001;
	return `deep${steps.join('')}[_limit]=${limit}&deep${steps.join('')}[_sort]=id`;
}
