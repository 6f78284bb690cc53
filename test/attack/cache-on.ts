/** The response cache at its worst: nothing is purged by writing, and everything is kept for an hour. */
export const cacheOn = {
	CACHE_ENABLED: 'true',
	CACHE_TTL: '60m',
	CACHE_AUTO_PURGE: 'false',
	CACHE_STATUS_HEADER: 'x-cache-status',
};
