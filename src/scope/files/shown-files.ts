import { filesNamedIn } from './asset-urls.ts';
import { isUuid } from '../../share/uuid.ts';
import { textsIn } from './outward.ts';

/** How the values of a field can show files. */
export interface FileHolder {
	/** Whether the values are JSON, which databases cannot be asked to search. */
	isJson: boolean;
	/** Of a repeater: the fields of its rows that hold a file by its key alone. */
	keys: string[];
}

/** Null for a field whose values show no files. */
export type FileHolders = (collection: string, field: string) => FileHolder | null;

/** The files that a value shows, in lower case, each as often as it is named. */
export function filesShownIn(value: unknown, { keys }: FileHolder): string[] {
	const rows = Array.isArray(value) && keys.length > 0 ? value.filter(isRecord) : [];
	const held = rows.flatMap((row) => keys.map((key) => row[key])).filter(isKey);
	return [...textsIn(value).flatMap(filesNamedIn), ...held.map((key) => key.toLowerCase())];
}

function isKey(value: unknown): value is string {
	return typeof value === 'string' && isUuid(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
