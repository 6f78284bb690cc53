import { charsetOf, headBytes } from './charset.ts';
import { parse } from 'node:path';
import { transformationOf } from './transformation.ts';
import type { Accountability, Range } from '@directus/types';
import type { DirectusContext, Schema } from './directus-context.ts';
import type { Readable } from 'node:stream';

interface AssetRequest {
	file: string;
	query: Record<string, unknown>;
	accept: string | undefined;
	range: string | undefined;
}

export interface Asset {
	status: 200 | 206;
	name: string;
	type: string;
	/** The same; of a text with its charset, for which its beginning is read once more. */
	typeWithCharset: () => Promise<string>;
	headers: Record<string, string>;
	stream: Readable;
}

/** Reads a file, transformed as Directus would, with the permissions of an accountability. */
export async function readAsset(
	context: DirectusContext,
	{ file, query, accept, range }: AssetRequest,
	{ accountability, schema }: { accountability: Accountability; schema: Schema },
): Promise<Asset> {
	const { services, database } = context;
	const transformation = await transformationOf(context, schema, query);
	const isTransformed = Object.keys(transformation).length > 0;
	const part = isTransformed ? undefined : rangeOf(range);
	const acceptFormat = transformation.format === 'auto' ? bestFormat(accept) : undefined;

	const assets = new services.AssetsService({ knex: database, schema, accountability });
	const found = await assets.getAsset(file, { transformationParams: transformation, acceptFormat }, part);
	const { size } = found.stat;
	const row = found.file as { id?: string; type?: unknown; filename_download?: string | null };
	const type = isMediaType(row.type) ? row.type : 'application/octet-stream';
	const name = row.filename_download ?? row.id ?? file;
	const readHead = async () => {
		const last = Math.min(size, headBytes) - 1;
		return last < 1 ? null : assets.getAsset(file, undefined, { start: 0, end: last });
	};
	const start = part?.start ?? 0;
	const end = part?.end ?? size - 1;

	return {
		status: part ? 206 : 200,
		name: isTransformed ? named(name, type) : name,
		type,
		typeWithCharset: () => (isText(type) ? withCharset(type, readHead) : Promise.resolve(type)),
		stream: found.stream,
		headers: {
			'Accept-Ranges': 'bytes',
			'Content-Length': String(part ? end - start + 1 : size),
			...(part && { 'Content-Range': `bytes ${start}-${end}/${size}` }),
			...(transformation.format === 'auto' && { Vary: 'Accept' }),
		},
	};
}

/** What may stand in a header; the type of a file is whatever somebody wrote there. */
function isMediaType(type: unknown): type is string {
	return typeof type === 'string' && /^[\w.+-]+\/[\w.+-]+(?:; ?[\w-]+=[\w."-]+)*$/.test(type);
}

function isText(type: string): boolean {
	return type.startsWith('text/') && !/charset=/i.test(type);
}

/** Without one, browsers take a text for letters of their user's own country. */
async function withCharset(type: string, readHead: () => Promise<{ stream: Readable } | null>): Promise<string> {
	const head = await readHead();
	const chunks = head ? await head.stream.toArray() : [];
	const charset = charsetOf(Buffer.concat(chunks as Uint8Array[]));
	return charset === null ? type : `${type}; charset=${charset}`;
}

/** A picture that was made into another kind is called as that kind. */
function named(name: string, type: string): string {
	const ending = endings[type];
	if (ending === undefined) return name;
	const { name: stem, ext } = parse(name);
	return ending.includes(ext.toLowerCase()) ? name : `${stem}${ending[0]}`;
}

const endings: Record<string, string[]> = {
	'image/jpeg': ['.jpg', '.jpeg', '.jpe', '.jfif'],
	'image/png': ['.png'],
	'image/webp': ['.webp'],
	'image/tiff': ['.tiff', '.tif'],
	'image/avif': ['.avif'],
};

function bestFormat(accept: string | undefined): 'avif' | 'webp' | undefined {
	if (accept?.includes('image/avif')) return 'avif';
	return accept?.includes('image/webp') ? 'webp' : undefined;
}

/** RFC 9110, one range; Directus fills in what is left out and refuses what cannot be. */
function rangeOf(header: string | undefined): Range | undefined {
	const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
	if (!match || (match[1] === '' && match[2] === '')) return undefined;
	return { start: numberOf(match[1]), end: numberOf(match[2]) };
}

function numberOf(text: string | undefined): number | undefined {
	return text === undefined || text === '' ? undefined : Number(text);
}
