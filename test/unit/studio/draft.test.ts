import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../extensions/studio/drawer/check-draft.ts';
import { draftOf, endIn, inputOf, sitesOf, type Draft } from '../../../extensions/studio/drawer/draft.ts';
import { generatePassword, strengthOf } from '../../../extensions/studio/drawer/password.ts';
import { parseEmails } from '../../../extensions/studio/dialogs/email-list.ts';
import { warningsOf } from '../../../extensions/studio/drawer/warnings.ts';

const empty = draftOf(null);
const now = Date.parse('2026-05-04T12:00:00Z');

describe('a draft', () => {
	it('sends what changed, and nothing else', () => {
		expect(inputOf(empty, empty)).toEqual({});
		const draft = { ...empty, name: ' For Ada ', limit: '3', password: 'tide', end: '2040-05-04T12:00' };
		expect(inputOf(draft, empty)).toEqual({
			...{ name: 'For Ada', max_uses: 3, password: 'tide' },
			date_end: new Date('2040-05-04T12:00').toISOString(),
		});
		expect(inputOf({ ...draft, name: '', limit: ' ', end: '', password: null, removesPassword: true }, draft)).toEqual({
			...{ name: null, max_uses: null, password: null, date_end: null },
		});
	});

	it('names people with what they may do, and nobody may do more than the share allows', () => {
		const ada = { kind: 'email' as const, id: 'ada@example.com', name: 'ada@example.com', access: null };
		const desk = { kind: 'role' as const, id: 'desk', name: 'Desk', access: 'edit' as const };
		const draft = { ...empty, audience: 'people' as const, people: [ada, desk] };
		expect(inputOf(draft, empty)).toEqual({
			audience: 'people',
			recipients: [
				{ email: 'ada@example.com', access: 'view' },
				{ role: 'desk', access: 'view' },
			],
		});
		expect(inputOf({ ...draft, access: 'edit', people: [ada] }, empty)).toMatchObject({
			access: 'edit',
			recipients: [{ email: 'ada@example.com', access: 'edit' }],
		});
		expect(inputOf({ ...empty, usesPer: 'recipient', rememberDays: '0', notices: ['opened'] }, empty)).toEqual({
			...{ uses_per: 'recipient', remember_days: 0, notices: ['opened'] },
		});
	});

	it('ends so many days from the start, or from now where that has passed', () => {
		const days = (start: string) => (Date.parse(endIn(7, start, now)) - now) / 86_400_000;
		expect(days('')).toBeCloseTo(7, 1);
		expect(days('2020-01-01T00:00')).toBeCloseTo(7, 1);
		expect(endIn(1, '2040-01-31T10:30', now)).toBe('2040-02-01T10:30');
	});

	it('says what cannot be right', () => {
		const check = (draft: Draft, before = empty) => checkDraft(draft, before, now);
		expect(check(empty)).toEqual({});
		for (const rememberDays of ['', '-1', '366', '1.5'])
			expect(check({ ...empty, rememberDays })).toEqual({ remember_days: 'rememberDays' });
		const backwards = { ...empty, start: '2040-05-04T12:00', end: '2040-05-04T12:00' };
		expect(check(backwards)).toEqual({ date_end: 'endBeforeStart' });
		const past = { ...empty, end: '2026-05-04T00:00' };
		expect(check(past)).toEqual({ date_end: 'endInPast' });
		expect(check({ ...past, name: 'Ended long ago' }, past)).toEqual({});
		for (const limit of ['0', '-1', '1.5', 'many', '1e99'])
			expect(check({ ...empty, limit })).toEqual({ max_uses: 'limit' });
		for (const embed of ['example.com', 'http://example.com', 'https://a.b/path']) {
			expect(check({ ...empty, embed })).toEqual({ embed: 'site' });
		}
		expect(sitesOf('https://a.example/, https://b.example')).toEqual(['https://a.example', 'https://b.example']);
	});

	it('warns of what its owner might not think of', () => {
		const facts = { tree: null, hadPassword: false, isBlind: false, people: 0, now };
		expect(warningsOf('access', empty, facts)).toEqual(['open-forever']);
		expect(warningsOf('access', { ...empty, limit: '1' }, facts)).toEqual(['open-forever', 'few-uses']);
		expect(warningsOf('access', { ...empty, limit: '1' }, { ...facts, hadPassword: true })).toEqual([]);
		const closed = { ...empty, audience: 'people' as const };
		expect(warningsOf('access', { ...closed, limit: '1' }, facts)).toEqual([]);
		expect(warningsOf('people', closed, facts)).toEqual(['nobody-named']);
		expect(warningsOf('people', closed, { ...facts, people: 1 })).toEqual([]);
		expect(warningsOf('access', { ...empty, end: '2020-01-01T00:00' }, facts)).toEqual(['ends-past']);

		const node = { path: '', field: '', collection: 'articles', kind: 'item' as const, selected: true, children: [] };
		const tree = (count: number | null, unkept: string[] = []) => ({
			...facts,
			tree: { tree: { ...node, count, fields: [] }, default: [], limited: false, unkept },
		});
		expect(warningsOf('scope', empty, tree(null))).toEqual(['public-reads-nothing']);
		expect(warningsOf('scope', { ...empty, role: 'any' }, tree(null))).toEqual(['role-reads-nothing']);
		expect(warningsOf('scope', empty, tree(1))).toEqual([]);
		expect(warningsOf('scope', empty, tree(1, ['comments']))).toEqual(['rules-unkept']);
		expect(warningsOf('scope', empty, { ...tree(1), isBlind: true })).toEqual(['shows-nothing']);
	});
});

describe('a password', () => {
	it('is generated differently each time, and strong', () => {
		const made = new Set(Array.from({ length: 200 }, generatePassword));
		expect(made.size).toBe(200);
		for (const password of made) expect(password).toMatch(/^[a-hjkmnp-z2-9]{4}(?:-[a-hjkmnp-z2-9]{4}){3}$/);
		expect(strengthOf(generatePassword())).toBe('strong');
	});

	it.each([
		['abc', 'weak'],
		['password1', 'weak'],
		['aaaaaaaaaaaa', 'weak'],
		['tide-table', 'fair'],
		['correct horse battery staple', 'strong'],
	])('"%s" is %s', (password, strength) => {
		expect(strengthOf(password)).toBe(strength);
	});
});

describe('a list of addresses', () => {
	it('is taken apart at commas, semicolons, spaces and lines, each address once', () => {
		expect(parseEmails('a@example.com, b@example.com;\nc@example.com a@example.com')).toEqual({
			kind: 'valid',
			emails: ['a@example.com', 'b@example.com', 'c@example.com'],
		});
	});

	it('says what is no address, and how many are too many', () => {
		expect(parseEmails(' ,')).toEqual({ kind: 'none' });
		expect(parseEmails('a@example.com, b@, @c')).toEqual({ kind: 'wrong', emails: ['b@', '@c'] });
		const many = Array.from({ length: 21 }, (_, at) => `p${at}@example.com`);
		expect(parseEmails(many.join())).toEqual({ kind: 'too-many' });
	});
});
