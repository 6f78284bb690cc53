import { stepsFrom, type RelationStep } from '../../src/scope/model/relation-step.ts';
import { readCollectionMeta, readFieldMeta, type CollectionMeta, type FieldMeta } from './field-metadata.ts';
import { keysOfProjectWords, readProjectWords, type ProjectWords } from './project-words.ts';
import { shownConditions, type ShownCondition } from './shown-conditions.ts';
import { shownOptions } from './shown-options.ts';
import { isWordless, textFormatOf } from './text-format.ts';
import { LRUCache } from 'lru-cache';
import type { IsReadOnly } from '../../src/scope/edit/editable.ts';
import type { FileHolder, FileHolders } from '../../src/scope/files/shown-files.ts';
import type { DataModel, FieldModel } from '../../src/scope/model/data-model.ts';
import type { DirectusContext, Schema } from './directus-context.ts';
import type { Plan } from '../../src/scope/plan/plan.ts';
import type { TextFormats } from '../../src/scope/edit/markup/text-format.ts';

/** What a page needs to know to show a field. */
export interface FieldDescription {
	field: string;
	label: string;
	type: string;
	interface: string | null;
	display: string | null;
	options: Record<string, unknown> | null;
	display_options: Record<string, unknown> | null;
	note: string | null;
	group: string | null;
	sort: number | null;
	hidden: boolean;
	special: string[];
	translations: FieldMeta['translations'];
	relation: RelationDescription | null;
	/** Where the rule of one holds of a row, that decides whether the field is hidden in it; the last that holds counts. */
	conditions: ShownCondition[];
}

interface RelationDescription {
	kind: RelationStep['kind'];
	collections: string[];
	/** Of a junction: the field that leads on to the far side. */
	junction_field: string | null;
	/** Of many-to-any: the field that names the collection. */
	collection_field: string | null;
}

export interface CollectionDescription {
	name: string;
	label: string;
	primary: string;
	icon: string | null;
	display_template: string | null;
	translations: CollectionMeta['translations'];
	fields: FieldDescription[];
}

export type Descriptions = Record<string, CollectionDescription>;

type RepeaterField = { field?: string; interface?: string; meta?: { interface?: string } } | null;

type Metadata = { fields: FieldMeta[]; collections: CollectionMeta[] };

/** Labels may lag behind *Settings → Data model* by this much; what is shown never does. */
const cacheMs = 10_000;

export interface ChangeRules {
	holders: FileHolders;
	/** As what the texts in a field are drawn. */
	formats: TextFormats;
	isReadOnly: IsReadOnly;
}

export interface Describer {
	/** The collections of a plan with the fields that it shows, in the order of Directus' form. */
	describe(plan: Plan, model: DataModel, schema: Schema): Promise<Descriptions>;
	/** What the keys of translations in a description stand for. */
	words(descriptions: Descriptions, schema: Schema): Promise<ProjectWords>;
	/** Which fields can show files: rich text, Markdown, and JSON, as block editors and repeaters write it. */
	fileHolders(plan: Plan, schema: Schema): Promise<FileHolders>;
	/** Whether a field is one that nobody types into in the Data Studio. */
	readOnly(plan: Plan, schema: Schema): Promise<IsReadOnly>;
	/** All that a change is judged by, as it is at this moment. */
	forChange(plan: Plan, schema: Schema): Promise<ChangeRules>;
}

const richTextInterfaces = ['input-rich-text-html', 'input-rich-text-md'];

