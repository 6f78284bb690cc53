import { inDays } from '../days.ts';
import type { Content, FileIds } from './content.ts';

/** The articles that shares are made of; Directus wants such keys for them. */
export const articleIds = {
	keeper: '6a5d0c4e-6c1b-4b0f-9a53-0f1d8a2b7c01',
	ferry: '6a5d0c4e-6c1b-4b0f-9a53-0f1d8a2b7c02',
	bakery: '6a5d0c4e-6c1b-4b0f-9a53-0f1d8a2b7c03',
};

export function newsroomContent(files: FileIds): Content[] {
	return [
		{
			collection: 'languages',
			items: [
				{ code: 'de-DE', name: 'Deutsch' },
				{ code: 'fr-FR', name: 'Français' },
			],
		},
		{
			collection: 'tags',
			items: ['Birds', 'Coast', 'People', 'Climate'].map((name, index) => ({ id: index + 1, name })),
		},
		{ collection: 'authors', items: authors(files) },
		{ collection: 'articles', items: [keeper(files), ferry(), bakery()] },
	];
}

function authors(files: FileIds) {
	return [
		{
			id: 1,
			name: 'Ingrid Solheim',
			position: 'Coast reporter',
			portrait: files.portraitIngrid,
			bio: 'Grew up on an island with eleven houses. Writes about everything that the sea brings and takes.',
			email: 'ingrid.private@example.org',
		},
		{
			id: 2,
			name: 'Tomás Okafor',
			position: 'Reporter',
			portrait: files.portraitTomas,
			bio: 'Came for a summer and stayed. Writes about work.',
			email: 'tomas.private@example.org',
		},
	];
}

function keeper(files: FileIds) {
	return {
		id: articleIds.keeper,
		title: 'The keeper who counts',
		status: 'in_review',
		author: 1,
		tags: [1, 2, 3].map((id) => ({ tags_id: id })),
		hero: files.lighthouse,
		teaser:
			'For forty-one years Asbjørn Lie has looked out of the same window and counted what flew past. Now science has found his notebooks.',
		body: [
			'<p>The light at Skarv Head has not needed a keeper since 1987. Asbjørn Lie stayed all the same. Every morning at six he climbs the hundred and twelve steps, puts the thermos on the sill and begins to count.</p>',
			`<img src="/assets/${files.notebook}?width=1200" alt="A page of a notebook, full of tallies">`,
			'<p>A stroke for a cormorant, a cross for a guillemot, a circle for everything that was too quick. <em>I never thought that it was good for anything,</em> he says. <em>It was something to do with the pencil.</em></p>',
			'<h2>Forty-three notebooks</h2>',
			'<p>There are forty-three of them, in a crate for herring. Last autumn a student asked to photograph them. What came out is the longest unbroken count of sea birds on this coast, and it shows what nobody had seen: the knots come <strong>nineteen days earlier</strong> than they did when the light still had a flame.</p>',
			'<blockquote><p>A model tells you what could be. A man with a pencil tells you what was.</p></blockquote>',
			'<p>He has ordered a new notebook.</p>',
		].join('\n'),
		gallery: [files.lighthouse, files.flock, files.notebook].map((id, index) => ({
			directus_files_id: id,
			sort: index + 1,
		})),
		internal_notes:
			'Legal: the student has not agreed to be named. Hold back until the university announces it. Fee: 900.',
		translations: [
			{
				languages_code: 'de-DE',
				title: 'Der Wärter, der zählt',
				teaser: 'Seit einundvierzig Jahren schaut Asbjørn Lie aus demselben Fenster und zählt, was vorbeifliegt.',
			},
			{
				languages_code: 'fr-FR',
				title: 'Le gardien qui compte',
				teaser: 'Depuis quarante et un ans, Asbjørn Lie regarde par la même fenêtre et compte ce qui passe.',
			},
		],
		comments: [
			{ name: 'Ragna', text: 'My grandfather brought him the herring crate!' },
			{ name: 'The university', text: 'We would love to see notebooks 12 to 15. Is there a way to reach him?' },
		],
	};
}

function ferry() {
	return {
		id: articleIds.ferry,
		title: 'The last ferry without a timetable',
		status: 'draft',
		author: 1,
		tags: [2, 3].map((id) => ({ tags_id: id })),
		teaser: 'It leaves when there are enough people on the quay. The council wants to change that.',
		body: '<p>Draft. Waits for the interview with the captain.</p>',
		internal_notes: 'The council leaked its decision to us. Embargo until Friday.',
		comments: [{ name: 'Captain', text: 'Not before Thursday, please.' }],
	};
}

function bakery() {
	return {
		id: articleIds.bakery,
		title: 'Bread at four in the morning',
		status: 'published',
		published_at: inDays(-20),
		author: 2,
		tags: [{ tags_id: 3 }],
		teaser: 'Three sisters, one oven, and a queue that begins in the dark.',
		body: '<p>The first who come are those who have not slept yet. At half past four the others come.</p>',
		internal_notes: 'Reader complained about the photograph; removed.',
		comments: [{ name: 'Night nurse', text: 'The cardamom ones. Always the cardamom ones.' }],
	};
}
