import { pdf } from './small-pdf.ts';
import { makeRole, makeUser, type Person } from '../newsroom/people.ts';
import { makeShowcaseModel, showcaseCollections } from './showcase-model.ts';
import { startDirectus, type DirectusOptions, type DirectusServer } from '../directus-server.ts';
import { uploadPng } from '../newsroom/content.ts';
import type { ShareAnswer } from '../newsroom/newsroom.ts';

export interface Showcase {
	server: DirectusServer;
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
	share(input?: object): Promise<ShareAnswer>;
	/** A scope with every field that may be chosen, those that the Studio's form hides too. */
	everyField(): Promise<object>;
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

/** A real Directus with one item of every kind of field. */
export async function startShowcase(options: DirectusOptions = {}): Promise<Showcase> {
	const server = await startDirectus(options);
	const { admin } = server;

	try {
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

		return {
			server,
			item,
			document,
			picture,
			gallery,
			reader,
			corrector,
			owner,
			share(input = {}) {
				const body = { collection: 'showcase', item, role: reader, ...input };
				return server.api(owner.token).need('POST', '/share/api/shares', body);
			},
			async everyField() {
				const { tree } = await server.api(owner.token).need('GET', `/share/api/scope?collection=showcase&item=${item}`);
				return { fields: { '': tree.fields.map(({ field }: { field: string }) => field) } };
			},
		};
	} catch (error) {
		await server.stop();
		throw error;
	}
}

async function uploadPdf({ need }: DirectusServer['admin']): Promise<string> {
	const form = new FormData();
	form.append('title', 'The contract');
	form.append('file', new Blob([pdf('The contract')], { type: 'application/pdf' }), 'contract.pdf');
	return (await need('POST', '/files', form)).id as string;
}
