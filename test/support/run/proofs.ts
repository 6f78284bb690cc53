const doors = [
	'attack/passwords',
	'attack/throttling',
	'attack/limits-of-work',
	'attack/tokens',
	'attack/secrets',
	'browser/visitor-opens-link',
];
const people = [
	...['attack/people', 'attack/people-proofs', 'browser/people-stories'],
	...['directus/recipients', 'directus/erasing'],
];
const editing = [
	...['attack/editing', 'attack/editing-by-rules', 'attack/editing-scripts', 'attack/editing-without-rules'],
	'directus/editing',
];
const mails = ['directus/mailed-links', 'directus/people-are-told'];
const native = [
	...['attack/native-token-clients', 'attack/native-token-fields', 'attack/native-token-scope'],
	...['attack/counts-of-hidden-rows', 'attack/odd-requests'],
];
const rows = ['attack/scope-of-rows', 'attack/role-meets-owner', 'attack/hidden-fields', 'attack/chosen-scope'];
const lifes = ['attack/life', 'attack/owner-and-role-lost', 'attack/right-to-share'];
const losses = ['attack/rows-gone-unseen', 'attack/dropped-fields'];
const owners = ['directus/owners-calls', 'directus/owners-shares', 'directus/studio-calls', 'directus/transfers'];
const fields = ['browser/page-fields', 'browser/page-related', 'browser/page-smoke', 'browser/page-texts'];
const sidebar = ['browser/studio-sidebar', 'browser/studio-fallback', 'browser/studio-load', 'browser/studio-looks'];

/**
 * Which tests of the whole product prove what lies at a place: what one runs while one works there, in some minutes. The
 * deepest place counts. Unit tests and those of the store are found by what they import; all of it runs before it lands.
 */
export const proofs: Record<string, string[]> = {
	'src/activity': ['directus/events', 'browser/activity-drawer', 'browser/panel-shares'],
	'src/contract': ['directus/callers', 'directus/client', ...owners],
	'src/people': [...people, 'directus/bad-recipients', 'directus/editing-recipients'],
	'src/people/mails': mails,
	'src/scope': [
		'oracle/histories',
		...rows,
		...['attack/administrators', 'attack/archives-and-orders', 'attack/core-tier', 'attack/dynamic-variables'],
		...['attack/fail-open-rules', 'attack/ip-limited-policies', 'attack/many-blocks', 'attack/public-role'],
		...['attack/keys-of-many-digits', 'attack/keys-spelled-otherwise', 'attack/database-errors', 'attack/all-paused'],
		'attack/names-of-javascript',
		...['directus/data-models', 'directus/character-sets'],
		'attack/openings-in-texts',
		'attack/shows-nothing',
		...['attack/references-read-again', 'attack/scope-of-files', 'attack/singletons-and-keys', 'directus/share-opens'],
	],
	'src/scope/edit/markup': ['attack/editing-scripts', 'directus/editing', 'browser/page-editing'],
	'src/share': [
		...owners,
		...lifes,
		'attack/payload-tampering',
		'directus/bad-input',
		'directus/bad-keys-and-texts',
		'directus/previews',
	],
	'src/store': [
		...['attack/counting', 'attack/two-instances', 'attack/power-cut', 'attack/saving-at-once', 'attack/database-away'],
		...['directus/storage-starts', 'directus/character-sets', 'directus/share-opens', 'directus/recipients'],
		'directus/erasing',
	],
	'src/visit': [...doors, 'attack/counting', 'attack/redis-away'],

	'extensions/argon2': ['browser/studio-core-shares'],
	'extensions/client': ['directus/client'],
	'extensions/csv': ['browser/overview-many', 'directus/studio-calls'],
	'extensions/directus': [...rows, ...editing, ...native, ...losses, 'directus/share-opens', 'attack/core-tier'],
	'extensions/endpoint': [
		'directus/callers',
		...owners,
		...doors,
		'attack/surroundings',
		'attack/scope-of-files',
		'directus/bad-input',
	],
	'extensions/http': [...doors, 'attack/reloads', 'attack/surroundings', 'directus/bad-input', 'directus/studio-calls'],
	'extensions/hook': [
		'attack/reloads',
		...[...native, ...losses, 'attack/life-with-memory-cache', 'attack/life-with-redis-cache'],
		...['attack/surroundings', 'directus/tables-hidden', 'directus/storage-starts', 'directus/erasing'],
	],
	'extensions/module': ['browser/overview-table', 'browser/overview-many', 'browser/studio-load'],
	'extensions/panel': ['browser/panel-options', 'browser/panel-shares'],

	'extensions/openapi': ['directus/callers'],
	'extensions/page': [
		...fields,
		'browser/page-below-path',
		'browser/page-states',
		'browser/page-attacks',
		'browser/visitor-opens-link',
	],
	'extensions/page/door': ['browser/page-states', 'browser/page-people', 'browser/visitor-opens-link'],
	'extensions/page/editing': ['browser/page-editing', 'browser/page-smoke'],
	'extensions/page/files': ['browser/page-fields', 'browser/page-keeping', 'browser/page-smoke'],
	'extensions/page/item': [...fields, 'browser/page-keeping', 'browser/page-preview', 'browser/page-embedding'],
	'extensions/page/related': ['browser/page-related', 'browser/page-load', 'browser/page-smoke'],
	'extensions/page/values': ['browser/page-texts', 'browser/page-fields', 'browser/page-attacks'],
	'extensions/page/texts': ['browser/page-languages', 'browser/page-states'],

	'extensions/studio': [...sidebar, 'browser/studio-drawer', 'browser/studio-menu', 'browser/studio-themes'],
	'extensions/studio/activity': ['browser/activity-drawer', 'browser/studio-menu'],
	'extensions/studio/app': [...sidebar, 'browser/studio-core-shares', 'browser/studio-related'],
	'extensions/studio/drawer': ['browser/studio-drawer', 'browser/studio-drawer-problems', 'browser/studio-keyboard'],
	'extensions/studio/menu': ['browser/studio-menu', 'browser/studio-keyboard', 'browser/studio-phone'],
	'extensions/studio/overview': ['browser/overview-table', 'browser/overview-many'],
	'extensions/studio/people': ['browser/studio-people', 'browser/studio-phone'],
	'extensions/studio/received': ['browser/studio-received'],
	'extensions/studio/sidebar': [...sidebar, 'browser/studio-keyboard', 'browser/studio-phone', 'browser/studio-themes'],

	...provenBy(
		['package.json', 'extension.config.js', 'extensions/notices.js', 'test/demo', 'test/load'],
		'repository/fresh-clone',
	),
	...provenBy(['README.md', 'docs'], 'repository/fresh-clone', 'unit/support/docs'),
	...provenBy(
		['CONTRIBUTING.md', 'SECURITY.md', 'src/README.md', 'src/scope/README.md', 'test/README.md'],
		'unit/support/docs',
	),
	'test/support': [
		'directus/lending',
		'directus/share-opens',
		'attack/scope-of-rows',
		'browser/visitor-opens-link',
		'browser/studio-menu',
	],
};

function provenBy(places: string[], ...tests: string[]): Record<string, string[]> {
	return Object.fromEntries(places.map((place) => [place, tests]));
}
