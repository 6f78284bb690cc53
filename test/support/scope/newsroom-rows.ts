import { newsroom } from './newsroom-model.ts';
import type { Project } from '../../oracle/engine/project.ts';

export const marker = 'NEVER';

export const files = {
	cover: '10000000-0000-4000-8000-000000000001',
	gallery: '10000000-0000-4000-8000-000000000002',
	text: '10000000-0000-4000-8000-000000000003',
	foreign: '10000000-0000-4000-8000-000000000004',
	avatar: '10000000-0000-4000-8000-000000000005',
};

/** Article 1 with all that hangs on it, and article 2 with all that must not be seen with it. */
export function newsroomRows(): Project {
	const article = (id: number, more: Record<string, unknown>) => ({
		id,
		title: `Article ${id}`,
		body: '',
		internal: marker,
		token: marker,
		pin: marker,
		status: 'published',
		sort: id,
		date: null,
		role: null,
		team: null,
		author: null,
		category: null,
		cover: null,
		user_created: null,
		parent: null,
		...more,
	});
	const file = (id: string, title: string) => ({
		id,
		title,
		type: 'image/png',
		storage: marker,
		filename_disk: marker,
	});
	const comment = (
		id: number,
		article: number | null,
		author: number | null,
		reply_to: number | null,
		kind = 'open',
	) => ({
		id,
		text: `Comment ${id}`,
		kind,
		status: 'approved',
		article,
		author,
		reply_to,
	});

	return {
		model: newsroom,
		rows: {
			articles: [
				article(1, {
					author: 1,
					category: 1,
					cover: files.cover,
					user_created: 'u1',
					parent: 3,
					body: `<img src="/assets/${files.text}">`,
				}),
				article(2, {
					title: marker,
					author: 1,
					category: 1,
					cover: files.foreign,
					body: `<img src="/assets/${files.foreign}">`,
				}),
				article(3, { title: 'Parent' }),
				article(4, { title: 'Child', parent: 1 }),
			],
			authors: [
				{ id: 1, name: 'Ada', email: marker, avatar: files.avatar, role: null },
				{ id: 2, name: 'Bob', email: marker, avatar: null, role: null },
			],
			categories: [{ id: 1, label: 'Politics' }],
			comments: [
				comment(11, 1, 2, null),
				comment(12, 1, 1, null, 'hidden'),
				comment(13, null, 1, 11),
				comment(14, null, 2, 12),
				{ ...comment(21, 2, 2, null), text: marker },
			],
			tags: [
				{ id: 1, label: 'Shared' },
				{ id: 2, label: marker },
			],
			articles_tags: [
				{ id: 2, articles_id: 1, tags_id: 1, sort: 1 },
				{ id: 3, articles_id: 2, tags_id: 2, sort: 1 },
			],
			translations: [{ id: 1, articles_id: 1, languages_code: 'de', title: 'Artikel' }],
			languages: [{ code: 'de', name: 'Deutsch' }],
			blocks: [
				{ id: 1, articles_id: 1, item: '1', collection: 'quotes', position: 2 },
				{ id: 2, articles_id: 1, item: '1', collection: 'galleries', position: 1 },
				{ id: 3, articles_id: 2, item: '2', collection: 'quotes', position: 1 },
			],
			quotes: [
				{ id: 1, quote: 'Said', source: 2 },
				{ id: 2, quote: marker, source: 2 },
			],
			galleries: [{ id: 1, heading: 'Pictures', opener: files.gallery }],
			articles_files: [],
			directus_users: [{ id: 'u1', first_name: 'Olive', last_name: 'Owner', email: marker, password: marker }],
			directus_files: Object.entries(files).map(([name, id]) => file(id, name)),
			directus_roles: [{ id: 'r1', name: marker }],
		},
	};
}
