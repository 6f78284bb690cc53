import { tooManySizes } from './problems.ts';
import { asksForTransformation, transformationIn } from '../directus/transformation.ts';
import type { Sharing } from '../directus/sharing.ts';

/**
 * Throws 429 where visitors ask for a picture in one more size than pages and front ends have a use for.
 *
 * @param who whose visitors they are: a share
 */
export async function limitSizes(
	{ pictureSizes }: Sharing,
	who: string,
	{ file, query }: { file: string; query: Record<string, unknown> },
): Promise<void> {
	const asked = transformationIn(query);
	if (!asksForTransformation(query)) return;
	const seconds = await pictureSizes.take(who, file.toLowerCase(), asked);
	if (seconds !== null) throw tooManySizes(seconds);
}
