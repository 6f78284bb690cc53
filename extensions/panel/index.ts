import { later } from '../studio/app/later.ts';
import { ownWords } from '../studio/app/own-words.ts';
import { states } from '../studio/overview/overview-query.ts';
import type { PanelConfig } from '@directus/types';

const word = ownWords();
const choices = (names: string[]) => names.map((value) => ({ text: word(`option.${value}`), value }));

export default {
	id: 'shares',
	name: word('name'),
	icon: 'share',
	description: word('description'),
	component: later('SharesPanel'),
	// Directus renews the answer whenever the dashboard is refreshed, and tells panels in no other way.
	query: () => ({
		collection: 'directus_users',
		query: { filter: { id: { _eq: '$CURRENT_USER' } }, fields: ['id'], limit: 1 },
	}),
	options: [
		{
			field: 'owner',
			name: word('option.owner'),
			type: 'string',
			meta: {
				interface: 'select-dropdown',
				width: 'half',
				options: { choices: choices(['mine', 'received', 'all']) },
			},
			schema: { default_value: 'mine' },
		},
		{
			field: 'display',
			name: word('option.display'),
			type: 'string',
			meta: { interface: 'select-dropdown', width: 'half', options: { choices: choices(['list', 'chart']) } },
			schema: { default_value: 'list' },
		},
		{
			field: 'states',
			name: word('option.states'),
			type: 'json',
			meta: {
				interface: 'select-multiple-dropdown',
				width: 'half',
				options: { choices: states.map((value) => ({ text: word(`state.${value}`), value })) },
			},
		},
		{
			field: 'collections',
			name: word('option.collections'),
			type: 'json',
			meta: { interface: 'system-collections', width: 'half', options: { includeSystem: false } },
		},
		{
			field: 'days',
			name: word('option.days'),
			type: 'integer',
			meta: { interface: 'input', width: 'half', note: word('option.daysNote'), options: { min: 1, max: 366 } },
			schema: { default_value: 30 },
		},
		{
			field: 'limit',
			name: word('option.limit'),
			type: 'integer',
			meta: { interface: 'input', width: 'half', note: word('option.limitNote'), options: { min: 1, max: 100 } },
			schema: { default_value: 25 },
		},
	],
	minWidth: 10,
	minHeight: 6,
} satisfies PanelConfig;
