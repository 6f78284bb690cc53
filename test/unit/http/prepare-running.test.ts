import { beforeEach, describe, expect, it } from 'vitest';
import { onlyPrepared } from '../../../extensions/endpoint/guards.ts';
import { prepareRunning } from '../../../extensions/http/prepare-app.ts';
import { thisProcess } from '../../../extensions/directus/instance.ts';
import type { Request, Response, Router } from 'express';

type Running = Parameters<typeof prepareRunning>[0];
type Handle = { (): void; stack?: Layer[] | undefined };
interface Layer {
	name: string;
	handle: Handle;
}

const routes = (() => undefined) as unknown as Router;
const layer = (name: string, stack?: Layer[]): Layer => ({ name, handle: Object.assign(() => undefined, { stack }) });
const withRoutes = () => layer('router', [{ name: 'router', handle: routes as unknown as Handle }]);

/** As much of a Directus that has started as there is to see: its middleware, in order. */
function running(...stack: Layer[]) {
	const app = {
		_router: { stack },
		use: (...handles: Handle[]) => handles.forEach((handle) => app._router.stack.push({ name: handle.name, handle })),
	};
	return { app: app as unknown as Running, names: () => app._router.stack.map(({ name }) => name) };
}

function asked(method: string): unknown {
	let outcome: unknown = 'nothing';
	onlyPrepared({ method } as Request, {} as Response, ((problem: unknown) => (outcome = problem)) as never);
	return outcome;
}

beforeEach(() => {
	thisProcess().isPrepared = false;
});

describe('an install into a Directus that runs', () => {
	it('puts what must see a request first before all that can log it, and nothing else anywhere', () => {
		const { app, names } = running(layer('query'), layer('expressInit'), layer('log'), withRoutes(), layer('last'));
		prepareRunning(app, routes);
		expect(names()).toEqual([
			...['query', 'expressInit', 'hideLinkSecrets', 'wait', 'tellHealth', 'tellMetrics', 'log'],
			...['router', 'catchFallen', 'catchRefused', 'last'],
		]);
		expect(asked('POST')).toBeUndefined();
	});

	it.each([
		['another Express keeps its middleware elsewhere', { use: () => undefined } as unknown as Running],
		['its beginning cannot be found', running(layer('log'), withRoutes()).app],
		['our routes cannot be found', running(layer('query'), layer('expressInit'), layer('log')).app],
	])('makes and changes nothing where %s, and says that Directus must be restarted', (_, app) => {
		prepareRunning(app, routes);
		for (const method of ['POST', 'PATCH', 'DELETE']) {
			expect(asked(method)).toMatchObject({
				status: 503,
				message: expect.stringContaining('Restart Directus to use it'),
			});
		}
		expect(asked('GET')).toBeUndefined();
	});
});
