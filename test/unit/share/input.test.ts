import { describe, expect, it } from 'vitest';
import { change, creation, opening } from '../../../src/share/input.ts';
import { parserOf } from '../../../src/share/parser.ts';

const parseCreation = parserOf(creation);
const parseOpening = parserOf(opening);
const parseChange = parserOf(change);
const role = '0a1b2c3d-4e5f-4789-8bcd-ef0123456789';
const noon = Date.UTC(2026, 4, 4, 12);
const hour = 3_600_000;
const today = new Date().toISOString().slice(0, 10);

function created(fields: Record<string, unknown>) {
	return parseCreation({ collection: 'articles', item: '1', ...fields });
}

describe('what a share is made from', () => {
	it('is a collection and an item, and nothing else is needed', () => {
		expect(parseCreation({ collection: 'articles', item: '1' })).toEqual({
			kind: 'valid',
			value: { collection: 'articles', item: '1' },
		});
	});

	it.each([
		['a number as key', { item: 7 }, { item: '7' }],
		['no item, as of a singleton', { item: null }, { item: null }],
		['a name', { name: 'For Ada' }, { name: 'For Ada' }],
		['a name with space around it', { name: ' For Ada ' }, { name: 'For Ada' }],
		['a name of spaces, which is none', { name: '  ' }, { name: null }],
		['a role', { role }, { role }],
		['no role', { role: null }, { role: null }],
		['a password', { password: 'pässwört' }, { password: 'pässwört' }],
		['no password', { password: null }, { password: null }],
		['a date with a zone', { date_start: '2026-05-04T14:00:00+02:00' }, { date_start: noon }],
		['a zone without a colon', { date_start: '2026-05-04T14:00:00+0200' }, { date_start: noon }],
		['a date in UTC', { date_end: '2026-05-04T12:00:00Z' }, { date_end: noon }],
		['a date without a zone, which is UTC', { date_end: '2026-05-04T12:00:00' }, { date_end: noon }],
		['a date with a space in it', { date_end: '2026-05-04 12:00' }, { date_end: noon }],
		['a day to begin with, in UTC', { date_start: '2026-05-04' }, { date_start: noon - 12 * hour }],
		['a day to end with, all of it', { date_end: '2046-05-04' }, { date_end: Date.UTC(2046, 4, 5) - 1 }],
		['today', { date_end: today }, { date_end: Date.parse(today) + 24 * hour - 1 }],
		['milliseconds', { date_end: '2026-05-04T12:00:00.250Z' }, { date_end: noon + 250 }],
		['no date', { date_end: null }, { date_end: null }],
		['a limit', { max_uses: 1 }, { max_uses: 1 }],
		['no limit', { max_uses: null }, { max_uses: null }],
		['access to view', { access: 'view' }, { access: 'view' }],
		['access to edit', { access: 'edit', edit_related: true }, { access: 'edit', edit_related: true }],
		['an audience', { audience: 'anyone' }, { audience: 'anyone' }],
		['people', { audience: 'people', uses_per: 'recipient' }, { audience: 'people', uses_per: 'recipient' }],
		['notices, each once', { notices: ['opened', 'opened'] }, { notices: ['opened'] }],
		['relations', { scope: ['comments'] }, { scope: { paths: ['comments'] } }],
		['the item only', { scope: [] }, { scope: { paths: [] } }],
		['relations and fields', { scope: { paths: ['comments'], fields: { '': ['title'] } } }, {}],
		['no scope', { scope: null }, { scope: null }],
		['the API', { api: true }, { api: true }],
	])('may have %s', (_, fields, value) => {
		expect(created(fields)).toMatchObject({ kind: 'valid', value });
	});

	it.each<[string, unknown[]]>([
		['collection', [undefined, null, '', 7, [], {}, 'x'.repeat(65), 'a\0b']],
		['item', ['', true, [], {}, 1.5, Infinity, 2 ** 60, 'x'.repeat(256), 'a\0b']],
		['name', [7, true, [], {}, 'x'.repeat(256), 'a\0b']],
		['role', ['', 'editors', 7, [], {}, `${role}0`, ` ${role}`]],
		['password', ['', 7, true, [], {}, ['secret'], 'x'.repeat(257), 'a\0b']],
		[
			'date_start',
			['', 'tomorrow', 7, noon, [], {}, '2026-13-01', '2026-02-31', '04.05.2026', '2026-05-04T25:00', 'NaN'],
		],
		[
			'date_end',
			['', 'never', 0, true, '2026-05-04T12:00:00 GMT', '2026-5-4', '+012026-01-01T00:00:00Z', '2040-02-31'],
		],
		['max_uses', [0, -1, 1.5, 1e12, NaN, Infinity, '3', '', true, [], {}]],
		['access', ['write', 'admin', '', null, 7, []]],
		['audience', ['recipients', 'everyone', '', null, 7]],
		['uses_per', ['visitor', '', null, 7, []]],
		['edit_related', ['true', 1, null]],
		['remember_days', [-1, 366, 1.5, '7', null]],
		['notices', ['opened', ['everything'], [7], null, {}]],
		['api', [null, 0, 1, 'true', {}]],
		[
			'scope',
			[
				'comments',
				7,
				true,
				[7],
				[null],
				[['comments']],
				{ paths: 'comments' },
				{ path: [] },
				{ fields: { '': 'title' } },
			],
		],
	])('names a bad %s', (field, values) => {
		for (const value of values) {
			const parsed = created({ [field]: value });
			expect(parsed, `${field}: ${JSON.stringify(value)}`).toMatchObject({
				kind: 'invalid',
				field: expect.stringContaining(field),
			});
			expect(parsed.kind === 'invalid' && parsed.message).toMatch(new RegExp(`^"${field}.*" .+\\.$`));
		}
	});

	it('refuses oversized scopes', () => {
		const many = Array.from({ length: 501 }, (_, index) => `r${index}`);
		expect(created({ scope: many })).toMatchObject({ kind: 'invalid' });
		expect(created({ scope: { paths: ['x'.repeat(501)] } })).toMatchObject({ kind: 'invalid' });
	});

	it.each([
		'id',
		'owner',
		'times_used',
		'state',
		'link',
		'secret',
		'secret_hash',
		'lost',
		'paused',
		'principal',
		'keys',
		'query',
	])('refuses "%s", which nobody sets by a payload', (field) => {
		expect(created({ [field]: 'x' })).toEqual({
			kind: 'invalid',
			field,
			message: `"${field}" is not a field that can be set here.`,
		});
	});

	it('refuses fields that every JavaScript object has', () => {
		for (const field of ['constructor', 'toString', 'hasOwnProperty']) {
			expect(created({ [field]: 'x' }), field).toMatchObject({ kind: 'invalid', field });
		}
	});

	it.each([undefined, null, '', 'text', 7, true])('refuses %j in place of an object', (body) => {
		expect(parseCreation(body)).toEqual({
			kind: 'invalid',
			field: 'body',
			message: 'The request must be a JSON object.',
		});
	});

	it('never repeats a value, which may be a password', () => {
		const secret = 'x'.repeat(300);
		expect(JSON.stringify(created({ password: secret }))).not.toContain(secret);
	});
});

