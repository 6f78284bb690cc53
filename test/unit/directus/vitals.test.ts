import { count, createVitals, metricsOf } from '../../../extensions/directus/vitals.ts';
import { expect, it } from 'vitest';

it('writes what was counted in the text format of Prometheus', () => {
	const vitals = createVitals();
	count(vitals, 'opened', null);
	count(vitals, 'opened', null);
	count(vitals, 'refused', 'password');
	count(vitals, 'refused', 'ended');
	count(vitals, 'refused', 'password');
	vitals.lastSweep = 1_750_000_000_500;

	expect(metricsOf(vitals, 'directus_').split('\n')).toEqual([
		'# HELP directus_sharing_opened_total Visits that shares were opened for',
		'# TYPE directus_sharing_opened_total counter',
		'directus_sharing_opened_total 2',
		'# HELP directus_sharing_refused_total Refusals at the door of a share',
		'# TYPE directus_sharing_refused_total counter',
		'directus_sharing_refused_total{reason="password"} 2',
		'directus_sharing_refused_total{reason="ended"} 1',
		'# HELP directus_sharing_last_sweep_timestamp_seconds When it was last looked for shared items that are gone',
		'# TYPE directus_sharing_last_sweep_timestamp_seconds gauge',
		'directus_sharing_last_sweep_timestamp_seconds 1750000000.5',
		'',
	]);
});

it('says nothing of what has not happened', () => {
	const lines = metricsOf(createVitals(), '').split('\n');
	expect(lines.filter((line) => line !== '' && !line.startsWith('#'))).toEqual(['sharing_opened_total 0']);
});
