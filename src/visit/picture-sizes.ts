import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { pagePictures } from './page-pictures.ts';
import type { Limiters } from '../share/limiter.ts';

const daySeconds = 86_400;
/** For texts and front ends of one's own: a picture stands in a few sizes there, and in two or three kinds. */
const othersADay = 40;
const rememberedPictures = 20_000;

/**
 * In how many sizes and kinds a picture is made for visitors. Directus keeps every one of them for ever, and any number
 * can be written into an address.
 */
export interface PictureSizes {
	/**
	 * @param who whose visitors ask: a share
	 * @param asked what Directus is asked for, by its names
	 * @returns null where it may be made, else the seconds to wait
	 */
	take(who: string, file: string, asked: Record<string, unknown>): Promise<number | null>;
}

export function createPictureSizes(limiters: Limiters): PictureSizes {
	const perFile = limiters({ name: 'pictures', points: othersADay, seconds: daySeconds });
	const made = new LRUCache<string, true>({ max: rememberedPictures, ttl: daySeconds * 1000 });

	return {
		async take(who, file, asked) {
			if (isPreset(asked) || isOfPage(asked)) return null;
			const picture = nameOf([who, file], asked);
			if (made.has(picture)) return null;
			const taken = await perFile.take(`${who}|${file}`);
			if (taken.points > othersADay) return taken.seconds;
			made.set(picture, true);
			return null;
		},
	};
}

/** A size that an administrator, or Directus itself, has given a name. */
function isPreset(asked: Record<string, unknown>): boolean {
	return Object.keys(asked).join() === 'key';
}

function isOfPage({ width, height, ...asked }: Record<string, unknown>): boolean {
	const { widths, thumbnails, quality, format } = pagePictures;
	if (Number(asked['quality']) !== quality || asked['format'] !== format) return false;
	if (asked['fit'] === 'inside') return height === undefined && widths.some((one) => one === Number(width));
	const crops = Object.values(thumbnails).flatMap(([wide, high]) =>
		[1, 2].map((times) => [wide * times, high * times]),
	);
	return asked['fit'] === 'cover' && crops.some(([wide, high]) => wide === Number(width) && high === Number(height));
}

function nameOf(whose: string[], asked: Record<string, unknown>): string {
	const said = Object.entries(asked).map(([name, value]) => `${name}=${String(value)}`);
	return createHash('sha256')
		.update([...whose, ...said.sort()].join('&'))
		.digest('base64url');
}