describe('what a share is changed by', () => {
	it('may be nothing at all', () => {
		expect(parseChange({})).toEqual({ kind: 'valid', value: {} });
	});

	it('leaves out what was not sent and keeps what was set to null', () => {
		expect(parseChange({ password: null, date_end: null })).toEqual({
			kind: 'valid',
			value: { password: null, date_end: null },
		});
	});

	it('may be any end: what is past is known where the time is', () => {
		const value = { date_end: Date.UTC(2020, 0, 2) - 1 };
		expect(parseChange({ date_end: '2020-01-01' })).toEqual({ kind: 'valid', value });
	});

	it.each(['collection', 'item', 'owner', 'times_used'])('is never the %s', (field) => {
		expect(parseChange({ [field]: '1' })).toMatchObject({ kind: 'invalid', field });
	});

	it('is no list', () => {
		expect(parseChange([])).toMatchObject({ kind: 'invalid', field: 'body' });
		expect(parseChange([{ name: 'x' }])).toMatchObject({ kind: 'invalid' });
	});
});

describe('what a visit is opened with', () => {
	it.each([[{}], [{ password: null }], [{ password: '' }], [{ password: 'secret' }]])('may be %j', (body) => {
		expect(parseOpening(body)).toEqual({ kind: 'valid', value: body });
	});

	it('is no password that is no text, or far too long', () => {
		for (const password of [7, true, [], {}, ['secret'], 'x'.repeat(1025)]) {
			expect(parseOpening({ password })).toMatchObject({ kind: 'invalid', field: 'password' });
		}
	});

	it('is nothing that is not known', () => {
		expect(parseOpening({ token: 'x' })).toMatchObject({ kind: 'invalid', field: 'token' });
	});
});