export function createDescriber(context: DirectusContext): Describer {
	const cache = new LRUCache<string, Metadata>({ max: 200, ttl: cacheMs });
	/** A plan is of one state of the data model; so what is said of it changes with the metadata alone. */
	const described = new WeakMap<Plan, { metadata: Metadata; descriptions: Descriptions }>();
	const holders = new WeakMap<Metadata, Map<string, FileHolder>>();
	const keysOfWords = new WeakMap<Descriptions, string[]>();

	return { describe, words, fileHolders, readOnly, forChange };

	async function describe(plan: Plan, model: DataModel, schema: Schema): Promise<Descriptions> {
		const metadata = await metadataOf(plan, schema);
		const known = described.get(plan);
		if (known?.metadata === metadata) return known.descriptions;

		const descriptions = Object.fromEntries(
			[...plan.collections].map((name) => {
				const meta = metadata.collections.find(({ collection }) => collection === name);
				const own = metadata.fields.filter(({ collection }) => collection === name);
				return [name, describeCollection(name, plan, model, meta, own)];
			}),
		);
		described.set(plan, { metadata, descriptions });
		return descriptions;
	}

	async function words(descriptions: Descriptions, schema: Schema): Promise<ProjectWords> {
		const keys = keysOfWords.get(descriptions) ?? keysOfProjectWords(descriptions);
		keysOfWords.set(descriptions, keys);
		return await readProjectWords(context, schema, keys);
	}

	async function fileHolders(plan: Plan, schema: Schema): Promise<FileHolders> {
		return holdersIn(await metadataOf(plan, schema), schema);
	}

	async function readOnly(plan: Plan, schema: Schema): Promise<IsReadOnly> {
		return readOnlyIn(await metadataOf(plan, schema));
	}

	async function forChange(plan: Plan, schema: Schema): Promise<ChangeRules> {
		const metadata = await readMetadata(plan, schema);
		const formats: TextFormats = (collection, name) => {
			const own = metadata.fields.find((one) => one.collection === collection && one.field === name);
			const type = schema.collections[collection]?.fields[name]?.type ?? 'unknown';
			return textFormatOf({ type, interface: own?.interface ?? null, options: own?.options });
		};
		return { holders: holdersIn(metadata, schema), formats, isReadOnly: readOnlyIn(metadata) };
	}

	function holdersIn(metadata: Metadata, schema: Schema): FileHolders {
		const known = holders.get(metadata) ?? holdersOf(metadata.fields, schema);
		holders.set(metadata, known);
		return (collection, field) => known.get(`${collection}.${field}`) ?? null;
	}

	async function metadataOf(plan: Plan, schema: Schema): Promise<Metadata> {
		const key = namesIn(plan).join();
		const known = cache.get(key);
		if (known) return known;
		const metadata = await readMetadata(plan, schema);
		cache.set(key, metadata);
		return metadata;
	}

	async function readMetadata(plan: Plan, schema: Schema): Promise<Metadata> {
		const names = namesIn(plan);
		const [fields, collections] = await Promise.all([
			readFieldMeta(context, schema, names),
			readCollectionMeta(context, schema, names),
		]);
		return { fields, collections };
	}
}

function namesIn(plan: Plan): string[] {
	return [...plan.collections].sort();
}

function readOnlyIn({ fields }: Metadata): IsReadOnly {
	const names = new Set(fields.filter((one) => one.readonly).map(({ collection, field }) => `${collection}.${field}`));
	return (collection, field) => names.has(`${collection}.${field}`);
}

function holdersOf(fields: FieldMeta[], schema: Schema): Map<string, FileHolder> {
	const holders = new Map<string, FileHolder>();
	for (const { collection, field, interface: face, options } of fields) {
		const name = `${collection}.${field}`;
		const isJson = schema.collections[collection]?.fields[field]?.type === 'json';
		if (isJson && !isWordless(face)) holders.set(name, { isJson, keys: fileFieldsOf(options) });
		else if (richTextInterfaces.includes(face ?? '')) holders.set(name, { isJson, keys: [] });
	}
	return holders;
}

/** The fields of a repeater's rows that are files, as its options describe them. */
function fileFieldsOf(options: unknown): string[] {
	const fields: unknown =
		typeof options === 'object' && options !== null && 'fields' in options ? options.fields : null;
	if (!Array.isArray(fields)) return [];
	return (fields as RepeaterField[])
		.filter((one) => ['file', 'file-image'].includes(one?.meta?.interface ?? one?.interface ?? ''))
		.map((one) => String(one?.field));
}

