import type { Permission } from './people.ts';

/** Everything that the plain role of a share may read. */
export const shownCollections = [
	'articles',
	'authors',
	'categories',
	'tags',
	'comments',
	'replies',
	'languages',
	'quotes',
	'galleries',
	'articles_tags',
	'articles_files',
	'articles_translations',
	'articles_blocks',
	'galleries_files',
	'imprint',
	'directus_files',
	'directus_users',
];

export const mayReadEverything: Permission[] = shownCollections.map((collection) => ({ collection }));
export const mayShareArticles: Permission[] = ['articles', 'imprint', 'categories', 'comments', 'directus_files'].map(
	(collection) => ({ collection, action: 'share' }),
);
