import { charsetOf, headBytes } from './charset.ts';
import { createError } from '@directus/errors';
import { parse } from 'node:path';
import { unchecked, type DirectusContext, type Schema } from './directus-context.ts';
import type { Accountability, Range, TransformationParams } from '@directus/types';
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

const InvalidQuery = createError<{ reason: string }>('INVALID_QUERY', ({ reason }) => reason, 400);

/** One by one what a visitor may ask of an image; Directus' `transforms` can be given by presets only. */
const numbers = ['width', 'height', 'quality'];
const words = {
	fit: ['cover', 'contain', 'inside', 'outside'],
	format: ['auto', 'jpg', 'png', 'webp', 'tiff', 'avif'],
};

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
	const type = isMediaType(found.file.type) ? found.file.type : 'application/octet-stream';
	const name: string = found.file.filename_download ?? found.file.id ?? file;
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

/** Directus' own, which its editors write into texts. */
const systemPresets = [
	['small', 64],
	['medium', 300],
	['large', 800],
].flatMap(([size, width]) => [
	{ key: `system-${size}-cover`, format: 'auto', transforms: [['resize', { width, height: width, fit: 'cover' }]] },
	{ key: `system-${size}-contain`, format: 'auto', transforms: [['resize', { width, fit: 'contain' }]] },
]);

/** What was asked for, if *Settings → Files* lets it be asked for. */
async function transformationOf(
	{ services, database }: DirectusContext,
	schema: Schema,
	query: Record<string, unknown>,
): Promise<TransformationParams> {
	const asked = parseTransformation(query);
	if (Object.keys(asked).length === 0) return asked;

	const settings = new services.SettingsService({ knex: database, schema, accountability: unchecked });
	const fields = ['storage_asset_presets', 'storage_asset_transform'];
	const { storage_asset_presets: presets, storage_asset_transform: policy } = await settings.readSingleton({ fields });
	const preset = [...systemPresets, ...(presets ?? [])].find(({ key }: { key: string }) => key === asked.key);

	if (asked.key !== undefined && !preset)
		throw new InvalidQuery({ reason: `"key" is not one of this project's presets.` });
	if (policy === 'all' || policy == null) return { ...preset, ...asked };
	const isPresetAlone = preset && Object.keys(asked).length === 1;
	if (isPresetAlone && (policy === 'presets' || systemPresets.includes(preset))) return preset;
	throw new InvalidQuery({ reason: 'This project does not let images be transformed in that way.' });
}

function parseTransformation(query: Record<string, unknown>): TransformationParams {
	const asked: Record<string, unknown> = {};

	for (const name of numbers) {
		if (query[name] === undefined) continue;
		const value = Number(query[name]);
		if (!Number.isInteger(value) || value < 1 || value > 10_000) {
			throw new InvalidQuery({ reason: `"${name}" must be a whole number above 0.` });
		}
		asked[name] = value;
	}

	for (const [name, choices] of Object.entries(words)) {
		if (query[name] === undefined) continue;
		if (!choices.includes(String(query[name]))) {
			throw new InvalidQuery({ reason: `"${name}" must be one of ${choices.join(', ')}.` });
		}
		asked[name] = query[name];
	}

	if (typeof query['key'] === 'string') asked['key'] = query['key'];
	if (query['withoutEnlargement'] === 'true') asked['withoutEnlargement'] = true;
	return asked as TransformationParams;
}

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
