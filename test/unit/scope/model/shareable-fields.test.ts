import { describe, expect, it } from 'vitest';
import {
	isShareableCollection,
	isUserCollection,
	shareableFields,
} from '../../../../src/scope/model/shareable-fields.ts';
import { modelOf } from '../../../support/scope/small-model.ts';

function fields(collection: string, sketches: Parameters<typeof modelOf>[0][string]): string[] {
	const model = modelOf({ [collection]: sketches }).collections[collection];
	return model ? shareableFields(model) : [];
}

describe('what may be shared at all', () => {
	it('are the project’s own collections, people and files', () => {
		for (const name of ['articles', 'directus_users', 'directus_files']) expect(isShareableCollection(name)).toBe(true);
	});

	it.each([
		'roles',
		'policies',
		'permissions',
		'access',
		'settings',
		'shares',
		'activity',
		'revisions',
		'sessions',
		'flows',
		'anything_new',
	])('is never directus_%s', (name) => {
		expect(isShareableCollection(`directus_${name}`)).toBe(false);
		expect(isUserCollection(`directus_${name}`)).toBe(false);
	});

	it('are never our own tables', () => {
		for (const name of ['sharing_shares', 'sharing_visits', 'sharing_events'])
			expect(isShareableCollection(name)).toBe(false);
	});

	it('are no names that every JavaScript object has below Directus’ prefix', () => {
		expect(isShareableCollection('directus_constructor')).toBe(false);
	});

	it('of people is what a page needs to name one', () => {
		const all = [
			'first_name',
			'last_name',
			'title',
			'avatar',
			'email',
			'password',
			'token',
			'role',
			'tfa_secret',
			'location',
			'a_custom_field',
		];
		expect(fields('directus_users', all)).toEqual(['id', 'first_name', 'last_name', 'title', 'avatar']);
	});

	it('of files is what a page needs to show one', () => {
		const found = fields('directus_files', [
			'title',
			'type',
			'storage',
			'filename_disk',
			'uploaded_by',
			'folder',
			'metadata',
			'location',
		]);
		expect(found).toEqual(['id', 'title', 'type']);
	});

	it('is no field that is hashed, concealed, encrypted, an alias or nothing', () => {
		const found = fields('articles', [
			'title',
			{ field: 'hash', type: 'hash' },
			{ field: 'hashed', special: ['hash'] },
			{ field: 'concealed', special: ['cast-json', 'conceal'] },
			{ field: 'encrypted', special: ['encrypt'] },
			{ field: 'group', type: 'alias', special: ['alias', 'no-data', 'group'] },
			{ field: 'divider', special: ['no-data'] },
			{ field: 'search', type: 'unknown', dbType: 'tsvector' },
			{ field: 'uuid', type: 'uuid', special: ['uuid'] },
		]);
		expect(found).toEqual(['id', 'title', 'uuid']);
	});

	it('is a field of a type that Directus has no name for', () => {
		const status = { field: 'status', type: 'unknown', dbType: 'enum' };
		expect(fields('articles', ['title', status])).toEqual(['id', 'title', 'status']);
	});
});
