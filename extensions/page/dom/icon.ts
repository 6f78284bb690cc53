/** Outlines on a grid of 24, drawn with strokes in the colour of the text. */
const outlines = {
	lock: 'M7 11V8a5 5 0 0 1 10 0v3 M5 11h14v9H5z M12 15v2',
	gift: 'M4 12h16v8H4z M3 8h18v4H3z M12 8v12 M12 8c-5 0-6-5-3-5 2 0 3 3 3 5z M12 8c5 0 6-5 3-5-2 0-3 3-3 5z',
	clock: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z M12 7v5l3 2',
	hourglass: 'M6 3h12 M6 21h12 M8 3v4l4 5 4-5V3 M8 21v-4l4-5 4 5v4',
	used: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z M8 12.5l2.7 2.7L16 9.5',
	broken: 'M9 7H7a5 5 0 0 0 0 10h2 M15 7h2a5 5 0 0 1 3.5 8.6 M4 4l16 16 M8 12h3',
	offline:
		'M3 9a14 14 0 0 1 5-3 M21 9a14 14 0 0 0-9-4 M6.5 13a9 9 0 0 1 4-2.3 M17.5 13a9 9 0 0 0-2-1.4 M12 18.5v.1 M4 4l16 16',
	warning: 'M12 4L2.5 20h19z M12 10v4 M12 17v.1',
	cookie: 'M12 3a9 9 0 1 0 9 9 4 4 0 0 1-4-4 4 4 0 0 1-5-5z M9 10v.1 M8.5 15v.1 M14 15.5v.1',
	left: 'M14 4H6v16h8 M10 12h11 M17 8l4 4-4 4',
	download: 'M12 4v11 M7.5 11l4.5 4.5 4.5-4.5 M5 20h14',
	open: 'M14 4h6v6 M20 4l-9 9 M18 14v6H4V6h6',
	file: 'M6 3h8l4 4v14H6z M14 3v4h4',
	chevron: 'M7 10l5 5 5-5',
	check: 'M5 12.5l4.5 4.5L19 7.5',
	cross: 'M7 7l10 10 M17 7L7 17',
};

export type IconName = keyof typeof outlines;

/** A drawing that says nothing by itself: it is hidden from assistive technology. */
export function icon(name: IconName): SVGSVGElement {
	const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
	const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
	svg.setAttribute('viewBox', '0 0 24 24');
	svg.setAttribute('class', 'icon');
	svg.setAttribute('aria-hidden', 'true');
	path.setAttribute('d', outlines[name]);
	svg.append(path);
	return svg;
}
