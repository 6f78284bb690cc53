import type { Instant } from './instant.ts';

/** `2026-05-04T12:00:00.000Z`. */
export function iso(instant: Instant | null): string | null {
	return instant === null ? null : new Date(instant).toISOString();
}
