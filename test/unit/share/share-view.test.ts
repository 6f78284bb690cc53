import { describe, expect, it } from 'vitest';
import { aShare, noon } from '../../support/shares/a-share.ts';
import { glimpseShare, viewOffer, viewShare } from '../../../src/share/share-view.ts';
import { iso } from '../../../src/share/iso.ts';

const marker = 'NEVER';
const share = aShare({ passwordHash: marker, secretHash: marker, secretCipher: marker, ownerRole: marker });

describe('a share as its owner sees it', () => {
	it('has exactly the fields of the contract', () => {
		expect(Object.keys(viewShare(share, 'https://example.com/share/x', noon)).sort()).toEqual(
			[
				['access', 'api', 'audience', 'collection', 'date_created', 'date_end', 'date_start', 'date_updated'],
				['embed', 'has_password', 'id', 'item', 'last_used', 'link', 'max_uses', 'message', 'name', 'owner'],
				['edit_related', 'notices', 'people', 'remember_days', 'uses_per'],
				['owner_name', 'owner_state', 'role', 'role_name', 'scope', 'state', 'times_used', 'transfer_to'],
			]
				.flat()
				.sort(),
		);
	});

	it('is what somebody sees who is offered it, but for the link', () => {
		const { link, ...rest } = viewShare(share, 'https://example.com/share/x', noon);
		expect(link).not.toBeNull();
		expect(viewOffer(share, noon)).toEqual(rest);
	});

	it('shows no hash and no cipher, only that there is a password', () => {
		const view = viewShare(share, null, noon);
		expect(JSON.stringify(view)).not.toContain(marker);
		expect(view.has_password).toBe(true);
		expect(viewShare(aShare(), null, noon).has_password).toBe(false);
	});

	it('tells times as ISO 8601 in UTC', () => {
		const view = viewShare(aShare({ dateEnd: noon, lastUsed: noon }), null, noon - 1);
		expect(view).toMatchObject({
			date_end: '2026-05-04T12:00:00.000Z',
			last_used: '2026-05-04T12:00:00.000Z',
			date_start: null,
		});
		expect(iso(null)).toBeNull();
	});

	it('says that only the item is shared where no relation is', () => {
		expect(viewShare(aShare(), null, noon).scope).toEqual({
			item_only: true,
			paths: [],
			fields: { '': ['id', 'title'] },
		});

		const positions = { '': ['title'], comments: ['text'] };
		const wide = aShare({ scope: { chosen: 0, isDefault: false, positions, targets: {} } });
		expect(viewShare(wide, null, noon).scope).toEqual({ item_only: false, paths: ['comments'], fields: positions });
	});

	it('shows others who may share the item neither link nor limits', () => {
		const glimpse = Object.keys(glimpseShare(share, noon));
		expect(glimpse.sort()).toEqual(['collection', 'id', 'item', 'name', 'owner', 'owner_name', 'state']);
	});
});
