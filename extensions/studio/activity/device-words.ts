import type { Say } from '../texts/use-texts.ts';

export interface Device {
	icon: string;
	text: string;
}

const phones = ['iPhone', 'Android'];

/** What the server noted of a visitor's browser ("Firefox on Android", "robot"), in the Studio's language. */
export function deviceOf(agent: string | null, t: Say): Device {
	if (agent === null || agent === 'other') return { icon: 'devices', text: t('activity.device.other') };
	if (agent === 'robot') return { icon: 'smart_toy', text: t('activity.device.robot') };
	const [browser, system] = agent.split(' on ');
	const icon = iconOf(system ?? agent);
	return system === undefined
		? { icon, text: agent }
		: { icon, text: t('activity.device.browserOn', { browser, system }) };
}

function iconOf(system: string): string {
	if (phones.includes(system)) return 'smartphone';
	return system === 'iPad' ? 'tablet' : 'computer';
}

/** Where a visitor came from, as far as it is kept. */
export function placeOf(network: string | null, t: Say): string {
	return network === null ? t('activity.unknownPlace') : t('activity.network', { network });
}
