import type { Browser, Page } from 'playwright-core';

export interface TracedTasks {
	/** How long the longest task of the page's own thread took, without the time that it waited for a processor. */
	longestMs: number;
	/** What it was busy with, longest first. */
	within: string[];
}

interface TraceEvent {
	name: string;
	ph: string;
	pid: number;
	tid: number;
	ts: number;
	dur?: number;
	/** Of the thread alone. */
	tdur?: number;
	args?: { name?: string };
}

const timeOf = ({ tdur, dur }: TraceEvent): number => tdur ?? dur ?? 0;

/** Traces what the page's main thread does while something is done on it, as the browser's own profiler sees it. */
export async function traceTasks(browser: Browser, page: Page, work: () => Promise<void>): Promise<TracedTasks> {
	await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', '__metadata'] });
	await work();
	const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
	const events = trace.traceEvents;
	const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
	const isMain = ({ pid, tid }: TraceEvent) => mains.some((main) => main.pid === pid && main.tid === tid);
	const tasks = events.filter((event) => event.ph === 'X' && event.dur !== undefined && isMain(event));
	const longest = tasks
		.filter(({ name }) => /RunTask|ThreadControllerImpl::RunTask|ThreadPool_RunTask/.test(name))
		.sort((one, other) => timeOf(other) - timeOf(one))[0];
	if (!longest) throw new Error('The trace has no task of the page in it.');

	const end = longest.ts + (longest.dur ?? 0);
	const within = tasks
		.filter((event) => event !== longest && event.ts >= longest.ts && event.ts + (event.dur ?? 0) <= end)
		.sort((one, other) => timeOf(other) - timeOf(one))
		.slice(0, 5)
		.map((event) => `${event.name} ${Math.round(timeOf(event) / 1000)} ms`);
	return { longestMs: timeOf(longest) / 1000, within };
}