function describeCollection(
	name: string,
	plan: Plan,
	model: DataModel,
	meta: CollectionMeta | undefined,
	fieldMeta: FieldMeta[],
): CollectionDescription {
	const collection = model.collections[name];
	const reached = plan.reached.filter(({ position }) => position.collection.collection === name);
	const walked = reached.flatMap(({ position }) =>
		position.children.flatMap((child) => (child.arrival && plan.at(child) ? [child.arrival.step.field] : [])),
	);
	const shown = [...new Set([...reached.flatMap(({ fields }) => fields), ...walked])];
	const relations = stepsFrom(model, name);
	const describeOne = (field: string) => {
		const along = relations.filter((step) => step.field === field);
		const own = fieldMeta.find((entry) => entry.field === field);
		return describeField(field, {
			own,
			along,
			isWalked: walked.includes(field),
			model: collection?.fields[field],
			shown,
		});
	};
	const fields = [...new Set([...shown, ...groupsOf(shown, fieldMeta)])].map(describeOne);

	return {
		name,
		label: titleCase(name.replace(/^directus_/, '')),
		primary: collection?.primary ?? 'id',
		icon: meta?.icon ?? null,
		display_template: meta?.display_template ?? null,
		translations: meta?.translations ?? null,
		fields: fields.sort((one, other) => (one.sort ?? Infinity) - (other.sort ?? Infinity) || 0),
	};
}

function describeField(
	field: string,
	context: {
		own: FieldMeta | undefined;
		along: RelationStep[];
		isWalked: boolean;
		model: FieldModel | undefined;
		shown: string[];
	},
): FieldDescription {
	const { own, along, isWalked, model, shown } = context;
	const special = own?.special ?? model?.special ?? [];
	const isBareKey = !isWalked && along.some(({ kind }) => kind === 'one') && !special.includes('m2o');

	return {
		field,
		label: titleCase(field),
		type: model?.type ?? 'alias',
		interface: own?.interface ?? null,
		display: own?.display ?? null,
		options: shownOptions(own?.options),
		display_options: shownOptions(own?.display_options),
		note: own?.note ?? null,
		group: own?.group ?? null,
		sort: own?.sort ?? null,
		hidden: own?.hidden ?? false,
		special: isBareKey ? [...special, 'm2o'] : special,
		translations: own?.translations ?? null,
		relation: isWalked ? describeRelation(along) : null,
		conditions: shownConditions(own?.conditions, shown),
	};
}

function describeRelation(along: RelationStep[]): RelationDescription | null {
	const [step] = along;
	if (!step) return null;

	return {
		kind: step.kind,
		collections: along.map(({ collection }) => collection),
		junction_field: step.kind === 'many' ? step.junctionField : null,
		collection_field: step.kind === 'any' ? step.collectionField : null,
	};
}

/** The groups of Directus' form that shown fields stand in, and those that these stand in. */
function groupsOf(shown: string[], fieldMeta: FieldMeta[]): string[] {
	const groups = new Set<string>();

	for (let field of shown) {
		for (let group = groupOf(field); group !== null && !groups.has(group); group = groupOf(field)) {
			groups.add(group);
			field = group;
		}
	}

	return [...groups];

	/** A field may name one that is none, or that is not there. */
	function groupOf(field: string): string | null {
		const group = fieldMeta.find((entry) => entry.field === field)?.group;
		const own = fieldMeta.find((entry) => entry.field === group);
		return own?.special?.includes('group') || own?.interface?.startsWith('group-') ? own.field : null;
	}
}

function titleCase(name: string): string {
	return name
		.split(/[_\s-]+/)
		.filter(Boolean)
		.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
		.join(' ');
}
