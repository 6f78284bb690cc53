import { explained, isTold } from '../http/problems.ts';
import type { DirectusContext } from '../directus/directus-context.ts';
import type { EventContext, FilterHandler, RegisterFunctions } from '@directus/types';

type Handled = void | Promise<void>;

/** Directus waits for what is begun with its start, though its types do not say so. */
export interface Register extends Pick<RegisterFunctions, 'filter' | 'schedule'> {
	action(event: string, handler: (meta: Record<string, unknown>, context: EventContext) => Handled): void;
	init(event: string, handler: (meta: Record<string, unknown>) => Handled): void;
}

/** Directus logs whatever a handler throws with all its words. Of ours, the log has what our own logger lets through. */
export function quietRegister(register: Register, logger: DirectusContext['logger']): Register {
	const report = (event: string, error: unknown) => logger.warn(error, `Sharing: something went wrong at "${event}".`);
	const attempt = async (event: string, handle: () => unknown): Promise<void> => {
		try {
			await handle();
		} catch (error) {
			report(event, error);
		}
	};

	return {
		filter<T>(event: string, handler: FilterHandler<T>) {
			register.filter<T>(event, async (...asked) => {
				try {
					return await handler(...asked);
				} catch (error) {
					if (isTold(error)) throw error;
					report(event, error);
					throw explained(error);
				}
			});
		},
		action: (event, handler) => register.action(event, (...told) => attempt(event, () => handler(...told))),
		init: (event, handler) => register.init(event, (meta) => attempt(event, () => handler(meta))),
		schedule: (cron, handler) => register.schedule(cron, () => attempt(cron, handler)),
	};
}
