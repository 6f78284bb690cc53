import { makeRole, makeUser, type Person } from '../newsroom/people.ts';
import { makeShowcaseModel, showcaseCollections } from '../page/showcase-model.ts';
import { pdf } from '../page/small-pdf.ts';
import { uploadPng } from '../newsroom/content.ts';
import type { ApiClient } from '../api-client.ts';
import type { World } from './world.ts';

export interface ShowcaseContents {
	/** The one item with a value in every field. */
	item: number;
	/** Its files: a document, a picture, and pictures in a gallery. */
	document: string;
	picture: string;
	gallery: string[];
	reader: string;
	/** A role that may also change everything. */
	corrector: string;
	/** May read, change and share everything. */
	owner: Person;
}

const triangle = [
	[8.5, 47.3],
	[8.6, 47.3],
	[8.55, 47.4],
	[8.5, 47.3],
];

const everything = {
	title: 'Everything there is',
	markdown: '# A heading\n\nSome *words* and a [link](https://example.com).\n\n- one\n- two',
	html: '<p>Rich <strong>text</strong> with a table</p><table><tr><td>cell</td></tr></table>',
	plain: 'First line\nSecond line',
	code: 'const answer = 42;',
	json: { deep: { er: [1, { two: true }] } },
	amount: '1234.50',
	count: 12345,
	done: true,
	rating: 4,
	progress: 70,
	size: 123456,
	day: '2026-05-04',
	hour: '09:30:00',
	moment: '2026-05-04T12:00:00Z',
	status: 'draft',
	tags: ['wood', 'water'],
	colour: '#2ECDA7',
	icon: 'local_shipping',
	place: { type: 'Point', coordinates: [8.54, 47.37] },
	area: { type: 'Polygon', coordinates: [triangle] },
	steps: [
		{ what: 'Dig', when: '2026-01-02' },
		{ what: 'Build', when: '2026-03-04' },
	],
	unknown: { shape: { of: 'something else' } },
	secret: 'hashed',
	reason: 'Because it is a draft',
	address: 'Hidden while it is a draft',
	person: { name: 'Ada', city: 'London', bio: 'Wrote the first program.' },
};

/** One item of every kind of field. */
export const showcaseWorld: World<ShowcaseContents> = {
	name: 'showcase',
	async make({ admin }) {
		await makeShowcaseModel(admin);
		const picture = await uploadPng(admin, 'A picture');
		const gallery = [await uploadPng(admin, 'Same name'), await uploadPng(admin, 'Same name')];
		const document = await uploadPdf(admin);
		const rows = Array.from({ length: 3 }, (_, index) => ({
			name: `Row ${index + 1}`,
			value: (index * 7) % 5,
			unit: 'kg',
			day: `2026-01-0${index + 1}`,
			remark: `Remark of row ${index + 1}`,
		}));
		const { id: item } = await admin.need('POST', '/items/showcase', {
			...everything,
			picture,
			document,
			gallery: gallery.map((directus_files_id) => ({ directus_files_id })),
			rows,
		});

		const mayRead = [...showcaseCollections, 'directus_files'].map((collection) => ({ collection }));
		const { role: reader } = await makeRole(admin, 'Reader', mayRead);
		const mayUpdate = showcaseCollections.map((collection) => ({ collection, action: 'update' as const }));
		const { role: corrector } = await makeRole(admin, 'Corrector', [...mayRead, ...mayUpdate]);
		const mayShare = { collection: 'showcase', action: 'share' as const };
		const mayInvite = ['directus_users', 'directus_roles'].map((collection) => ({ collection }));
		const owners = await makeRole(admin, 'Owners', [...mayRead, ...mayUpdate, ...mayInvite, mayShare]);
		const owner = await makeUser(admin, owners.role, { first_name: 'Olive', last_name: 'Owner' });

		return { item, document, picture, gallery, reader, corrector, owner };
	},
};

async function uploadPdf({ need }: ApiClient): Promise<string> {
	const form = new FormData();
	form.append('title', 'The contract');
	form.append('file', new Blob([pdf('The contract')], { type: 'application/pdf' }), 'contract.pdf');
	return (await need('POST', '/files', form)).id as string;
}
