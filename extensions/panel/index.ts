import type { PanelConfig } from '@directus/types';
import SharesPanel from './shares-panel.vue';

export default {
	id: 'shares',
	name: 'Shares',
	icon: 'share',
	description: 'The shares that you own, with their state and uses.',
	component: SharesPanel,
	options: [
		{
			field: 'limit',
			name: 'Number of shares',
			type: 'integer',
			meta: { interface: 'input', width: 'half' },
			schema: { default_value: 10 },
		},
	],
	minWidth: 12,
	minHeight: 8,
} satisfies PanelConfig;
