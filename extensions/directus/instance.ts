import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { DirectusContext } from './directus-context.ts';
import type { HealthCheck } from './health-check.ts';

/**
 * Directus loads its extensions again while it runs: when any of them is switched on or off, installed or changed. Ours is
 * then another instance in the same process, with modules of its own. Its filters and routes take the place of those
 * before; what was set up once for the process serves it as well.
 */
export interface Instance {
	/** Whether Directus calls it: not before it was loaded, and not any more once it was unloaded. */
	isThere(): boolean;
	/** All is registered, its routes last: requests that waited for an instance go on. */
	open(routes: object): void;
	/** To be let go of some time after another instance has followed this one. */
	onEnd(release: () => unknown): void;
}

interface ThisProcess {
	/** The one that was loaded last. */
	current: (Instance & { end(): void }) | null;
	waiting: Set<() => void>;
	/** The router of the instance that was loaded last. */
	routes: object | null;
	/** Whether somebody waited for another instance, and none came. */
	isGivenUp: boolean;
	/** Whether what must stand before Directus' own middleware does. */
	isPrepared: boolean;
	/** What the instance that is there says of its health. */
	health: (() => Promise<Record<string, HealthCheck[]>>) | null;
	/** What it has counted, in the text format of Prometheus. */
	metrics: (() => string) | null;
}

const nameInProcess = Symbol.for('directus-extension-sharing');
const presence = 'sharing.presence';
/** Requests that an instance has begun are over by then. */
const graceMs = 10_000;

export function thisProcess(): ThisProcess {
	const holder = globalThis as { [nameInProcess]?: ThisProcess };
	return (holder[nameInProcess] ??= {
		current: null,
		waiting: new Set(),
		routes: null,
		isGivenUp: false,
		isPrepared: false,
		health: null,
		metrics: null,
	});
}

/** Null where a second copy of this extension is loaded beside the first: it must register nothing. */
export function createInstance({ emitter, logger }: Pick<DirectusContext, 'emitter' | 'logger'>): Instance | null {
	const process = thisProcess();

	if (presentIn(emitter) !== null) {
		const copy = fileURLToPath(import.meta.url);
		logger.warn(`Sharing: it is installed twice. This copy steps aside, remove one of the two: ${copy}`);
		return null;
	}

	const id = randomUUID();
	const releases: (() => unknown)[] = [];
	const former = process.current;
	emitter.onFilter(presence, (tell: (id: string) => void) => tell(id));

	const instance = {
		isThere: () => presentIn(emitter) === id,
		open(routes: object) {
			process.routes = routes;
			process.isGivenUp = false;
			for (const goOn of process.waiting) goOn();
			process.waiting.clear();
		},
		onEnd: (release: () => unknown) => void releases.push(release),
		end: () => setTimeout(() => releases.forEach((release) => release()), graceMs).unref(),
	};
	process.current = instance;
	former?.end();
	return instance;
}

/**
 * Who answers on the emitter that Directus keeps for its extensions, and clears when it unloads them; null where nobody
 * does. A listener is called before the first wait, so that the answer is there at once.
 */
function presentIn(emitter: DirectusContext['emitter']): string | null {
	let present: string | null = null;
	void emitter.emitFilter(presence, (id: string) => (present = id));
	return present;
}

export function isSomebodyThere(): boolean {
	return thisProcess().current?.isThere() ?? false;
}

/** Resolves as soon as there is an instance, at once where there is one; to false where none comes in that time. */
export async function somebodyThere(patienceMs: number): Promise<boolean> {
	if (isSomebodyThere()) return true;
	const process = thisProcess();
	if (process.isGivenUp) return false;

	return await new Promise((resolve) => {
		const goOn = () => {
			clearTimeout(timer);
			resolve(true);
		};
		const timer = setTimeout(() => {
			process.waiting.delete(goOn);
			process.isGivenUp = !isSomebodyThere();
			resolve(!process.isGivenUp);
		}, patienceMs);
		process.waiting.add(goOn);
	});
}
