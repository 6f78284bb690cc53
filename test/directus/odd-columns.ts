/** What Directus has no name for. SQLite keeps to what a column was declared as, whatever it is. */
export const odd = {
	sqlite: { status: 'money', labels: 'xml' },
	postgres: {
		...{ status: "varchar(10)[] default '{a,b}'", labels: 'inet', span: 'int4range', search: 'tsvector' },
		...{ mood: 'mood', moods: 'mood[]', nick: 'citext', numbers: 'integer[]', days: 'daterange', page: 'xml' },
	},
	mariadb: { status: "enum('draft','done')", labels: "set('red','green')" },
};
/** One row of it. */
export const values = {
	sqlite: { status: 'done', labels: '<a/>' },
	postgres: {
		...{ status: '{draft,done}', labels: '10.1.2.3', span: '[1,5)', search: 'words' },
		...{
			mood: 'glad',
			moods: '{sad,glad}',
			nick: 'Ann',
			numbers: '{3,4}',
			days: '[2026-01-01,2026-02-01)',
			page: '<p/>',
		},
	},
	mariadb: { status: 'done', labels: 'red,green' },
};
/** As Directus answers it. */
export const shown = {
	sqlite: { status: 'done', labels: '<a/>' },
	postgres: {
		...{ status: ['draft', 'done'], labels: '10.1.2.3', span: '[1,5)' },
		...{
			mood: 'glad',
			moods: '{sad,glad}',
			nick: 'Ann',
			numbers: [3, 4],
			days: '[2026-01-01,2026-02-01)',
			page: '<p/>',
		},
	},
	mariadb: { status: 'done', labels: 'red,green' },
};

/** Each database has a type of this name. To Directus it is a map's, which SQLite cannot write out without an extension. */
export const spot = {
	sqlite: { value: 'POINT(1 2)', shown: null },
	postgres: { value: '(1,2)', shown: { x: 1, y: 2 } },
	mariadb: { value: 'POINT(1 2)', shown: { type: 'Point', coordinates: [1, 2] } },
};
