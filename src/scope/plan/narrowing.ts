import { compileRead, type Read, type ReadContext } from './compile-read.ts';
import { nameKeys, referencesIn, type KeyNames, type References } from '../read/key-names.ts';
import { sharePrincipals } from './shared-principals.ts';
import { keysAtOnce, type AnchorKeys } from '../rights/condition.ts';
import type { Reached } from './walk.ts';
import type { Row } from '../read/row-reader.ts';

/**
 * A row that others refer to is in the scope because of the way from it back to the item. As a permission that way joins
 * tables, for each field anew. But whoever has read the rows once knows what they refer to: a permission that names those
 * keys allows no more, and costs far less. So rows are read with the keys that they named last; where one of them has come
 * to name another, they are read again by the way.
 *
 * What is out of date can do no harm: Directus looks for references among the keys that the rows name now, so a
 * permission for a row that none of them names any more opens nothing.
 */
export interface Narrowing {
	/** @param ask reads the rows at the position with a read of it, and the keys under these names */
	read(at: Reached, ask: (read: Read, names: KeyNames) => Promise<Row[]>): Promise<Row[]>;
}

export function createNarrowing(byTheWay: (at: Reached) => Read, context: Omit<ReadContext, 'keys'>): Narrowing {
	const learnt = new Map<Reached, References>();
	let narrow: Map<Reached, Read> | undefined;

	return { read };

	async function read(at: Reached, ask: (read: Read, names: KeyNames) => Promise<Row[]>): Promise<Row[]> {
		const wide = byTheWay(at);
		const known = learnt.get(at);

		if (known) {
			narrow ??= sharePrincipals([...learnt].map(([each, { keys }]) => compileRead(each, { ...context, keys })));
			// What is shown names its key itself; only where something was missing is the key asked for.
			const rows = await ask(narrow.get(at) ?? wide, nameKeys(wide, known.gaps));
			const found = referencesIn(wide, rows);
			if (hasNoMore(found, known)) {
				learn(at, found);
				return rows;
			}
		}

		const rows = await ask(wide, nameKeys(wide, new Set(wide.along.map(({ position }) => position.path))));
		learn(at, referencesIn(wide, rows));
		return rows;
	}

	function learn(at: Reached, references: References): void {
		const known = learnt.get(at);
		const found = { ...references, keys: askable(references) };
		learnt.set(at, found);
		if (!known || !hasAll(known.keys, found.keys) || !hasAll(found.keys, known.keys)) narrow = undefined;
	}
}

/** Whether the rows refer to nothing but what is known, and nothing is missing that was there. */
function hasNoMore(found: References, known: References): boolean {
	return hasAll(known.keys, found.keys) && [...found.gaps].every((path) => known.gaps.has(path));
}

/** Without the positions whose keys are too many, or cannot be asked for. */
function askable({ keys, blurred }: References): AnchorKeys {
	return new Map([...keys].filter(([path, some]) => some.length <= keysAtOnce && !blurred.has(path)));
}

function hasAll(known: AnchorKeys, named: AnchorKeys): boolean {
	return [...known].every(([path, keys]) => named.get(path)?.every((key) => keys.includes(key)));
}
