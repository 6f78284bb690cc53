import {
	choice,
	chosenKey,
	date,
	decimal,
	half,
	internal,
	line,
	markdown,
	moment,
	numberedKey,
	paragraph,
	required,
	sort,
	tagList,
} from './fields.ts';
import type { AreaPlan } from './plan.ts';
import { file, manyToOne, oneToMany, picture } from './relations.ts';

const green = '#2ECDA7';
const amber = '#FFC23B';
const red = '#E35169';
const grey = '#A2B5CD';

/** Projects with their samples and runs, runs with their analyses: a run can be shared without its project. */
export const laboratory: AreaPlan = {
	name: 'laboratory',
	icon: 'science',
	color: '#2ECDA7',
	collections: [
		{
			name: 'projects',
			icon: 'biotech',
			note: 'What the laboratory works on',
			template: '{{title}}',
			fields: [
				chosenKey('code', 'kelp-film'),
				choice('status', { running: green, planned: grey, finished: '#3399FF' }),
				required(line('title')),
				picture('cover'),
				markdown('summary'),
				date('started_on'),
				line('led_by', half),
				internal(decimal('budget')),
				internal(paragraph('funding_notes')),
				oneToMany('samples', '{{code}} {{name}}'),
				oneToMany('runs', '{{title}}'),
			],
		},
		{
			name: 'samples',
			icon: 'water_drop',
			note: 'What is measured',
			template: '{{code}} · {{name}}',
			fields: [
				chosenKey('code', 'KF-014'),
				manyToOne('project', 'projects', { template: '{{title}}', list: 'samples', key: 'string', belongs: true }),
				required(line('name')),
				line('origin', half),
				date('collected_on'),
				picture('micrograph'),
				tagList('ingredients'),
				paragraph('remarks'),
			],
		},
		{
			name: 'runs',
			icon: 'play_circle',
			note: 'One measurement on one instrument',
			template: '{{title}}',
			fields: [
				numberedKey(),
				required(line('title')),
				manyToOne('project', 'projects', { template: '{{title}}', list: 'runs', key: 'string', belongs: true }),
				manyToOne('sample', 'samples', { template: '{{code}} · {{name}}', key: 'string' }),
				manyToOne('instrument', 'instruments', { template: '{{name}}' }),
				moment('performed_at'),
				markdown('conditions'),
				picture('chart'),
				file('raw_data', half),
				internal(paragraph('operator_log')),
				oneToMany('analyses', '{{name}}: {{value}} {{unit}}'),
			],
		},
		{
			name: 'analyses',
			icon: 'query_stats',
			note: 'What a run says',
			template: '{{name}}: {{value}} {{unit}}',
			sort: 'sort',
			hidden: true,
			fields: [
				numberedKey(),
				sort(),
				manyToOne('run', 'runs', {
					template: '{{title}}',
					list: 'analyses',
					sortedBy: 'sort',
					belongs: true,
					hidden: true,
				}),
				required(line('name', half)),
				choice('verdict', { passed: green, failed: red, open: amber }),
				decimal('value'),
				line('unit', half),
				line('method'),
				paragraph('remarks'),
			],
		},
		{
			name: 'instruments',
			icon: 'precision_manufacturing',
			note: 'What it is measured with',
			template: '{{name}}',
			fields: [
				numberedKey(),
				required(line('name')),
				line('maker', half),
				line('room', half),
				date('calibrated_on'),
				internal(line('serial_number', half)),
			],
		},
	],
};
