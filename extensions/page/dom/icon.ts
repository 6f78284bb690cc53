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
	calendar: 'M5 5h14v15H5z M5 10h14 M9 3v4 M15 3v4',
	print: 'M7 8V3h10v5 M7 17H4V8h16v9h-3 M7 14h10v7H7z',
	archive: 'M4 4h16v5H4z M6 9v11h12V9 M10 13h4',
	back: 'M15 5l-7 7 7 7',
	next: 'M9 5l7 7-7 7',
	close: 'M6 6l12 12 M18 6L6 18',
	up: 'M7 14l5-5 5 5',
	down: 'M7 10l5 5 5-5',
	eye: 'M2 12c3-5 6.500-7 10-7s7 2 10 7c-3 5-6.500 7-10 7s-7-2-10-7z M12 9a3 3 0 1 0 0 6a3 3 0 1 0 0-6z',
	place: 'M12 21c-4-5-6-8-6-11a6 6 0 0 1 12 0c0 3-2 6-6 11z M12 8a2 2 0 1 0 0 4a2 2 0 1 0 0-4z',
	sound: 'M9 18V6l10-2v12 M6 15a3 3 0 1 0 0 6a3 3 0 1 0 0-6z M16 13a3 3 0 1 0 0 6a3 3 0 1 0 0-6z',
	left: 'M14 4H6v16h8 M10 12h11 M17 8l4 4-4 4',
	download: 'M12 4v11 M7.5 11l4.5 4.5 4.5-4.5 M5 20h14',
	open: 'M14 4h6v6 M20 4l-9 9 M18 14v6H4V6h6',
	file: 'M6 3h8l4 4v14H6z M14 3v4h4',
	chevron: 'M7 10l5 5 5-5',
	mail: 'M3 6h18v13H3z M3 7.5l9 6.5 9-6.5',
	person: 'M12 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8z M4.500 20c.500-4 4-5.500 7.500-5.500s7 1.500 7.500 5.500',
	edit: 'M4 20l1-4.500L16 4.500l3.500 3.500L8.500 19z M13.500 7l3.500 3.500',
	bullets: 'M9 6h11 M9 12h11 M9 18h11 M4.500 6v.1 M4.500 12v.1 M4.500 18v.1',
	numbers: 'M10 6h10 M10 12h10 M10 18h10 M4 4.500l1.500-.5v5 M4 14.500c2-1.500 3 .5 0 4.500h3',
	link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.600-5.600l-1.500 1.500 M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.600 5.600l1.500-1.500',
	check: 'M5 12.5l4.5 4.5L19 7.5',
	cross: 'M7 7l10 10 M17 7L7 17',
};

export type IconName = keyof typeof outlines;

/** A drawing that says nothing by itself: it is hidden from assistive technology. */
export function icon(name: IconName): SVGSVGElement {
	return outlined(outlines[name]);
}

export function outlined(outline: string): SVGSVGElement {
	const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
	const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
	svg.setAttribute('viewBox', '0 0 24 24');
	svg.setAttribute('class', 'icon');
	svg.setAttribute('aria-hidden', 'true');
	path.setAttribute('d', outline);
	svg.append(path);
	return svg;
}
