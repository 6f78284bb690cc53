import { cacheOn } from './cache-on.ts';
import { describe } from 'vitest';
import { rentNewsroom } from './rent-newsroom.ts';
import { testCachedAnswers } from './cached-answers.ts';
import { testRunningVisits } from './running-visits.ts';

describe('with the response cache in memory', () => {
	const rented = rentNewsroom({ own: true, version: '11', env: cacheOn });
	testRunningVisits(rented, { api: true });
	testCachedAnswers(rented);
});
