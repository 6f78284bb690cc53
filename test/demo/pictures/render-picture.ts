import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Directus' own copy: the repository does not depend on it. */
const library = 'sharp';

interface Image {
	jpeg(options: { quality: number }): Image;
	toBuffer(): Promise<Buffer>;
}

/** Turns a drawing into a photo-like file with the image library that Directus brings along. */
export function renderPicture(project: string, svg: string): Promise<Buffer> {
	const require = createRequire(join(project, 'node_modules/@directus/api/package.json'));
	const sharp = require(library) as (input: Buffer) => Image;
	return sharp(Buffer.from(svg)).jpeg({ quality: 86 }).toBuffer();
}
