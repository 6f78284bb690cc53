/** What this process has done since it loaded us, for those who watch over it: as counters that only rise. */
export interface Vitals {
	opened: number;
	/** By their reason, as the record of a share names it. */
	refused: Map<string, number>;
	/** When it was last looked for shared items that are gone: by one of several instances, once an hour. */
	lastSweep: number | null;
}

export function createVitals(): Vitals {
	return { opened: 0, refused: new Map(), lastSweep: null };
}

/** @param reason why somebody was refused, as the record of a share names it */
export function count(vitals: Vitals, name: 'opened' | 'refused', reason: string | null): void {
	if (name === 'opened') vitals.opened += 1;
	else vitals.refused.set(String(reason), (vitals.refused.get(String(reason)) ?? 0) + 1);
}

/**
 * In the text format of Prometheus, as Directus' own `/metrics` has it. Reasons are words of ours: nothing in them is to be
 * escaped.
 *
 * @param prefix of every name, Directus' `METRICS_NAME_PREFIX`
 */
export function metricsOf({ opened, refused, lastSweep }: Vitals, prefix: string): string {
	const reasons = [...refused].map(([reason, times]): Sample => [`{reason="${reason}"}`, times]);
	return [
		...metric(`${prefix}sharing_opened_total`, 'counter', 'Visits that shares were opened for', [['', opened]]),
		...metric(`${prefix}sharing_refused_total`, 'counter', 'Refusals at the door of a share', reasons),
		...metric(
			`${prefix}sharing_last_sweep_timestamp_seconds`,
			'gauge',
			'When it was last looked for shared items that are gone',
			lastSweep === null ? [] : [['', lastSweep / 1000]],
		),
		'',
	].join('\n');
}

type Sample = [labels: string, value: number];

function metric(name: string, type: 'counter' | 'gauge', help: string, samples: Sample[]): string[] {
	return [
		`# HELP ${name} ${help}`,
		`# TYPE ${name} ${type}`,
		...samples.map(([labels, value]) => `${name}${labels} ${value}`),
	];
}
