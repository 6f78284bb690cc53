/** How our page asks for pictures; these are made whatever else was asked for. */
export const pagePictures = {
	widths: [480, 960, 1440, 2160],
	/** Width and height of the crops; each also at twice the size. */
	thumbnails: { tile: [400, 300], avatar: [32, 32] },
	quality: 80,
	format: 'webp',
} as const;
