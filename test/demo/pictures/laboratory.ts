import { curve, drawing, many, randomNumbers } from './draw.ts';

/** What a film looks like under the microscope; another seed is another film. */
export function micrograph(seed: number, tint: string): string {
	const random = randomNumbers(seed);
	const cells = many(150, () => {
		const [x, y, radius] = [random(0, 1200), random(0, 900), random(14, 62)];
		return `<ellipse cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" rx="${radius.toFixed(0)}" ry="${(radius * random(0.6, 1)).toFixed(0)}" fill="${tint}" fill-opacity="${random(0.05, 0.22).toFixed(2)}" stroke="#fff" stroke-opacity="0.4" stroke-width="2" transform="rotate(${random(0, 180).toFixed(0)} ${x.toFixed(0)} ${y.toFixed(0)})"/>`;
	});
	const fibres = many(28, () => {
		const y = random(0, 900);
		const points = many(7, (step): [number, number] => [step * 200, y + random(-90, 90)]);
		return `<path d="${curve(points)}" fill="none" stroke="${tint}" stroke-opacity="0.5" stroke-width="${random(2, 5).toFixed(1)}"/>`;
	});
	const scale = '<rect x="960" y="850" width="180" height="8" fill="#fff"/>';
	return drawing(1200, 900, ['#f6f3ea', '#d9e6dc'], ...fibres, ...cells, scale);
}

/** Some measured curves on squared paper. */
export function chart(curves: { color: string; points: [number, number][] }[]): string {
	const [left, bottom, width, height] = [110, 690, 1180, 600];
	const grid = many(11, (index) => {
		const x = left + (index * width) / 10;
		const y = bottom - (index * height) / 10;
		return `<path d="M${x} ${bottom - height} V${bottom} M${left} ${y} H${left + width}" stroke="#d6deea" stroke-width="2"/>`;
	});
	const lines = curves.map(({ color, points }) => {
		const places = points.map(([x, y]): [number, number] => [left + x * width, bottom - y * height]);
		const dots = places.map(([x, y]) => `<circle cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" r="8" fill="${color}"/>`);
		return `<path d="${straight(places)}" fill="none" stroke="${color}" stroke-width="6" stroke-linejoin="round"/>${dots.join('')}`;
	});
	const axes = `<path d="M${left} ${bottom - height} V${bottom} H${left + width}" fill="none" stroke="#33415c" stroke-width="5"/>`;
	return drawing(1400, 800, ['#ffffff', '#f7f9fc'], ...grid, axes, ...lines);
}

/** A bottle that glows. */
export function glowingBottle(): string {
	return drawing(
		1600,
		1000,
		['#10162b', '#1d1440'],
		'<defs><radialGradient id="glow"><stop offset="0" stop-color="#7ff7ff"/><stop offset="1" stop-color="#7ff7ff" stop-opacity="0"/></radialGradient></defs>',
		'<circle cx="800" cy="600" r="480" fill="url(#glow)" opacity="0.65"/>',
		'<path d="M740 240 H860 V430 L1010 790 Q1030 850 960 850 H640 Q570 850 590 790 L740 430 Z" fill="#bff9ff" fill-opacity="0.25" stroke="#d9fdff" stroke-width="6"/>',
		'<path d="M672 590 H928 L1010 790 Q1030 850 960 850 H640 Q570 850 590 790 Z" fill="#4de7f0" fill-opacity="0.8"/>',
	);
}

function straight(points: [number, number][]): string {
	return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join(' ');
}
