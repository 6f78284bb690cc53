import { element } from '../dom/element.ts';
import { texts } from '../texts.ts';
import { numberFormat } from '../values/formats.ts';
import { mapText } from '../values/map-text.ts';
import { layOutMap, type MapLayout } from './lay-out-map.ts';
import { allPlaces, readGeometry, type Geometry, type Place } from './read-geometry.ts';

const SVG = 'http://www.w3.org/2000/svg';
const POINT_RADIUS = 7;

/**
 * Places, lines and areas on a grid of degrees with a scale. There is no picture of the land below them: that would have
 * to come from another site, which would learn who looks at what. Null where the value is no geometry.
 */
export function drawMap(value: unknown): HTMLElement | null {
	const geometry = readGeometry(value);
	if (!geometry) return null;
	const layout = layOutMap(geometry);
	const label = mapText(value);
	const count = geometry.points.length + geometry.lines.length + geometry.areas.length;

	return element(
		'figure',
		{ class: 'map' },
		element(
			'div',
			{ class: 'map-frame', role: 'img', 'aria-label': label ? texts.value.place(label) : texts.value.places(count) },
			mapPicture(geometry, layout),
			...gridLabels(layout),
			scaleBar(layout),
		),
		element('figcaption', { class: 'note' }, label ?? rangeText(allPlaces(geometry))),
	);
}

function mapPicture({ points, lines, areas }: Geometry, layout: MapLayout): SVGSVGElement {
	const { width, height, at, meridians, parallels } = layout;
	const picture = svg('svg', { viewBox: `0 0 ${String(width)} ${String(height)}` });

	picture.append(
		...meridians.map(({ x }) => svg('path', { class: 'map-grid', d: `M${short(x)} 0V${String(height)}` })),
		...parallels.map(({ y }) => svg('path', { class: 'map-grid', d: `M0 ${short(y)}H${String(width)}` })),
		...areas.map((rings) =>
			svg('path', { class: 'map-area', d: rings.map((ring) => `${pathOf(ring, at)}Z`).join('') }),
		),
		...lines.map((line) => svg('path', { class: 'map-line', d: pathOf(line, at) })),
		...points.map((point) => {
			const [x, y] = at(point);
			return svg('circle', { class: 'map-point', cx: short(x), cy: short(y), r: String(POINT_RADIUS) });
		}),
	);
	return picture;
}

/** As text over the picture, so that they are as large on a phone as on a desk. */
function gridLabels({ width, height, meridians, parallels, digits }: MapLayout): HTMLElement[] {
	const format = numberFormat({ minimumFractionDigits: digits, maximumFractionDigits: digits });
	const degrees = (value: number, negative: string, positive: string): string =>
		`${format.format(Math.abs(value))}° ${value < 0 ? negative : positive}`;
	const place = (text: string, side: 'left' | 'top', share: number): HTMLElement => {
		const label = element('span', { class: `map-label at-${side}`, 'aria-hidden': 'true' }, text);
		label.style[side] = `${String(Math.round(share * 1000) / 10)}%`;
		return label;
	};
	const isInside = (share: number): boolean => share > 0.06 && share < 0.88;

	return [
		...meridians
			.filter(({ x }) => isInside(x / width))
			.map(({ east, x }) => place(degrees(east, 'W', 'E'), 'left', x / width)),
		...parallels
			.filter(({ y }) => isInside(y / height))
			.map(({ north, y }) => place(degrees(north, 'S', 'N'), 'top', y / height)),
	];
}

function scaleBar({ width, scale }: MapLayout): HTMLElement {
	const isLong = scale.metres >= 1000;
	const format = numberFormat({ style: 'unit', unit: isLong ? 'kilometer' : 'meter' });
	const bar = element(
		'span',
		{ class: 'map-scale', 'aria-hidden': 'true' },
		format.format(isLong ? scale.metres / 1000 : scale.metres),
	);
	bar.style.width = `${String(Math.round((scale.width / width) * 1000) / 10)}%`;
	return bar;
}

/** From south-west to north-east. */
function rangeText(places: Place[]): string {
	const easts = places.map(([east]) => east);
	const norths = places.map(([, north]) => north);
	const corner = (pick: (...values: number[]) => number): string =>
		mapText({ type: 'Point', coordinates: [pick(...easts.slice(0, 5000)), pick(...norths.slice(0, 5000))] }) ?? '';
	return `${corner(Math.min)} – ${corner(Math.max)}`;
}

function pathOf(places: Place[], at: MapLayout['at']): string {
	return places
		.map((place, index) => {
			const [x, y] = at(place);
			return `${index === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`;
		})
		.join('');
}

function svg<Tag extends keyof SVGElementTagNameMap>(
	tag: Tag,
	attributes: Record<string, string>,
): SVGElementTagNameMap[Tag] {
	const made = document.createElementNS(SVG, tag);
	for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
	return made;
}

function short(value: number): string {
	return String(Math.round(value * 10) / 10);
}
