import type { Model, ModelCollection } from './model.ts';

/** A data model on which core's shares work as well. */
export interface ReadingModel {
	name: string;
	model: Model;
	/** The collection whose first item is shared. */
	collection: string;
}

const articles = 200;
const authors = 20;

/** An article with its author and category. */
export const byline: ReadingModel = {
	name: '3 collections, references only',
	collection: 'articles',
	model: { collections: [people(), named('categories', 10), articleRows()] },
};

/** An article with its author and category, ten comments and their authors, and five tags. */
export const newsdesk: ReadingModel = {
	name: '6 collections, 10 comments, 5 tags',
	collection: 'articles',
	model: newsdeskModel(10),
};

/** The same with lists that fill a page. */
export const busyNewsdesk: ReadingModel = {
	name: '6 collections, 90 comments, 5 tags',
	collection: 'articles',
	model: newsdeskModel(90),
};

/** One article that the whole country comments on. */
export const crowdedNewsdesk: ReadingModel = {
	name: '3 collections, 20,000 comments on one article',
	collection: 'articles',
	model: {
		collections: [
			people(),
			{ name: 'articles', fields: ['title'], references: [], rows: [{ title: 'The only one' }] },
			{
				name: 'comments',
				fields: ['text'],
				references: [
					{ field: 'article', to: 'articles', reverse: 'comments' },
					{ field: 'author', to: 'people' },
				],
				rows: times(20_000, (index) => ({ text: prose(index), article: 1, author: cycle(index, authors) })),
			},
		],
	},
};

/** A project with its samples, their analyses, and who made them: lists in lists. */
export const laboratory: ReadingModel = {
	name: '4 collections, 8 samples with 5 analyses each',
	collection: 'projects',
	model: {
		collections: [
			people(),
			{
				name: 'projects',
				fields: ['name', 'purpose'],
				references: [{ field: 'lead', to: 'people' }],
				rows: times(50, (index) => ({ name: `Project ${index}`, purpose: prose(index), lead: cycle(index, authors) })),
			},
			{
				name: 'samples',
				fields: ['label', 'origin'],
				references: [{ field: 'project', to: 'projects', reverse: 'samples' }],
				rows: times(50 * 8, (index) => ({ label: `S-${index}`, origin: prose(index), project: cycle(index, 50) })),
			},
			{
				name: 'analyses',
				fields: ['method', 'result'],
				references: [
					{ field: 'sample', to: 'samples', reverse: 'analyses' },
					{ field: 'analyst', to: 'people' },
				],
				rows: times(50 * 8 * 5, (index) => ({
					method: `Method ${index % 7}`,
					result: prose(index),
					sample: cycle(index, 50 * 8),
					analyst: cycle(index, authors),
				})),
			},
		],
	},
};

function newsdeskModel(comments: number): Model {
	return {
		collections: [
			people(),
			named('categories', 10),
			named('tags', 30),
			articleRows(),
			{
				name: 'comments',
				fields: ['text', 'status'],
				references: [
					{ field: 'article', to: 'articles', reverse: 'comments' },
					{ field: 'author', to: 'people' },
				],
				rows: times(articles * comments, (index) => ({
					text: prose(index),
					status: 'published',
					article: cycle(index, articles),
					author: cycle(index * 7 + Math.floor(index / articles), authors),
				})),
			},
			{
				name: 'articles_tags',
				fields: [],
				references: [
					{ field: 'articles_id', to: 'articles', reverse: 'tags', junction: 'tags_id' },
					{ field: 'tags_id', to: 'tags', junction: 'articles_id' },
				],
				rows: times(articles * 5, (index) => ({
					articles_id: cycle(index, articles),
					tags_id: cycle(index + Math.floor(index / articles), 30),
				})),
			},
		],
	};
}

function articleRows(): ModelCollection {
	return {
		name: 'articles',
		fields: ['title', 'subtitle', 'body', 'status'],
		references: [
			{ field: 'author', to: 'people' },
			{ field: 'category', to: 'categories' },
		],
		rows: times(articles, (index) => ({
			title: `Article ${index}`,
			subtitle: prose(index),
			body: prose(index),
			status: 'published',
			author: cycle(index, authors),
			category: cycle(index, 10),
		})),
	};
}

function people(): ModelCollection {
	const rows = times(authors, (index) => ({ name: `Person ${index}`, biography: prose(index) }));
	return { name: 'people', fields: ['name', 'biography'], references: [], rows };
}

function named(name: string, count: number): ModelCollection {
	return { name, fields: ['name'], references: [], rows: times(count, (index) => ({ name: `${name} ${index}` })) };
}

function times<Row>(count: number, make: (index: number) => Row): Row[] {
	return Array.from({ length: count }, (_, index) => make(index));
}

/** A key from 1 on. */
function cycle(index: number, count: number): number {
	return (index % count) + 1;
}

function prose(index: number): string {
	return `Sentence ${index} of a text that is about as long as what people write into a form. `.repeat(2).trim();
}
