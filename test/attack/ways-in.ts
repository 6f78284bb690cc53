import type { Answer, ApiClient } from '../support/api-client.ts';

/** One thing that a visitor of an article can ask for, again and again. */
export interface Way {
	name: string;
	/** What the role must be allowed to read for it. */
	shows: 'article' | 'comments' | 'files';
	/** Whether the answer holds what was shared. Throws where it fails in any other way than by a plain refusal. */
	isOpen(): Promise<boolean>;
}

interface Visit {
	visitor: ApiClient;
	path: string;
	article: string;
	cover: string;
	api: boolean;
}

/** Every way by which a visitor gets at an article, its comments and its cover. */
export function waysIn({ visitor, path, article, cover, api }: Visit): Way[] {
	const way = (name: string, shows: Way['shows'], ask: () => Promise<Answer<unknown>>) => ({
		name,
		shows,
		isOpen: async () => isShown(await ask(), shows, name),
	});
	const get = (name: string, shows: Way['shows'], url: string) => way(name, shows, () => visitor.get(url));

	const door = [
		get('content', 'article', `${path}/content`),
		get('related list', 'comments', `${path}/content/comments`),
		get('file', 'files', `${path}/assets/${cover}`),
		get('transformed file', 'files', `${path}/assets/${cover}?width=2`),
		get('download', 'files', `${path}/assets/${cover}?download`),
	];
	if (!api) return door;

	return [
		...door,
		get('item of the API', 'article', `/items/articles/${article}?fields=title`),
		get('items of the API', 'article', '/items/articles?fields=title'),
		get('related items of the API', 'comments', '/items/comments?fields=text'),
		get('file of the API', 'files', `/assets/${cover}`),
		get('file data of the API', 'files', `/files/${cover}?fields=id,title`),
		way('GraphQL', 'article', () => visitor.post('/graphql', { query: '{ articles { title } }' })),
		get('GraphQL by GET', 'article', `/graphql?query=${encodeURIComponent('{ articles { title } }')}`),
	];
}

function isShown({ status, text, headers }: Answer<unknown>, shows: Way['shows'], name: string): boolean {
	const isFile = headers['content-type']?.startsWith('image/') === true || text.includes('"title":"The cover"');
	const holds = { article: /"title":"(?:An|The) (?:shared )?article/i, comments: /"text":"/, files: /$^/ }[shows];
	if (status >= 200 && status < 300) return shows === 'files' ? isFile : holds.test(text);
	if (![401, 403, 404, 410].includes(status)) throw new Error(`"${name}" answered ${status}: ${text.slice(0, 500)}`);
	if (holds.test(text) || isFile)
		throw new Error(`"${name}" was refused, and answered all the same: ${text.slice(0, 500)}`);
	return false;
}
