import type { Row } from '../../client/api.ts';
import { isRow } from '../render-context.ts';
import { plainText } from '../values/value-text.ts';
import { fileName } from '../related/related-title.ts';
import { texts } from '../texts.ts';

export interface SharedFile {
	id: string;
	name: string;
	type: string;
	kind: 'image' | 'video' | 'audio' | 'other';
	/** Whether Directus can make it smaller. */
	isResizable: boolean;
	size: number | null;
	width: number | null;
	height: number | null;
	/** What must not be cropped away, in percent from left and top. */
	focus: { x: number; y: number } | null;
	download: string;
}

const RESIZABLE = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/tiff'];
const SHOWN_BY_BROWSERS = [...RESIZABLE, 'image/gif', 'image/svg+xml'];

/** Reads a row of `directus_files`. A bare key (the file is not included) is none. */
export function readFile(value: unknown): SharedFile | null {
	if (!isRow(value) || typeof value.id !== 'string') return null;
	const type = plainText(value.type).toLowerCase();
	const download = plainText(value.filename_download);

	return {
		id: value.id,
		name: fileName(value) ?? texts.file.untitled,
		type,
		kind: kindOf(type),
		isResizable: RESIZABLE.includes(type),
		size: numberOrNull(value.filesize),
		width: numberOrNull(value.width),
		height: numberOrNull(value.height),
		focus: focusOf(value),
		download,
	};
}

/** The type as people call it: `PDF`, `DOCX`. */
export function typeName(file: SharedFile): string {
	const extension = /\.([a-z\d]{1,5})$/i.exec(file.download)?.[1];
	return (extension ?? file.type.split('/').pop()?.split(/[+;.]/).pop() ?? '').toUpperCase();
}

function kindOf(type: string): SharedFile['kind'] {
	if (SHOWN_BY_BROWSERS.includes(type)) return 'image';
	if (type.startsWith('video/')) return 'video';
	return type.startsWith('audio/') ? 'audio' : 'other';
}

/** Directus keeps it in pixels of the original. */
function focusOf(row: Row): SharedFile['focus'] {
	const [x, y, width, height] = [row.focal_point_x, row.focal_point_y, row.width, row.height].map(lengthOrNull);
	// The edge itself is a point as well: only the sides of a picture cannot be nothing.
	if (x == null || y == null || !width || !height) return null;
	return { x: Math.round((100 * x) / width), y: Math.round((100 * y) / height) };
}

function numberOrNull(value: unknown): number | null {
	const number = lengthOrNull(value);
	return number === 0 ? null : number;
}

/** Big integers come as strings. */
function lengthOrNull(value: unknown): number | null {
	const number = typeof value === 'string' ? Number(value) : value;
	return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : null;
}
