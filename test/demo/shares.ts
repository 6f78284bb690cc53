import { articleIds } from './content/newsroom.ts';
import { inDays } from './days.ts';
import { presentableFields } from './model/areas.ts';
import type { ShareRoles } from './people.ts';

export interface SharePlan {
	name: string;
	/** What whoever opens the link sees, in a sentence. */
	shows: string;
	collection: string;
	item: string;
	role: keyof ShareRoles;
	/** The relations that are shared; none for the item alone, and what is offered where it is not said. */
	paths?: string[];
	/** Of which collections only the presentable fields are shared, by the path of the relation; '' is the item. */
	presentable: Record<string, string>;
	/** What the owner says to it. */
	message?: string;
	limits?: { password?: string; maxUses?: number; startsInDays?: number; endsInDays?: number };
	/** What is done with it after it was made. */
	then?: 'open-until-used-up' | 'pause' | 'end';
	/** As which it is found when all is done. */
	state: 'active' | 'scheduled' | 'ended' | 'used-up' | 'paused';
}

const runPaths = ['sample', 'instrument', 'chart', 'raw_data', 'analyses'];
const articlePaths = [
	'author',
	'author.portrait',
	'tags.tags_id',
	'hero',
	'gallery.directus_files_id',
	'translations.languages_code',
];
const article = { '': 'articles', author: 'authors' };

/** The shares of the demo. */
export const shares: SharePlan[] = [
	{
		name: 'Kelp film, all of it',
		shows: 'A project with its samples, runs and analyses, and pictures; not the budget.',
		collection: 'projects',
		item: 'kelp-film',
		role: 'collaborator',
		presentable: { '': 'projects', samples: 'samples', runs: 'runs', 'runs.instrument': 'instruments' },
		state: 'active',
	},
	{
		name: 'Tensile test for the review',
		shows: 'One run with its analyses, sample and raw data; not the project that it belongs to.',
		collection: 'runs',
		item: '1',
		role: 'collaborator',
		paths: runPaths,
		presentable: { '': 'runs', instrument: 'instruments' },
		state: 'active',
	},
	{
		name: 'Compost test, item only',
		shows: 'One run and nothing that it is related to.',
		collection: 'runs',
		item: '2',
		role: 'collaborator',
		paths: [],
		presentable: { '': 'runs' },
		state: 'active',
	},
	{
		name: 'The keeper, for proofreading',
		shows: 'An article with author, tags, gallery, translations and comments; not the internal notes.',
		collection: 'articles',
		item: articleIds.keeper,
		role: 'collaborator',
		paths: [...articlePaths, 'comments'],
		presentable: article,
		state: 'active',
	},
	{
		name: 'The keeper, under embargo',
		shows: 'The same article behind a password, without the comments.',
		collection: 'articles',
		item: articleIds.keeper,
		role: 'collaborator',
		paths: articlePaths,
		presentable: article,
		limits: { password: 'tide-table' },
		state: 'active',
	},
	{
		name: 'Proposal for the museum',
		shows: 'A proposal with blocks, line items and a PDF; 25 openings, 60 days; not the margin.',
		collection: 'proposals',
		item: 'P-2031',
		role: 'client',
		paths: [
			'client',
			'client.logo',
			'document',
			'line_items',
			'blocks.item:block_text',
			'blocks.item:block_quote',
			'blocks.item:block_gallery',
			'blocks.item:block_gallery.images.directus_files_id',
		],
		presentable: { '': 'proposals', client: 'clients', line_items: 'line_items' },
		message: 'Dear Solveig, here is the proposal that we talked about. The price holds for thirty days.',
		limits: { maxUses: 25, endsInDays: 60 },
		state: 'active',
	},
	{
		name: 'The ferry, from next season',
		shows: 'Nothing yet: it opens in ninety days.',
		collection: 'articles',
		item: articleIds.ferry,
		role: 'collaborator',
		paths: ['author', 'tags.tags_id'],
		presentable: article,
		limits: { startsInDays: 90 },
		state: 'scheduled',
	},
	{
		name: 'Labels, for one look',
		shows: 'Nothing any more: it could be opened once, and was.',
		collection: 'proposals',
		item: 'P-2032',
		role: 'client',
		paths: ['line_items'],
		presentable: { '': 'proposals', line_items: 'line_items' },
		limits: { maxUses: 1 },
		then: 'open-until-used-up',
		state: 'used-up',
	},
	{
		name: 'Bread, until today',
		shows: 'Nothing any more: it has ended.',
		collection: 'articles',
		item: articleIds.bakery,
		role: 'collaborator',
		paths: ['author'],
		presentable: article,
		then: 'end',
		state: 'ended',
	},
	{
		name: 'Sample KF-016, on hold',
		shows: 'Nothing for now: it is paused, and says "not found".',
		collection: 'samples',
		item: 'KF-016',
		role: 'collaborator',
		paths: ['micrograph'],
		presentable: { '': 'samples' },
		then: 'pause',
		state: 'paused',
	},
];

/** The body of `POST /share/api/shares`. */
export function shareRequest(plan: SharePlan, roles: ShareRoles): Record<string, unknown> {
	const fields = Object.entries(plan.presentable).map(([path, collection]) => [path, presentableFields(collection)]);
	return {
		name: plan.name,
		collection: plan.collection,
		item: plan.item,
		role: roles[plan.role],
		scope: { ...(plan.paths ? { paths: plan.paths } : {}), fields: Object.fromEntries(fields) },
		...(plan.message === undefined ? {} : { message: plan.message }),
		...limits(plan.limits ?? {}),
	};
}

/** Days count from the moment when the share is made. */
function limits({ password, maxUses, startsInDays, endsInDays }: NonNullable<SharePlan['limits']>) {
	return {
		...(password === undefined ? {} : { password }),
		...(maxUses === undefined ? {} : { max_uses: maxUses }),
		...(startsInDays === undefined ? {} : { date_start: inDays(startsInDays) }),
		...(endsInDays === undefined ? {} : { date_end: inDays(endsInDays) }),
	};
}
