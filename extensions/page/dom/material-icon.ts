import { icon, outlined, type IconName } from './icon.ts';

/** Icons that the page has a drawing for already, by what Directus calls them. */
const alike: Record<string, IconName> = {
	access_time: 'clock',
	archive: 'archive',
	cancel: 'cross',
	check: 'check',
	check_circle: 'used',
	close: 'cross',
	description: 'file',
	done: 'check',
	download: 'download',
	error: 'warning',
	event: 'calendar',
	hourglass_empty: 'hourglass',
	inventory_2: 'archive',
	location_on: 'place',
	lock: 'lock',
	open_in_new: 'open',
	place: 'place',
	print: 'print',
	redeem: 'gift',
	schedule: 'clock',
	task_alt: 'used',
	today: 'calendar',
	visibility: 'eye',
	warning: 'warning',
};

/** Others that projects often choose. */
const drawn: Record<string, string> = {
	add: 'M12 5v14 M5 12h14',
	bookmark: 'M7 4h10v17l-5-4-5 4z',
	bolt: 'M13 3L5 14h6l-1 7 8-11h-6z',
	edit: 'M4 20l1-4L16 5l3 3L8 19z M14 7l3 3',
	favorite: 'M12 20C5 15 3 12 3 9a4.5 4.5 0 0 1 9-1a4.5 4.5 0 0 1 9 1c0 3-2 6-9 11z',
	flag: 'M6 21V4h11l-2 4 2 4H6',
	home: 'M4 11l8-7 8 7 M6 10v10h12V10 M10 20v-6h4v6',
	info: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z M12 11v5 M12 8v.1',
	local_shipping:
		'M3 6h11v11H3z M14 10h4l3 3v4h-7 M7 15.5a2 2 0 1 0 0 4a2 2 0 1 0 0-4z M17 15.5a2 2 0 1 0 0 4a2 2 0 1 0 0-4z',
	mail: 'M3 6h18v13H3z M3 7l9 7 9-7',
	pause: 'M9 5v14 M15 5v14',
	person: 'M12 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8z M4 20c1-4 4-5 8-5s7 1 8 5',
	phone: 'M6 3h3l2 5-2 2c1 2 3 4 5 5l2-2 5 2v3c0 2-2 3-3 3C10 20 4 13 3 6c0-2 1-3 3-3z',
	play_arrow: 'M8 5l11 7-11 7z',
	public: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z M3 12h18 M12 3c3 3 4 6 4 9s-1 6-4 9c-3-3-4-6-4-9s1-6 4-9z',
	remove: 'M5 12h14',
	shopping_cart:
		'M3 4h3l3 11h9l3-8H7 M10 18a1.5 1.5 0 1 0 0 3a1.5 1.5 0 1 0 0-3z M17 18a1.5 1.5 0 1 0 0 3a1.5 1.5 0 1 0 0-3z',
	star: 'M12 3l2.7 6 6.3.6-4.8 4.2 1.5 6.2-5.7-3.3-5.7 3.3 1.5-6.2L3 9.6 9.300 9z',
	thumb_up: 'M7 11v9H3v-9z M7 11l5-8c2 0 3 1 2 6h6l-1 11H7',
};

/**
 * One of the icons that a project chooses from in Directus. Its font has thousands of them and weighs more than this page:
 * those that are common are drawn here, and for others there is null.
 */
export function materialIcon(name: string): SVGSVGElement | null {
	if (Object.hasOwn(drawn, name)) return outlined(drawn[name] ?? '');
	const known = Object.hasOwn(alike, name) ? alike[name] : undefined;
	return known ? icon(known) : null;
}
