import { createLimiters } from '../../../src/share/limiter.ts';
import { describe, expect, it } from 'vitest';
import { createTurns } from '../../../src/share/turns.ts';
import { createWorkload, type Asking, type Work } from '../../../src/share/workload.ts';

const staying = new AbortController().signal;
const visit: Asking = { who: 'link:1', whose: 'visit:1', isNoted: false };

function aWorkload() {
	const turns = createTurns(() => performance.now());
	const workload = createWorkload(turns, createLimiters(null, String));
	return { turns, begin: (work: Work, asking = visit, signal = staying) => workload.begin(work, asking, signal) };
}

describe('the limits of work', () => {
	it('count the changes of one visit, and say what is left of them', async () => {
		const { begin } = aWorkload();
		const first = await begin('change');
		expect(first).toMatchObject({ kind: 'begun', rate: { points: 120, seconds: 60, left: 119, secondsUntilNew: 60 } });
		if (first.kind === 'begun') first.end();

		for (let done = 1; done < 120; done += 1) {
			const more = await begin('change');
			if (more.kind === 'begun') more.end();
		}
		expect(await begin('change')).toMatchObject({ kind: 'refused', rate: { left: 0 }, retryAfterSeconds: 60 });
		expect(await begin('change', { ...visit, whose: 'visit:2' })).toMatchObject({ kind: 'begun' });
	});

	it('keep to themselves how often a link was opened by others', async () => {
		expect(await aWorkload().begin('open')).toMatchObject({ kind: 'begun', rate: null });
	});

	it('let two pictures be made at a time, whoever asks for them', async () => {
		const { begin } = aWorkload();
		const asking = [1, 2, 3].map((at) => begin('picture', { ...visit, who: `link:${at}` }));
		const begun: string[] = [];
		for (const [at, one] of asking.entries()) void one.then(() => begun.push(`link:${at + 1}`));
		const [first] = await Promise.all(asking.slice(0, 2));
		await Promise.resolve();
		expect(begun).toEqual(['link:1', 'link:2']);

		if (first?.kind === 'begun') first.end();
		expect(await asking[2]).toMatchObject({ kind: 'begun' });
	});

	it('forget who went away while two others were made', async () => {
		const { begin } = aWorkload();
		const leaving = new AbortController();
		const [first] = await Promise.all([1, 2].map((at) => begin('picture', { ...visit, who: `link:${at}` })));
		const third = begin('picture', { ...visit, who: 'link:3' }, leaving.signal);
		const fourth = begin('picture', { ...visit, who: 'link:4' });
		leaving.abort();
		if (first?.kind === 'begun') first.end();
		expect(await third).toEqual({ kind: 'gone' });
		expect(await fourth).toMatchObject({ kind: 'begun' });
	});
});
