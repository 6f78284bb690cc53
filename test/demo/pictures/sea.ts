import { curve, drawing, many, randomNumbers } from './draw.ts';

/** A kelp forest seen from below. */
export function kelpForest(): string {
	const random = randomNumbers(7);
	const rays = many(9, (index) => {
		const x = 120 + index * 180 + random(-40, 40);
		return `<polygon points="${x},0 ${x + 70},0 ${x - 160},1000 ${x - 420},1000" fill="#fff" opacity="${random(0.03, 0.09).toFixed(2)}"/>`;
	});
	const blades = many(26, (index) => {
		const x = index * 64 + random(-30, 30);
		const top = random(120, 560);
		const sway = random(30, 80);
		const points = many(6, (step): [number, number] => [
			x + Math.sin(step * 1.3 + index) * sway,
			1000 - (step * (1000 - top)) / 5,
		]);
		const path = vertical(points);
		const color = ['#0b3d2e', '#14573f', '#1f6f4d', '#3b8f5a'][index % 4];
		const leaves = points
			.slice(1)
			.map(
				([cx, cy], step) =>
					`<ellipse cx="${cx + 26 * (step % 2 ? 1 : -1)}" cy="${cy}" rx="42" ry="11" fill="${color}" transform="rotate(${step % 2 ? -28 : 28} ${cx} ${cy})"/>`,
			);
		return `<path d="${path}" fill="none" stroke="${color}" stroke-width="${random(9, 20).toFixed(0)}" stroke-linecap="round"/>${leaves.join('')}`;
	});
	return drawing(1600, 1000, ['#9fe3d6', '#0d4a57'], ...rays, ...blades);
}

/** A lighthouse in the evening, with birds. */
export function lighthouse(): string {
	const random = randomNumbers(11);
	const birds = many(38, () => bird(random(120, 1450), random(90, 470), random(6, 15)));
	const waves = many(7, (index) => {
		const y = 790 + index * 32;
		const crest = curve(many(17, (step): [number, number] => [step * 100, y + (step % 2 ? 9 : -9)]));
		return `<path d="${crest} L1600 1000 L0 1000 Z" fill="#12324a" opacity="0.35"/>`;
	});
	return drawing(
		1600,
		1000,
		['#2b3f73', '#f6b17a'],
		'<circle cx="470" cy="700" r="120" fill="#ffe3b0" opacity="0.9"/>',
		'<polygon points="1180,332 0,90 0,400" fill="#fff3c9" opacity="0.16"/>',
		...waves,
		'<path d="M900 1000 C980 800 1120 760 1220 770 C1380 780 1500 860 1600 900 L1600 1000 Z" fill="#0b1c2b"/>',
		'<polygon points="1140,780 1160,380 1240,380 1260,780" fill="#f4efe6"/>',
		'<polygon points="1150,600 1156,500 1244,500 1250,600" fill="#c2453d"/>',
		'<rect x="1148" y="360" width="104" height="22" fill="#0b1c2b"/>',
		'<rect x="1168" y="300" width="64" height="62" fill="#ffe9a8"/>',
		'<polygon points="1158,302 1200,252 1242,302" fill="#c2453d"/>',
		...birds,
	);
}

/** A flock over a quiet sea. */
export function flock(): string {
	const random = randomNumbers(23);
	const birds = many(120, (index) => {
		const along = index / 120;
		const x = 150 + along * 1250 + random(-50, 50);
		return bird(x, 520 - Math.sin(along * Math.PI) * 330 + random(-70, 70), random(5, 17));
	});
	const glints = many(40, () => {
		const x = random(0, 1600);
		return `<rect x="${x.toFixed(0)}" y="${random(830, 990).toFixed(0)}" width="${random(30, 120).toFixed(0)}" height="3" rx="1.5" fill="#fff" opacity="0.35"/>`;
	});
	return drawing(
		1600,
		1000,
		['#cfe3ef', '#f7e6d4'],
		'<rect y="810" width="1600" height="190" fill="#7fa3b8"/>',
		...glints,
		...birds,
	);
}

function bird(x: number, y: number, size: number): string {
	const wing = size * 1.6;
	return `<path d="M${(x - wing).toFixed(1)} ${(y - size * 0.6).toFixed(1)} Q${(x - size * 0.5).toFixed(1)} ${(y - size * 0.9).toFixed(1)} ${x.toFixed(1)} ${y.toFixed(1)} Q${(x + size * 0.5).toFixed(1)} ${(y - size * 0.9).toFixed(1)} ${(x + wing).toFixed(1)} ${(y - size * 0.6).toFixed(1)}" fill="none" stroke="#16202c" stroke-width="${(size / 5).toFixed(1)}" stroke-linecap="round"/>`;
}

function vertical(points: [number, number][]): string {
	return points
		.map(([x, y], index) => {
			const before = points[index - 1];
			if (!before) return `M${x} ${y}`;
			const middle = (before[1] + y) / 2;
			return `C${before[0]} ${middle} ${x} ${middle} ${x} ${y}`;
		})
		.join(' ');
}
