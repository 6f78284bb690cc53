import { dateInDays, inDays } from '../days.ts';
import type { Content, FileIds } from './content.ts';

/** Two projects; the second is there so that shares of the first can be seen not to show it. */
export function laboratoryContent(files: FileIds): Content[] {
	return [
		{ collection: 'instruments', items: instruments() },
		{ collection: 'projects', items: [kelpFilm(files), coldLight(files)] },
		{ collection: 'runs', items: [tensileTest(files), compostTest(files), vapourTest(), brightnessTest()] },
	];
}

function instruments() {
	return [
		{
			id: 1,
			name: 'Tensile tester 5 kN',
			maker: 'Halvorsen',
			room: 'B 204',
			calibrated_on: dateInDays(-61),
			serial_number: 'HV-5-00718',
		},
		{
			id: 2,
			name: 'Climate chamber',
			maker: 'Nordkammer',
			room: 'B 209',
			calibrated_on: dateInDays(-24),
			serial_number: 'NK-88-1203',
		},
		{
			id: 3,
			name: 'Fluorescence spectrometer',
			maker: 'Lumen & Sons',
			room: 'C 011',
			calibrated_on: dateInDays(-140),
			serial_number: 'LS-F7-0042',
		},
	];
}

function kelpFilm(files: FileIds) {
	return {
		code: 'kelp-film',
		status: 'running',
		title: 'Kelp film: packaging that the sea takes back',
		cover: files.kelpForest,
		summary: [
			'Sugar kelp grows a metre a month and needs neither soil nor fresh water. From its alginate we cast a clear film',
			'that holds dry food for a year, and is gone after **ten weeks in garden compost**.',
			'',
			'What is left to find out:',
			'',
			'- how much glycerol it takes so that the film bends and does not tear,',
			'- how fast water gets through it,',
			'- what the compost says.',
		].join('\n'),
		started_on: dateInDays(-210),
		led_by: 'Dr. Mira Lindqvist',
		budget: 184000,
		funding_notes:
			'Second instalment depends on the compost result. Do not promise the industry partner anything before that.',
		samples: [
			{
				code: 'KF-014',
				name: 'Film with 20 % glycerol',
				origin: 'Harvest of May, outer skerries',
				collected_on: dateInDays(-48),
				micrograph: files.filmA,
				ingredients: ['alginate', 'glycerol', 'calcium chloride'],
				remarks: 'Clear, slightly green. Bends around a pencil without cracking.',
			},
			{
				code: 'KF-015',
				name: 'Film with 35 % glycerol',
				origin: 'Harvest of May, outer skerries',
				collected_on: dateInDays(-41),
				micrograph: files.filmB,
				ingredients: ['alginate', 'glycerol', 'calcium chloride', 'oat fibre'],
				remarks: 'Soft. Takes up water within minutes; kept in the dry cabinet.',
			},
			{
				code: 'KF-016',
				name: 'Film with beeswax on one side',
				origin: 'Harvest of June, inner fjord',
				collected_on: dateInDays(-12),
				ingredients: ['alginate', 'glycerol', 'beeswax'],
				remarks: 'Not measured yet.',
			},
		],
	};
}

function coldLight(files: FileIds) {
	return {
		code: 'cold-light',
		status: 'planned',
		title: 'Cold light: lamps from carbon dots',
		cover: files.glowingBottle,
		summary:
			'Carbon dots from orange peel glow blue under ultraviolet light. **Confidential until the patent is filed.**',
		started_on: dateInDays(30),
		led_by: 'Dr. Anselm Roth',
		budget: 420000,
		funding_notes: 'The partner does not want to be named.',
		samples: [
			{
				code: 'CL-001',
				name: 'Dots in water, first attempt',
				origin: 'Orange peel from the canteen',
				collected_on: dateInDays(-5),
				micrograph: files.glowingBottle,
				ingredients: ['carbon dots', 'water'],
				remarks: 'Glows. Nobody outside this room knows yet.',
			},
		],
	};
}

function tensileTest(files: FileIds) {
	return {
		id: 1,
		title: 'Tensile test of KF-014',
		project: 'kelp-film',
		sample: 'KF-014',
		instrument: 1,
		performed_at: inDays(-33),
		conditions: '- 23 °C, 50 % relative humidity\n- three strips of 15 × 100 mm\n- 50 mm per minute',
		chart: files.tensileChart,
		raw_data: files.tensileData,
		operator_log: 'Strip 2 slipped at first, tightened the clamp and began again. Ask Halvorsen about the load cell.',
		analyses: [
			{
				sort: 1,
				name: 'Tensile strength',
				value: 43.6,
				unit: 'MPa',
				verdict: 'passed',
				method: 'Mean of three strips',
				remarks: 'Polyethylene bags have 20 to 35.',
			},
			{
				sort: 2,
				name: 'Elongation at break',
				value: 34.2,
				unit: '%',
				verdict: 'passed',
				method: 'Mean of three strips',
			},
			{ sort: 3, name: 'Thickness', value: 62, unit: 'µm', verdict: 'passed', method: 'Micrometer, nine places' },
			{
				sort: 4,
				name: 'Tear resistance',
				value: 1.9,
				unit: 'N',
				verdict: 'failed',
				method: 'Trouser tear',
				remarks: 'A notch runs through. Oat fibre may help: see KF-015.',
			},
		],
	};
}

function compostTest(files: FileIds) {
	return {
		id: 2,
		title: 'Ten weeks in compost, KF-015',
		project: 'kelp-film',
		sample: 'KF-015',
		instrument: 2,
		performed_at: inDays(-9),
		conditions: '- garden compost, 58 °C\n- weighed every week',
		chart: files.compostChart,
		operator_log: 'Week 6 was weighed a day late.',
		analyses: [
			{
				sort: 1,
				name: 'Mass left after ten weeks',
				value: 3.1,
				unit: '%',
				verdict: 'passed',
				method: 'Sieved at 2 mm',
			},
			{
				sort: 2,
				name: 'Cress germinating in the compost',
				value: 96,
				unit: '%',
				verdict: 'passed',
				method: 'Two hundred seeds',
			},
		],
	};
}

function vapourTest() {
	return {
		id: 3,
		title: 'Water vapour through KF-014',
		project: 'kelp-film',
		sample: 'KF-014',
		instrument: 2,
		performed_at: inDays(-21),
		conditions: '- 38 °C, 90 % relative humidity',
		operator_log: 'Seal of cup 4 leaked; left out.',
		analyses: [
			{
				sort: 1,
				name: 'Transmission rate',
				value: 312,
				unit: 'g/m² per day',
				verdict: 'open',
				method: 'Cup method',
				remarks: 'Too much for biscuits, enough for bread.',
			},
		],
	};
}

function brightnessTest() {
	return {
		id: 4,
		title: 'Brightness of CL-001',
		project: 'cold-light',
		sample: 'CL-001',
		instrument: 3,
		performed_at: inDays(-3),
		conditions: '- excited at 365 nm',
		operator_log: 'Confidential.',
		analyses: [
			{ sort: 1, name: 'Quantum yield', value: 41, unit: '%', verdict: 'passed', method: 'Against quinine sulphate' },
		],
	};
}
