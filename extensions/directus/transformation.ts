import { createError } from '@directus/errors';
import { unchecked, type DirectusContext, type Schema } from './directus-context.ts';
import type { TransformationParams } from '@directus/types';

const InvalidQuery = createError<{ reason: string }>('INVALID_QUERY', ({ reason }) => reason, 400);

/** One by one what a visitor may ask of an image, up to which number; `transforms` can be given by presets only. */
const numbers = { width: 10_000, height: 10_000, quality: 100 };
const words = {
	fit: ['cover', 'contain', 'inside', 'outside'],
	format: ['auto', 'jpg', 'png', 'webp', 'tiff', 'avif'],
};
const focus = ['focal_point_x', 'focal_point_y'];
/** All that Directus takes for one. */
const names = [...Object.keys({ ...numbers, ...words }), ...focus, 'key', 'transforms', 'withoutEnlargement'];

/** What of a query asks for a picture in another size or kind; empty where nothing does. */
export function transformationIn(query: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(query).filter(([name]) => names.includes(name)));
}

/** Whether a query asks for one. */
export function asksForTransformation(query: Record<string, unknown>): boolean {
	return Object.keys(transformationIn(query)).length > 0;
}

type Preset = TransformationParams & { key: string };

interface AssetSettings {
	storage_asset_presets: Preset[] | null;
	storage_asset_transform: 'all' | 'presets' | 'none' | null;
}

/** Directus' own, which its editors write into texts; its types ask more of them than it does. */
const systemPresets = [
	['small', 64],
	['medium', 300],
	['large', 800],
].flatMap(([size, width]) => [
	{ key: `system-${size}-cover`, format: 'auto', transforms: [['resize', { width, height: width, fit: 'cover' }]] },
	{ key: `system-${size}-contain`, format: 'auto', transforms: [['resize', { width, fit: 'contain' }]] },
]) as unknown[] as Preset[];

/** What was asked for, if *Settings → Files* lets it be asked for. */
export async function transformationOf(
	{ services, database }: DirectusContext,
	schema: Schema,
	query: Record<string, unknown>,
): Promise<TransformationParams> {
	const asked = parseTransformation(query);
	if (Object.keys(asked).length === 0) return asked;

	const settings = new services.SettingsService({ knex: database, schema, accountability: unchecked });
	const fields = ['storage_asset_presets', 'storage_asset_transform'];
	const { storage_asset_presets: presets, storage_asset_transform: policy } = (await settings.readSingleton({
		fields,
	})) as AssetSettings;
	const preset = [...systemPresets, ...(presets ?? [])].find(({ key }) => key === asked.key);

	if (asked.key !== undefined && !preset)
		throw new InvalidQuery({ reason: `"key" is not one of this project's presets.` });
	if (policy === 'all' || policy == null) return { ...preset, ...asked };
	const isPresetAlone = preset && Object.keys(asked).length === 1;
	if (isPresetAlone && (policy === 'presets' || systemPresets.includes(preset))) return preset;
	throw new InvalidQuery({ reason: 'This project does not let images be transformed in that way.' });
}

function parseTransformation(query: Record<string, unknown>): TransformationParams {
	const asked: Record<string, unknown> = {};

	for (const [name, most] of Object.entries(numbers)) {
		if (query[name] === undefined) continue;
		const value = Number(query[name]);
		if (!Number.isInteger(value) || value < 1 || value > most) {
			throw new InvalidQuery({ reason: `"${name}" must be a whole number from 1 to ${most}.` });
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
	// Whatever a visitor writes, a picture is never made larger than it is.
	if ('width' in asked || 'height' in asked) asked['withoutEnlargement'] = true;
	return asked as TransformationParams;
}
