import type { APIResponse, Route } from 'playwright-core';

/** What the server answers, by a connection of its own: one that was kept may be closed just as it is used again. */
export async function fetchAlone(route: Route): Promise<APIResponse> {
	return route.fetch({ headers: { ...(await route.request().allHeaders()), connection: 'close' } });
}
