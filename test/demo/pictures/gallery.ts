import { chart, glowingBottle, micrograph } from './laboratory.ts';
import { portrait } from './people.ts';
import { exhibitionHall, mark, museum, notebook } from './places.ts';
import { flock, kelpForest, lighthouse } from './sea.ts';

/** Every picture of the demo: its title, and how it is drawn. */
export const gallery = {
	kelpForest: { title: 'Sugar kelp off the west coast', draw: kelpForest },
	filmA: { title: 'KF-014 under the microscope', draw: () => micrograph(41, '#3b8f5a') },
	filmB: { title: 'KF-015 under the microscope', draw: () => micrograph(87, '#b5803a') },
	tensileChart: {
		title: 'Stress and strain, KF-014',
		draw: () =>
			chart([
				{ color: '#2ecda7', points: stretch(0.92, 0.7) },
				{ color: '#3399ff', points: stretch(0.84, 0.76) },
				{ color: '#ffa439', points: stretch(0.88, 0.66) },
			]),
	},
	compostChart: {
		title: 'Mass left in compost, KF-015',
		draw: () => chart([{ color: '#e35169', points: decay() }]),
	},
	glowingBottle: { title: 'Carbon dots in water', draw: glowingBottle },
	lighthouse: { title: 'The light at Skarv Head', draw: lighthouse },
	flock: { title: 'Knots over the sound', draw: flock },
	notebook: { title: 'Forty-one years of tallies', draw: notebook },
	portraitIngrid: {
		title: 'Ingrid Solheim',
		draw: () =>
			portrait({
				behind: ['#dfeaf2', '#b9cfdd'],
				skin: '#f1c9a8',
				hair: '#a5552b',
				clothes: '#2f5d62',
				hasLongHair: true,
			}),
	},
	portraitTomas: {
		title: 'Tomás Okafor',
		draw: () =>
			portrait({
				behind: ['#f4e3cf', '#e2bf93'],
				skin: '#8d5a3b',
				hair: '#1d1613',
				clothes: '#3d405b',
				hasLongHair: false,
			}),
	},
	museum: { title: 'The museum from the quay', draw: museum },
	exhibitionHall: { title: 'A visitor with the guide', draw: exhibitionHall },
	harbourMark: { title: 'Harbour Museum', draw: () => mark('#1f4e79', 'anchor') },
	coffeeMark: { title: 'Fjordlight Coffee', draw: () => mark('#5a3522', 'bean') },
} satisfies Record<string, { title: string; draw: () => string }>;

export type PictureName = keyof typeof gallery;

/** Steep at first, then yielding, then torn. */
function stretch(end: number, height: number): [number, number][] {
	return [0, 0.04, 0.08, 0.13, 0.19, 0.26, 0.35, 0.46, 0.6, 0.78, 1].map((along) => [
		along * end,
		height * (1 - Math.exp(-along * 4.2)),
	]);
}

function decay(): [number, number][] {
	return [0, 0.12, 0.25, 0.4, 0.55, 0.7, 0.85, 1].map((along) => [along, 0.94 * Math.exp(-(along ** 1.6) * 3.4)]);
}
