/** Numbers between two bounds that look random and are the same every time, so that the pictures are too. */
export function randomNumbers(seed: number): (from: number, to: number) => number {
	let state = seed;
	return (from, to) => {
		state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
		return from + (state / 4_294_967_296) * (to - from);
	};
}

/** A list made by counting. */
export function many<Item>(count: number, make: (index: number) => Item): Item[] {
	return Array.from({ length: count }, (_, index) => make(index));
}

/** An SVG drawing with a vertical gradient behind it. */
export function drawing(width: number, height: number, [top, bottom]: [string, string], ...shapes: string[]): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
		<defs><linearGradient id="behind" x1="0" y1="0" x2="0" y2="1">
			<stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/>
		</linearGradient></defs>
		<rect width="${width}" height="${height}" fill="url(#behind)"/>${shapes.join('')}</svg>`;
}

/** A smooth line through some points. */
export function curve(points: [number, number][]): string {
	return points
		.map(([x, y], index) => {
			const before = points[index - 1];
			if (!before) return `M${x.toFixed(1)} ${y.toFixed(1)}`;
			const middle = (before[0] + x) / 2;
			return `C${middle.toFixed(1)} ${before[1].toFixed(1)} ${middle.toFixed(1)} ${y.toFixed(1)} ${x.toFixed(1)} ${y.toFixed(1)}`;
		})
		.join(' ');
}
