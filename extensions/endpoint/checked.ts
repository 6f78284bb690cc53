import { invalid } from '../http/problems.ts';
import type { Parsed } from '../../src/share/parser.ts';

/** The parsed value, or a refusal that names the field. */
export function checked<T>(parsed: Parsed<T>): T {
	if (parsed.kind === 'invalid') throw invalid(parsed);
	return parsed.value;
}
