import { exactKey } from '../model/key.ts';
import { referenceOf, rowsAt } from './rows-at.ts';
import { stepsWithin, type Position } from '../model/tree.ts';
import type { AnchorKeys } from '../rights/condition.ts';
import type { Read } from '../plan/compile-read.ts';
import type { Deep, Row } from './row-reader.ts';

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

/** @param paths the positions whose keys are asked for */
export function nameKeys({ at, along }: Read, paths: Set<string>): KeyNames {
	const names: KeyNames = { fields: [], alias: {}, deep: {} };

	for (const { position } of along) {
		if (!position.arrival || !paths.has(position.path)) continue;
		const { step, parent } = position.arrival;
		const steps = stepsWithin(at.position, parent);
		const name = keyName(position, parent);
		names.fields.push([...steps, name].join('.'));
		aliasesAt(names, steps)[name] = step.field;
	}

	return names;
}

/** What rows refer to. */
export interface References {
	/** The keys that rows name or show, by the position that they lead to. */
	keys: AnchorKeys;
	/** The positions at which some row shows nothing. */
	gaps: Set<string>;
	/** The positions that some row leads to by a key that may be another row's, too. */
	blurred: Set<string>;
}

export function referencesIn({ at, along }: Read, rows: Row[]): References {
	const keys = new Map<string, string[]>();
	const gaps = new Set<string>();
	const blurred = new Set<string>();

	for (const { position } of along) {
		if (!position.arrival) continue;
		const { step, parent } = position.arrival;
		const name = keyName(position, parent);
		const found = new Set<string>();

		for (const row of rowsAt(rows, at.position, parent)) {
			const shown = referenceOf(row, step);
			const named = shown ? shown[position.collection.primary] : row[name];
			if (!shown) gaps.add(position.path);
			if (named === null || named === undefined) continue;
			const key = exactKey(position.collection, named);
			if (key === null) blurred.add(position.path);
			else found.add(key);
		}
		keys.set(position.path, [...found]);
	}

	return { keys, gaps, blurred };
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
