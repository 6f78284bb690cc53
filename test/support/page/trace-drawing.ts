import type { Browser, Page } from 'playwright-core';

/** The most that the page's own thread did at once, in things and not in time: a busy machine changes none of it. */
export interface Drawing {
	/** Boxes that one layout had to work out anew. */
	laidOut: number;
	/** Elements whose style was worked out at one go. */
	styled: number;
	/** Layouts that a script asked for between two pictures: what it measures again and again. */
	layoutsInOneTask: number;
}

interface TraceEvent {
	name: string;
	ph: string;
	pid: number;
	tid: number;
	ts: number;
	dur?: number;
	args?: {
		name?: string;
		elementCount?: number;
		beginData?: { dirtyObjects?: number };
	};
}

/** Traces what the page's main thread draws while something is done on it, as the browser's own profiler sees it. */
export async function traceDrawing(browser: Browser, page: Page, work: () => Promise<void>): Promise<Drawing> {
	await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', '__metadata'] });
	await work();
	const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
	const events = trace.traceEvents;
	const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
	const isMain = ({ pid, tid }: TraceEvent) => mains.some((main) => main.pid === pid && main.tid === tid);
	const own = events.filter((event) => event.ph === 'X' && event.dur !== undefined && isMain(event));
	const layouts = own.filter(({ name }) => name === 'Layout');
	const tasks = own.filter(({ name }) => /RunTask/.test(name));
	if (layouts.length === 0 || tasks.length === 0) throw new Error('The trace has no drawing of the page in it.');

	const isWithin = (outer: TraceEvent) => (inner: TraceEvent) =>
		inner.pid === outer.pid && inner.ts >= outer.ts && inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0);
	return {
		laidOut: Math.max(...layouts.map(({ args }) => args?.beginData?.dirtyObjects ?? 0)),
		styled: Math.max(0, ...own.map(({ name, args }) => (name === 'UpdateLayoutTree' && args?.elementCount) || 0)),
		layoutsInOneTask: Math.max(...tasks.map((task) => layouts.filter(isWithin(task)).length)),
	};
}
