import { pdf } from '../pdf.ts';

interface Document {
	title: string;
	filename: string;
	type: string;
	make(): Buffer;
}

/** What the demo has of files besides pictures. */
export const documents = {
	tensileData: {
		title: 'Raw data of the tensile test',
		filename: 'kf-014-tensile.csv',
		type: 'text/csv',
		make: () => Buffer.from(tensileRows()),
	},
	guideProposal: {
		title: 'Proposal P-2031',
		filename: 'proposal-p-2031.pdf',
		type: 'application/pdf',
		make: () =>
			pdf('Proposal P-2031', [
				{ text: 'Proposal P-2031', size: 24, bold: true, gap: 30 },
				{ text: 'An audio guide that listens', size: 15, gap: 10 },
				{ text: 'for Harbour Museum, Bergen', gap: 4 },
				{ text: 'What you get', size: 14, bold: true, gap: 34 },
				{ text: 'A guide that visitors carry on their own telephones. It knows in which hall they stand,' },
				{ text: 'answers what they ask, and keeps quiet when they look.' },
				{ text: 'What it costs', size: 14, bold: true, gap: 28 },
				{ text: 'Listening to your visitors: 6 days at 920.00' },
				{ text: 'Texts for forty objects, in three languages: 40 at 145.00' },
				{ text: 'Voices and recording: 3 days at 1,150.00' },
				{ text: 'Software and beacons: 1 at 14,800.00' },
				{ text: 'Together 29,570.00, without VAT', bold: true, gap: 14 },
				{ text: 'We hold this offer for thirty days.', gap: 34 },
			]),
	},
} satisfies Record<string, Document>;

export type DocumentName = keyof typeof documents;

function tensileRows(): string {
	const rows = ['strain_percent,strip_1_mpa,strip_2_mpa,strip_3_mpa'];
	for (let strain = 0; strain <= 36; strain += 2) {
		const stress = (height: number) => (height * (1 - Math.exp(-strain / 8))).toFixed(2);
		rows.push([strain, stress(43.6), stress(46.1), stress(41.2)].join(','));
	}
	return `${rows.join('\n')}\n`;
}
