import { compileRead, type Read, type ReadContext } from './read.ts';
import { isReadAsSomethingElse, type AnchorKeys } from './rule.ts';
import { keysAtOnce } from './anchor-keys.ts';
import { keysNamed, nameKeys, type KeyNames } from './key-names.ts';
import { sharePrincipals } from './shared-principals.ts';
import type { Reached } from './walk.ts';
import type { Row } from './content.ts';

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

export function createNarrowing(
	byTheWay: (at: Reached) => Read,
	context: Pick<ReadContext, 'at' | 'isCustom'>,
): Narrowing {
	const learnt = new Map<Reached, AnchorKeys>();
	let narrow: Map<Reached, Read> | undefined;

	return { read };

	async function read(...[at, ask]: Parameters<Narrowing['read']>): Promise<Row[]> {
		const wide = byTheWay(at);
		const names = nameKeys(wide);
		const known = learnt.get(at);

		if (known) {
			narrow ??= sharePrincipals([...learnt].map(([each, keys]) => compileRead(each, { ...context, keys })));
			const rows = await ask(narrow.get(at) ?? wide, names);
			const named = askable(keysNamed(wide, rows));
			if (hasAll(known, named)) {
				learn(at, named);
				return rows;
			}
		}

		const rows = await ask(wide, names);
		learn(at, askable(keysNamed(wide, rows)));
		return rows;
	}

	function learn(at: Reached, named: AnchorKeys): void {
		const known = learnt.get(at);
		if (known && hasAll(known, named) && hasAll(named, known)) return;
		learnt.set(at, named);
		narrow = undefined;
	}
}

/** Without the positions whose keys are too many, or cannot be asked for. */
function askable(named: AnchorKeys): AnchorKeys {
	return new Map([...named].filter(([, keys]) => keys.length <= keysAtOnce && !keys.some(isReadAsSomethingElse)));
}

function hasAll(known: AnchorKeys, named: AnchorKeys): boolean {
	return [...known].every(([path, keys]) => named.get(path)?.every((key) => keys.includes(key)));
}
