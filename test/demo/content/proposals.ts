import { dateInDays } from '../days.ts';
import type { Content, FileIds } from './content.ts';

/** Two clients; the museum has a second proposal, which whoever is shown the first must not see. */
export function proposalsContent(files: FileIds): Content[] {
	return [
		{ collection: 'clients', items: clients(files) },
		{ collection: 'proposals', items: [audioGuide(files), websiteCare(), coffeeLabels()] },
	];
}

function clients(files: FileIds) {
	return [
		{
			id: 1,
			name: 'Harbour Museum',
			city: 'Bergen',
			logo: files.harbourMark,
			contact: 'Solveig Aune',
			contact_email: 'solveig.private@example.org',
			payment_history: 'Pays after 45 days. Remind after 30.',
		},
		{
			id: 2,
			name: 'Fjordlight Coffee',
			city: 'Ålesund',
			logo: files.coffeeMark,
			contact: 'Pål Strand',
			contact_email: 'paal.private@example.org',
			payment_history: 'Always on the day.',
		},
	];
}

function audioGuide(files: FileIds) {
	return {
		number: 'P-2031',
		status: 'sent',
		title: 'An audio guide that listens',
		client: 1,
		valid_until: dateInDays(30),
		introduction: [
			'Dear Solveig,',
			'',
			'you said that visitors stop at the whaling boat, read the label, and walk on. We would like them to **stay**.',
			'This is how.',
		].join('\n'),
		total: 29570,
		document: files.guideProposal,
		margin: 38.5,
		negotiation_notes: 'Could go down to 26,000 if they sign before the summer. Do not say so.',
		blocks: [
			{
				sort: 1,
				collection: 'block_text',
				item: {
					heading: 'A guide that keeps quiet',
					body: 'Visitors carry it on their own telephones. It knows in which hall they stand, answers what they ask, and says nothing while they look.\n\n1. Two weeks of listening in the museum\n2. Texts and voices\n3. Beacons, software, a day of training',
				},
			},
			{
				sort: 2,
				collection: 'block_gallery',
				item: {
					heading: 'What we saw at yours',
					images: [files.museum, files.exhibitionHall].map((id, index) => ({ directus_files_id: id, sort: index + 1 })),
				},
			},
			{
				sort: 3,
				collection: 'block_quote',
				item: {
					quote: 'Our visitors stay eleven minutes longer, and ask better questions at the desk.',
					person: 'Henrik Dahl',
					position: 'Director, Museum of the Coast',
				},
			},
		],
		line_items: [
			{
				sort: 1,
				title: 'Listening to your visitors',
				description: 'Six days in the halls, with a report.',
				quantity: 6,
				unit: 'days',
				unit_price: 920,
				our_cost: 540,
			},
			{
				sort: 2,
				title: 'Texts',
				description: 'Forty objects, in Norwegian, English and German.',
				quantity: 40,
				unit: 'objects',
				unit_price: 145,
				our_cost: 90,
			},
			{
				sort: 3,
				title: 'Voices and recording',
				description: 'Two voices, in our studio.',
				quantity: 3,
				unit: 'days',
				unit_price: 1150,
				our_cost: 800,
			},
			{
				sort: 4,
				title: 'Software and beacons',
				description: 'Thirty beacons, with a licence for five years.',
				quantity: 1,
				unit: 'licence',
				unit_price: 14800,
				our_cost: 8900,
			},
		],
	};
}

function websiteCare() {
	return {
		number: 'P-2019',
		status: 'declined',
		title: 'Website care',
		client: 1,
		valid_until: dateInDays(-90),
		introduction: 'What it would take to keep the website running for two years.',
		total: 9600,
		margin: 52,
		negotiation_notes: 'Too expensive, they said. They were right.',
		blocks: [
			{
				sort: 1,
				collection: 'block_text',
				item: { heading: 'Once a month', body: 'We look after it, and tell you what we did.' },
			},
		],
		line_items: [{ sort: 1, title: 'Care', quantity: 24, unit: 'months', unit_price: 400, our_cost: 190 }],
	};
}

function coffeeLabels() {
	return {
		number: 'P-2032',
		status: 'draft',
		title: 'Labels for six roasts',
		client: 2,
		valid_until: dateInDays(45),
		introduction: 'Six roasts, six fjords, one system.',
		total: 7400,
		margin: 41,
		negotiation_notes: 'They also asked the museum’s designer.',
		blocks: [
			{
				sort: 1,
				collection: 'block_text',
				item: { heading: 'Six fjords', body: 'Each label is a map that you can taste.' },
			},
		],
		line_items: [{ sort: 1, title: 'Design', quantity: 8, unit: 'days', unit_price: 925, our_cost: 560 }],
	};
}
