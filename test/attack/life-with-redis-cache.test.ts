import { cacheOn } from './cache-on.ts';
import { describe, inject } from 'vitest';
import { rentNewsroom } from './rent-newsroom.ts';
import { testCachedAnswers } from './cached-answers.ts';
import { testRunningVisits } from './running-visits.ts';

describe.runIf(inject('redis'))('with the response cache in Redis', () => {
	const rented = rentNewsroom({ own: true, version: '11', env: cacheOn, redis: true });
	testRunningVisits(rented, { api: true });
	testCachedAnswers(rented);
});
