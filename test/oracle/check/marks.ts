import type { Told } from '../ask/ask.ts';
import type { VisibleRow } from '../engine/visible.ts';

const mark = /\b((?:c\d|junction)#\d)\.(mark|note|hash)\b/g;

/** The cells that are known wherever they turn up, found in an answer that a visitor may not have them from. */
export function foreignMarks(told: Told, visible: VisibleRow[]): string[] {
	const allowed = new Set(visible.flatMap(({ cells }) => Object.values(cells).map(String)));
	const found = [...told.text.matchAll(mark)].map(([text]) => text);
	return [...new Set(found)].filter((cell) => !allowed.has(cell) && !told.asked.includes(cell));
}
