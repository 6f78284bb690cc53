/** So many letters. */
export const long = (length: number) => 'x'.repeat(length);
/** A key that nobody has. */
export const someone = '00000000-0000-4000-8000-000000000000';
export const notText = [1, true, [], {}, ['x']];
const notAUuid = ['', 'x', 'not-a-uuid', `${someone}0`, 1, true, [], {}, [someone], `${someone}\0`];
const notADate = [
	'',
	'x',
	'tomorrow',
	'2026',
	'2026-13-01',
	'2026-05-04T25:00:00Z',
	'2026-05-04T12',
	0,
	1e12,
	true,
	[],
	{},
];
const notALimit = [0, -1, 1.5, 1e12, 1_000_000_001, '1', 'x', true, [], {}, [1]];

/** Fields of a share, and what they cannot be. */
export const fields: Record<string, unknown[]> = {
	name: [...notText, long(256), long(100_000), 'with\0NUL'],
	role: notAUuid,
	password: [...notText, '', long(257), 'with\0NUL'],
	date_start: notADate,
	date_end: notADate,
	max_uses: notALimit,
	access: ['', 'edit', 'admin', null, 1, [], {}, ['view']],
	audience: ['', 'people', 'everyone', null, 1, [], {}, ['anyone']],
	api: [null, 0, 1, 'true', 'yes', [], {}],
	scope: [
		'comments',
		1,
		true,
		[1],
		[null],
		[['x']],
		[long(501)],
		Array.from({ length: 501 }, () => 'x'),
		['nowhere'],
		['text'],
		['nowhere.at.all'],
		{ paths: 'x' },
		{ paths: [1] },
		{ paths: ['nowhere'] },
		{ fields: [] },
		{ fields: { '': 'text' } },
		{ fields: { '': [1] } },
		{ fields: { '': ['nothing'] } },
		{ fields: { nowhere: ['text'] } },
		{ positions: {} },
		{ paths: [], more: 1 },
	],
};

/** What a share is made of, but nobody sets. */
export const untouchable = [
	'id',
	'owner',
	'state',
	'link',
	'secret',
	'secret_hash',
	'secretHash',
	'secret_cipher',
	'password_hash',
	'passwordHash',
	'has_password',
	'times_used',
	'timesUsed',
	'paused',
	'lost',
	'revision',
	'door_revision',
	'doorRevision',
	'date_created',
	'date_updated',
	'last_used',
	'owner_name',
	'principal',
	'user_created',
	'keys',
	'query',
	'data',
	'prototype',
	'constructor',
];

/** What is no share and no change of one. */
export const bodies: [string, string][] = [
	['a list', '[]'],
	['a list of shares', '[{"name":"x"}]'],
	['null', 'null'],
	['text', '"text"'],
	['a number', '1'],
	['broken JSON', '{"name":'],
];

const notACount = ['', '0', '-1', '1.5', 'x', '1e3', '99999999999', '%00', '1&NAME=2', 'NAME[]=1', 'NAME[a]=1'];
const notAState = ['', 'x', 'active,x', 'ACTIVE'];
/** Pages of the owners' API, parameters of theirs, and what they cannot be; NAME stands for the parameter's name. */
export const queries: [string, string, string[]][] = [
	['shares', 'limit', [...notACount, '1001']],
	['shares', 'page', notACount],
	['shares', 'collection', ['', long(65), 'x&NAME=y', 'NAME[a]=1', '%00']],
	['shares', 'item', ['', long(256), '1&NAME=2', 'NAME[a]=1', '%00']],
	['shares', 'owner', ['', 'x', `${someone}0`, 'NAME[a]=1']],
	['shares', 'search', [long(256), 'x&NAME=y', 'NAME[a]=1', '%00']],
	[
		'shares',
		'sort',
		['', 'x', 'password_hash', 'secret_hash', '-secret_cipher', 'name,x', '--name', 'name&NAME=x', 'NAME[a]=1'],
	],
	['shares', 'state', [...notAState, 'NAME[a]=1']],
	['shares', 'filter', ['x', 'NAME[owner][_eq]=x']],
	['shares', 'fields', ['*']],
	['shares/SHARE/visits', 'limit', notACount],
	['shares/SHARE/visits', 'page', notACount],
	['shares/SHARE/visits', 'filter', ['x']],
	['shares/SHARE/events', 'limit', notACount],
	['shares/SHARE/events', 'page', notACount],
	['shares/SHARE/events', 'sort', ['id']],
	['scope', 'collection', ['', long(65), 'NAME[a]=1']],
	['scope', 'role', ['', 'x', 'NAME[a]=1']],
	['scope', 'item', ['', long(256), 'NAME[a]=1']],
	['scope', 'depth', ['3']],
	['stats', 'days', ['', '0', '367', 'x', '1.5', 'NAME[a]=1']],
	['stats', 'owner', [someone]],
];
