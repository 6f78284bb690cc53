export type Colour = [red: number, green: number, blue: number];

const READABLE = 4.5;
const BLACK: Colour = [0, 0, 0];
const WHITE: Colour = [255, 255, 255];

/** Reads `#rgb` or `#rrggbb` (an alpha is dropped). Anything else is no colour. */
export function readColour(value: string | null): Colour | null {
	const digits = /^#([\da-f]{3}|[\da-f]{4}|[\da-f]{6}|[\da-f]{8})$/i.exec(value?.trim() ?? '')?.[1];
	if (!digits) return null;
	const pairs = digits.length < 6 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) ?? []);
	const [red = 0, green = 0, blue = 0] = pairs.map((pair) => Number.parseInt(pair, 16));
	return [red, green, blue];
}

export function writeColour(colour: Colour): string {
	return `rgb(${colour.map(Math.round).join(' ')})`;
}

/** The contrast ratio of WCAG 2, from 1 to 21. */
function contrast(one: Colour, other: Colour): number {
	const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (lighter + 0.05) / (darker + 0.05);
}

/** Black or white, whichever reads better on the colour. */
export function textOn(colour: Colour): Colour {
	return contrast(colour, WHITE) >= contrast(colour, BLACK) ? WHITE : BLACK;
}

/** The colour itself where it can be read on the background, else the nearest shade or tint of it that can. */
export function readableOn(colour: Colour, background: Colour): Colour {
	const towards = textOn(background);
	for (let share = 0; share < 1; share += 0.05) {
		const mixed = mix(colour, towards, share);
		if (contrast(mixed, background) >= READABLE) return mixed;
	}
	return towards;
}

function mix(one: Colour, other: Colour, share: number): Colour {
	return [
		one[0] + (other[0] - one[0]) * share,
		one[1] + (other[1] - one[1]) * share,
		one[2] + (other[2] - one[2]) * share,
	];
}

function luminance(colour: Colour): number {
	const [red, green, blue] = colour.map((channel) => {
		const part = channel / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	}) as Colour;
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
