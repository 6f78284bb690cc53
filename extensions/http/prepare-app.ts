import { catchFallen, catchRefused, wait } from './while-reloading.ts';
import { tellHealth } from './tell-health.ts';
import { tellMetrics } from './tell-metrics.ts';
import { hideLinkSecrets } from './link-secrets.ts';
import { thisProcess } from '../directus/instance.ts';
import type { Application, IRouter, RequestHandler, Router } from 'express';

interface Layer {
	name: string;
	handle: RequestHandler & { stack?: Layer[] };
}

/** Express 4 keeps the order of an application's middleware here, and no other way to put some before what is there. */
type Prepared = Omit<Application, '_router'> & { _router?: Omit<IRouter, 'stack'> & { stack: Layer[] } };

const front = [hideLinkSecrets, wait, tellHealth, tellMetrics];
const end = [catchFallen, catchRefused];

/** While Directus starts, before its own middleware. */
export function prepareFront(app: Application): void {
	app.use(...front);
	thisProcess().isPrepared = true;
}

/** While Directus starts, after the routes of all extensions. */
export function prepareEnd(app: Application): void {
	app.use(...end);
}

/**
 * The same in a Directus that had started already when this extension was installed. Where that cannot be done,
 * `isPrepared` stays false, and no links are made: Directus' log would have their secrets.
 */
export function prepareRunning(app: Prepared, routes: Router): void {
	const inner = app._router;
	if (!inner) return;
	const others = [...inner.stack];
	const ofExpress = others.findLastIndex(({ name }) => ['query', 'expressInit'].includes(name));
	const ofExtensions = others.findIndex(({ handle }) => handle.stack?.some((layer: Layer) => layer.handle === routes));
	if (ofExpress < 0 || ofExtensions < 0) return;

	app.use(...front, ...end);
	const ours = inner.stack.slice(others.length);
	if (ours.length !== front.length + end.length) return;
	// A list of its own: a request on its way goes on by the one that it began with.
	inner.stack = [
		...others.slice(0, ofExpress + 1),
		...ours.slice(0, front.length),
		...others.slice(ofExpress + 1, ofExtensions + 1),
		...ours.slice(front.length),
		...others.slice(ofExtensions + 1),
	];
	thisProcess().isPrepared = true;
}
