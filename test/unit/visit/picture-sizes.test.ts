import { createLimiters } from '../../../src/share/limiter.ts';
import { describe, expect, it } from 'vitest';
import { createPictureSizes } from '../../../src/visit/picture-sizes.ts';
import { pagePictures } from '../../../src/visit/page-pictures.ts';

const file = '0b5e6f0a-3c1d-4e8e-9a44-2f1f5c2f0a11';

async function asked(sizes: ReturnType<typeof createPictureSizes>, widths: number[], who = 'share') {
	const waits: (number | null)[] = [];
	for (const width of widths) waits.push(await sizes.take(who, file, { width: String(width), fit: 'inside' }));
	return waits;
}

const upTo = (most: number) => Array.from({ length: most }, (_, at) => at + 1);

describe('the sizes of a picture', () => {
	it('are forty a day for the visitors of one share', async () => {
		const sizes = createPictureSizes(createLimiters(null, String));
		const waits = await asked(sizes, upTo(42));
		expect(waits.filter((wait) => wait === null)).toHaveLength(40);
		expect(waits.at(-1)).toBe(86_400);
		expect(await asked(sizes, [7, 8], 'another share')).toEqual([null, null]);
	});

	it('count once each, in whatever order they are asked for', async () => {
		const sizes = createPictureSizes(createLimiters(null, String));
		expect(await asked(sizes, [...upTo(40), ...upTo(40)])).toEqual(Array(80).fill(null));
		expect(await sizes.take('share', file, { fit: 'inside', width: '3' })).toBeNull();
	});

	it('are always those of the page, and those with a name', async () => {
		const sizes = createPictureSizes(createLimiters(null, String));
		await asked(sizes, upTo(50));
		const { widths, thumbnails, quality, format } = pagePictures;
		for (const width of widths) {
			expect(await sizes.take('share', file, { width, quality, format, fit: 'inside' })).toBeNull();
		}
		for (const [width, height] of Object.values(thumbnails)) {
			expect(await sizes.take('share', file, { width, height, quality, format, fit: 'cover' })).toBeNull();
			const twice = { width: width * 2, height: height * 2 };
			expect(await sizes.take('share', file, { ...twice, quality, format, fit: 'cover' })).toBeNull();
		}
		expect(await sizes.take('share', file, { key: 'card' })).toBeNull();
		expect(await sizes.take('share', file, { key: 'card', width: '77' })).toBe(86_400);
		expect(await sizes.take('share', file, { width: 480, quality, format: 'png', fit: 'inside' })).toBe(86_400);
	});
});
