import type { Field } from '../../client/api.ts';

/** How a field is shown. `never` is what no visitor is shown, whatever its value. */
export type FieldKind =
	| 'never'
	| 'group'
	| 'divider'
	| 'notice'
	| 'one'
	| 'many'
	| 'any'
	| 'translations'
	| 'file'
	| 'html'
	| 'markdown'
	| 'blocks'
	| 'code'
	| 'long-text'
	| 'text'
	| 'identifier'
	| 'boolean'
	| 'integer'
	| 'number'
	| 'date'
	| 'time'
	| 'date-time'
	| 'instant'
	| 'colour'
	| 'icon'
	| 'rating'
	| 'slider'
	| 'file-size'
	| 'choices'
	| 'tags'
	| 'rows'
	| 'map'
	| 'json';

const byInterface: Record<string, FieldKind> = {
	'input-hash': 'never',
	'presentation-divider': 'divider',
	'presentation-notice': 'notice',
	'input-rich-text-html': 'html',
	'input-rich-text-md': 'markdown',
	'input-block-editor': 'blocks',
	'input-code': 'code',
	'input-multiline': 'long-text',
	'select-color': 'colour',
	'select-icon': 'icon',
	'select-dropdown': 'choices',
	'select-radio': 'choices',
	'select-multiple-dropdown': 'choices',
	'select-multiple-checkbox': 'choices',
	'select-multiple-checkbox-tree': 'choices',
	tags: 'tags',
	list: 'rows',
	slider: 'slider',
	map: 'map',
};

const byDisplay: Record<string, FieldKind> = {
	rating: 'rating',
	filesize: 'file-size',
	color: 'colour',
	labels: 'choices',
	icon: 'icon',
	hash: 'never',
};

const byType: Record<string, FieldKind> = {
	hash: 'never',
	alias: 'never',
	binary: 'never',
	boolean: 'boolean',
	integer: 'integer',
	bigInteger: 'integer',
	float: 'number',
	decimal: 'number',
	date: 'date',
	time: 'time',
	dateTime: 'date-time',
	timestamp: 'instant',
	uuid: 'identifier',
	csv: 'tags',
	json: 'json',
	text: 'long-text',
};

/** Fields that hold the key of another row, also where that row is not included. */
const KEYS = ['m2o', 'user-created', 'user-updated', 'role-created', 'role-updated'];

export function fieldKind(field: Field): FieldKind {
	const special = field.special ?? [];

	if (field.hidden || isConcealed(field)) return 'never';
	if (isGroup(field)) return 'group';
	if (field.relation) return relationKind(field);
	if (special.includes('file')) return 'file';
	if (special.some((name) => KEYS.includes(name))) return 'one';

	return (
		known(byDisplay, field.display) ??
		known(byInterface, field.interface) ??
		(field.type.startsWith('geometry') ? 'map' : known(byType, field.type)) ??
		'text'
	);
}

export function isGroup({ special, interface: face }: Field): boolean {
	return special?.includes('group') === true || face?.startsWith('group-') === true;
}

/** Kinds that take the full width of the page, whatever their value. */
export function isWide(kind: FieldKind): boolean {
	return ['html', 'markdown', 'blocks', 'code', 'long-text', 'rows', 'file', 'json', 'map'].includes(kind);
}

/** Kinds whose value fits into a cell of a table. */
export function isCompact(kind: FieldKind): boolean {
	return !isWide(kind) && !['never', 'group', 'divider', 'notice', 'many', 'translations'].includes(kind);
}

function relationKind(field: Field): FieldKind {
	const { relation } = field;
	if (relation?.kind === 'one') return relation.collections.includes('directus_files') ? 'file' : 'one';
	if (relation?.kind === 'any') return 'any';
	const isTranslations = field.special?.includes('translations') || field.interface === 'translations';
	return isTranslations ? 'translations' : 'many';
}

/** Hashes, and what the Data Studio itself shows as dots only. */
function isConcealed(field: Field): boolean {
	const special = field.special ?? [];
	return (
		field.type === 'hash' || special.includes('hash') || special.includes('conceal') || field.options?.masked === true
	);
}

function known(kinds: Record<string, FieldKind>, name: string | null): FieldKind | undefined {
	return name !== null && Object.hasOwn(kinds, name) ? kinds[name] : undefined;
}
