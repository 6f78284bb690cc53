import { later } from '../studio/app/later.ts';
import { ownWords } from '../studio/app/own-words.ts';
import { startSidebar } from '../studio/sidebar/start-sidebar.ts';
import type { ModuleConfig } from '@directus/types';

// Extensions load before the app is mounted: early enough to take part in the first item page.
startSidebar();

export default {
	id: 'shares',
	name: ownWords()('name'),
	icon: 'share',
	routes: [
		{ path: '', name: 'sharing-overview', component: later('OverviewPage') },
		{ path: 'return', name: 'sharing-return', component: later('ReturnPage') },
	],
	preRegisterCheck: (user) => !('share' in user),
} satisfies ModuleConfig;
