import { rowsAt } from './rows-at.ts';
import { stepsWithin, type Position } from './position.ts';
import type { Read } from './read.ts';
import type { Row } from './content.ts';

/**
 * What is asked for besides the rows that a read reads along: the keys themselves, under names of their own. A reference
 * that leads nowhere and one whose end may not be read are both null; their keys are not.
 */
export interface KeyNames {
	/** Directus field paths. */
	fields: string[];
	/** Directus' `alias` for the rows of the read, and its `deep` for those that are read along. */
	alias: Record<string, string>;
	deep: Deep;
}

interface Deep {
	[field: string]: Deep | Record<string, string>;
}

export function nameKeys({ at, along }: Read): KeyNames {
	const names: KeyNames = { fields: [], alias: {}, deep: {} };

	for (const { position } of along) {
		if (!position.arrival) continue;
		const { hop, parent } = position.arrival;
		const steps = stepsWithin(at.position, parent);
		const name = keyName(position, parent);
		names.fields.push([...steps, name].join('.'));
		aliasesAt(names, steps)[name] = hop.field;
	}

	return names;
}

/** The keys that rows name, by the position that they lead to. */
export function keysNamed({ at, along }: Read, rows: Row[]): Map<string, unknown[]> {
	const named = new Map<string, unknown[]>();

	for (const { position } of along) {
		if (!position.arrival) continue;
		const { parent } = position.arrival;
		const name = keyName(position, parent);
		const keys = new Set(rowsAt(rows, at.position, parent).map((row) => row[name] ?? null));
		named.set(
			position.path,
			[...keys].filter((key) => key !== null),
		);
	}

	return named;
}

/** By number: a longer name than its field's could be cut off by the database. */
function keyName(position: Position, { children, collection }: Position): string {
	let name = `key_${children.indexOf(position)}`;
	while (name in collection.fields) name = `_${name}`;
	return name;
}

function aliasesAt({ alias, deep }: KeyNames, steps: string[]): Record<string, string> {
	if (steps.length === 0) return alias;
	const end = steps.reduce<Deep>((level, step) => (level[step] ??= {}) as Deep, deep);
	return (end['_alias'] ??= {}) as Record<string, string>;
}
