import { drawing, many, randomNumbers } from './draw.ts';

/** A museum by the harbour. */
export function museum(): string {
	const columns = many(6, (index) => {
		const x = 430 + index * 140;
		return `<rect x="${x}" y="420" width="44" height="330" fill="#f2e9da"/><rect x="${x - 8}" y="404" width="60" height="18" fill="#e4d6bd"/>`;
	});
	const masts = many(4, (index) => {
		const x = 60 + index * 85;
		return `<path d="M${x} 790 V${430 + index * 40} M${x} ${520 + index * 30} l34 70 h-34" stroke="#5b4636" stroke-width="6" fill="#f7f3ea"/>`;
	});
	return drawing(
		1600,
		1000,
		['#8ec5d6', '#fbe3c6'],
		...masts,
		'<rect x="400" y="410" width="820" height="350" fill="#d8c4a1"/>',
		'<polygon points="370,410 810,250 1250,410" fill="#c9b38c"/>',
		...columns,
		'<rect x="340" y="750" width="940" height="44" fill="#bda57c"/>',
		'<rect y="794" width="1600" height="206" fill="#33617a"/>',
		'<path d="M340 794 H1280 L1180 1000 H440 Z" fill="#c9b38c" opacity="0.25"/>',
	);
}

/** A hall with pictures on the walls and somebody who listens. */
export function exhibitionHall(): string {
	const frames = many(4, (index) => {
		const x = 140 + index * 360;
		const color = ['#2f6f73', '#c2703d', '#6b4e71', '#3f5d8a'][index];
		return `<rect x="${x}" y="230" width="240" height="300" fill="#fff"/><rect x="${x + 22}" y="252" width="196" height="256" fill="${color}"/><circle cx="${x + 120}" cy="${340 + index * 14}" r="52" fill="#fff" opacity="0.3"/>`;
	});
	return drawing(
		1600,
		1000,
		['#f3efe8', '#e2d9cb'],
		...frames,
		'<polygon points="0,1000 0,760 1600,760 1600,1000" fill="#b58e63"/>',
		'<ellipse cx="830" cy="905" rx="120" ry="18" fill="#000" opacity="0.18"/>',
		'<path d="M770 900 Q760 690 830 680 Q900 690 890 900 Z" fill="#273043"/>',
		'<circle cx="830" cy="630" r="54" fill="#d9a27c"/>',
		'<path d="M776 630 A54 54 0 0 1 884 630" fill="none" stroke="#111" stroke-width="12"/>',
		'<rect x="764" y="612" width="24" height="44" rx="10" fill="#e35169"/><rect x="872" y="612" width="24" height="44" rx="10" fill="#e35169"/>',
	);
}

/** A page of a notebook full of tallies. */
export function notebook(): string {
	const random = randomNumbers(31);
	const rules = many(15, (index) => `<path d="M170 ${150 + index * 52} H1430" stroke="#b9d3e8" stroke-width="2"/>`);
	const tallies = many(15, (row) =>
		many(Math.floor(random(3, 9)), (group) => {
			const [x, y] = [210 + group * 130, 112 + row * 52];
			const strokes = many(4, (stroke) => `M${x + stroke * 16} ${y} l${random(-3, 3).toFixed(1)} 32`).join(' ');
			return `<path d="${strokes} M${x - 10} ${y + 26} L${x + 62} ${y + 6}" stroke="#2b3b6b" stroke-width="5" stroke-linecap="round"/>`;
		}).join(''),
	);
	return drawing(
		1600,
		1000,
		['#8a6a4f', '#6e523c'],
		'<rect x="120" y="60" width="1360" height="880" rx="14" fill="#fbf7ec"/>',
		'<path d="M800 60 V940" stroke="#e5dcc6" stroke-width="10"/>',
		...rules,
		...tallies,
	);
}

/** A round mark for a company. */
export function mark(color: string, shape: 'anchor' | 'bean'): string {
	const anchor =
		'<path d="M400 240 V560 M310 330 H490 M250 450 Q260 580 400 590 Q540 580 550 450" fill="none" stroke="#fff" stroke-width="34" stroke-linecap="round"/><circle cx="400" cy="215" r="42" fill="none" stroke="#fff" stroke-width="26"/>';
	const bean =
		'<ellipse cx="400" cy="400" rx="140" ry="200" fill="#fff" transform="rotate(32 400 400)"/><path d="M320 540 Q420 430 390 390 Q360 350 480 260" fill="none" stroke="#5a3522" stroke-width="24"/>';
	return drawing(
		800,
		800,
		['#ffffff', '#ffffff'],
		`<circle cx="400" cy="400" r="340" fill="${color}"/>`,
		shape === 'anchor' ? anchor : bean,
	);
}
