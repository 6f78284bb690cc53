import { describe, expect, it } from 'vitest';
import { aShare } from '../../support/shares/a-share.ts';
import { anAuthority } from '../../support/shares/an-authority.ts';
import {
	isHeir,
	mayCountSharesOf,
	mayHandOverAtOnce,
	mayInherit,
	mayMakeRoles,
	mayManage,
	mayOpenApi,
	mayPutRole,
	maySeeSharesOfOthers,
	mayShareNow,
} from '../../../src/share/policy.ts';

const share = aShare();
const owner = { user: share.owner, role: null, admin: false };
const other = { user: 'somebody', role: null, admin: false };
const admin = { user: 'somebody', role: null, admin: true };
const yes = async () => true;
const no = async () => false;

describe('managing a share', () => {
	it('is for its owner and administrators', () => {
		expect([owner, admin, other].map((actor) => mayManage(actor, share))).toEqual([true, true, false]);
	});
});

describe('the shares of others', () => {
	it('are seen by administrators, whatever they ask', () => {
		expect(maySeeSharesOfOthers(admin, { mayShareItem: false, asksForMore: true })).toBe(true);
	});

	it('are seen by those who may share the item, as long as they ask for nothing that a glimpse keeps back', () => {
		expect(maySeeSharesOfOthers(other, { mayShareItem: true, asksForMore: false })).toBe(true);
		expect(maySeeSharesOfOthers(other, { mayShareItem: true, asksForMore: true })).toBe(false);
		expect(maySeeSharesOfOthers(other, { mayShareItem: false, asksForMore: false })).toBe(false);
	});

	it('are counted for administrators alone', () => {
		expect(mayCountSharesOf(admin, undefined)).toBe(true);
		expect(mayCountSharesOf(other, 'somebody')).toBe(true);
		expect(mayCountSharesOf(other, share.owner)).toBe(false);
		expect(mayCountSharesOf(other, undefined)).toBe(false);
	});
});

describe('sharing an item again', () => {
	it('is asked of Directus, for the item of the share', async () => {
		const asked: string[][] = [];
		const authority = anAuthority({ mayShare: async (...item) => (asked.push(item), false) });
		expect(await mayShareNow(authority, share)).toBe(false);
		expect(asked).toEqual([[share.collection, share.item]]);
	});
});

describe('a role on a share', () => {
	it('is one that the actor may use, none, or the one that is there', async () => {
		expect(await mayPutRole(anAuthority({ mayUseRole: yes }), 'role')).toBe(true);
		expect(await mayPutRole(anAuthority({ mayUseRole: no }), 'role')).toBe(false);
		expect(await mayPutRole(anAuthority({ mayUseRole: no }), null)).toBe(true);
		expect(await mayPutRole(anAuthority({ mayUseRole: no }), 'role', 'role')).toBe(true);
		expect(await mayPutRole(anAuthority({ mayUseRole: no }), 'role', 'another')).toBe(false);
	});
});

describe('opening Directus’ own API', () => {
	it('needs custom permission rules', async () => {
		expect(await mayOpenApi(anAuthority({ mayUseCustomRules: no }), true)).toBe(false);
		expect(await mayOpenApi(anAuthority({ mayUseCustomRules: no }), false)).toBe(true);
		expect(await mayOpenApi(anAuthority({ mayUseCustomRules: no }), undefined)).toBe(true);
		expect(await mayOpenApi(anAuthority({ mayUseCustomRules: yes }), true)).toBe(true);
	});
});

describe('handing a share over', () => {
	it('is to somebody else who may share the item themselves', async () => {
		expect(await mayInherit(anAuthority({ mayShareAs: yes }), 'heir', share)).toBe(true);
		expect(await mayInherit(anAuthority({ mayShareAs: no }), 'heir', share)).toBe(false);
		expect(await mayInherit(anAuthority({ mayShareAs: yes }), share.owner, share)).toBe(false);
	});

	it('is done at once by administrators alone', () => {
		expect([admin, owner].map(mayHandOverAtOnce)).toEqual([true, false]);
	});

	it('is answered by the user whom it is offered to, and by no administrator', () => {
		const offered = aShare({ transferTo: 'heir' });
		expect(isHeir({ ...other, user: 'heir' }, offered)).toBe(true);
		expect([admin, owner, other].map((actor) => isHeir(actor, offered))).toEqual([false, false, false]);
		expect(isHeir(other, share)).toBe(false);
	});
});

describe('making roles', () => {
	it('is for administrators', () => {
		expect([admin, owner, other].map(mayMakeRoles)).toEqual([true, false, false]);
	});
});
