import { encode } from 'uqr';

/** Light modules around the code, without which scanners do not find it. */
const border = 4;
const pixelsPerModule = 16;

export interface QrCode {
	/** Modules along a side, border included. */
	size: number;
	/** Of an SVG path that fills the dark modules. */
	path: string;
}

export function qrCodeOf(text: string): QrCode {
	const { size, data } = encode(text, { ecc: 'M', border });
	const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
	return { size, path };
}

/** On white whatever the theme: that is what scanners read. */
export function svgOf({ size, path }: QrCode): string {
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="512" height="512" ` +
		`shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`
	);
}

export async function pngOf({ size, path }: QrCode): Promise<Blob | null> {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = size * pixelsPerModule;
	const context = canvas.getContext('2d');
	if (!context) return null;
	context.fillStyle = '#fff';
	context.fillRect(0, 0, canvas.width, canvas.height);
	context.scale(pixelsPerModule, pixelsPerModule);
	context.fillStyle = '#000';
	context.fill(new Path2D(path));
	return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
