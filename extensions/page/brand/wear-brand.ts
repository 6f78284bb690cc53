import { readableOn, readColour, textOn, writeColour, type Colour } from './contrast.ts';

const NEUTRAL: Colour = [59, 91, 219];

/** The darkest light and the lightest dark surface of the style sheet that text in the accent colour stands on. */
const LIGHT_SURFACE: Colour = [243, 244, 247];
const DARK_SURFACE: Colour = [33, 38, 46];

/**
 * Gives the page the colour of the project. On buttons and the mark it is used as it is; as a text it is darkened or
 * lightened until it can be read.
 */
export function wearBrand(color: string | null): void {
	const brand = readColour(color) ?? NEUTRAL;
	const { style } = document.documentElement;
	style.setProperty('--brand', writeColour(brand));
	style.setProperty('--on-brand', writeColour(textOn(brand)));
	style.setProperty('--accent-in-light', writeColour(readableOn(brand, LIGHT_SURFACE)));
	style.setProperty('--accent-in-dark', writeColour(readableOn(brand, DARK_SURFACE)));
}
