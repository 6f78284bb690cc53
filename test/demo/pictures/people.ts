import { drawing } from './draw.ts';

interface Portrait {
	behind: [string, string];
	skin: string;
	hair: string;
	clothes: string;
	hasLongHair: boolean;
}

/** Head and shoulders of somebody. */
export function portrait({ behind, skin, hair, clothes, hasLongHair }: Portrait): string {
	const longHair = `<path d="M262 380 Q240 180 400 170 Q560 180 538 380 Q560 560 520 640 H280 Q240 560 262 380 Z" fill="${hair}"/>`;
	return drawing(
		800,
		800,
		behind,
		hasLongHair ? longHair : '',
		`<path d="M130 800 Q150 590 330 560 H470 Q650 590 670 800 Z" fill="${clothes}"/>`,
		`<rect x="345" y="480" width="110" height="120" rx="50" fill="${skin}"/>`,
		`<ellipse cx="400" cy="370" rx="122" ry="150" fill="${skin}"/>`,
		`<path d="M276 360 Q268 200 400 196 Q532 200 524 360 Q500 270 400 268 Q300 270 276 360 Z" fill="${hair}"/>`,
		'<circle cx="352" cy="380" r="9" fill="#2b2320"/><circle cx="448" cy="380" r="9" fill="#2b2320"/>',
		'<path d="M352 450 Q400 490 448 450" fill="none" stroke="#7a3b2e" stroke-width="7" stroke-linecap="round"/>',
	);
}
