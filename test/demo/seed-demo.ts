import { type ApiClient, apiClient } from '../support/api-client.ts';
import { say } from '../support/say.ts';
import type { FileIds } from './content/content.ts';
import { documents } from './content/files.ts';
import { laboratoryContent } from './content/laboratory.ts';
import { newsroomContent } from './content/newsroom.ts';
import { proposalsContent } from './content/proposals.ts';
import { createModel } from './create-model.ts';
import { areas } from './model/areas.ts';
import { createPeople } from './people.ts';
import { gallery } from './pictures/gallery.ts';
import { renderPicture } from './pictures/render-picture.ts';

/** Fills an empty Directus with the demo's collections, people, files and items. */
export async function seedDemo(admin: ApiClient, project: string): Promise<void> {
	say('Creating collections and relations …');
	await admin.need('PATCH', '/settings', {
		project_name: 'Northlight',
		project_descriptor: 'Laboratory, newsroom and studio',
		project_color: '#1F4E79',
	});
	await createModel(admin, areas);

	say('Creating roles and users …');
	await createPeople(admin);

	say('Drawing pictures and writing documents …');
	const files = await uploadFiles(admin, project);

	say('Writing articles, measuring samples, sending proposals …');
	for (const { collection, items } of [
		...laboratoryContent(files),
		...newsroomContent(files),
		...proposalsContent(files),
	]) {
		await admin.need('POST', `/items/${collection}`, items);
	}
}

/** A client that is logged in as somebody, for the next quarter of an hour. */
export async function logIn(url: string, email: string, password: string): Promise<ApiClient> {
	const { access_token: token } = await apiClient(url).need<{ access_token: string }>('POST', '/auth/login', {
		email,
		password,
	});
	return apiClient(url, token);
}

async function uploadFiles(admin: ApiClient, project: string): Promise<FileIds> {
	const ids: [string, string][] = [];
	for (const [name, { title, draw }] of Object.entries(gallery)) {
		const bytes = await renderPicture(project, draw());
		ids.push([name, await upload(admin, { title, filename: `${slug(title)}.jpg`, type: 'image/jpeg', bytes })]);
	}
	for (const [name, { title, filename, type, make }] of Object.entries(documents)) {
		ids.push([name, await upload(admin, { title, filename, type, bytes: make() })]);
	}
	return Object.fromEntries(ids) as FileIds;
}

interface Upload {
	title: string;
	filename: string;
	type: string;
	bytes: Buffer;
}

async function upload(admin: ApiClient, { title, filename, type, bytes }: Upload): Promise<string> {
	const form = new FormData();
	form.set('title', title);
	form.set('file', new File([new Uint8Array(bytes)], filename, { type }));
	const { id } = await admin.need<{ id: string }>('POST', '/files', form);
	return id;
}

function slug(title: string): string {
	return title
		.normalize('NFD')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '');
}
