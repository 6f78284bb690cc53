import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createInstance, isSomebodyThere, somebodyThere, thisProcess } from '../../../extensions/directus/instance.ts';
import type { DirectusContext } from '../../../extensions/directus/directus-context.ts';

type Listener = (told: unknown) => unknown;

/** As Directus keeps one for its extensions: a listener is called before the first wait, all are let go of on unloading. */
function directus() {
	let listeners: Listener[] = [];
	const warn = vi.fn();
	const emitter = {
		onFilter: (_event: string, listener: Listener) => listeners.push(listener),
		async emitFilter(_event: string, payload: unknown) {
			for (const listener of listeners) await listener(payload);
			return payload;
		},
	};
	const context = { emitter, logger: { warn } } as unknown as Pick<DirectusContext, 'emitter' | 'logger'>;
	return { context, warn, unload: () => (listeners = []) };
}

describe('an instance of ours', () => {
	beforeEach(() => {
		vi.useFakeTimers();
		Object.assign(thisProcess(), { current: null, routes: null, isGivenUp: false });
	});
	afterEach(() => {
		vi.useRealTimers();
	});

	it('is there from when it is loaded until it is unloaded', () => {
		const { context, unload } = directus();
		expect(isSomebodyThere()).toBe(false);
		const instance = createInstance(context);
		expect([instance?.isThere(), isSomebodyThere()]).toEqual([true, true]);
		unload();
		expect([instance?.isThere(), isSomebodyThere()]).toEqual([false, false]);
		const next = createInstance(context);
		expect([instance?.isThere(), next?.isThere(), isSomebodyThere()]).toEqual([false, true, true]);
	});

	it('steps aside where another copy is there, and says so', () => {
		const { context, warn } = directus();
		const first = createInstance(context);
		expect(createInstance(context)).toBeNull();
		expect(first?.isThere()).toBe(true);
		expect(warn.mock.calls).toEqual([[expect.stringMatching(/installed twice.* steps aside.*instance\.ts$/)]]);
	});

	it('lets go of what it holds some time after another followed it, and not before', () => {
		const { context, unload } = directus();
		const release = vi.fn();
		createInstance(context)?.onEnd(release);
		unload();
		vi.advanceTimersByTime(60_000);
		expect(release).not.toHaveBeenCalled();
		createInstance(context);
		expect(release).not.toHaveBeenCalled();
		vi.advanceTimersByTime(10_000);
		expect(release).toHaveBeenCalledTimes(1);
	});

	it('is waited for until its routes are there, so long and no longer', async () => {
		const { context, unload } = directus();
		const waiting = somebodyThere(1000);
		const instance = createInstance(context);
		instance?.open({});
		await expect(waiting).resolves.toBe(true);
		await expect(somebodyThere(1000)).resolves.toBe(true);

		unload();
		const inVain = somebodyThere(1000);
		vi.advanceTimersByTime(1000);
		await expect(inVain).resolves.toBe(false);
		// Whoever comes later need not wait for what did not come.
		await expect(somebodyThere(1000)).resolves.toBe(false);
		createInstance(context)?.open({});
		await expect(somebodyThere(1000)).resolves.toBe(true);
	});
});
